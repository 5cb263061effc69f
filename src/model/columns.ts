/**
 * How the life of the person in each slot stands, as columns of typed arrays, allocated once for a size and used for world after
 * world.
 */
import { PayPeriods } from './money/periods.ts';
import { GENERATION } from './people/people.ts';
import type { Spell } from './spells/spell.ts';
import { bytesOf, columnsOf, still, take, type Column, type Still } from './arms/standing.ts';

/** The year after a long spell's start, in which all absence counts (O-15); with those that began earlier. */
export interface Window {
  readonly start: number;
  readonly cell: number;
  readonly earlier: Window | null;
}

/** What is kept of a person to follow spells that are over (follow-up.ts). */
export class FollowColumns {
  /** First day back after the last spell over 14 days, when that was a return; long ago otherwise. */
  readonly returned: Int32Array;
  /** Of that return: index of EXITS, start and cell of the episode, cell of the spell. */
  readonly to: Int8Array;
  readonly first: Int32Array;
  readonly firstCell: Int32Array;
  readonly cell: Int32Array;
  /** Of that return: bits of WAYS_BACK. */
  readonly ways: Uint8Array;
  /** First day of the spell under way on which the person is partly at work; far ahead when there is none. */
  readonly partly: Int32Array;
  /** Years that are counted, the latest first, and the day after the last that any of them holds. */
  readonly windows: (Window | null)[];
  readonly openUntil: Int32Array;
  /** Quarters x days of the spell under way, within the year of its own. */
  readonly own: Int32Array;
  readonly all: readonly Column[];

  constructor(count: number) {
    this.returned = new Int32Array(count);
    this.to = new Int8Array(count);
    this.first = new Int32Array(count);
    this.firstCell = new Int32Array(count);
    this.cell = new Int32Array(count);
    this.ways = new Uint8Array(count);
    this.partly = new Int32Array(count);
    this.openUntil = new Int32Array(count);
    this.own = new Int32Array(count);
    this.all = columnsOf(this);
    this.windows = new Array<Window | null>(count).fill(null);
  }
}

/** Where the paths of strain stand, by slot (processes/strain.ts says what each is). */
export class StrainColumns {
  readonly own: Uint8Array;
  readonly count: Int32Array;
  readonly next: Float64Array;
  readonly eased: Uint8Array;
  readonly armed: Int32Array;
  readonly easedNext: Float64Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly ease: Float64Array;
  /** First day of the present state that is not yet booked. */
  readonly since: Int32Array;
  readonly all: readonly Column[];

  constructor(count: number) {
    this.own = new Uint8Array(count);
    this.count = new Int32Array(count);
    this.next = new Float64Array(count);
    this.eased = new Uint8Array(count);
    this.armed = new Int32Array(count);
    this.easedNext = new Float64Array(count);
    this.from = new Float64Array(count);
    this.to = new Float64Array(count);
    this.ease = new Float64Array(count);
    this.since = new Int32Array(count);
    this.all = columnsOf(this);
  }
}

/** A return after days without benefit, told when the benefit ended: the spell, its days until then, and the day. */
export interface Return {
  readonly code: number;
  readonly length: number;
  readonly day: number;
}

/** How lives stood at a moment: what LifeColumns are set to anew. Smaller than columns. */
export interface Standing {
  readonly all: readonly Still[];
  readonly periods: PayPeriods;
  readonly windows: readonly (Window | null)[];
  readonly paused: readonly (Spell | null)[];
  readonly returns: ReadonlyMap<number, Return>;
}

/** Spells begun within the last 12 months are remembered up to this many. */
export const RECENT = 12;

