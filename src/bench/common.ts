// The common workload: a small sick-leave model that is written for every engine to be compared, here on this one.
// Employers of 40; five states; one coordination meeting an employer and week, for the person on full sick leave who has
// waited longest (at least 30 days since the spell began or since the last meeting; ties: lowest number), which multiplies
// the hazard of returning by 1.5 for 60 days. Whole days; everybody starts at work; hazards below are per day.
//
// Who is not on full sick leave needs nobody, and who is needs the employer only after 30 days: so persons run ahead and
// stop only at the weekly barriers at which they may be given a meeting.

import type { Agents, HazardTable } from '../engine/index.ts';
import {
  bitsHi,
  bitsLo,
  crossing,
  hashText,
  hazardTable,
  negLog32,
  pow,
  run,
  spent,
  subKeys,
  worldKey,
} from '../engine/index.ts';

export const PER_EMPLOYER = 40;
export const WORK = 0;
export const SHORT = 1;
export const FULL = 2;
export const PART = 3;
export const EXITED = 4;
export const STATES = 5;

export const WORK_SHORT = 0.006;
export const WORK_FULL = 0.0004;
export const SHORT_WORK = 0.35;
export const SHORT_FULL = 0.01;
export const FULL_PART = 0.004;
export const FULL_EXITED = 0.00003; // after day 365
export const PART_WORK = 0.008;
export const PART_FULL = 0.002;
export const BOOST = 1.5;
export const BOOST_DAYS = 60;
export const WAIT = 30;
export const WEEK = 7;

/** Hazard of returning on day d of a full sick leave: W(d) - W(d - 1), W(d) = (d / 60)^0.7. */
export function returnHazard(d: number): number {
  return pow(d / 60, 0.7) - pow((d - 1) / 60, 0.7);
}

const ATTRIBUTES = hashText('common.attributes');
const LIFE = hashText('common.life');
const ATTRIBUTE_KEY = worldKey([0, 0], 0);
const TO_UNIT = 1 / 4294967296;
/** Frailty of a person (mean 1 over persons), from the number alone: by sex, age and a part of one's own. */
export function frailty(person: number): number {
  const own = ((bitsHi(ATTRIBUTE_KEY.hi, ATTRIBUTE_KEY.lo, ATTRIBUTES, person) >>> 0) + 0.5) * TO_UNIT;
  const rest = bitsLo(ATTRIBUTE_KEY.hi, ATTRIBUTE_KEY.lo, ATTRIBUTES, person);
  const man = rest < 0;
  const age = ((rest & 0x7fffffff) + 0.5) * (2 * TO_UNIT); // 0 at 20 years, 1 at 65
  return (0.25 + 1.5 * own) * (man ? 0.85 : 1.15) * (0.8 + 0.4 * age);
}

export interface CommonOptions {
  /** Employers a block; 25 when left out. Must not change any result. */
  readonly blockEmployers?: number;
  /** Number of the first person, for a part of a larger population; a multiple of 40. */
  readonly first?: number;
  /** Stop everybody at every barrier; must not change any result. */
  readonly suspicious?: boolean;
}

export interface CommonResult {
  /** counts[t * 5 + s]: persons in state s at the end of day t. */
  readonly counts: Int32Array;
  /** Transitions. */
  readonly events: number;
  readonly meetings: number;
  /** Bytes of typed arrays held at once. */
  readonly bytes: number;
}

/** Run the common workload. */
export function runCommon(persons: number, days: number, seed: number, options: CommonOptions = {}): CommonResult {
  const blockSize = Math.max(1, options.blockEmployers ?? 25) * PER_EMPLOYER;
  const model = new Common(persons, days, seed, options.first ?? 0, Math.min(blockSize, persons));
  run(model, { start: 0, horizon: days, every: WEEK, blockSize, suspicious: options.suspicious ?? false });
  const { counts } = model;
  for (let i = STATES; i < counts.length; i++) counts[i] += counts[i - STATES];
  return { counts, events: model.events, meetings: model.meetings, bytes: model.bytes };
}

