/**
 * The lives of a world under one plan: onset, spells, leaving and replacement, one slot at a time as far as nobody else
 * can touch it. What is shared (meeting slots, managers' experience, vacancies of a ring) is decided at weekly barriers.
 */
import { uniform } from '../engine/draws.ts';
import type { Accounts } from './counts/accounts.ts';
import { Acting } from './acting.ts';
import type { LifeColumns } from './columns.ts';
import type { Diary } from './arms/diary.ts';
import { Elsewhere } from './spells/elsewhere.ts';
import { Employments } from './people/employments.ts';
import { Endings } from './spells/endings.ts';
import { FollowUp } from './spells/follow-up.ts';
import { Hearing } from './hearing.ts';
import type { Journal } from './journal.ts';
import type { Ledger } from './ledger.ts';
import { WARMUP } from './people/managers.ts';
import type { OnsetFactors } from './spells/onset-factors.ts';
import { PERSONS_A_PIECE, type Pieces } from './pieces.ts';
import { EXTRA_LONG, EXTRA_SHORT, LONG, Onsets, SHORT } from './spells/onsets.ts';
import type { Plan } from './plan.ts';
import type { Population } from './people/population.ts';
import { Probes } from './arms/probes.ts';
import { processes } from './process-ids.ts';
import { type Meetings, nextBarrier } from './processes/meeting.ts';
import { Reach, Reaches } from './counts/reach.ts';
import type { Season } from './season.ts';
import type { Setting } from './setting.ts';
import { ShortOnsets } from './spells/short-onsets.ts';
import { ShortSpells } from './spells/shorts.ts';
import { START_CODE, Spell } from './spells/spell.ts';
import { Spells } from './spells/spells.ts';
import { StationaryStart } from './people/start.ts';
import { Talks } from './spells/talks.ts';
import type { Twin } from './arms/twin.ts';
import type { Values } from './values.ts';
import { Witness } from './witness.ts';

const NEVER = 1e9;
/** A candidate that was settled when the job before it began; its code is that of the spell from which it comes, moved up. */
const RELAPSE = 4;
const RELAPSED = 0x80000;

/** Who watches a life: an event log; the twin's; policies that are told whom they would ask for something. */
export interface Watching {
  readonly journal?: Journal | null;
  readonly twin?: Twin | null;
  readonly ledger?: Ledger | null;
  /** What policies that watch are told, for those that come later. */
  readonly diary?: Diary | null;
  readonly probed?: readonly { readonly plan: Plan; readonly values: Values }[];
}

export class Lives {
  readonly count: number;
  /** Policies that watch, and whom each would ask for something. */
  readonly probes: Probes;
  readonly #days: number;
  readonly #population: Population;
  readonly #setting: Setting;
  readonly #accounts: Accounts;
  readonly #columns: LifeColumns;
  readonly #acting: Acting;
  readonly #meetings: Meetings;
  readonly #diary: Diary | null;
  readonly #witness: Witness | null;
  readonly #onsets: Onsets;
  readonly #spells: Spells;
  readonly #shorts: ShortSpells;
  readonly #shortOnsets: ShortOnsets;
  readonly #talks: Talks;
  readonly #employments: Employments;
  readonly #hearing: Hearing;
  readonly #endings: Endings;
  readonly #factors: OnsetFactors;
  /** Extra long candidates per long one. */
  readonly #moreLong: number;
  /** Onset of long spells of those whom a ring has placed. */
  readonly #placedRatio: number;
  /** No policy and no witness: short spells touch nothing but the counts. */
  readonly #quick: boolean;
  readonly #scratch = new Spell();