/** How the life of the person in a slot stands. */
export class LifeColumns implements Standing {
  readonly generation: Int32Array;
  readonly hire: Int32Array;
  /** Since when the person has the present hours: the hire, or a partial disability pension. */
  readonly hoursFrom: Int32Array;
  readonly leave: Int32Array;
  readonly retires: Uint8Array;
  /** Index of EXITS when the person leaves at the end of a spell; -1 otherwise. */
  readonly leaveBy: Int8Array;
  /** First count of the person's cell in the accounts. */
  readonly cell: Int32Array;
  /** Times of the next onset candidates: short, long, extra long, extra short (after a talk). */
  readonly nextShort: Float64Array;
  /** The season's operational time (season.ts) of the next short candidate. */
  readonly spentShort: Float64Array;
  readonly nextLong: Float64Array;
  readonly nextExtra: Float64Array;
  readonly nextTalkExtra: Float64Array;
  /** Index of the next candidate, four kinds a slot. */
  readonly index: Int32Array;
  /** Onset rates per day now, and the day of their next change. */
  readonly rateShort: Float64Array;
  readonly rateLong: Float64Array;
  readonly epoch: Int32Array;
  /** Until when nothing but strain changes the rates; age band and the manager's leadership so long. */
  readonly steady: Int32Array;
  readonly band: Uint8Array;
  readonly led: Float64Array;
  /** First day on which a spell can begin: candidates before it fall in an absence. */
  readonly free: Int32Array;
  /** Days absent so far in a study year, and the day after its last (health-years.ts). */
  readonly yearDays: Int32Array;
  readonly yearEnd: Int32Array;
  /** Sick-pay periods: how the next absence is paid. */
  periods: PayPeriods;
  /** Cause of the last long spell; -1 when there was none. */
  readonly lastCause: Int8Array;
  /** What follow-up.ts knows of the person. */
  readonly follow: FollowColumns;
  readonly strain: StrainColumns;
  readonly recent: Int32Array;
  readonly recentCount: Int32Array;
  /** The season's operational time of the next extra short candidate. */
  readonly spentTalkExtra: Float64Array;
  /** Talk about repeated short absence: the days on which it acts, and its pending request. */
  readonly talkFrom: Int32Array;
  readonly talkTo: Int32Array;
  /** Those of the talk before it. */
  readonly talkFromBefore: Int32Array;
  readonly talkToBefore: Int32Array;
  readonly talkRequest: Int32Array;
  readonly talkCode: Int32Array;
  readonly talkBarrier: Int32Array;
  /** Request for support before sick leave: its day, and the barrier at which it is heard. */
  readonly supportAsked: Int32Array;
  readonly supportBarrier: Int32Array;
  readonly talkAttempt: Uint8Array;
  /** No request is made before this day, as another one waited; no talk before that one. */
  readonly busy: Int32Array;
  /** Day of the talk that was called last, or on which the request was given up. */
  readonly talkOn: Int32Array;
  readonly talkAgain: Int32Array;
  /** High-risk protection: first day and the day after the last; far ahead when there is none. */
  readonly protectedFrom: Int32Array;
  readonly protectedTo: Int32Array;
  /**
   * Subsidised work: first day (NEVER when there is none), planned end, the twin's return from the same spell, what follows after the
   * longest time, and when the person would leave otherwise.
   */
  readonly subsidyFrom: Int32Array;
  readonly subsidyTo: Int32Array;
  readonly subsidyTwin: Int32Array;
  readonly subsidyAfter: Uint8Array;
  readonly subsidyLeave: Int32Array;
  /** A relapse that is settled: its day (Infinity when none), the spell from which it comes, and that spell's cause. */
  readonly nextRelapse: Float64Array;
  readonly relapseCode: Int32Array;
  readonly relapseCause: Int8Array;
  /** A vacancy that is open to the ring: since, day of the hire (NEVER when there is none), next barrier, holder or -1. */
  readonly vacantSince: Int32Array;
  readonly vacantHire: Int32Array;
  readonly vacantBarrier: Int32Array;
  readonly heldBy: Int32Array;
  /** Slot whose employment the person takes over when the spell ends, or -1; and whether the person was placed by a ring. */
  readonly moveTo: Int32Array;
  readonly placed: Uint8Array;
  /** Spells that stand still at a barrier or at a border of the run. */
  readonly paused: (Spell | null)[];
  /** By slot: returns within the study from spells whose benefit ended before it. */
  readonly returns = new Map<number, Return>();
  /** Those of `follow` and `strain` too. */
  readonly all: readonly Column[];

