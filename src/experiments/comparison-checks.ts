/**
 * Four checks that a comparison has to pass before its figure is shown. They run a few worlds besides the study's own:
 * before a policy starts it changes nothing; at its neutral values it moves nobody's absence; another number of workers
 * gives the same bits; nothing was lost or came from nowhere. They find faults of the program, not of the assumptions.
 */
import type { Text } from '../i18n/locale.ts';
import type { PolicyDeclaration } from '../model/define-policy.ts';
import { planLayout } from '../model/outcomes/outcome-ids.ts';
import { isLarge } from '../model/arms/parts.ts';
import type { Plan } from '../model/plan.ts';
import type { Layout } from '../results/layout.ts';
import { answered, type WorldArrays } from '../results/worlds.ts';
import { absenceCells, beforeCells, firstDifference } from './check-cells.ts';
import { delayed, neutralOf, sampled, withoutPolicies, type Delayed } from './check-plans.ts';
import type { Covers, Replicated } from './replicate.ts';
import type { Failure, Runner } from './runner.ts';
import { worldAt } from './worlds.ts';

/** In the order in which they are shown. */
export const CHECKS = ['before-start', 'neutral', 'workers', 'conservation'] as const;
export type CheckId = (typeof CHECKS)[number];

export interface Check {
  readonly check: CheckId;
  /** null = could not be run; `detail` says why. Only false withholds the figure. */
  readonly passed: boolean | null;
  readonly detail: Text;
}

export interface ChecksOptions {
  /** Baseline first. */
  readonly plans: readonly Plan[];
  readonly layout: Layout;
  readonly policies: readonly PolicyDeclaration[];
  readonly result: Pick<Replicated, 'arms' | 'complete' | 'failures' | 'covers'>;
  /** The workers that gave the result. */
  readonly runner: Runner;
  /** Another number of workers; null where there is no other. Whoever gives it closes it. */
  readonly other: Runner | null;
  /** Worlds that are run again. */
  readonly worlds?: number;
}

/** So few are enough: a fault of this kind is one of every world. Of a large one a single world takes long enough. */
export const CHECK_WORLDS = 2;
const checkWorlds = ([plan]: readonly Plan[]): number => (isLarge(plan) ? 1 : CHECK_WORLDS);

/** true when a failed check forbids to show the comparison's figures. */
export function withheld(checks: readonly Check[] | undefined): boolean {
  return checks?.some(({ passed }) => passed === false) ?? false;
}

/**
 * Whether the levels of an arm may not be shown: its comparison failed a check or, of the baseline, any did.
 * @param checks of each comparison, in the order of the arms after the baseline.
 */
export function armWithheld(checks: readonly (readonly Check[])[] | undefined, arm: number): boolean {
  return arm === 0 ? (checks?.some(withheld) ?? false) : withheld(checks?.[arm - 1]);
}

/** The checks of each comparison: first item = second arm. Never rejects for what a world does. */
export function comparisonChecks(options: ChecksOptions): { done: Promise<Check[][]>; stop(): void } {
  const { plans, layout, result, policies } = options;
  const indices = answered(result.arms).slice(0, options.worlds ?? checkWorlds(plans));
  const stops: (() => void)[] = [];
  let stopped = false;

  /** The arms of some worlds, by plan; null when a world failed or it was stopped. */
  async function ask(runner: Runner, asked: readonly Plan[], worlds: readonly number[]): Promise<Asked> {
    const arms: (Float64Array | undefined)[][] = asked.map(() => []);
    const failures: Failure[] = [];
    const job = runner.run(
      // Aside: whoever moves a control meanwhile should not wait for a world of a check.
      { plans: asked, worlds: worlds.map((index, i) => ({ ...worldOf(result.covers, index), index: i })), aside: true },
      {
        onResult: ({ index, arms: numbers }) => numbers.forEach((one, arm) => (arms[arm][index] = one)),
        onFailure: (failure) => failures.push(failure),
      },
    );
    stops.push(() => job.stop());
    if (stopped) job.stop();
    const how = await job.done;
    return { arms, failures, complete: how === 'complete' && failures.length === 0 && worlds.length > 0 };
  }

  async function ofArm(whole: Plan, base: Plan): Promise<[Check, Check]> {
    const plan = sampled(whole);
    const some = plan === whole ? null : { of: whole.employers.length, employers: plan.employers.length };
    const cells = some ? planLayout(plan) : layout;
    if (plan.policies.length === 0) return [NO_POLICY('before-start'), NO_POLICY('neutral')];
    const late = delayed(plan);
    const neutral = neutralOf(plan, policies, base);
    const [bare, still] = [withoutPolicies(plan), withoutPolicies(neutral)];
    const [before, none] = await Promise.all([
      late ? ask(options.runner, [bare, late.plan], indices) : null,
      ask(options.runner, [still, neutral], indices),
    ]);
    return [beforeStart(cells, late, before, some), atNeutral(cells, none, some)];
  }

  async function run(): Promise<Check[][]> {
    const [again, ...arms] = await Promise.all([
      options.other ? ask(options.other, plans, indices) : null,
      ...plans.map((plan) => ofArm(plan, plans[0])),
    ]);
    const workers = sameBits(result.arms, indices, again, options);
    const conserved = conservation(result);
    const [baseline, ...scenarios] = arms;
    return scenarios.map(([before, neutral]) => [
      joined(baseline[0], before),
      joined(baseline[1], neutral),
      workers,
      conserved,
    ]);
  }

  return {
    done: run(),
    stop() {
      stopped = true;
      for (const stop of stops) stop();
    },
  };
}

interface Asked {
  readonly arms: WorldArrays;
  readonly failures: readonly Failure[];
  readonly complete: boolean;
}

