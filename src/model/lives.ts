/**
 * The lives of a world under one plan: onset, spells, leaving and replacement, one slot at a time as far as nobody else
 * can touch it. What is shared (meeting slots, managers' experience) is decided at weekly barriers.
 */
import { exponential, uniform } from '../engine/draws.ts';
import type { Accounts } from './accounts.ts';
import { Acting } from './acting.ts';
import { yearsUntilLeaving } from './ages.ts';
import { RECENT, type LifeColumns } from './columns.ts';
import { FollowUp } from './follow-up.ts';
import type { Journal } from './journal.ts';
import type { Ledger } from './ledger.ts';
import { WARMUP } from './managers.ts';
import type { Plan } from './plan.ts';
import { YEAR } from './civil.ts';
import { GENERATION, type Population } from './population.ts';
import { AGE_BANDS, ageBand, type Setting } from './setting.ts';
import { processes } from './process-ids.ts';
import { type Meetings, nextBarrier, WEEK } from './processes/meeting.ts';
import { PayPeriod, type PayPeriods } from './money/periods.ts';
import { Reach, ReachCounts } from './reach.ts';
import type { Season } from './season.ts';
import { START_CODE, Spell, type CaseProcess, type Request } from './spell.ts';
import { LEAVES, NEW_JOB, REPEATED_SPELLS, RING_JOB } from './outcome-ids.ts';
import { Spells } from './spells.ts';
import { SHORT_DAYS } from './tables.ts';
import { type Probe, Talks } from './talks.ts';
import type { Twin } from './twin.ts';
import type { Values } from './values.ts';
import { Witness } from './witness.ts';

const NEVER = 1e9;
/** Share of intervals of u in the table that guides the length of short spells. */
const GUIDE = 1024;

const SHORT = 0;
const LONG = 1;
const EXTRA_LONG = 2;
const EXTRA_SHORT = 3;
/** Settled when the job before it began; its code is that of the spell from which it comes, moved up. */
const RELAPSE = 4;
const RELAPSED = 0x80000;

/** Who waits for a meeting: in a spell, or for a talk (null). */
interface Waiting {
  readonly slot: number;
  readonly asked: number;
  readonly person: number;
  readonly spell: Spell | null;
}

function inOrder(a: { asked: number; person: number }, b: { asked: number; person: number }): number {
  return a.asked - b.asked || a.person - b.person;
}

/** Who watches a life: an event log; the twin's; policies that are told whom they would ask for something. */
export interface Watching {
  readonly journal?: Journal | null;
  readonly twin?: Twin | null;
  readonly ledger?: Ledger | null;
  readonly probed?: readonly { readonly plan: Plan; readonly values: Values }[];
}

export class Lives {
  readonly count: number;
  readonly #plan: Plan;
  readonly #population: Population;
  readonly #setting: Setting;
  readonly #season: Season;
  readonly #accounts: Accounts;
  readonly #acting: Acting;
  readonly #meetings: Meetings;
  readonly #twin: Twin | null;
  /** The twin is being written: this is the life without policies. */
  readonly #records: boolean;
  readonly #witness: Witness | null;
  readonly #ledger: Ledger | null;
  readonly #spells: Spells;
  readonly #talks: Talks;
  readonly #followUp: FollowUp;
  /** Of the plan's own policy, if it has one, and of those that watch. */
  readonly #reaches: readonly Reach[];
  /** Extra short spells per short one that a talk adds; 0 when it adds none. */
  readonly #moreShort: number;
  /** Onset of long spells of those whom a ring has placed. */
  readonly #placedRatio: number;
  readonly #retireAge: number;
  readonly #guide: Uint8Array;
  /** Policies that watch, and whom each would ask for something. */
  readonly probes: readonly Probe[];
  /** No policy and no witness: short spells touch nothing but the counts. */
  readonly #quick: boolean;
  /** The earliest spell day, and the fewest spells in a year, at which any probe asks for something. */
  readonly #firstRequest: number;
  readonly #fewestRepeated: number;

  // Columns by slot, of the present generation (columns.ts).
  readonly #generation: Int32Array;
  readonly #hire: Int32Array;
  readonly #leave: Int32Array;
  readonly #retires: Uint8Array;
  readonly #leaveBy: Int8Array;
  readonly #cell: Int32Array;
  readonly #nextShort: Float64Array;
  readonly #spentShort: Float64Array;
  readonly #nextLong: Float64Array;
  readonly #nextExtra: Float64Array;
  readonly #k: Int32Array;
  readonly #rateShort: Float64Array;
  readonly #rateLong: Float64Array;
  readonly #epoch: Int32Array;
  readonly #free: Int32Array;
  readonly #periods: PayPeriods;
  readonly #lastCause: Int8Array;
  readonly #recent: Int32Array;
  readonly #recentCount: Int32Array;
  readonly #talkFrom: Int32Array;
  readonly #talkTo: Int32Array;
  readonly #nextTalkExtra: Float64Array;
  readonly #spentTalkExtra: Float64Array;
  readonly #talkRequest: Int32Array;
  readonly #talkBarrier: Int32Array;
  readonly #busy: Int32Array;
  readonly #nextRelapse: Float64Array;
  readonly #columns: LifeColumns;
  readonly #paused: (Spell | null)[];
  readonly #scratch = new Spell();
  readonly #period = new PayPeriod();

