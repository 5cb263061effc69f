/**
 * Worlds in parts. People are keyed by their employer and their place in it, so another employer in the study moves nobody;
 * where no policy shares anything between employers, a large world is lived a few employers at a time, in the same small
 * columns, and what was counted is added up. Counts are whole numbers: the sum has the bits of the world lived as one.
 */
import type { Accounts } from '../counts/accounts.ts';
import { AT_CENTRE, centresOf } from '../counts/centre-counts.ts';
import { CELLS, KEPT, type Counts } from '../counts/counts.ts';
import type { MoneyLedger } from '../money/ledger.ts';
import type { Pieces } from '../pieces.ts';
import type { Plan } from '../plan.ts';
import { MANAGERS } from '../processes/meeting-ids.ts';
import type { Values } from '../values.ts';

/** A world with more persons than this is lived in parts. */
export const WHOLE_UP_TO = 50_000;
/** Persons of a part, where its employers are not larger: memory follows it and not the population. */
export const PERSONS_A_PART = 25_000;

/** A plan, or some of its employers as a plan of their own. */
export interface PartPlan extends Plan {
  /** Of the whole: what tables are known by, and persons of its largest part. */
  readonly whole?: { readonly baseId: string; readonly room: number };
}

/** What was counted of an arm. */
export interface Lived {
  readonly accounts: Accounts;
  readonly values: Values;
  readonly workplaces: number;
}

/** How large parts are; other than the usual for tests. */
export interface Sizes {
  readonly wholeUpTo: number;
  readonly personsAPart: number;
}

const USUAL: Sizes = { wholeUpTo: WHOLE_UP_TO, personsAPart: PERSONS_A_PART };

interface Part {
  /** Employers [from, to) of the study. */
  readonly from: number;
  readonly to: number;
  readonly persons: number;
}

export function personsOf({ employers }: Pick<Plan, 'employers'>): number {
  return employers.reduce((sum, { employments }) => sum + employments, 0);
}

/** Whether a world is larger than what is lived as one. */
export const isLarge = (plan: Pick<Plan, 'employers'>, wholeUpTo = WHOLE_UP_TO): boolean => personsOf(plan) > wholeUpTo;

/** Employers in their order, as many as fit into a part; one that does not is a part by itself. */
export function partsOf({ employers }: Pick<Plan, 'employers'>, personsAPart: number): Part[] {
  const parts: Part[] = [];
  let from = 0;
  let persons = 0;
  employers.forEach(({ employments }, e) => {
    if (e > from && persons + employments > personsAPart) {
      parts.push({ from, to: e, persons });
      from = e;
      persons = 0;
    }
    persons += employments;
  });
  parts.push({ from, to: employers.length, persons });
  return parts;
}

/** Whether the world of these plans is lived in parts: it is large, and no policy shares anything between employers. */
export function isSplit(plans: readonly Plan[], { wholeUpTo }: Sizes = USUAL): boolean {
  return (
    plans.every(({ policies }) => policies.every(({ apart }) => apart === true)) &&
    plans[0].employers.length > 1 &&
    isLarge(plans[0], wholeUpTo)
  );
}

/**
 * The arms of one world, part by part.
 * @param plans with the same people (one `baseId`).
 * @param live the arms of one part, in the order of the plans; what it gives is not looked at after the next part begins.
 * @param empty accounts of a whole arm, with nothing in them.
 */
export function* inParts(
  plans: readonly Plan[],
  live: (plans: readonly PartPlan[]) => Pieces<readonly Lived[]>,
  empty: (plan: Plan, values: Values) => Accounts,
  { personsAPart }: Sizes = USUAL,
): Pieces<Lived[]> {
  const [{ baseId }] = plans;
  const parts = partsOf(plans[0], personsAPart);
  const room = Math.max(...parts.map(({ persons }) => persons));
  let sums: Lived[] = [];
  for (const [k, part] of parts.entries()) {
    if (k > 0) yield;
    const lived = yield* live(
      plans.map((plan) => ({
        ...plan,
        baseId: `${baseId}/${k}`,
        employers: plan.employers.slice(part.from, part.to),
        whole: { baseId, room },
      })),
    );
    if (k === 0) sums = lived.map(({ values }, i) => ({ accounts: empty(plans[i], values), values, workplaces: 0 }));
    sums = sums.map((sum, i) => {
      const { accounts, workplaces } = lived[i];
      addCounts(sum.accounts.counts, accounts.counts, plans[i], part, sum.workplaces);
      addMoney(sum.accounts.ledger, accounts.ledger, part);
      return { ...sum, workplaces: sum.workplaces + workplaces };
    });
  }
  return sums;
}

type Columns = Float64Array | Int32Array;

function add(to: Columns, from: Columns, at = 0): void {
  for (let i = 0; i < from.length; i++) to[at + i] += from[i];
}

/** What holds a place for each employer, centre or manager, and what is no column; all the others are alike in part and whole. */
const BY_PLACE: readonly string[] = ['cells', 'centres', 'reach', 'tallies'];
type Alike = Exclude<keyof Counts, 'cells' | 'centres' | 'reach' | 'tallies' | 'bytes' | 'copyFrom'>;

/** @param workplaces of the parts before. */
function addCounts(sum: Counts, part: Counts, plan: Plan, of: Part, workplaces: number): void {
  add(sum.cells, part.cells, KEPT * CELLS * of.from);
  addCentres(sum, part, plan, of);
  sum.reach.add(part.reach, 1, workplaces * MANAGERS);
  for (const [kind, n] of Object.entries(part.tallies)) sum.tallies[kind as keyof typeof sum.tallies] += n;
  // Whatever columns there are, so that none is forgotten when one more is counted.
  for (const [name, from] of Object.entries(part) as [Alike, Columns | readonly Columns[]][]) {
    if (BY_PLACE.includes(name)) continue;
    const to: Columns | readonly Columns[] = sum[name];
    if (ArrayBuffer.isView(from)) add(to as Columns, from);
    else from.forEach((column, i) => add((to as readonly Columns[])[i], column));
  }
}

/** A health centre may have employees of several employers; the last row is that of no centre. */
function addCentres(sum: Counts, part: Counts, plan: Plan, { from, to }: Part): void {
  const all = centresOf(plan);
  const own = centresOf({ employers: plan.employers.slice(from, to) });
  for (let i = 0; i <= own.length; i++) {
    const at = i < own.length ? all.indexOf(own[i]) : all.length;
    add(sum.centres, part.centres.subarray(AT_CENTRE * i, AT_CENTRE * (i + 1)), AT_CENTRE * at);
  }
}

/** What concerns no employer alone is booked once an arm, and so alike in every part. */
function addMoney(sum: MoneyLedger, part: MoneyLedger, { from }: Part): void {
  const own = part.accountOf(0);
  add(sum.ore, part.ore.subarray(own), sum.accountOf(from));
  const common = part.ore.subarray(0, own);
  if (from === 0) sum.ore.set(common);
  else if (common.some((ore, i) => ore !== sum.ore[i]))
    throw new Error(
      'Something is paid for by no employer alone, and not once an arm: this world cannot be lived in parts.',
    );
}