  constructor(
    plan: Plan,
    values: Values,
    population: Population,
    season: Season,
    accounts: Accounts,
    columns: LifeColumns,
    { journal = null, twin = null, ledger = null, diary = null, probed = [] }: Watching = {},
  ) {
    this.count = population.count;
    this.#days = plan.days;
    this.#population = population;
    this.#setting = population.setting;
    this.#accounts = accounts;
    this.#columns = columns;
    const witness = journal ? new Witness(journal, plan, population, columns) : null;
    this.#witness = witness;
    const around = { plan, values, population, columns, accounts, witness, twin, ledger };
    const acting = new Acting(around);
    const { meetings } = acting;
    const probes = new Probes(around, probed);
    this.#acting = acting;
    this.#meetings = meetings;
    this.probes = probes;
    this.#diary = diary;
    const factors = acting.onsets;
    this.#factors = factors;
    this.#quick = journal === null && !factors.anyShort;
    const reach = new Reach(plan, population, meetings, accounts.counts.reach);
    const reaches = new Reaches([reach, ...probes.all.map((probe) => probe.reach)]);
    const followUp = new FollowUp(plan, accounts, columns);
    this.#placedRatio = acting.placedRatio;
    const mostShort = (meetings.open ? Math.max(1, meetings.talkRatio) : 1) * factors.mostShort;
    const moreShort = mostShort - 1;
    this.#moreLong = acting.moreLong;
    const { strain } = acting;
    this.#onsets = new Onsets(population, season, columns, moreShort, this.#moreLong, strain);
    this.#spells = new Spells(around, acting, followUp, reach, this.#onsets);
    this.#talks = new Talks(around, meetings, { probes, followUp, reach });
    const elsewhere = new Elsewhere(this.#onsets, population, columns, strain, factors, this.#moreLong);
    const told = { onsets: this.#onsets, elsewhere, talks: this.#talks, followUp, reaches, probes, diary };
    this.#employments = new Employments(around, acting, told);
    this.#hearing = new Hearing(around, acting, this.#spells, this.#talks, this.#employments.vacancies);
    this.#shorts = new ShortSpells(around, season, told, acting);
    this.#shortOnsets = new ShortOnsets(around, acting, this.#talks, this.#shorts, moreShort);
    const { vacancies } = this.#employments;
    this.#endings = new Endings(around, acting, {
      ...told,
      spells: this.#spells,
      vacancies,
      placed: this.#placedRatio,
    });
  }