  constructor(
    plan: Plan,
    values: Values,
    population: Population,
    season: Season,
    accounts: Accounts,
    columns: LifeColumns,
    { journal = null, twin = null, ledger = null, probed = [] }: Watching = {},
  ) {
    const n = population.count;
    this.count = n;
    this.#plan = plan;
    this.#population = population;
    this.#setting = population.setting;
    this.#season = season;
    this.#accounts = accounts;
    this.#witness = journal ? new Witness(journal, plan, population, columns.generation) : null;
    this.#ledger = ledger;
    const around = { plan, values, population, columns, accounts, witness: this.#witness, twin, ledger };
    this.#acting = new Acting(around);
    const { meetings } = this.#acting;
    this.#meetings = meetings;
    this.#twin = twin;
    this.#records = probed.length > 0;
    const probes = probed.map((arm) => {
      const acting = new Acting({ ...around, plan: arm.plan, values: arm.values });
      const reach = new Reach(plan, population, acting.meetings, new ReachCounts());
      return { acting, touched: new Uint8Array(n), reach };
    });
    this.probes = probes;
    this.#quick = journal === null && !meetings.open;
    this.#firstRequest = Math.min(NEVER, ...probes.map((probe) => probe.acting.meetings.requestDay));
    this.#fewestRepeated = Math.min(NEVER, ...probes.map((probe) => probe.acting.meetings.talkRule));
    this.#generation = columns.generation;
    this.#hire = columns.hire;
    this.#leave = columns.leave;
    this.#retires = columns.retires;
    this.#leaveBy = columns.leaveBy;
    this.#cell = columns.cell;
    this.#nextShort = columns.nextShort;
    this.#spentShort = columns.spentShort;
    this.#nextLong = columns.nextLong;
    this.#nextExtra = columns.nextExtra;
    this.#k = columns.index;
    this.#rateShort = columns.rateShort;
    this.#rateLong = columns.rateLong;
    this.#epoch = columns.epoch;
    this.#free = columns.free;
    this.#periods = columns.periods;
    this.#lastCause = columns.lastCause;
    this.#recent = columns.recent;
    this.#recentCount = columns.recentCount;
    this.#talkFrom = columns.talkFrom;
    this.#talkTo = columns.talkTo;
    this.#nextTalkExtra = columns.nextTalkExtra;
    this.#spentTalkExtra = columns.spentTalkExtra;
    this.#talkRequest = columns.talkRequest;
    this.#talkBarrier = columns.talkBarrier;
    this.#busy = columns.busy;
    this.#nextRelapse = columns.nextRelapse;
    this.#columns = columns;
    this.#paused = columns.paused;
    const reach = new Reach(plan, population, meetings, accounts.counts.reach);
    const followUp = new FollowUp(plan, accounts, columns);
    this.#followUp = followUp;
    this.#reaches = [reach, ...probes.map((probe) => probe.reach)].filter((of) => of.meetings.open);
    this.#spells = new Spells(plan, population, accounts, meetings, this.#witness, followUp, reach, this.#periods);
    this.#talks = new Talks(plan, accounts, meetings, columns, this.#witness, probes, followUp, reach);
    this.#moreShort = meetings.open ? Math.max(0, meetings.talkRatio - 1) : 0;
    this.#placedRatio = this.#acting.ring ? values.get('place.rr_relapse') : 1;
    this.#retireAge = this.#setting.values.get('pop.retire_age');

    // guide[i]: length at the upper end of the i-th interval of u, from which one walks on while S(d) > u.
    const survival = this.#setting.tables.shortSurvival;
    this.#guide = new Uint8Array(GUIDE + 1);
    for (let i = 0; i <= GUIDE; i++) {
      let d = 1;
      while (survival[d] > (i + 1) / GUIDE) d++;
      this.#guide[i] = d;
    }
  }

  /** Puts everybody into the stationary state of the day on which the warm-up begins. */
  begin(): void {
    for (let slot = 0; slot < this.count; slot++) {
      this.#generation[slot] = 0;
      this.#paused[slot] = null;
      this.#enter(slot, WARMUP);
      this.#startState(slot);
    }
    if (this.#witness) this.#witness.managers(this.#plan.days);
  }

  /** From `day` on, after the shared warm-up, which knows no policy: spells under way may still come to a request. */
  resume(day: number): void {
    for (let slot = 0; slot < this.count; slot++) {
      if (this.#moreShort > 0 && this.#hire[slot] < NEVER) {
        const from = Math.max(day, this.#hire[slot]);
        this.#extraShortAt(slot, this.#season.spent(from) + this.#extraGap(slot, 0));
      }
      const spell = this.#paused[slot]!;
      if (spell === null || spell.leave <= 0) continue;
      this.#ask(slot, spell);
      this.#acting.consider(spell, Math.max(0, day));
      if (this.probes.length > 0) this.#probeSpell(spell, Math.max(0, day));
    }
  }

  /** Whether a policy of a probe would ask for something in this long spell. */
  #probeSpell(spell: Spell, today: number): void {
    const { slot } = spell;
    this.#probe(slot, spell.code, spell.start, Infinity);
    for (const { acting, touched } of this.probes) {
      if (touched[slot] === 0 && acting.wouldConsider(spell, today)) touched[slot] = 1;
    }
  }

  /** Whether a policy of a probe would ask for a meeting in this spell. */
  #probe(slot: number, code: number, start: number, length: number): void {
    for (const { acting, touched } of this.probes) {
      const { meetings } = acting;
      const asks = start + meetings.requestDay - 1;
      if (touched[slot] === 0 && length >= meetings.requestDay && meetings.wants(slot, code, asks)) touched[slot] = 1;
    }
  }

  /** A spell's length is known: what it was to the reach of each policy. */
  #reached(slot: number, start: number, length: number): void {
    for (const reach of this.#reaches) reach.spell(slot, start, length, this.#leave[slot]);
  }

  /** Advances one slot alone to `until`, or to the barrier at which it must be heard (returned); else Infinity. */
  advance(slot: number, until: number): number {
    const paused = this.#paused[slot]!;
    if (paused !== null) {
      const stop = this.#continue(slot, paused, until);
      if (stop !== 0) return stop;
    }
    return this.#live(slot, until);
  }

  /** Person of the present generation of a slot. */
  person(slot: number): number {
    return slot + this.#generation[slot] * GENERATION;
  }

  /** Hears the requests that wait at a barrier, each process in the order of request day and person. */
  barrier(day: number, slots: Int32Array, n: number): void {
    const meetings: Waiting[] = [];
    const cases = new Map<CaseProcess, Request[]>();
    const vacancies: number[] = [];
    const { vacantHire, vacantBarrier, heldBy } = this.#columns;
    for (let i = 0; i < n; i++) {
      const slot = slots[i];
      const person = this.person(slot);
      const spell = this.#paused[slot]!;
      if (vacantHire[slot] < NEVER) {
        if (vacantBarrier[slot] === day) vacancies.push(slot);
        continue;
      }
      if (spell === null) {
        if (this.#talkBarrier[slot] === day) meetings.push({ slot, asked: this.#talkRequest[slot], person, spell });
        continue;
      }
      if (spell.barrier === day) meetings.push({ slot, asked: spell.requestDay, person, spell });
      for (const of of spell.cases) {
        if (of.barrier !== day) continue;
        const requests = cases.get(of.process);
        const request = { slot, asked: of.asked, person, spell, of };
        if (requests) requests.push(request);
        else cases.set(of.process, [request]);
      }
    }
    if (meetings.length > 0) this.#hearMeetings(day, meetings.sort(inOrder));
    this.#acting.ring?.vacancies(vacancies.sort((a, b) => a - b));
    for (const process of this.#acting.cases) {
      const requests = cases.get(process);
      if (!requests) continue;
      process.hear(day, requests.sort(inOrder));
      for (const { spell } of requests) this.#spells.settle(spell, day - spell.start);
    }
    for (const slot of vacancies) {
      // Whether it stays open is known now; a held one waits for its holder.
      if (vacantBarrier[slot] === day && (heldBy[slot] >= 0 || vacantHire[slot] < NEVER))
        vacantBarrier[slot] = day + WEEK;
    }
  }

  #hearMeetings(day: number, waiting: readonly Waiting[]): void {
    const free = this.#meetings.week();
    for (const { slot, asked, person, spell } of waiting) {
      const site = this.#population.employer[slot];
      const again = spell !== null && spell.round === 2;
      if (!again && !this.#meetings.managerAgrees(slot, day)) this.#drop(slot, spell, day);
      else if (
        spell === null &&
        (this.#meetings.talkTooLate(asked, day) || day + WEEK >= Math.min(this.#leave[slot], this.#plan.days))
      ) {
        this.#drop(slot, spell, day);
      } else if (free[site] > 0) {
        free[site]--;
        this.#ledger?.given(day, 'meeting', person, -1, site);
        if (spell !== null) this.#spells.call(spell, day);
        else this.#talks.call(slot, day);
      } else {
        this.#ledger?.lost(day, 'meeting', person, site);
        if (spell === null) this.#talkBarrier[slot] = day + WEEK;
        else if (day + WEEK >= Math.min(spell.leave, this.#plan.days)) this.#drop(slot, spell, day);
        else spell.barrier = day + WEEK;
      }
    }
  }

  #drop(slot: number, spell: Spell | null, day: number): void {
    if (spell === null) return this.#talks.drop(slot, day);
    spell.requestDay = Infinity;
    spell.barrier = Infinity;
  }

  /** A generation begins in a slot: when it leaves, its first candidates. */
  #enter(slot: number, day: number): void {
    const population = this.#population;
    const { keyHi, keyLo } = population.people;
    if (this.#generation[slot] > 0) population.place(slot, this.#generation[slot], day);
    const hi = keyHi[slot];
    const lo = keyLo[slot];
    const age = (day - population.people.birth[slot]) / YEAR;
    const years = yearsUntilLeaving(this.#setting.ages, age, exponential(hi, lo, processes.leave, 0));
    this.#hire[slot] = day;
    this.#leave[slot] = Math.max(day + 1, Math.ceil(day + years * YEAR));
    this.#retires[slot] = age + years >= this.#retireAge ? 1 : 0;
    this.#leaveBy[slot] = -1;
    this.#cell[slot] = this.#accounts.cellOf(population, slot, day);
    this.#free[slot] = day;
    this.#periods.reset(slot);
    this.#columns.subsidyFrom[slot] = NEVER;
    this.#columns.placed[slot] = 0;
    this.#nextRelapse[slot] = Infinity;
    this.#lastCause[slot] = -1;
    this.#talks.clear(slot);
    this.#followUp.clear(slot);
    for (const reach of this.#reaches) reach.clear(slot);
    this.#k.fill(0, 4 * slot, 4 * slot + 4);
    this.#rates(slot, day);
    const rate = this.#rateLong[slot];
    const gap = exponential(hi, lo, processes.shortGap, 0) / this.#rateShort[slot];
    this.#shortAt(slot, this.#season.spent(day) + gap);
    this.#nextLong[slot] = day + exponential(hi, lo, processes.longGap, 0) / rate;
    this.#nextExtra[slot] = day + exponential(hi, lo, processes.longExtraGap, 0) / rate;
    this.#nextTalkExtra[slot] = Infinity;
    if (this.#moreShort > 0) this.#extraShortAt(slot, this.#season.spent(day) + this.#extraGap(slot, 0));
  }

  /** The next short candidate, in operational time and in days. */
  #shortAt(slot: number, spent: number): void {
    this.#spentShort[slot] = spent;
    this.#nextShort[slot] = this.#season.at(spent);
  }

  /** Extra short candidates run in calendar time as all candidates do; only those within a talk's days become spells. */
  #extraGap(slot: number, k: number): number {
    const { keyHi, keyLo } = this.#population.people;
    const rate = this.#rateShort[slot] * this.#moreShort;
    return exponential(keyHi[slot], keyLo[slot], processes.shortExtraGap, k) / rate;
  }

  #extraShortAt(slot: number, spent: number): void {
    this.#spentTalkExtra[slot] = spent;
    this.#nextTalkExtra[slot] = this.#season.at(spent);
  }

  /** Rates from `day` on, and when they change next: with an age band or a new manager. */
  #rates(slot: number, day: number): void {
    const { managers, workplace, employer, drift } = this.#population;
    const { birth, rateShort, rateLong } = this.#population.people;
    const w = workplace[slot];
    const age = Math.floor((day - birth[slot]) / YEAR);
    const band = ageBand(age);
    this.#rateShort[slot] = rateShort[slot] * this.#setting.ageShort[band];
    this.#rateLong[slot] =
      rateLong[slot] *
      this.#setting.ageLong[band] *
      managers.leadership(w, managers.at(w, day)) *
      drift.at(employer[slot], day);
    const birthday = band < 4 ? Math.ceil(birth[slot] + AGE_BANDS[band] * YEAR) : NEVER;
    this.#epoch[slot] = Math.min(NEVER, Math.max(day + 1, birthday), managers.nextChange(w, day), drift.next(day));
  }

  /** The rates change: what is left of each threshold is kept and read at the new rate. */
  #epochs(slot: number): void {
    const day = this.#epoch[slot];
    const oldShort = this.#rateShort[slot];
    const oldLong = this.#rateLong[slot];
    this.#rates(slot, day);
    if (this.#rateShort[slot] !== oldShort) {
      const now = this.#season.spent(day);
      const ratio = oldShort / this.#rateShort[slot];
      this.#shortAt(slot, now + (this.#spentShort[slot] - now) * ratio);
      if (this.#moreShort > 0) this.#extraShortAt(slot, now + (this.#spentTalkExtra[slot] - now) * ratio);
    }
    if (this.#rateLong[slot] !== oldLong) {
      const ratio = oldLong / this.#rateLong[slot];
      this.#nextLong[slot] = day + (this.#nextLong[slot] - day) * ratio;
      this.#nextExtra[slot] = day + (this.#nextExtra[slot] - day) * ratio;
    }
  }

  /** In a long spell or at work when the warm-up begins: rate times mean length, elapsed days by S(d) / mean. */
  #startState(slot: number): void {
    const { tables } = this.#setting;
    const hi = this.#population.people.keyHi[slot];
    const lo = this.#population.people.keyLo[slot];
    const mix = tables.mix;
    const days = [
      mix[0] * tables.meanDays[0],
      (mix[1] - mix[0]) * tables.meanDays[1],
      (mix[2] - mix[1]) * tables.meanDays[2],
    ];
    const mean = days[0] + days[1] + days[2];
    const load = this.#rateLong[slot] * mean;
    if (uniform(hi, lo, processes.startSick, 0) >= load / (1 + load)) {
      this.#witness?.present(slot, 'work', null, WARMUP);
      return;
    }
    const u = uniform(hi, lo, processes.startCause, 0) * mean;
    const cause = u < days[0] ? 0 : u < days[0] + days[1] ? 1 : 2;
    const elapsed = tables.elapsed[cause];
    const v = uniform(hi, lo, processes.startElapsed, 0);
    let low = 0;
    let high = elapsed.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (elapsed[middle] < v) low = middle + 1;
      else high = middle;
    }
    const spell = new Spell();
    spell.reset(slot, START_CODE, WARMUP - low, this.#leave[slot]);
    this.#spells.begin(spell, cause, low, this.#cell[slot]);
    this.#lastCause[slot] = cause;
    this.#free[slot] = NEVER;
    this.#paused[slot] = spell;
    this.#witness?.present(slot, spell.quarters === 4 ? 'full' : 'part', spell, WARMUP);
  }

  #live(slot: number, until: number): number {
    const nextShort = this.#nextShort;
    const nextLong = this.#nextLong;
    const nextExtra = this.#nextExtra;
    const nextTalkExtra = this.#nextTalkExtra;
    const nextRelapse = this.#nextRelapse;
    const { vacantHire, heldBy } = this.#columns;
    for (;;) {
      if (vacantHire[slot] < NEVER || heldBy[slot] >= 0) {
        const stop = this.#vacant(slot, until);
        if (stop !== 0) return stop;
      }
      // A request that waits holds the person back: what comes later may depend on the answer.
      if (this.#talkBarrier[slot] < NEVER) return this.#talkBarrier[slot];
      let time = nextShort[slot];
      let kind = SHORT;
      if (nextLong[slot] < time) {
        time = nextLong[slot]!;
        kind = LONG;
      }
      if (nextExtra[slot] < time) {
        time = nextExtra[slot]!;
        kind = EXTRA_LONG;
      }
      if (nextTalkExtra[slot] < time) {
        time = nextTalkExtra[slot]!;
        kind = EXTRA_SHORT;
      }
      if (nextRelapse[slot] < time) {
        time = nextRelapse[slot]!;
        kind = RELAPSE;
      }
      const leave = this.#leave[slot];
      const epoch = this.#epoch[slot];
      if (leave <= time && leave <= epoch) {
        if (leave >= until) return Infinity;
        if (!this.#replace(slot, leave)) return Infinity;
        continue;
      }
      if (epoch <= time) {
        if (epoch >= until) return Infinity;
        this.#epochs(slot);
        continue;
      }
      if (time >= until) return Infinity;
      if (kind === SHORT && this.#quick) {
        this.#shorts(slot, Math.min(leave, epoch, until, nextLong[slot], nextExtra[slot], nextRelapse[slot]));
        if (nextShort[slot] > time) continue;
      }
      const stop = this.#candidate(slot, kind, time, until);
      if (stop !== 0) return stop;
    }
  }

  /**
   * The short spells before `limit`, when nothing else happens before it and nobody asks or watches: what #candidate does
   * one by one, in one loop. Most of all events are here.
   */
  #shorts(slot: number, limit: number): void {
    const { keyHi, keyLo, hours, wage } = this.#population.people;
    const hi = keyHi[slot];
    const lo = keyLo[slot];
    const rate = this.#rateShort[slot];
    const season = this.#season;
    const accounts = this.#accounts;
    const cell = this.#cell[slot];
    const share = hours[slot];
    const { sickness } = accounts;
    const periods = this.#periods;
    const period = this.#period;
    sickness.person(wage[slot], share);
    const leave = this.#leave[slot];
    const survival = this.#setting.tables.shortSurvival;
    const guide = this.#guide;
    const recent = this.#recent;
    const first = RECENT * slot;
    // What no probe asks for need not be put to them.
    const firstRequest = this.#firstRequest;
    const fewest = this.#fewestRepeated;
    const followUp = this.#followUp;
    const followed = followUp.openUntil[slot];
    let count = this.#recentCount[slot];
    let k = this.#k[4 * slot + SHORT];
    let free = this.#free[slot];
    let spent = this.#spentShort[slot];
    let time = this.#nextShort[slot];
    while (time < limit) {
      const day = Math.floor(time);
      if (day >= free) {
        const u = uniform(hi, lo, processes.shortLength, 4 * k + SHORT);
        let length = guide[(u * GUIDE) | 0];
        while (survival[length] > u) length++;
        periods.begin(slot, day, false, period);
        const carried = period.carried < SHORT_DAYS ? period.carried : SHORT_DAYS;
        free = day + length;
        accounts.short(cell, share, day, free, leave, carried);
        sickness.short(day, free, leave, period);
        periods.end(slot, free, length, period);
        if (day < followed) followUp.absent(slot, day, day, free, 4);
        recent[first + (count++ % RECENT)] = day;
        if (count >= REPEATED_SPELLS[0]) accounts.repeated(cell, day, recent, first, count);
        if (length >= firstRequest) {
          this.#probe(slot, 4 * k + SHORT, day, length);
          this.#reached(slot, day, length);
        }
        if (count >= fewest && recent[first + ((count - fewest) % RECENT)] > free - 365) {
          this.#recentCount[slot] = count;
          this.#talks.probe(slot, 4 * k + SHORT, free);
        }
      }
      k++;
      spent += exponential(hi, lo, processes.shortGap, k) / rate;
      time = season.at(spent);
    }
    this.#recentCount[slot] = count;
    this.#k[4 * slot + SHORT] = k;
    this.#free[slot] = free;
    this.#spentShort[slot] = spent;
    this.#nextShort[slot] = time;
  }

  /** An onset candidate: void, thinned or a spell. Returns the barrier or Infinity when the spell stops the slot. */
  #candidate(slot: number, kind: number, time: number, until: number): number {
    const hi = this.#population.people.keyHi[slot];
    const lo = this.#population.people.keyLo[slot];
    const day = Math.floor(time);
    if (kind === RELAPSE) return this.#relapse(slot, day, until);
    const k = this.#k[4 * slot + kind]++;
    const free = day >= this.#free[slot];
    if (kind === SHORT) {
      const gap = exponential(hi, lo, processes.shortGap, k + 1) / this.#rateShort[slot];
      this.#shortAt(slot, this.#spentShort[slot] + gap);
      if (!free) return 0;
      if (day >= this.#talkFrom[slot] && day < this.#talkTo[slot]) {
        const ratio = this.#meetings.talkRatio;
        if (ratio < 1 && uniform(hi, lo, processes.shortThin, k) >= ratio) return 0;
      }
      return this.#short(slot, 4 * k + SHORT, day, hi, lo);
    }
    if (kind === EXTRA_SHORT) {
      this.#extraShortAt(slot, this.#spentTalkExtra[slot] + this.#extraGap(slot, k + 1));
      if (!free || day < this.#talkFrom[slot] || day >= this.#talkTo[slot]) return 0;
      return this.#short(slot, 4 * k + EXTRA_SHORT, day, hi, lo);
    }
    const last = this.#lastCause[slot];
    const again = last < 0 ? 1 : this.#setting.recurrence[last];
    const ratio = this.#columns.placed[slot] === 1 ? again * this.#placedRatio : again;
    if (kind === LONG) {
      this.#nextLong[slot] = time + exponential(hi, lo, processes.longGap, k + 1) / this.#rateLong[slot];
      if (!free || (ratio < 1 && uniform(hi, lo, processes.longThin, k) >= ratio)) return 0;
    } else {
      this.#nextExtra[slot] = time + exponential(hi, lo, processes.longExtraGap, k + 1) / this.#rateLong[slot];
      if (!free || ratio <= 1 || uniform(hi, lo, processes.longExtraThin, k) >= ratio - 1) return 0;
    }
    const code = 4 * k + kind;
    const { mix } = this.#setting.tables;
    const u = uniform(hi, lo, processes.cause, code);
    return this.#long(slot, code, u < mix[0] ? 0 : u < mix[1] ? 1 : 2, day, until);
  }

  /** A long spell begins. */
  #long(slot: number, code: number, cause: number, day: number, until: number): number {
    const spell = this.#scratch;
    this.#acting.subsidy?.close(slot, day, 'sick');
    spell.reset(slot, code, day, this.#leave[slot]);
    this.#spells.begin(spell, cause, 0, this.#cell[slot]);
    this.#accounts.started(this.#cell[slot], day);
    this.#talks.remember(slot, day);
    this.#lastCause[slot] = cause;
    this.#ask(slot, spell);
    this.#acting.consider(spell, day);
    if (this.probes.length > 0) this.#probeSpell(spell, day);
    return this.#run(slot, spell, until);
  }

  /** Work that a policy made ends in a new spell of the same kind; void in an absence, as every candidate is. */
  #relapse(slot: number, day: number, until: number): number {
    this.#nextRelapse[slot] = Infinity;
    const code = this.#columns.relapseCode[slot];
    if (day < this.#free[slot] || code >= RELAPSED) return 0;
    return this.#long(slot, code + RELAPSED, this.#columns.relapseCause[slot], day, until);
  }

  /** A spell that is short by nature. As a rule its whole length is known at once. */
  #short(slot: number, code: number, day: number, hi: number, lo: number): number {
    const survival = this.#setting.tables.shortSurvival;
    const u = uniform(hi, lo, processes.shortLength, code);
    let length = this.#guide[(u * GUIDE) | 0];
    while (survival[length] > u) length++;
    this.#talks.remember(slot, day);
    const end = day + length;
    const meetings = this.#meetings;
    if (meetings.open && length >= meetings.requestDay) {
      const asks = Math.max(day + meetings.requestDay - 1, this.#busy[slot]);
      if (end > nextBarrier(asks) && asks < this.#leave[slot]) {
        const spell = this.#scratch;
        this.#accounts.started(this.#cell[slot], day);
        spell.reset(slot, code, day, this.#leave[slot]);
        this.#spells.begin(spell, -1, 0, this.#cell[slot]);
        this.#ask(slot, spell);
        return this.#run(slot, spell, NEVER);
      }
    }
    const cell = this.#cell[slot];
    const leave = this.#leave[slot];
    const { hours, wage } = this.#population.people;
    const { sickness } = this.#accounts;
    const period = this.#period;
    this.#periods.begin(slot, day, false, period);
    const carried = Math.min(SHORT_DAYS, period.carried);
    this.#accounts.short(cell, hours[slot], day, end, leave, carried);
    sickness.person(wage[slot], hours[slot]);
    sickness.short(day, end, leave, period);
    this.#periods.end(slot, end, length, period);
    this.#free[slot] = end;
    this.#followUp.absent(slot, day, day, end, 4);
    if (this.probes.length > 0) this.#probe(slot, code, day, length);
    this.#reached(slot, day, length);
    if (this.#witness) this.#witness.shortSpell(slot, code, day, end, carried, leave);
    this.#talks.after(slot, code, end);
    return 0;
  }

  /** Asks for a meeting on the spell day that triggers one, if the policy wants it there. */
  #ask(slot: number, spell: Spell): void {
    if (!this.#meetings.open) return;
    // One request at a time: while a talk waited, the spell's own had to.
    const day = Math.max(spell.start + this.#meetings.requestDay - 1, this.#busy[slot]);
    if (this.#meetings.wants(slot, spell.code, day)) spell.requestDay = day;
  }

  #run(slot: number, spell: Spell, until: number): number {
    this.#free[slot] = NEVER;
    return this.#continue(slot, spell, until);
  }

  #continue(slot: number, spell: Spell, until: number): number {
    const stop = this.#spells.advance(spell, until);
    if (stop === 0) this.#ended(slot, spell);
    else if (stop === Infinity && spell.leave < until && spell.leave < this.#plan.days) {
      // Gone from the employer, and sick beyond the horizon: the vacancy does not wait for it.
      this.#spells.censor(spell);
      this.#reached(slot, spell.start, Infinity);
      this.#compare(spell, Infinity);
    } else {
      this.#paused[slot] = spell === this.#scratch ? spell.clone() : spell;
      return stop;
    }
    this.#paused[slot] = null;
    return 0;
  }

  /** Against the twin: who was back sooner, and who later, by how many days; beyond the horizon nothing is known. */
  #compare(spell: Spell, end: number): void {
    if (this.#twin === null || spell.cause < 0) return;
    const person = this.person(spell.slot);
    const known = Math.min(end, this.#plan.days);
    if (this.#records) return this.#twin.record(person, spell, known);
    const twin = this.#twin.end(person, spell);
    if (twin === undefined || twin === known || twin < 0) return;
    const sooner = known < twin;
    this.#accounts.tally(sooner ? 'sooner' : 'later');
    this.#accounts.tally(sooner ? 'daysSooner' : 'daysLater', Math.abs(known - twin));
  }

  /**
   * First day of the next long spell of someone who works elsewhere from `day` on, by the person's own candidates at the rate
   * of that day; Infinity when it is beyond a year. Nobody else can touch it, so it is looked up at once.
   */
  #relapseOutside(slot: number, day: number): number {
    const { keyHi, keyLo } = this.#population.people;
    const hi = keyHi[slot];
    const lo = keyLo[slot];
    const rate = this.#rateLong[slot];
    const placed = this.#columns.placed[slot] === 1 ? this.#placedRatio : 1;
    const ratio = this.#setting.recurrence[this.#lastCause[slot]] * placed;
    let [long, extra] = [this.#nextLong[slot], this.#nextExtra[slot]];
    let [k, x] = [this.#k[4 * slot + LONG], this.#k[4 * slot + EXTRA_LONG]];
    while (Math.min(long, extra) < day + 365) {
      const at = Math.floor(Math.min(long, extra));
      let begins: boolean;
      if (long <= extra) {
        begins = ratio >= 1 || uniform(hi, lo, processes.longThin, k) < ratio;
        long += exponential(hi, lo, processes.longGap, ++k) / rate;
      } else {
        begins = ratio > 1 && uniform(hi, lo, processes.longExtraThin, x) < ratio - 1;
        extra += exponential(hi, lo, processes.longExtraGap, ++x) / rate;
      }
      if (begins && at >= day) return at;
    }
    return Infinity;
  }

  /** A spell is over (or passes the horizon): the person may leave with it, or be asked to a talk. */
  #ended(slot: number, spell: Spell): void {
    const { end, exit } = this.#spells;
    this.#free[slot] = end;
    this.#reached(slot, spell.start, end - spell.start);
    this.#compare(spell, end);
    if (exit === RING_JOB) this.#move(slot, end);
    if (exit === NEW_JOB && end < this.#plan.days) this.#followUp.outside(end, this.#relapseOutside(slot, end));
    if (LEAVES[exit] && end < this.#leave[slot]) {
      this.#leave[slot] = end;
      this.#leaveBy[slot] = exit;
    } else this.#talks.after(slot, spell.code, end);
  }

  /** The person leaves; after a vacancy the next generation comes. False when that is beyond the horizon. */
  #replace(slot: number, day: number): boolean {
    const hours = this.#population.people.hours[slot];
    this.#accounts.employed(this.#cell[slot], hours, this.#hire[slot], day);
    this.#acting.subsidy?.close(slot, day, 'left');
    this.#accounts.events.replacement(day);
    this.#followUp.left(slot, day, Math.max(day, this.#free[slot]));
    this.#witness?.leave(slot, day, this.#leaveBy[slot], this.#retires[slot] === 1);
    const { keyHi, keyLo } = this.#population.people;
    const lag = this.#setting.values.get('pop.vacancy_lag');
    const gap = exponential(keyHi[slot], keyLo[slot], processes.vacancy, 0) * lag;
    const hire = day + Math.max(1, Math.ceil(gap));
    if (this.probes.length > 0) this.#probeVacancy(slot, day, hire);
    if (this.#acting.ring?.offersVacancy(slot, this.#generation[slot], day, hire)) {
      this.#openVacancy(slot, day, hire);
      return true;
    }
    return this.#fill(slot, hire);
  }

  /** The next generation comes. False when that is beyond the horizon. */
  #fill(slot: number, hire: number): boolean {
    if (hire >= this.#plan.days) {
      this.#leave[slot] = NEVER;
      this.#hire[slot] = NEVER;
      this.#epoch[slot] = NEVER;
      this.#silence(slot);
      return false;
    }
    this.#generation[slot]++;
    this.#enter(slot, hire);
    this.#witness?.hire(slot, hire);
    return true;
  }

  /** A policy with a ring would look at this vacancy. */
  #probeVacancy(slot: number, since: number, hire: number): void {
    for (const { acting, touched } of this.probes) {
      if (touched[slot] === 0 && acting.ring?.offersVacancy(slot, this.#generation[slot], since, hire))
        touched[slot] = 1;
    }
  }

  /** The vacancy is open to the ring until its own hire, heard at every barrier before it. */
  #openVacancy(slot: number, since: number, hire: number): void {
    const columns = this.#columns;
    columns.vacantSince[slot] = since;
    columns.vacantHire[slot] = hire;
    columns.vacantBarrier[slot] = nextBarrier(since);
    columns.heldBy[slot] = -1;
    this.#leave[slot] = NEVER;
    this.#epoch[slot] = NEVER;
    this.#silence(slot);
  }

  /** Nothing happens in a slot by itself. */
  #silence(slot: number): void {
    this.#nextShort[slot] = this.#nextLong[slot] = this.#nextExtra[slot] = this.#nextTalkExtra[slot] = Infinity;
    this.#nextRelapse[slot] = Infinity;
  }

  /** Stops at the barriers at which the vacancy is heard; 0 once somebody has come. */
  #vacant(slot: number, until: number): number {
    const { vacantHire, vacantBarrier, heldBy } = this.#columns;
    const { days } = this.#plan;
    const hire = vacantHire[slot];
    const barrier = vacantBarrier[slot];
    if (heldBy[slot] >= 0 || barrier <= hire) return barrier < days ? barrier : Infinity;
    if (hire >= until) return Infinity;
    vacantHire[slot] = NEVER;
    return this.#fill(slot, hire) ? 0 : Infinity;
  }

  /** The spell has ended in a place of the ring: the person goes on in the employment of the vacancy, which is now here. */
  #move(slot: number, day: number): void {
    const columns = this.#columns;
    const place = columns.moveTo[slot];
    columns.moveTo[slot] = -1;
    this.#witness?.leaveInRing(slot, day);
    const hired = this.#hire[slot];
    this.#accounts.employed(this.#cell[slot], this.#population.people.hours[slot], hired, day);
    this.#population.swap(slot, place);
    this.#accounts.events.replacement(day);
    this.#hire[slot] = day;
    this.#cell[slot] = this.#accounts.cellOf(this.#population, slot, hired);
    columns.placed[slot] = 1;
    this.#epoch[slot] = day;
    this.#epochs(slot);
    this.#witness?.hire(slot, day);
    const lag = columns.vacantHire[place] - columns.vacantSince[place];
    // Not before the next barrier: until then only the two who exchange know of it.
    const hire = Math.max(nextBarrier(day), day + lag);
    this.#openVacancy(place, day, hire);
    if (!this.#acting.ring?.offersVacancy(place, this.#generation[place], day, hire))
      columns.vacantBarrier[place] = NEVER;
  }

  /** After the run, before `finish` of each slot. */
  close(): void {
    this.#acting.finish();
  }

  /** At the horizon: spells under way are censored, and who is still employed has worked so long. */
  finish(slot: number): void {
    const spell = this.#paused[slot]!;
    if (spell !== null) {
      this.#spells.censor(spell);
      this.#reached(slot, spell.start, Infinity);
      this.#compare(spell, Infinity);
    }
    if (this.#hire[slot] === NEVER || this.#columns.vacantHire[slot] < NEVER) return;
    this.#acting.subsidy?.close(slot, this.#plan.days, '');
    const to = Math.min(this.#leave[slot], this.#plan.days);
    this.#accounts.employed(this.#cell[slot], this.#population.people.hours[slot], this.#hire[slot], to);
  }
}
