/**
 * What is counted while people live: whole numbers only (per cent of full time x quarters of absence x days, persons,
 * events), so that no order of adding changes a bit. Employer accounts (O-04, O-05, O-10) end when a person leaves;
 * benefit and stock accounts follow the spell to its end, or turnover would look like recovery.
 */
import { monthCell, totalCell, type Layout } from '../results/layout.ts';
import { EXITS, KNOTS, outcomeSpecs, planLayout } from './outcome-ids.ts';
import type { Plan } from './plan.ts';
import { OCCUPATIONS, YEAR, type Population } from './population.ts';

// Counts kept for every cell of sex x age x occupation x employer.
const AGREED = 0; // hours x days
const EMPLOYED = 1; // days
const ABSENT = 2; // hours x quarters x days
const ABSENT_14 = 3;
const ABSENT_60 = 4;
const ABSENT_60_SPELLS = 5;
const DAYS_14 = 6;
const STARTED = 7;
const STARTED_LONG = 8;
const NET = 9; // quarters x days from spell day 15
const ENDED_14 = 10;
const KEPT = 11;

// Day by day: changes, summed up at the end. The counts of one day lie side by side, since one spell touches several.
const D_AGREED = 0;
const D_ABSENT = 1;
const D_ABSENT_14 = 2;
const D_ALL = 3;
const D_QUARTER = 3; // + quarters 1..4
const D_F = 8;
const D_M = 9;
const DAILY = 10;

/** Spells of up to 14 days are judged among spells that began at least this long before the end. */
const FOLLOWED_SHORT = 14;
/** The median is taken among spells that began at least this long before the end. */
const FOLLOWED_MEDIAN = 200;

/** Something was lost or came from nowhere: the world's result must not be shown. */
export class ConservationError extends Error {
  override readonly name = 'ConservationError';
}

