import { describe, expect, it } from 'vitest';
import { planLayout } from '../model/outcomes/outcome-ids.ts';
import type { Plan, World } from '../model/plan.ts';
import { policies } from '../model/policies/index.ts';
import { createSimulator } from '../model/simulate.ts';
import { monthCell, totalCell } from '../results/layout.ts';
import { plansFor } from '../testing/study-plans.ts';
import { toyRunner, type ToyRunnerOptions } from '../testing/toy-runner.ts';
import { CHECKS, comparisonChecks, withheld, type Check } from './comparison-checks.ts';
import { replicate } from './replicate.ts';

type Simulate = (plan: Plan, world: World) => Float64Array;

const simulator = createSimulator();
const kept = new Map<string, Float64Array>();
/** The model; each world of a plan is run once. */
const sound: Simulate = (plan, world) => {
  const key = `${plan.id}/${world.draw}/${world.replication}`;
  const numbers = kept.get(key) ?? simulator.simulate(plan, world);
  kept.set(key, numbers);
  return numbers.slice();
};
/** Everybody is reached, and effects are large. */
const ALL = { ramp: 0, 'meet.all_centres': true, 'meet.hr_manager_led': 1.5, 'short.rr_after_talk': 0.7 };
const { baseline, arm } = plansFor({ sizes: [60, 40, 30], years: 1, policies: { 'coordination-meeting': ALL } });
const plans = [baseline, arm];
const layout = planLayout(arm);
const position = (id: string) => layout.outcomes.findIndex((one) => one.id === id);

async function checksOf(
  simulate: Simulate,
  others: { other?: Simulate | null; options?: ToyRunnerOptions; arms?: readonly Plan[] } = {},
): Promise<Record<string, boolean | null> & { all: Check[] }> {
  const { other = simulate, options, arms = plans } = others;
  const runner = toyRunner(simulate, options);
  const own = planLayout(arms[0]);
  const result = await replicate(runner, {
    ...{ plans: arms, layout: own, worlds: 2, exactly: true, fixedAssumptions: false },
  }).done;
  const [all] = await comparisonChecks({
    ...{ plans: arms, layout: own, policies, result, runner },
    other: other && { ...toyRunner(other, options), workers: 3 },
  }).done;
  expect(all.map(({ check }) => check)).toEqual(CHECKS);
  return { ...Object.fromEntries(all.map(({ check, passed }) => [check, passed])), all } as never;
}

/** The model with a fault in one number of arms with policies. */
const faulty =
  (cell: number, when: (plan: Plan) => boolean = () => true): Simulate =>
  (plan, world) => {
    const numbers = sound(plan, world);
    if (plan.policies.length > 0 && when(plan)) numbers[2 * cell] += 1;
    return numbers;
  };

