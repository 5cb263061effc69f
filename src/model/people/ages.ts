/**
 * Ages that stand still: leaving by age and the ages of entrants are solved together, so that the stationary age
 * distribution is the truncated normal of `pop.age_*` and the yearly turnover is the one asked for.
 *
 * With density f and leaving hazard m(a), stationarity is f'(a) = -m(a) f(a) + entrants(a). Chosen: where f rises,
 * people leave at a constant hazard m0 and entrants make the rise; where f falls, the fall is made by leaving
 * (-f'/f on top of m0), and entrants only replace those who leave at m0. Everybody leaves at the highest age.
 * The ages are then taken from the solution of the discretised equation itself, so that nothing drifts.
 */
import { exp } from '../../engine/math.ts';

/** Cells a year. */
const FINE = 12;

/** Cumulative shares by cell (1/12 year) from the youngest age. */
export interface Shares {
  readonly cumulative: Float64Array;
  /** guide[floor(u * guide.length)] = a cell not after that of the quantile u. */
  readonly guide: Int32Array;
}

export interface Ages {
  readonly youngest: number;
  readonly oldest: number;
  /** Leaving hazard per year by completed age from `youngest`. */
  readonly leaving: Float64Array;
  readonly staff: Shares;
  readonly entrants: Shares;
  /** Share of the staff by completed age from `youngest`. */
  readonly byYear: Float64Array;
}

export function solveAges(
  mean: number,
  sd: number,
  youngest: number,
  oldest: number,
  turnover: number,
  floor: number,
): Ages {
  const years = oldest - youngest;
  const cells = years * FINE;
  const density = new Float64Array(cells);
  let mass = 0;
  for (let i = 0; i < cells; i++) {
    const z = (youngest + (i + 0.5) / FINE - mean) / sd;
    density[i] = exp(-0.5 * z * z);
    mass += density[i] / FINE;
  }
  for (let i = 0; i < cells; i++) density[i] = density[i] / mass;

  // Entrants a year = the mass at the youngest age + the rises of f + m0; solved for m0.
  let rises = density[0];
  for (let i = 1; i < cells; i++) rises += Math.max(0, density[i] - density[i - 1]);
  const base = Math.max(floor, turnover - rises);

  const leaving = new Float64Array(years);
  for (let a = 0; a < years; a++) leaving[a] = base + Math.max(0, (youngest + a + 0.5 - mean) / (sd * sd));

  const enter = new Float64Array(cells);
  for (let i = 0; i < cells; i++) {
    const rise = i === 0 ? density[0] : Math.max(0, density[i] - density[i - 1]);
    enter[i] = rise * FINE + base * density[i];
  }

  // The stationary density that these hazards and entrants do have.
  const staff = new Float64Array(cells);
  const byYear = new Float64Array(years);
  let at = 0;
  let total = 0;
  for (let i = 0; i < cells; i++) {
    const hazard = leaving[Math.floor(i / FINE)];
    const level = enter[i] / hazard;
    const kept = exp(-hazard / FINE);
    const next = (at - level) * kept + level;
    const inCell = level / FINE + ((at - level) * (1 - kept)) / hazard;
    staff[i] = inCell;
    byYear[Math.floor(i / FINE)] += inCell;
    total += inCell;
    at = next;
  }
  let sum = 0;
  for (let i = 0; i < cells; i++) {
    sum += staff[i] / total;
    staff[i] = sum;
  }
  for (let a = 0; a < years; a++) byYear[a] = byYear[a] / total;
  const entrants = new Float64Array(cells);
  let entered = 0;
  for (let i = 0; i < cells; i++) entered += enter[i];
  sum = 0;
  for (let i = 0; i < cells; i++) {
    sum += enter[i] / entered;
    entrants[i] = sum;
  }
  return { youngest, oldest, leaving, staff: shares(staff), entrants: shares(entrants), byYear };
}

function shares(cumulative: Float64Array): Shares {
  const cells = cumulative.length;
  const guide = new Int32Array(cells);
  for (let i = 0, cell = 0; i < cells; i++) {
    while (cell < cells - 1 && cumulative[cell] < i / cells) cell++;
    guide[i] = cell;
  }
  return { cumulative, guide };
}

/** Age in years (not whole) at the quantile `u` (0 <= u < 1) of a distribution by cell. */
export function ageAt(ages: Ages, { cumulative, guide }: Shares, u: number): number {
  let low = guide[Math.floor(u * guide.length)];
  while (low < cumulative.length - 1 && cumulative[low] < u) low++;
  const before = low === 0 ? 0 : cumulative[low - 1];
  const share = cumulative[low] - before;
  const within = share > 0 ? Math.min(1, Math.max(0, (u - before) / share)) : 0.5;
  return ages.youngest + (low + within) / FINE;
}

/** Leaving hazard that is used up over `years` from age `from`; that everybody leaves at the highest age is no part of it. */
export function leavingSpent(ages: Ages, from: number, years: number): number {
  const last = Math.min(ages.oldest, from + years);
  let spent = 0;
  for (let age = from; age < last;) {
    const year = Math.floor(age - ages.youngest);
    const next = Math.min(last, ages.youngest + year + 1);
    spent += ages.leaving[year] * (next - age);
    age = next;
  }
  return spent;
}

/**
 * Years from age `from` until a unit-exponential threshold is used up by the leaving hazard; at the highest age at the
 * latest. When it is more than `within` years, that is all that is known: then those until the highest age.
 */
export function yearsUntilLeaving(ages: Ages, from: number, threshold: number, within = Infinity): number {
  const last = Math.min(ages.oldest, from + within);
  let age = from;
  let left = threshold;
  while (age < last) {
    const year = Math.floor(age - ages.youngest);
    const hazard = ages.leaving[year];
    const room = ages.youngest + year + 1 - age;
    if (hazard * room >= left) return age + left / hazard - from;
    left -= hazard * room;
    age = ages.youngest + year + 1;
  }
  return ages.oldest - from;
}