export class Accounts {
  readonly #plan: Plan;
  readonly #days: number;
  readonly #cells: Float64Array;
  readonly #daily: Int32Array;
  readonly #lengths = new Float64Array(FOLLOWED_SHORT + 2);
  readonly #longLengths = [0, 1, 2].map(() => new Float64Array(FOLLOWED_MEDIAN + 1));
  readonly #reached = new Float64Array(KNOTS.length);
  readonly #followed = new Float64Array(KNOTS.length);
  readonly #thirty = new Float64Array(2);
  readonly #causes = new Float64Array(3);
  readonly #exits = new Float64Array(EXITS.length);
  /** 1 counts, -1 takes back: how an arm is told apart from another by those whom it touches (simulate.ts). */
  sign = 1;
  #switches = 0;
  readonly meetings = {
    early: 0,
    ordinary: 0,
    cancelled: 0,
    managerLed: 0,
    firstDays: 0,
    first: 0,
    waits: 0,
    waited: 0,
  };
  #ordinarySpells = 0;
  #ordinaryHeld = 0;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#days = plan.days;
    this.#cells = new Float64Array(KEPT * 18 * plan.employers.length);
    this.#daily = new Int32Array(DAILY * (plan.days + 1));
  }

  get bytes(): number {
    return 8 * (this.#cells.length + 3 * FOLLOWED_MEDIAN) + 4 * this.#daily.length;
  }

  /** First count of a person's cell; age is that of the study's start, or of the first day if later. */
  cellOf(population: Population, slot: number, day: number): number {
    const age = population.ageOn(slot, Math.max(0, day));
    const band = age < 30 ? 0 : age < 50 ? 1 : 2;
    const occupation = population.occupationOf[population.workplace[slot]];
    const employer = population.employer[slot];
    return KEPT * (((employer * 3 + occupation) * 3 + band) * 2 + population.people.woman[slot]);
  }

  /** Days [from, to) in employment with `hours` per cent of full time. */
  employed(cell: number, hours: number, from: number, to: number): void {
    const a = from > 0 ? from : 0;
    const b = to < this.#days ? to : this.#days;
    if (a >= b) return;
    const { sign } = this;
    this.#cells[cell + AGREED] += sign * hours * (b - a);
    this.#cells[cell + EMPLOYED] += sign * (b - a);
    this.#daily[DAILY * a + D_AGREED] += sign * hours;
    this.#daily[DAILY * b + D_AGREED] -= sign * hours;
  }

  /**
   * Absence on days [from, to) of a spell that began on `start`, by `quarters` quarters of a day; employed until
   * `leave`. Returns the employer's hours, for the whole-spell measure of O-10.
   */
  absent(
    cell: number,
    hours: number,
    start: number,
    from: number,
    to: number,
    quarters: number,
    cause: number,
    leave: number,
  ): number {
    const a = from > 0 ? from : 0;
    const b = to < this.#days ? to : this.#days;
    if (a >= b) return 0;
    const sign = this.sign;
    const daily = this.#daily;
    const cells = this.#cells;
    const first = DAILY * a;
    daily[first + D_ALL] += sign;
    daily[DAILY * b + D_ALL] -= sign;
    const benefit = start + 14;
    if (b > benefit) {
      const f = a > benefit ? a : benefit;
      daily[DAILY * f + D_QUARTER + quarters] += sign;
      daily[DAILY * b + D_QUARTER + quarters] -= sign;
      cells[cell + NET] += sign * quarters * (b - f);
      if (cause === 0 || cause === 1) {
        const by = cause === 0 ? D_F : D_M;
        daily[DAILY * f + by] += sign;
        daily[DAILY * b + by] -= sign;
      }
    }
    const e = b < leave ? b : leave;
    if (a >= e) return 0;
    const weight = sign * hours * quarters;
    daily[first + D_ABSENT] += weight;
    daily[DAILY * e + D_ABSENT] -= weight;
    cells[cell + ABSENT] += weight * (e - a);
    const early = e < benefit ? e : benefit;
    if (a < early) {
      daily[first + D_ABSENT_14] += weight;
      daily[DAILY * early + D_ABSENT_14] -= weight;
      cells[cell + ABSENT_14] += weight * (early - a);
      cells[cell + DAYS_14] += sign * (early - a);
    }
    const sixty = start + 59;
    if (e > sixty) cells[cell + ABSENT_60] += weight * (e - (a > sixty ? a : sixty));
    return hours * quarters * (e - a);
  }

  /** A whole spell of at most 14 full days on days [start, end); what `started`, `absent` and `length` count, at once. */
  short(cell: number, hours: number, start: number, end: number, leave: number): void {
    if (end <= 0) return;
    if (start < 0 || end >= this.#days || end > leave) {
      this.started(cell, start);
      this.absent(cell, hours, start, start, end, 4, -1, leave);
      this.length(cell, start, end - start, -1, -1, 0);
      return;
    }
    const { sign } = this;
    const daily = this.#daily;
    const cells = this.#cells;
    const weight = 4 * sign * hours;
    const length = end - start;
    const a = DAILY * start;
    const b = DAILY * end;
    daily[a + D_ABSENT] += weight;
    daily[a + D_ABSENT_14] += weight;
    daily[a + D_ALL] += sign;
    daily[b + D_ABSENT] -= weight;
    daily[b + D_ABSENT_14] -= weight;
    daily[b + D_ALL] -= sign;
    cells[cell + ABSENT] += weight * length;
    cells[cell + ABSENT_14] += weight * length;
    cells[cell + DAYS_14] += sign * length;
    cells[cell + STARTED] += sign;
    cells[cell + ENDED_14] += sign;
    if (this.#days - start >= FOLLOWED_SHORT) this.#lengths[length] += sign;
  }

  /** A spell began on a day of the study. */
  started(cell: number, day: number): void {
    if (day >= 0) this.#cells[cell + STARTED] += this.sign;
  }

  /**
   * A spell's length in days is known, or it is known to last beyond the end of the study (then `length` is at least
   * the days that are left). `exit` = index of EXITS, or -1.
   */
  length(cell: number, start: number, length: number, cause: number, exit: number, employerHours: number): void {
    const { sign } = this;
    const left = this.#days - start;
    if (length <= 14) {
      if (start < 0) return;
      if (left >= FOLLOWED_SHORT) this.#lengths[length] += sign;
      if (length < left) this.#cells[cell + ENDED_14] += sign;
      return;
    }
    // What was reached within the study counts: a censored spell's length is not known.
    if (length >= 60 && left >= 60) this.#cells[cell + ABSENT_60_SPELLS] += sign * employerHours;
    if (exit >= 0 && exit < EXITS.length && start + length >= 0 && length < left) this.#exits[exit] += sign;
    if (start + 14 >= 0 && left > 14) this.#cells[cell + STARTED_LONG] += sign;
    if (start < 0) return;
    if (left >= FOLLOWED_SHORT) this.#lengths[FOLLOWED_SHORT + 1] += sign;
    if (left > 14) this.#causes[cause] += sign;
    if (left >= FOLLOWED_MEDIAN) {
      this.#longLengths[cause][length < FOLLOWED_MEDIAN ? length : FOLLOWED_MEDIAN] += sign;
    }
    for (let k = 0; k < KNOTS.length; k++) {
      const day = KNOTS[k];
      if (left < day) break;
      this.#followed[k] += sign;
      if (length > day) this.#reached[k] += sign;
    }
    if (left >= 60 && length >= 30) {
      this.#thirty[0] += sign;
      if (length >= 60) this.#thirty[1] += sign;
    }
  }

  /** A full-time sick-listed person went over to part-time on a day. */
  switched(day: number): void {
    if (day >= 0 && day < this.#days) this.#switches += this.sign;
  }

  /** Whether an ordinary meeting was held in a long spell that could be followed for a year. */
  ordinary(start: number, held: boolean): void {
    if (start < 0 || this.#days - start < 365) return;
    this.#ordinarySpells += this.sign;
    if (held) this.#ordinaryHeld += this.sign;
  }

  /** A meeting or call of one kind on a day that counts. */
  tally(kind: keyof Accounts['meetings'], amount = 1): void {
    this.meetings[kind] += this.sign * amount;
  }

  /** Takes over the counts of another. */
  copyFrom(other: Accounts): void {
    this.#cells.set(other.#cells);
    this.#daily.set(other.#daily);
    this.#lengths.set(other.#lengths);
    for (let c = 0; c < 3; c++) this.#longLengths[c].set(other.#longLengths[c]);
    this.#reached.set(other.#reached);
    this.#followed.set(other.#followed);
    this.#thirty.set(other.#thirty);
    this.#causes.set(other.#causes);
    this.#exits.set(other.#exits);
    this.#switches = other.#switches;
    Object.assign(this.meetings, other.meetings);
    this.#ordinarySpells = other.#ordinarySpells;
    this.#ordinaryHeld = other.#ordinaryHeld;
  }

  /** Numerators and denominators in the order of the layout. */
  finish(): Float64Array {
    const plan = this.#plan;
    const of = planLayout(plan);
    const out = new Float64Array(2 * of.cells);
    const groups = this.#byGroup(of);
    this.#groupTotals(of, groups, out);
    this.#series(of, out);
    this.#spells(of, out);
    this.#meetings(of, out);
    this.#conserve(groups);
    const all = groups[0];
    put(out, of, 'O-10.a', all[ABSENT_60], all[ABSENT]);
    put(out, of, 'O-10.b', all[ABSENT_60_SPELLS], all[ABSENT]);
    return out;
  }

  /** Laws that hold in every world, checked in every world. */
  #conserve(groups: readonly Float64Array[]): void {
    const fail = (law: string) => {
      throw new ConservationError(`conservation does not hold: ${law}`);
    };
    const now = new Int32Array(DAILY);
    let agreed = 0;
    let absent = 0;
    for (let day = 0; day < this.#days; day++) {
      for (let k = 0; k < DAILY; k++) {
        now[k] += this.#daily[DAILY * day + k];
        if (now[k] < 0) fail(`fewer than none on day ${day}`);
      }
      const long = now[D_QUARTER + 1] + now[D_QUARTER + 2] + now[D_QUARTER + 3] + now[D_QUARTER + 4];
      if (long > now[D_ALL]) fail(`more in long spells than in spells on day ${day}`);
      if (now[D_F] + now[D_M] > long) fail(`more with a cause than in long spells on day ${day}`);
      if (now[D_ABSENT] > 4 * now[D_AGREED]) fail(`more hours absent than agreed on day ${day}`);
      if (now[D_ABSENT_14] > now[D_ABSENT]) fail(`more short-term hours than hours on day ${day}`);
      agreed += now[D_AGREED];
      absent += now[D_ABSENT];
    }
    const all = groups[0];
    if (agreed !== all[AGREED] || absent !== all[ABSENT]) fail('days and persons give different hours');
    for (let k = 0; k < KEPT; k++) if (all[k] < 0) fail('a negative count');
  }

  #byGroup(of: Layout): Float64Array[] {
    const groups = of.groups.map(() => new Float64Array(KEPT));
    const employers = 3 + 3 + OCCUPATIONS.length;
    for (let cell = 0; cell < 18 * this.#plan.employers.length; cell++) {
      const sex = cell % 2;
      const age = Math.floor(cell / 2) % 3;
      const occupation = Math.floor(cell / 6) % 3;
      const employer = Math.floor(cell / 18);
      for (const group of [0, 1 + sex, 3 + age, 6 + occupation, employers + employer]) {
        for (let k = 0; k < KEPT; k++) groups[group][k] += this.#cells[KEPT * cell + k];
      }
    }
    return groups;
  }

  #groupTotals(of: Layout, groups: readonly Float64Array[], out: Float64Array): void {
    groups.forEach((g, group) => {
      const years = g[EMPLOYED] / YEAR;
      put(out, of, 'O-04', g[ABSENT], 4 * g[AGREED], group);
      put(out, of, 'O-05.share', g[ABSENT_14], 4 * g[AGREED], group);
      put(out, of, 'O-05.days', g[DAYS_14], years, group);
      put(out, of, 'O-05.started', g[STARTED], years, group);
      put(out, of, 'O-05.ended', g[ENDED_14], years, group);
      put(out, of, 'O-06.over14', g[STARTED_LONG], years, group);
      put(out, of, 'O-07', g[NET] / 4, years, group);
    });
  }

  #series(of: Layout, out: Float64Array): void {
    const { months } = this.#plan;
    const index = (id: string) => outcomeSpecs.findIndex((outcome) => outcome.id === id);
    const stocks = ['O-01', 'O-01.all', 'O-01.d25', 'O-01.d50', 'O-01.d75', 'O-01.d100', 'O-03.F', 'O-03.M'].map(index);
    const [part, absence, short] = ['O-02', 'O-04', 'O-05.share'].map(index) as [number, number, number];
    const now = new Float64Array(DAILY);
    const totals = new Float64Array(stocks.length);
    let partly = 0;
    let fullDays = 0;
    for (let m = 0; m + 1 < months.length; m++) {
      let agreed = 0;
      let absent = 0;
      let absent14 = 0;
      for (let day = months[m]; day < months[m + 1]; day++) {
        for (let k = 0; k < DAILY; k++) now[k] += this.#daily[DAILY * day + k];
        agreed += now[D_AGREED];
        absent += now[D_ABSENT];
        absent14 += now[D_ABSENT_14];
        fullDays += now[D_QUARTER + 4];
      }
      const ongoing = now[4] + now[5] + now[6] + now[7];
      const stock = [ongoing, now[D_ALL], now[4], now[5], now[6], now[7], now[D_F], now[D_M]];
      stock.forEach((persons, i) => {
        totals[i] += persons;
        set(out, monthCell(of, stocks[i], m), persons, 1);
      });
      partly += ongoing - now[7];
      set(out, monthCell(of, part, m), ongoing - now[7], ongoing);
      set(out, monthCell(of, absence, m), absent, 4 * agreed);
      set(out, monthCell(of, short, m), absent14, 4 * agreed);
    }
    totals.forEach((persons, i) => set(out, totalCell(of, stocks[i], 0), persons, months.length - 1));
    put(out, of, 'O-02', partly, totals[0]);
    put(out, of, 'O-02.switch', 100 * this.#switches, fullDays / (YEAR / 12));
    put(out, of, 'O-03.share', totals[6], totals[0]);
  }

  #spells(of: Layout, out: Float64Array): void {
    let all = 0;
    for (const n of this.#lengths) all += n;
    let ended = 0;
    for (let d = 0; d <= FOLLOWED_SHORT; d++) {
      ended += this.#lengths[d];
      if (d === 3 || d === 7 || d === 14) put(out, of, `O-06.${d}`, ended, all);
    }
    const causes = this.#causes;
    put(out, of, 'O-06.started-F', causes[0], causes[0] + causes[1] + causes[2]);
    const together = new Float64Array(FOLLOWED_MEDIAN + 1);
    for (const by of this.#longLengths) by.forEach((n, d) => (together[d] += n));
    putMedian(out, of, 'O-06.median', together);
    putMedian(out, of, 'O-06.median-F', this.#longLengths[0]);
    put(out, of, 'O-06.30to60', this.#thirty[1], this.#thirty[0]);
    KNOTS.forEach((day, k) => put(out, of, `O-06.s${day}`, this.#reached[k], this.#followed[k]));
    let exits = 0;
    for (const n of this.#exits) exits += n;
    EXITS.forEach((to, k) => put(out, of, `O-19.${to}`, this.#exits[k], exits));
    put(out, of, 'O-19.return', this.#exits[0] + this.#exits[1] + this.#exits[2], exits);
  }

  #meetings(of: Layout, out: Float64Array): void {
    const m = this.meetings;
    const years = this.#days / YEAR;
    put(out, of, 'O-26.held', m.early + m.ordinary, years);
    put(out, of, 'O-26.early', m.early, years);
    put(out, of, 'O-26.cancelled', m.cancelled, years);
    put(out, of, 'O-26.manager-led', m.managerLed, m.early + m.ordinary);
    put(out, of, 'O-26.first-day', m.firstDays, m.first);
    put(out, of, 'O-26.wait', m.waits, m.waited);
    put(out, of, 'O-26.ordinary', this.#ordinaryHeld, this.#ordinarySpells);
  }
}

function set(out: Float64Array, cell: number, numerator: number, denominator: number): void {
  out[2 * cell] = numerator;
  out[2 * cell + 1] = denominator;
}

const indices = new Map(outcomeSpecs.map((outcome, i) => [outcome.id, i]));

function put(out: Float64Array, of: Layout, id: string, numerator: number, denominator: number, group = 0): void {
  set(out, totalCell(of, indices.get(id)!, group), numerator, denominator);
}

/** The smallest whole day by which at least half have ended; no figure when half have not within the follow-up. */
function putMedian(out: Float64Array, of: Layout, id: string, lengths: Float64Array): void {
  let all = 0;
  for (const n of lengths) all += n;
  let ended = 0;
  for (let d = 0; d < lengths.length - 1; d++) {
    ended += lengths[d];
    if (all > 0 && 2 * ended >= all) return put(out, of, id, d, 1);
  }
  put(out, of, id, 0, 0);
}