  constructor(readonly count: number) {
    const int = () => new Int32Array(count);
    const float = () => new Float64Array(count);
    this.generation = int();
    this.hire = int();
    this.hoursFrom = int();
    this.leave = int();
    this.retires = new Uint8Array(count);
    this.leaveBy = new Int8Array(count);
    this.cell = int();
    this.nextShort = float();
    this.spentShort = float();
    this.nextLong = float();
    this.nextExtra = float();
    this.nextTalkExtra = float();
    this.index = new Int32Array(4 * count);
    this.rateShort = float();
    this.rateLong = float();
    this.epoch = int();
    this.steady = int();
    this.band = new Uint8Array(count);
    this.led = float();
    this.free = int();
    this.yearDays = int();
    this.yearEnd = int();
    this.lastCause = new Int8Array(count);
    this.recent = new Int32Array(RECENT * count);
    this.recentCount = int();
    this.spentTalkExtra = float();
    this.talkFrom = int();
    this.talkTo = int();
    this.talkFromBefore = int();
    this.talkToBefore = int();
    this.talkRequest = int();
    this.talkCode = int();
    this.talkBarrier = int();
    this.supportAsked = int();
    this.supportBarrier = new Int32Array(count).fill(1e9);
    this.talkAttempt = new Uint8Array(count);
    this.busy = int();
    this.talkOn = int();
    this.talkAgain = int();
    this.vacantSince = int();
    this.vacantHire = new Int32Array(count).fill(1e9);
    this.vacantBarrier = int();
    this.heldBy = new Int32Array(count).fill(-1);
    this.moveTo = new Int32Array(count).fill(-1);
    this.placed = new Uint8Array(count);
    this.protectedFrom = new Int32Array(count).fill(1e9);
    this.protectedTo = new Int32Array(count).fill(1e9);
    this.subsidyFrom = int();
    this.subsidyTo = int();
    this.subsidyTwin = int();
    this.subsidyAfter = new Uint8Array(count);
    this.subsidyLeave = int();
    this.nextRelapse = float();
    this.relapseCode = int();
    this.relapseCause = new Int8Array(count);
    this.paused = new Array<Spell | null>(count).fill(null);
    this.follow = new FollowColumns(count);
    this.strain = new StrainColumns(count);
    const own = columnsOf(this);
    this.all = [...own, ...this.follow.all, ...this.strain.all];
    this.periods = new PayPeriods(count, 0, 0);
  }

  /** Before a world: the rules of its sick-pay periods (PayPeriods). */
  paidBy(max: number, gap: number): void {
    if (!this.periods.follows(max, gap)) this.periods = new PayPeriods(this.count, max, gap);
  }

  /** The number of the person who is in a slot now. */
  person(slot: number): number {
    return slot + this.generation[slot] * GENERATION;
  }

  get windows(): (Window | null)[] {
    return this.follow.windows;
  }

  get bytes(): number {
    return bytesOf(this.all) + this.periods.bytes;
  }

  /** Takes over the state of others, slot by slot alike; of some slots when only these live on. */
  copyFrom(other: Standing, slots?: Int32Array): void {
    this.periods.copyFrom(other.periods, slots);
    this.all.forEach((column, i) => take(other.all[i], column, slots, column.length / this.count));
    this.returns.clear();
    for (const [slot, back] of other.returns) if (!slots || slots.includes(slot)) this.returns.set(slot, back);
    const n = slots?.length ?? this.count;
    for (let i = 0; i < n; i++) {
      const slot = slots ? slots[i] : i;
      this.windows[slot] = other.windows[slot];
      this.paused[slot] = other.paused[slot]?.clone() ?? null;
    }
  }

  /** How lives stand now, to be kept. */
  still(): Standing & { readonly bytes: number } {
    const all = this.all.map(still);
    const periods = this.periods.copy();
    const bytes = bytesOf(all.filter((column) => typeof column !== 'number')) + periods.bytes;
    return {
      all,
      periods,
      windows: [...this.windows],
      returns: new Map(this.returns),
      paused: this.paused.map((spell) => spell?.clone() ?? null),
      bytes,
    };
  }
}
