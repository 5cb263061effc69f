/**
 * Who bears what: of each payer the change in what it uses up itself, and in what passes through its hands. The parts
 * are put together world by world (results/combined.ts), and shown only where they add up.
 */
import { combinedDifference, type Term } from '../results/combined.ts';
import { costPerDayOf, type CostPerDay } from '../results/cost-per-day.ts';
import type { Difference } from '../results/summary.ts';
import type { Shown } from './shown.ts';

export const PAYERS = [
  'employer',
  'insurance',
  'region',
  'service',
  'individual',
  'project',
  'state',
  'agreement',
  'elsewhere',
] as const;
export type Payer = (typeof PAYERS)[number];

const plus = (...outcomes: string[]): Term[] => outcomes.map((outcome) => ({ outcome, sign: 1 }));
const minus = (...outcomes: string[]): Term[] => outcomes.map((outcome) => ({ outcome, sign: -1 }));

/** All that a payer bears, kronor a year: work, hours and care that it uses up, and money that it hands on. */
const POSITION: Readonly<Record<Payer, readonly Term[]>> = {
  employer: plus('O-20.net'),
  insurance: plus('O-21.total'),
  region: plus('O-22.total'),
  service: plus('O-23.total'),
  individual: plus('O-24.total', 'O-24.time'),
  project: plus('O-25.project'),
  state: plus('O-25.state'),
  agreement: plus('O-25.agreement'),
  elsewhere: plus('O-25.elsewhere'),
};
/** Of that, what is used up. The payers' parts add up to O-25.total. */
const RESOURCES: Readonly<Record<Payer, readonly Term[]>> = {
  employer: plus('O-20.production', 'O-20.presenteeism', 'O-20.strain', 'O-20.hours', 'O-20.staff', 'O-20.managers'),
  insurance: plus('O-21.hours'),
  region: plus('O-22.care', 'O-22.hours'),
  service: plus('O-23.hours', 'O-23.support'),
  individual: plus('O-24.time'),
  project: plus('O-25.running'),
  state: [],
  agreement: [],
  elsewhere: [...plus('O-25.production'), ...minus('O-20.production', 'O-20.presenteeism')],
};

export const SOCIETY = 'O-25.total';

export interface PayerFigures {
  readonly payer: Payer;
  readonly position: Difference;
  /** null: it uses up nothing of its own. */
  readonly resources: Difference | null;
  readonly transfers: Difference;
}

export interface Payments {
  readonly payers: readonly PayerFigures[];
  /** What society uses up; the sum of the payers' resources. */
  readonly society: Difference;
  /** The sum of transfers: nothing, in every world. */
  readonly transfers: Difference;
}

/** Sums of floating-point numbers differ in the last bits. */
const LAST_BITS = 1e-9;

const nothing = ({ worlds, level }: Difference): Difference => ({
  ...{ difference: 0, lower: 0, upper: 0, q25: 0, q75: 0, mcse: 0, probabilityLower: 0.5, toldApart: false },
  ...{ sdPaired: 0, sdUnpaired: 0, level, worlds },
});

/**
 * Kronor a year, the scenario in view against today.
 * @param group index of the layout's groups: an employer, or what concerns none alone; 0 = all.
 * @returns null without outcomes of money, or where no world has them.
 * @throws Error when the parts are not the sum: then no picture of them is true.
 */
export function paymentsOf({ compiled, worldArrays, scenario }: Shown, group = 0): Payments | null {
  const { layout } = compiled;
  if (!layout.outcomes.some(({ id }) => id === SOCIETY)) return null;
  const sum = (terms: readonly Term[]): Difference | null =>
    combinedDifference(layout, worldArrays, terms, scenario, group);
  const society = sum(plus(SOCIETY));
  if (society === null) return null;
  const payers = PAYERS.map((payer): PayerFigures => {
    const resources = RESOURCES[payer];
    const turned = resources.map(({ outcome, sign }): Term => ({ outcome, sign: sign === 1 ? -1 : 1 }));
    return {
      payer,
      position: sum(POSITION[payer])!,
      resources: resources.length > 0 ? sum(resources)! : null,
      transfers: sum([...POSITION[payer], ...turned])!,
    };
  });
  demandSum(
    'what is used up',
    payers.map(({ resources }) => resources?.difference ?? 0),
    society.difference,
  );
  demandSum(
    'what changes hands',
    payers.map(({ transfers }) => transfers.difference),
    0,
  );
  return { payers, society, transfers: nothing(society) };
}

/** What one payer pays net in every scenario, kronor a year; null where no world has it. */
export interface PayerInAll {
  readonly payer: Payer;
  /** In the order of `summary.comparisons`. */
  readonly positions: readonly (Difference | null)[];
}

/** Who pays in which scenario: those that some scenario moves. Empty without outcomes of money. */
export function payersInAll(shown: Shown, group = 0): readonly PayerInAll[] {
  if (!shown.compiled.layout.outcomes.some(({ id }) => id === SOCIETY)) return [];
  return PAYERS.map((payer) => ({ payer, positions: netsOf(shown, payer, group) })).filter(({ positions }) =>
    positions.some((of) => of && !(of.lower === 0 && of.upper === 0 && of.difference === 0)),
  );
}

/** The net of one payer in each scenario, kronor a year. Of a layout with outcomes of money. */
export function netsOf(
  { compiled, worldArrays, summary }: Shown,
  payer: Payer,
  group = 0,
): readonly (Difference | null)[] {
  return summary.comparisons.map(({ arm }) =>
    combinedDifference(compiled.layout, worldArrays, POSITION[payer], arm, group),
  );
}

function demandSum(what: string, parts: readonly number[], whole: number): void {
  const sum = parts.reduce((all, part) => all + part, 0);
  const size = parts.reduce((all, part) => all + Math.abs(part), Math.abs(whole));
  if (!(Math.abs(sum - whole) <= LAST_BITS * size)) {
    throw new Error(`${what}: the payers' parts add up to ${sum}, not to ${whole}`);
  }
}

/**
 * What a day of sick leave avoided costs society, kronor.
 * @returns null when the days cannot be told to be fewer; undefined without outcomes of money.
 */
export function priceOfDay({ compiled, worldArrays, scenario }: Shown, group = 0): CostPerDay | null | undefined {
  return costPerDayOf(compiled.layout, worldArrays, scenario, group);
}