const worldOf = (covers: Covers, index: number) => worldAt(index, covers === 'chance');

const NO_POLICY = (check: CheckId): Check => ({
  check,
  passed: true,
  detail: { sv: 'Här finns ingen åtgärd.', en: 'There is no policy here.' },
});

const notRun = (check: CheckId, sv: string, en: string): Check => ({
  check,
  passed: null,
  detail: { sv: `Kördes inte: ${sv}.`, en: `Not run: ${en}.` },
});

/** A world that the model could not run is a fault; a worker that died is not the comparison's. */
function unanswered(check: CheckId, { failures }: Asked): Check {
  const fault = failures.find(({ code }) => code === 'model' || code === 'conservation');
  if (!fault) return notRun(check, 'alla världar blev inte svarade', 'not every world was answered');
  return {
    check,
    passed: false,
    detail: {
      sv: `En värld gick inte att köra: ${fault.message}`,
      en: `A world could not be run: ${fault.message}`,
    },
  };
}

/** Employers that a check was made of, where it was not all. */
type Some = { readonly of: number; readonly employers: number } | null;

/** Worlds as a count, in words. */
const many = (n: number, some: Some = null) => ({
  sv: `${n === 1 ? '1 värld' : `${n} världar`}${some ? `, ${some.employers} av ${some.of} arbetsgivare` : ''}`,
  en: `${n === 1 ? '1 world' : `${n} worlds`}${some ? `, ${some.employers} of ${some.of} employers` : ''}`,
});

function beforeStart(layout: Layout, late: Delayed | null, asked: Asked | null, some: Some): Check {
  const check = 'before-start';
  if (!late || !asked)
    return notRun(check, 'studien är kortare än två månader', 'the study is shorter than two months');
  if (!asked.complete) return unanswered(check, asked);
  const [bare, arm] = asked.arms;
  const found = firstDifference(bare, arm, beforeCells(layout, late.months));
  const n = many(bare.length, some);
  return found === null
    ? {
        check,
        passed: true,
        detail: {
          sv: `Alla månadstal i de ${late.months} månaderna före start är lika med och utan åtgärderna (${n.sv}).`,
          en: `Every monthly count of the ${late.months} months before the start is the same with and without the policies (${n.en}).`,
        },
      }
    : {
        check,
        passed: false,
        detail: { sv: `${found} skiljer sig före start.`, en: `${found} differs before the start.` },
      };
}

function atNeutral(layout: Layout, asked: Asked, some: Some): Check {
  const check = 'neutral';
  if (!asked.complete) return unanswered(check, asked);
  const [bare, arm] = asked.arms;
  const found = firstDifference(bare, arm, absenceCells(layout));
  const n = many(bare.length, some);
  return found === null
    ? {
        check,
        passed: true,
        detail: {
          sv: `Med åtgärdernas neutrala värden är alla mått på frånvaro lika med och utan dem (${n.sv}).`,
          en: `At the policies' neutral values every measure of absence is the same with and without them (${n.en}).`,
        },
      }
    : {
        check,
        passed: false,
        detail: {
          sv: `${found} ändras av åtgärder vars effekter är neutrala.`,
          en: `${found} is changed by policies whose effects are neutral.`,
        },
      };
}

function sameBits(
  arms: WorldArrays,
  indices: readonly number[],
  again: Asked | null,
  { runner, other }: Pick<ChecksOptions, 'runner' | 'other'>,
): Check {
  const check = 'workers';
  if (!again || !other) return notRun(check, 'inga andra processer', 'no other workers');
  if (!again.complete) return unanswered(check, again);
  const passed = arms.every((arm, i) => indices.every((index, w) => alike(arm[index], again.arms[i]?.[w])));
  const n = many(indices.length);
  const [a, b] = [runner.workers, other.workers];
  return {
    check,
    passed,
    detail: passed
      ? {
          sv: `${n.sv}, körda igen med ${b} i stället för ${a} processer, gav samma tal till sista biten.`,
          en: `${n.en}, run again with ${b} instead of ${a} workers, gave the same numbers to the last bit.`,
        }
      : {
          sv: `${n.sv}, körda igen med ${b} i stället för ${a} processer, gav andra tal.`,
          en: `${n.en}, run again with ${b} instead of ${a} workers, gave other numbers.`,
        },
  };
}

/** The same numbers to the last bit; a digest of them would hold the page's thread. */
const alike = (a: Float64Array | undefined, b: Float64Array | undefined): boolean =>
  a !== undefined && b !== undefined && a.length === b.length && a.every((value, i) => Object.is(value, b[i]));

/** Every world is checked as it ends (model/counts/conservation.ts), and one that breaks a law has no result. */
function conservation({ arms, failures }: ChecksOptions['result']): Check {
  const check = 'conservation';
  const broken = failures.filter(({ code }) => code === 'conservation');
  const worlds = answered(arms).length;
  if (worlds === 0 && broken.length === 0) return notRun(check, 'inga världar', 'no worlds');
  return {
    check,
    passed: broken.length === 0,
    detail:
      broken.length === 0
        ? {
            sv: `Bevarandelagarna höll i ${many(worlds).sv}.`,
            en: `The laws of conservation held in ${many(worlds).en}.`,
          }
        : {
            sv: `Bröts i ${many(broken.length).sv}: ${broken[0].message}`,
            en: `Broken in ${many(broken.length).en}: ${broken[0].message}`,
          },
  };
}

/** The baseline's check and the scenario's: the worse of the two. */
function joined(baseline: Check, scenario: Check): Check {
  return (
    [baseline, scenario].find(({ passed }) => passed === false) ??
    [scenario, baseline].find(({ passed }) => passed === null) ??
    scenario
  );
}