class Common implements Agents {
  readonly count: number;
  readonly counts: Int32Array; // changes by day until runCommon sums them
  events = 0;
  meetings = 0;
  private base = 0; // first person of the block; the columns hold one block
  private readonly days: number;
  private readonly firstPerson: number;
  private readonly worldHi: number;
  private readonly worldLo: number;
  // hazard of leaving full sick leave by day, without and with the boost, and its part that is a return
  private readonly plain: HazardTable;
  private readonly boosted: HazardTable;
  private readonly back: Float64Array;
  // columns
  private readonly hi: Int32Array;
  private readonly lo: Int32Array;
  private readonly inverse: Float64Array; // mean days at work
  private readonly k: Int32Array; // transitions so far
  private readonly state: Uint8Array;
  private readonly entered: Int32Array; // day of the last transition; -1 before day 0
  private readonly due: Int32Array; // day of the next one, if nobody interferes
  private readonly residual: Float64Array; // full sick leave: threshold left on day `anchor` of the spell
  private readonly anchor: Int32Array;
  private readonly boostUntil: Int32Array; // last boosted day of the spell
  private readonly since: Int32Array; // day from which the wait for a meeting counts
  private readonly hearing: Int32Array; // next barrier at which a meeting may come
  private readonly best: Int32Array; // by employer, within one barrier

  constructor(persons: number, days: number, seed: number, firstPerson: number, width: number) {
    this.count = persons;
    this.days = days;
    this.firstPerson = firstPerson;
    this.counts = new Int32Array(days * STATES);
    const world = worldKey([seed, 0], 0);
    this.worldHi = world.hi;
    this.worldLo = world.lo;
    this.back = Float64Array.from({ length: days + 1 }, (_, d) => (d === 0 ? 0 : returnHazard(d)));
    const other = (d: number) => FULL_PART + (d > 365 ? FULL_EXITED : 0);
    const daily = (boost: number) => Array.from({ length: days }, (_, d) => boost * this.back[d + 1] + other(d + 1));
    this.plain = hazardTable(daily(1), 0); // the table reaches the horizon
    this.boosted = hazardTable(daily(BOOST), 0);
    this.hi = new Int32Array(width);
    this.lo = new Int32Array(width);
    this.inverse = new Float64Array(width);
    this.k = new Int32Array(width);
    this.state = new Uint8Array(width);
    this.entered = new Int32Array(width);
    this.due = new Int32Array(width);
    this.residual = new Float64Array(width);
    this.anchor = new Int32Array(width);
    this.boostUntil = new Int32Array(width);
    this.since = new Int32Array(width);
    this.hearing = new Int32Array(width);
    this.best = new Int32Array(Math.ceil(width / PER_EMPLOYER));
  }

  get bytes(): number {
    const columns: ArrayBufferView[] = [this.counts, this.back, this.plain.cumulative, this.plain.guide];
    columns.push(this.boosted.cumulative, this.boosted.guide, this.hi, this.lo, this.inverse, this.k, this.state);
    columns.push(
      this.entered,
      this.due,
      this.residual,
      this.anchor,
      this.boostUntil,
      this.since,
      this.hearing,
      this.best,
    );
    return columns.reduce((sum, column) => sum + column.byteLength, 0) + 16 * this.hi.length; // the engine's calendar
  }

  block(first: number, end: number): void {
    const n = end - first;
    const person = this.firstPerson + first;
    this.base = first;
    this.counts[WORK] += n;
    subKeys(this.worldHi, this.worldLo, person, this.hi, this.lo);
    this.k.fill(0, 0, n);
    this.state.fill(WORK, 0, n);
    this.entered.fill(-1, 0, n);
    for (let i = 0; i < n; i++) this.inverse[i] = 1 / ((WORK_SHORT + WORK_FULL) * frailty(person + i));
    for (let i = 0; i < n; i++) {
      const threshold = negLog32(bitsHi(this.hi[i], this.lo[i], LIFE, 0));
      this.due[i] = -1 + wholeDays(threshold * this.inverse[i]);
    }
  }