  /** Puts everybody into the stationary state of the day on which the warm-up begins, and lets them live alone to `until`. */
  *begin(until: number): Pieces<void> {
    const start = new StationaryStart(this.#setting.tables);
    this.#columns.returns.clear();
    for (let slot = 0; slot < this.count; slot++) {
      this.#columns.generation[slot] = 0;
      this.#columns.paused[slot] = null;
      this.#employments.enter(slot, WARMUP);
      this.#startState(slot, start);
      this.advance(slot, until);
      if (slot % PERSONS_A_PIECE === PERSONS_A_PIECE - 1) yield;
    }
    this.#witness?.managers(this.#days);
  }

  #startState(slot: number, start: StationaryStart): void {
    const of = this.#columns;
    const { keyHi, keyLo } = this.#population.people;
    if (!start.isSick(keyHi[slot], keyLo[slot], this.#onsets.rateLongUnstrained(slot))) {
      this.#witness?.present(slot, 'work', null, WARMUP);
      return;
    }
    const spell = new Spell();
    spell.reset(slot, START_CODE, WARMUP - start.elapsed, of.leave[slot]);
    this.#spells.begin(spell, start.cause, start.elapsed, of.cell[slot]);
    of.lastCause[slot] = start.cause;
    of.free[slot] = NEVER;
    of.paused[slot] = spell;
    this.#witness?.present(slot, spell.quarters === 4 ? 'full' : 'part', spell, WARMUP);
  }

  /**
   * From `day` on, after the shared warm-up, which knows no policy: spells under way may still come to a request. Of some slots
   * when only these live on.
   */
  resume(day: number, slots?: Int32Array): void {
    const { hire, paused } = this.#columns;
    if (this.probes.any) this.probes.part(day, slots);
    const n = slots?.length ?? this.count;
    for (let i = 0; i < n; i++) {
      const slot = slots ? slots[i] : i;
      if (hire[slot] < NEVER) this.#onsets.policiesFrom(slot, Math.max(day, hire[slot]));
      if (hire[slot] < NEVER) this.#acting.support?.changed(slot, this.#columns.strain.since[slot]);
      if (hire[slot] < NEVER) this.#acting.mobility?.enter(slot, hire[slot], day);
      const spell = paused[slot];
      if (spell === null || spell.leave <= 0) continue;
      this.#ask(slot, spell);
      this.#acting.consider(spell, Math.max(0, day));
    }
    // The warm-up knew no policy that could make something of them.
    const { returns, free } = this.#columns;
    for (const [slot, back] of returns) if (free[slot] === back.day) this.#endings.returned(slot, back);
  }

  /** Advances one slot alone to `until`, or to the barrier at which it must be heard (returned); else Infinity. */
  advance(slot: number, until: number): number {
    const { paused, talkBarrier } = this.#columns;
    const spell = paused[slot];
    if (spell !== null) {
      const talk = talkBarrier[slot];
      if (spell.asksLater && talk === NEVER) this.#ask(slot, spell);
      const stop = this.#continue(slot, spell, Math.min(until, talk));
      if (stop !== 0) return stop === Infinity && talk <= until ? talk : stop;
    }
    return this.#live(slot, until);
  }

  /** Hears the requests that wait at a barrier. */
  barrier(day: number, slots: Int32Array, n: number): void {
    this.#hearing.barrier(day, slots, n);
  }

  #live(slot: number, end: number): number {
    const of = this.#columns;
    const { support, mobility } = this.#acting;
    const { nextShort, nextLong, nextExtra, nextTalkExtra, nextRelapse, vacantHire, heldBy, talkBarrier, talkFrom } =
      of;
    for (;;) {
      if (vacantHire[slot] < NEVER || heldBy[slot] >= 0) {
        const stop = this.#employments.vacant(slot, end);
        if (stop !== 0) return stop;
      }
      // A request for a talk is heard at the next barrier: what comes after it may depend on the answer.
      const talk = talkBarrier[slot];
      const asks = Math.min(talk, support === null ? NEVER : support.next(slot));
      const until = asks < end ? asks : end;
      const stopped = asks <= end ? asks : Infinity;
      let time = nextShort[slot];
      let kind = SHORT;
      if (nextLong[slot] < time) {
        time = nextLong[slot];
        kind = LONG;
      }
      if (nextExtra[slot] < time) {
        time = nextExtra[slot];
        kind = EXTRA_LONG;
      }
      if (nextTalkExtra[slot] < time) {
        time = nextTalkExtra[slot];
        kind = EXTRA_SHORT;
      }
      if (nextRelapse[slot] < time) {
        time = nextRelapse[slot];
        kind = RELAPSE;
      }
      const leave = of.leave[slot];
      const epoch = of.epoch[slot];
      const turn = mobility === null ? NEVER : mobility.next(slot);
      if (turn <= time && turn <= epoch && turn < NEVER) {
        if (turn >= until) return stopped;
        mobility?.turn(slot, turn);
        continue;
      }
      if (leave <= time && leave <= epoch) {
        if (leave >= until) return stopped;
        if (!this.#employments.replace(slot, leave)) return Infinity;
        continue;
      }
      if (epoch <= time) {
        if (epoch >= until) return stopped;
        this.#onsets.change(slot);
        support?.changed(slot, epoch);
        continue;
      }
      if (time >= until) return stopped;
      if (talk < NEVER && (kind === SHORT || kind === EXTRA_SHORT) && this.#shortOnsets.lasts(slot, kind, time, talk))
        return talk;
      if (kind === SHORT && this.#quick && talkFrom[slot] === NEVER && talk === NEVER) {
        const extra = Math.min(nextExtra[slot], nextTalkExtra[slot], turn);
        this.#shorts.until(slot, Math.min(leave, epoch, until, nextLong[slot], extra, nextRelapse[slot]));
        if (nextShort[slot] > time) continue;
      }
      const stop = this.#candidate(slot, kind, time, Math.min(end, talk));
      if (stop !== 0) return stop === Infinity && talk <= end ? talk : stop;
    }
  }

  /** An onset candidate: void, thinned or a spell. Returns the barrier or Infinity when the spell stops the slot. */
  #candidate(slot: number, kind: number, time: number, until: number): number {
    const of = this.#columns;
    const { keyHi, keyLo } = this.#population.people;
    const hi = keyHi[slot];
    const lo = keyLo[slot];
    const day = Math.floor(time);
    if (kind === RELAPSE) return this.#relapse(slot, day, until);
    const k = this.#onsets.take(slot, kind);
    if (kind === SHORT || kind === EXTRA_SHORT)
      return this.#shortOnsets.begins(slot, kind, k, day) ? this.#short(slot, 4 * k + kind, day) : 0;
    const free = day >= of.free[slot];
    const last = of.lastCause[slot];
    const again = last < 0 ? 1 : this.#setting.recurrence[last];
    let ratio = of.placed[slot] === 1 ? again * this.#placedRatio : again;
    const code = 4 * k + kind;
    if (this.#factors.anyLong && free) ratio *= this.#factors.long(slot, day, this.#onsets.cause(slot, code));
    if (kind === LONG) {
      if (!free || (ratio < 1 && uniform(hi, lo, processes.longThin, k) >= ratio)) return 0;
    } else {
      const more = this.#moreLong;
      if (!free || ratio <= 1 || uniform(hi, lo, processes.longExtraThin, k) >= (ratio - 1) / more) return 0;
    }
    return this.#long(slot, code, this.#onsets.cause(slot, code), day, until);
  }

  /** A long spell begins. */
  #long(slot: number, code: number, cause: number, day: number, until: number): number {
    const of = this.#columns;
    const spell = this.#scratch;
    this.#acting.subsidy?.close(slot, day, 'sick');
    spell.reset(slot, code, day, of.leave[slot]);
    this.#spells.begin(spell, cause, 0, of.cell[slot]);
    this.#accounts.started(of.cell[slot], day);
    this.#talks.remember(slot, day);
    of.lastCause[slot] = cause;
    this.#ask(slot, spell);
    this.#acting.consider(spell, day);
    if (this.probes.any) this.probes.spell(spell, day);
    this.#diary?.long(spell);
    return this.#run(slot, spell, until);
  }

  /** Work that a policy made ends in a new spell of the same kind; void in an absence, as every candidate is. */
  #relapse(slot: number, day: number, until: number): number {
    const of = this.#columns;
    of.nextRelapse[slot] = Infinity;
    const code = of.relapseCode[slot];
    if (day < of.free[slot] || code >= RELAPSED) return 0;
    // Told when it comes, and not when it is settled: another placement, or a leave, may come before.
    if (this.#acting.subsidy?.relapses(slot, day) !== true)
      this.#witness?.job(slot, day, 'placement_end', 'inside', 'broken_off');
    return this.#long(slot, code + RELAPSED, of.relapseCause[slot], day, until);
  }

  /** A spell that is short by nature: walked only when it may come to a meeting. */
  #short(slot: number, code: number, day: number): number {
    const of = this.#columns;
    const length = this.#shorts.length(slot, code);
    this.#talks.remember(slot, day);
    const end = day + length;
    const { open, requestDay } = this.#meetings;
    // While a request for a talk waits there is no other; the spell ends before it is heard.
    if (open && length >= requestDay && of.talkBarrier[slot] === NEVER) {
      const asks = Math.max(day + requestDay - 1, of.busy[slot]);
      if (end > nextBarrier(asks) && asks < of.leave[slot]) {
        const spell = this.#scratch;
        this.#accounts.started(of.cell[slot], day);
        spell.reset(slot, code, day, of.leave[slot]);
        this.#spells.begin(spell, -1, 0, of.cell[slot]);
        this.#ask(slot, spell);
        return this.#run(slot, spell, NEVER);
      }
    }
    this.#shorts.whole(slot, code, day, end);
    this.#endings.back(slot, end, length);
    return 0;
  }

