/**
 * What lies far outside the range that the evidence supports (assurance.md S9): a value that is held further from the range than the
 * range is wide, or a horizon of more than twice the length of the data. A range is that of `evidenceRange`: numbers only,
 * none for vectors, switches and choices. Not judged are groups: the evidence states no range for them.
 */
import type { Text } from '../i18n/locale.ts';
import { rowUnder } from '../model/money/rules.ts';
import type { Plan } from '../model/plan.ts';
import { evidenceRange } from '../parameters/controls.ts';
import type { Range } from '../parameters/parameter.ts';
import { units } from '../parameters/units.ts';
import { plainNumber } from '../parameters/words.ts';
import { defaultCatalogue } from './catalogue.ts';

/** The longest series of the evidence: absence in Torsås from 2016 to 2019, the row DATA_ROW of its facts. */
export const DATA_YEARS = 3;
export const DATA_ROW = 'F2-12';
/** Of a range's width, or of the data's length. */
const TIMES = 2;

export interface Far {
  /** Index of the arm that it concerns, 1 or more; what acts in the baseline concerns every one. */
  readonly arm: number;
  /** Parameter id, or `years`. */
  readonly id: string;
  readonly value: number;
  /** Scenario and input: what somebody who has agreed to see it has agreed to. */
  readonly key: string;
  /** Of the input and its range, without the scenario's name. */
  readonly words: Text;
}

interface Judged {
  readonly arms: readonly { readonly id: string; readonly label: Text }[];
  readonly plans: readonly Plan[];
}

const yearsOf = ({ months }: Plan): number => (months.length - 1) / 12;

/** Whether a value lies further from a range than the range is wide: with the range itself, more than twice its width. */
export function isFar(value: number, { min, max }: Range): boolean {
  return Math.max(min - value, value - max) > (TIMES - 1) * (max - min);
}

/** A page asks at every new figure, in the moment in which a reader waits for it; a plan does not change. */
const known = new WeakMap<Plan, readonly Found[]>();

function farOf(plan: Plan): readonly Found[] {
  const found = known.get(plan) ?? [...farHorizon(plan), ...farValues(plan)];
  known.set(plan, found);
  return found;
}

/** By scenario, horizon first, then by parameter id. */
export function farOutside({ arms, plans }: Judged): Far[] {
  const found = plans.map(farOf);
  return arms.slice(1).flatMap(({ id: scenario }, i) => {
    const [today, own] = [found[0], found[i + 1]];
    const all = [...own, ...today.filter(({ id, value }) => !own.some((one) => one.id === id && one.value === value))];
    return all.map((one): Far => ({ arm: i + 1, key: `${scenario} ${one.id}`, ...one }));
  });
}

/** The same as sentences; one that holds for all scenarios is said once. */
export function farWarnings(compiled: Judged, found: readonly Far[] = farOutside(compiled)): Text[] {
  const scenarios = compiled.arms.length - 1;
  const said = new Map<string, { words: Text; arms: number[] }>();
  for (const { words, arm } of found) {
    const known = said.get(words.en);
    if (known) known.arms.push(arm);
    else said.set(words.en, { words, arms: [arm] });
  }
  return [...said.values()].flatMap(({ words, arms }): Text[] =>
    arms.length === scenarios
      ? [{ sv: `Alla scenarier: ${words.sv}`, en: `All scenarios: ${words.en}` }]
      : arms.map((arm) => {
          const { sv, en } = compiled.arms[arm].label;
          return { sv: `”${sv}”: ${words.sv}`, en: `“${en}”: ${words.en}` };
        }),
  );
}

/** By arm, as they stand in files: `meet.day_early=90`. */
export function farCells({ plans }: Judged, found: readonly Far[]): string[][] {
  return plans.map((_, arm) => found.filter((one) => one.arm === arm).map(({ id, value }) => `${id}=${value}`));
}

type Found = Pick<Far, 'id' | 'value' | 'words'>;

function farHorizon(plan: Plan): Found[] {
  const years = yearsOf(plan);
  if (years <= TIMES * DATA_YEARS) return [];
  const words = {
    sv: `studien räknar ${plainNumber(years, 'sv')} år, mer än dubbelt så länge som underlagets längsta serie (${DATA_YEARS} år, ${DATA_ROW}).`,
    en: `the study runs for ${plainNumber(years, 'en')} years, more than twice as long as the longest series of the evidence (${DATA_YEARS} years, ${DATA_ROW}).`,
  };
  return [{ id: 'years', value: years, words }];
}

function farValues({ parameters, rules }: Plan): Found[] {
  const { registry } = defaultCatalogue();
  return parameters.flatMap(({ id, values, defaults, uncertainty }): Found[] => {
    // What is drawn, and what is as the model has it, is within its own range (far-outside.test.ts).
    if (uncertainty !== null || values.length !== 1 || values[0] === defaults[0]) return [];
    const parameter = registry.get(rowUnder(id, rules));
    const range = evidenceRange(parameter);
    if (range === null || !isFar(values[0], range)) return [];
    const { scale, label } = units[parameter.unit];
    const written = (locale: 'sv' | 'en'): [string, string, string] => {
      const number = (of: number): string => plainNumber(Number((of * scale).toPrecision(3)), locale);
      const unit = label[locale];
      const value = parameter.unit === 'day' ? `${unit} ${number(values[0])}` : `${number(values[0])} ${unit}`.trim();
      return [parameter.label[locale], value, `${number(range.min)}\u2013${number(range.max)}`];
    };
    const [sv, en] = [written('sv'), written('en')];
    const words = {
      sv: `”${sv[0]}” är ${sv[1]}, långt utanför det som underlaget stöder (${sv[2]}).`,
      en: `“${en[0]}” is ${en[1]}, far outside the range that the evidence supports (${en[2]}).`,
    };
    return [{ id, value: values[0], words }];
  });
}