  advance(agent: number, until: number): number {
    const i = agent - this.base;
    const hi = this.hi[i];
    const lo = this.lo[i];
    const inverse = this.inverse[i];
    const counts = this.counts;
    let state = this.state[i];
    let due = this.due[i];
    let k = this.k[i];
    let entered = this.entered[i];
    let stop = until + 1;
    for (;;) {
      if (state === FULL && this.hearing[i] <= due && this.hearing[i] <= until) {
        stop = this.hearing[i];
        break;
      }
      if (due >= until) break;
      const t = due;
      k++;
      const word = bitsLo(hi, lo, LIFE, k) >>> 0;
      let next: number;
      if (state === WORK) next = word < SHARE_WORK_SHORT ? SHORT : FULL;
      else if (state === SHORT) next = word < SHARE_SHORT_WORK ? WORK : FULL;
      else if (state === PART) next = word < SHARE_PART_WORK ? WORK : FULL;
      else next = this.destination(i, t - entered, word * TO_UNIT);
      counts[t * STATES + state]--;
      counts[t * STATES + next]++;
      state = next;
      entered = t;
      const threshold = negLog32(bitsHi(hi, lo, LIFE, k));
      if (state !== FULL) {
        const mean = state === WORK ? inverse : state === SHORT ? MEAN_SHORT : MEAN_PART;
        due = state === EXITED ? NEVER : t + (Math.ceil(threshold * mean) | 0);
      } else {
        this.residual[i] = threshold;
        this.anchor[i] = 0;
        this.boostUntil[i] = 0;
        this.since[i] = t;
        this.hearing[i] = barrierFrom(t + WAIT);
        due = t + wholeDays(crossing(this.plain, 0, threshold, 1));
      }
    }
    this.events += k - this.k[i];
    this.state[i] = state;
    this.due[i] = due;
    this.k[i] = k;
    this.entered[i] = entered;
    return stop;
  }

  /** Where a full sick leave ends up that ends on its day d; u uniform. */
  private destination(i: number, d: number, u: number): number {
    const back = d <= this.boostUntil[i] && d > this.boostUntil[i] - BOOST_DAYS ? this.back[d] * BOOST : this.back[d];
    const v = u * (back + FULL_PART + (d > 365 ? FULL_EXITED : 0));
    return v < back ? WORK : v < back + FULL_PART ? PART : EXITED;
  }

  barrier(day: number, agents: Int32Array, n: number): void {
    const { since, best, base } = this;
    if (n === 0) return;
    best.fill(-1);
    for (let j = 0; j < n; j++) {
      const i = agents[j] - base;
      this.hearing[i] = day + WEEK;
      const employer = Math.floor(i / PER_EMPLOYER);
      const rival = best[employer];
      if (rival < 0 || since[i] < since[rival]) best[employer] = i; // ascending: a tie goes to the lower number
    }
    for (let j = 0; j < n; j++) {
      const i = agents[j] - base;
      if (best[Math.floor(i / PER_EMPLOYER)] === i) this.meet(i, day);
    }
  }

  /** A meeting at the start of `day`: its boost holds on the spell days passed + 1 .. passed + 60. */
  private meet(i: number, day: number): void {
    const { plain, boosted } = this;
    const passed = day - 1 - this.entered[i];
    const from = this.anchor[i];
    const boostEnd = Math.min(this.boostUntil[i], passed);
    let residual = this.residual[i];
    if (boostEnd > from) residual -= spent(boosted, from, boostEnd) + spent(plain, boostEnd, passed);
    else residual -= spent(plain, from, passed);
    const end = passed + BOOST_DAYS;
    let leaves = crossing(boosted, passed, residual, 1);
    if (leaves > end) leaves = crossing(plain, end, residual - spent(boosted, passed, end), 1);
    this.residual[i] = residual;
    this.anchor[i] = passed;
    this.boostUntil[i] = end;
    this.since[i] = day;
    this.hearing[i] = barrierFrom(day + WAIT);
    this.due[i] = this.entered[i] + wholeDays(leaves);
    this.meetings++;
  }

  fingerprint(agent: number): number {
    const i = agent - this.base;
    return this.state[i] + 10 * this.due[i] + this.residual[i] + this.boostUntil[i] / 4096 + this.since[i] / 1048576;
  }
}

const SHARE_WORK_SHORT = Math.floor((WORK_SHORT / (WORK_SHORT + WORK_FULL)) * 4294967296);
const SHARE_SHORT_WORK = Math.floor((SHORT_WORK / (SHORT_WORK + SHORT_FULL)) * 4294967296);
const SHARE_PART_WORK = Math.floor((PART_WORK / (PART_WORK + PART_FULL)) * 4294967296);
const MEAN_SHORT = 1 / (SHORT_WORK + SHORT_FULL);
const MEAN_PART = 1 / (PART_WORK + PART_FULL);
/** Later than any horizon, and far from the end of an int32. */
const NEVER = 1 << 29;

/** The day on which a wait of x days ends, counted from the day before the first. */
function wholeDays(x: number): number {
  return x < NEVER ? Math.ceil(x) | 0 : NEVER;
}

/** The first barrier on or after a day. */
function barrierFrom(day: number): number {
  return Math.ceil(day / WEEK) * WEEK;
}