  /** Asks for a meeting on the spell day that triggers one, if the policy wants it there. */
  #ask(slot: number, spell: Spell): void {
    if (!this.#meetings.open) return;
    // One request at a time: while a talk waits, the spell's own has to.
    spell.asksLater = this.#columns.talkBarrier[slot] < NEVER;
    if (spell.asksLater) return;
    const day = Math.max(spell.start + this.#meetings.requestDay - 1, this.#columns.busy[slot]);
    if (this.#meetings.wants(slot, spell.code, day)) spell.requestDay = day;
  }

  #run(slot: number, spell: Spell, until: number): number {
    this.#columns.free[slot] = NEVER;
    return this.#continue(slot, spell, until);
  }

  #continue(slot: number, spell: Spell, until: number): number {
    const { paused } = this.#columns;
    const stop = this.#spells.advance(spell, until);
    if (stop === 0) this.#endings.ended(spell);
    // Gone from the employer, and sick beyond the horizon: the vacancy does not wait for it.
    else if (stop === Infinity && spell.leave < until && spell.leave < this.#days) this.#endings.censored(spell);
    else {
      paused[slot] = spell === this.#scratch ? spell.clone() : spell;
      return stop;
    }
    paused[slot] = null;
    return 0;
  }

  /** After the run, before `finish` of each slot. */
  close(): void {
    this.#acting.finish();
  }

  /** At the horizon: spells under way are censored, and who is still employed has worked so long. */
  finish(slot: number): void {
    const spell = this.#columns.paused[slot];
    if (spell !== null) this.#endings.censored(spell);
    this.#employments.finish(slot);
  }
}