describe('a comparison', () => {
  it('of a sound model passes all four, with words in both languages', async () => {
    const { all } = await checksOf(sound);
    expect(all.filter(({ passed }) => passed !== true)).toEqual([]);
    expect(withheld(all)).toBe(false);
    expect(all.map(({ detail }) => detail.sv)).toEqual([
      'Alla månadstal i de 6 månaderna före start är lika med och utan åtgärderna (2 världar).',
      'Med åtgärdernas neutrala värden är alla mått på frånvaro lika med och utan dem (2 världar).',
      '2 världar, körda igen med 3 i stället för 1 processer, gav samma tal till sista biten.',
      'Bevarandelagarna höll i 2 världar.',
    ]);
  });

  it('of a large study looks at some of its employers, in one world, and finds a fault there', async () => {
    const large = plansFor({ sizes: [30_000, 20_000, 4_000], years: 1, policies: { 'coordination-meeting': ALL } });
    const asked = new Set<number>();
    const empty: Simulate = (plan) => {
      asked.add(plan.employers.length);
      return new Float64Array(2 * planLayout(plan).cells);
    };
    const arms = [large.baseline, large.arm];
    const { all } = await checksOf(empty, { arms });
    expect(all.filter(({ passed }) => passed !== true)).toEqual([]);
    expect(all[1].detail.en).toContain('(1 world, 2 of 3 employers)');
    expect(all[2].detail.en).toContain('1 world, run again');
    // Whole worlds for the study and the other workers, the last two employers for the rest.
    expect([...asked].sort()).toEqual([2, 3]);
    const wrong: Simulate = (plan) => {
      const numbers = empty(plan, { draw: 0, replication: 0 });
      const of = planLayout(plan);
      if (plan.employers.length === 2 && plan.policies.length > 0) numbers[2 * monthCell(of, position('O-04'), 1)] = 1;
      return numbers;
    };
    expect(await checksOf(wrong, { arms })).toMatchObject({ 'before-start': false, neutral: false, workers: true });
  });

  it('whose policy acts before its start fails, by the name of what moved', async () => {
    const result = await checksOf(faulty(monthCell(layout, position('O-04'), 1), (plan) => plan.policies[0].start > 0));
    expect(result).toMatchObject({ 'before-start': false, neutral: true, workers: true, conservation: true });
    expect(result.all[0].detail.en).toBe('O-04 [2] differs before the start.');
    expect(withheld(result.all)).toBe(true);
  });

  it('whose policy acts though its effects are neutral fails', async () => {
    const { all, ...passed } = await checksOf(faulty(totalCell(layout, position('O-07'), 2)));
    expect(passed).toEqual({ 'before-start': true, neutral: false, workers: true, conservation: true });
    expect(all[1].detail.en).toBe('O-07 (sex:women) is changed by policies whose effects are neutral.');
  });

  it('that another number of workers answers otherwise fails, by a single bit', async () => {
    const { all, ...passed } = await checksOf(sound, {
      other(plan, world) {
        const numbers = sound(plan, world);
        numbers[7] += 2 ** -40;
        return numbers;
      },
    });
    expect(passed).toEqual({ 'before-start': true, neutral: true, workers: false, conservation: true });
    expect(all[2].detail.en).toContain('gave other numbers');
  });

  it('in which a law is broken fails, whatever else is right', async () => {
    const runner = toyRunner(sound);
    const failures = [{ index: 1, code: 'conservation' as const, message: 'days do not add up' }];
    const arms = plans.map((plan) => [sound(plan, { draw: 1, replication: 0 }), undefined]);
    const result = { arms, complete: false, failures, covers: 'chance+assumptions' as const };
    const [checks] = await comparisonChecks({ plans, layout, policies, result, runner, other: null }).done;
    expect(checks.map(({ passed }) => passed)).toEqual([true, true, null, false]);
    expect(checks[3].detail.en).toBe('Broken in 1 world: days do not add up');
  });

  it('whose worlds the model cannot run again fails: that is a fault, and no lost worker', async () => {
    const result = await replicate(toyRunner(sound), {
      ...{ plans, layout, worlds: 2, exactly: true, fixedAssumptions: false },
    }).done;
    const runner = toyRunner(sound, { fails: () => true });
    const [all] = await comparisonChecks({ plans, layout, policies, result, runner, other: runner }).done;
    expect(all.map(({ passed }) => passed)).toEqual([false, false, false, true]);
    expect(all[0].detail.en).toBe('A world could not be run: planted failure');
    expect(withheld(all)).toBe(true);
  });

  it('that could not be run again is not passed and not withheld', async () => {
    const stopped = comparisonChecks({
      ...{ plans, layout, policies, runner: toyRunner(sound), other: null },
      result: { arms: [[], []], complete: false, failures: [], covers: 'chance' },
    });
    stopped.stop();
    const [checks] = await stopped.done;
    expect(checks.map(({ passed }) => passed)).toEqual([null, null, null, null]);
    expect(withheld(checks)).toBe(false);
  });

  it('of two arms without policies has nothing to do before a start or at neutral values', async () => {
    const { all } = await checksOf(sound, { arms: [baseline, { ...baseline, id: 'same' }] });
    expect(all.map(({ passed }) => passed)).toEqual([true, true, true, true]);
  });
});

describe('every policy of the product', () => {
  it.each(policies.map(({ id }) => id))('%s passes at its own values', async (id) => {
    const wish = { sizes: [60, 40, 30] as const, years: 2, ring: true, policies: { [id]: {} } };
    const one = plansFor(wish);
    const { all } = await checksOf(sound, { arms: [one.baseline, one.arm], other: null });
    expect(all.filter(({ passed }) => passed === false)).toEqual([]);
    expect(all[0].passed && all[1].passed).toBe(true);
  });

  it('all of them together pass', async () => {
    const on = Object.fromEntries(policies.map(({ id }) => [id, {}]));
    const all = plansFor({ sizes: [60, 40, 30], years: 2, ring: true, policies: on });
    const { all: checks } = await checksOf(sound, { arms: [all.baseline, all.arm], other: null });
    expect(checks.filter(({ passed }) => passed === false)).toEqual([]);
  });
});
