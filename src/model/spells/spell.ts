/**
 * One spell of sick leave: a clock that is read against the hazards of its end, and a degree.
 *
 * The shadow degree is the one without policies. It alone decides which end hazard applies, so that part-time does not
 * act a second time on the end of a spell that has met, and a policy that changes nothing leaves every bit as it was.
 */
import { PayPeriod } from '../money/periods.ts';
import { SHORT_DAYS } from '../tables.ts';

/** Shared by all spells without a case. */
const NO_CASES: readonly Case[] = [];

export class Spell {
  slot = 0;
  /** Candidate that began it: index * 4 + kind (0 short, 1 long, 2 extra long, 3 extra short); keys every draw. */
  code = 0;
  start = 0;
  /** The sick-pay period that it is part of. */
  readonly period = new PayPeriod();
  /** F, M, other; -1 for a spell that is short by nature. */
  cause = -1;
  /** First day on which the person is no longer employed, as known when the spell began. */
  leave = 0;

  /** The end's clock: spent up to and with spell day `anchor`; read at `multiplier`. */
  residual = 0;
  anchor = 0;
  multiplier = 1;
  /** Factors of the multiplier: the person, the manager, the officer who decides, the wait for a meeting, the meeting. */
  age = 1;
  manager = 1;
  officer = 1;
  waiting = 1;
  meeting = 1;
  /** Cases of the policies' processes, in the order of policy ids; each has its own factor. */
  cases: readonly Case[] = NO_CASES;
  /** Last spell day when it is settled apart from the clock; Infinity otherwise. */
  forced = Infinity;

  shadow = 0;
  /** Quarters of absence while the shadow is part. */
  level = 2;
  degreeResidual = 0;
  degreeAnchor = 0;
  switches = 0;
  /** Quarters of absence after a meeting that made it part-time; 0 when none did. */
  agreed = 0;
  /** Quarters of absence by a plan (part-time first), while the spell would be full without; 0 when there is none. */
  planned = 0;
  /** A meeting kept it full although the shadow is part. */
  heldFull = false;

  /** First day not yet in the accounts, and the employer's hours so far. */
  accounted = 0;
  hours = 0;
  cell = 0;

  nextManager = Infinity;
  /** Spell day of the ordinary meeting, or Infinity. */
  ordinaryDay = Infinity;
  ordinaryHeld = false;

  /** Day of the request that waits for a slot, and the barrier at which it is heard; Infinity when none does. */
  requestDay = Infinity;
  barrier = Infinity;
  /** Whether to ask is settled later, as a request for a talk waits. */
  asksLater = false;
  /** Day of the request that got the slot. */
  asked = 0;
  /** 1 first meeting, 2 second. */
  round = 1;
  attempt = 0;
  meetDay = Infinity;
  /** Spell day of the first meeting of any kind that was held; 0 = none. */
  firstMeeting = 0;
  earlyMeetings = 0;
  /** Day of the last early meeting that was held. */
  metOn = -1;
  effect = 0;
  windowEnd = Infinity;
  /** Of the meeting that is called: whether the manager leads it, and whether it can have an effect. */
  leads = false;
  works = true;
  /** The first meeting was worth nothing: the certificate had to be supplemented. */
  failed = false;
  enrolled = false;
  closed = false;
  /** Status at enrolment, for the event log. */
  entered = '';

  /** Days of sick pay already used when it began: it continues the sick-pay period of the absence before. */
  get carried(): number {
    return Math.min(SHORT_DAYS, this.period.carried);
  }

  /** Quarters of absence today. */
  get quarters(): number {
    if (this.heldFull) return 4;
    if (this.agreed > 0) return this.agreed;
    if (this.shadow === 1) return this.level;
    return this.planned > 0 ? this.planned : 4;
  }

  /**
   * Back to a new spell; how it is paid is set when it begins (Spells.begin). Written out: this runs for every spell, and a
   * generic copy is ten times slower.
   */
  reset(slot: number, code: number, start: number, leave: number): void {
    this.slot = slot;
    this.code = code;
    this.start = start;
    this.leave = leave;
    this.accounted = start;
    this.cause = -1;
    this.residual = 0;
    this.anchor = 0;
    this.multiplier = 1;
    this.age = 1;
    this.manager = 1;
    this.officer = 1;
    this.waiting = 1;
    this.meeting = 1;
    this.cases = NO_CASES;
    this.forced = Infinity;
    this.shadow = 0;
    this.level = 2;
    this.degreeResidual = 0;
    this.degreeAnchor = 0;
    this.switches = 0;
    this.agreed = 0;
    this.planned = 0;
    this.heldFull = false;
    this.hours = 0;
    this.cell = 0;
    this.nextManager = Infinity;
    this.ordinaryDay = Infinity;
    this.ordinaryHeld = false;
    this.requestDay = Infinity;
    this.barrier = Infinity;
    this.asksLater = false;
    this.asked = 0;
    this.round = 1;
    this.attempt = 0;
    this.meetDay = Infinity;
    this.firstMeeting = 0;
    this.earlyMeetings = 0;
    this.metOn = -1;
    this.effect = 0;
    this.windowEnd = Infinity;
    this.leads = false;
    this.works = true;
    this.failed = false;
    this.enrolled = false;
    this.closed = false;
    this.entered = '';
  }

  clone(): Spell {
    const to = new Spell();
    to.slot = this.slot;
    to.code = this.code;
    to.start = this.start;
    to.period.set(this.period);
    to.cause = this.cause;
    to.leave = this.leave;
    to.residual = this.residual;
    to.anchor = this.anchor;
    to.multiplier = this.multiplier;
    to.age = this.age;
    to.manager = this.manager;
    to.officer = this.officer;
    to.waiting = this.waiting;
    to.meeting = this.meeting;
    to.cases = this.cases.length === 0 ? NO_CASES : this.cases.map((of) => of.clone());
    to.forced = this.forced;
    to.shadow = this.shadow;
    to.level = this.level;
    to.degreeResidual = this.degreeResidual;
    to.degreeAnchor = this.degreeAnchor;
    to.switches = this.switches;
    to.agreed = this.agreed;
    to.planned = this.planned;
    to.heldFull = this.heldFull;
    to.accounted = this.accounted;
    to.hours = this.hours;
    to.cell = this.cell;
    to.nextManager = this.nextManager;
    to.ordinaryDay = this.ordinaryDay;
    to.ordinaryHeld = this.ordinaryHeld;
    to.requestDay = this.requestDay;
    to.barrier = this.barrier;
    to.asksLater = this.asksLater;
    to.asked = this.asked;
    to.round = this.round;
    to.attempt = this.attempt;
    to.meetDay = this.meetDay;
    to.firstMeeting = this.firstMeeting;
    to.earlyMeetings = this.earlyMeetings;
    to.metOn = this.metOn;
    to.effect = this.effect;
    to.windowEnd = this.windowEnd;
    to.leads = this.leads;
    to.works = this.works;
    to.failed = this.failed;
    to.enrolled = this.enrolled;
    to.closed = this.closed;
    to.entered = this.entered;
    return to;
  }
}

const KINDS = ['s', 'l', 'x', 'y'];
/** Candidate of a spell that was under way when the warm-up began. */
export const START_CODE = 0xffffd;

/** The candidate's name in the event log. */
export function spellId(person: number, code: number): string {
  return `${person}-${KINDS[code & 3]}${code === START_CODE ? 'start' : code >> 2}`;
}

/** The code in a name of the event log. */
export function spellCode(id: string): number {
  const name = id.slice(id.lastIndexOf('-') + 1);
  return name === 'sstart' || name === 'lstart' ? START_CODE : Number(name.slice(1)) * 4 + KINDS.indexOf(name[0]);
}

/**
 * A case: what a policy's process keeps on one long spell, from the first request to its end. Cases are few, so they are
 * objects; a spell without one pays nothing.
 */
export class Case {
  /** Where it stands; the process says what the numbers mean. */
  stage = 0;
  /** Day on which something happens by itself, and barrier at which it must be heard; Infinity when none. */
  day = Infinity;
  barrier = Infinity;
  /** Day on which what is under way ends by itself, where `day` may come before it for another reason. */
  until = Infinity;
  /** Day of the request that waits. */
  asked = 0;
  /** Multiplier of the end of the spell. */
  factor = 1;
  /** A slot held for it, or -1. */
  place = -1;
  /** Member at which the person trains, or -1. */
  host = -1;
  /** What the process needs besides. */
  choice = 0;
  since = 0;
  /** First day after work training that came to an end; -1 when there was none. */
  trained = -1;

  constructor(readonly process: CaseProcess) {}

  clone(): Case {
    const to = new Case(this.process);
    to.stage = this.stage;
    to.day = this.day;
    to.barrier = this.barrier;
    to.until = this.until;
    to.asked = this.asked;
    to.factor = this.factor;
    to.place = this.place;
    to.host = this.host;
    to.choice = this.choice;
    to.since = this.since;
    to.trained = this.trained;
    return to;
  }
}

export interface Request {
  readonly slot: number;
  readonly asked: number;
  readonly person: number;
  readonly spell: Spell;
  readonly of: Case;
}

/**
 * A process that works on long spells. What only the person knows happens on the case's own days; what is shared is
 * decided in `hear`, at a barrier, in the order of request day and person.
 */
export interface CaseProcess {
  /** What happens on a case's day may change the degree. */
  readonly changesDegree?: boolean;
  /** Its factor is that of a degree: not while the spell would be in part without, nor on who has met (contracts). */
  readonly mediates?: boolean;
  /** Opens a case on a long spell that may come to one after `today`; null when it never will. */
  consider(spell: Spell, today: number): Case | null;
  /** The case's day has come. */
  happens(spell: Spell, of: Case, day: number): void;
  hear(day: number, requests: readonly Request[]): void;
  /** An early meeting has been held in the spell. */
  met?(spell: Spell, of: Case): void;
  /** The spell ends on `end`, by nature with `exit` (index of EXITS); returns how it does end. */
  ended(spell: Spell, of: Case, end: number, exit: number): number;
  /** The spell is still under way at the horizon, or its person has left. */
  dropped(spell: Spell, of: Case): void;
}
