/** Plain objects of the second simulator. Days are whole; the first day of a spell is spell day 1. */
import type { Luck } from './luck.ts';

export interface Manager {
  /** First day in post. */
  readonly since: number;
  readonly engaged: boolean;
  /** Multiplier of the onset of long spells. */
  readonly leadership: number;
  /** Day of the first early meeting or talk held at the workplace; Infinity before it. */
  firstMeeting: number;
}

export interface Workplace {
  readonly number: number;
  /** Index of the employer. */
  readonly employer: number;
  readonly luck: Luck;
  /** Index of education, care, other. */
  readonly occupation: number;
  /** Employees on the first day, and the multiplier of the onset of long spells by it. */
  readonly span: number;
  readonly spanRisk: number;
  readonly managers: readonly Manager[];
}

/** An employment: somebody's, or vacant. */
export interface Slot {
  readonly number: number;
  /** Employer at which it began: keys of its people. */
  readonly home: number;
  readonly placeInHome: number;
  workplace: Workplace;
  person: Person | null;
  /** Number of people it has had so far. */
  generation: number;
  vacancy: Vacancy | null;
}

export interface Vacancy {
  since: number;
  /** First day of the next person. */
  hire: number;
  /** Who has left. */
  by: Person;
  /** Open to the ring, from this barrier on; held for the case of a spell. */
  ring: boolean;
  barrier: number;
  heldBy: Spell | null;
}

/** A stream of onset candidates: what is left of the threshold of candidate `k`. */
export interface Stream {
  k: number;
  left: number;
}

export interface Person {
  readonly number: number;
  readonly slot: Slot;
  readonly luck: Luck;
  readonly generation: number;
  readonly birth: number;
  readonly woman: boolean;
  /** Share of full time. */
  hours: number;
  readonly listed: boolean;
  readonly centre: string;
  /** In the wrong job. */
  readonly locked: boolean;
  /** Onsets a day before the workplace, age, season, manager and year. */
  readonly riskShort: number;
  readonly riskLong: number;
  workplace: Workplace;
  readonly hired: number;
  /** First day on which the person is no longer employed, and the log's word for why. */
  leaves: number;
  leavesTo: string;
  streams: { short: Stream; long: Stream; extraLong: Stream; extraShort: Stream | null };
  /** Strained or well, and when that changes next. */
  strain: Strained;
  /** A request for support before sick leave: its day, and the barrier at which it is heard next. */
  asks: { asked: number; barrier: number } | null;
  spell: Spell | null;
  /** Index of the cause of the last long spell; -1 before the first. */
  lastCause: number;
  /** Sick-pay period: first day not sick after the last spell, and its days until then. */
  period: { end: number; days: number };
  /** First days of all spells while employed. */
  starts: number[];
  talk: Talk | null;
  /** No talk is asked for before this day; those on which the last one acts. */
  talkAgain: number;
  talkActs: { from: number; to: number };
  /** Subsidised work: first day without it, and what follows then. */
  subsidy: Subsidised | null;
  /** High-risk protection that is granted: its days. */
  protection: { from: number; to: number } | null;
  /** Trust that meetings led by the manager have left. */
  trust: number;
  /** Voluntary mobility. */
  mobile: Mobile;
  /** Placed by a ring; about to move to the vacancy of another slot. */
  placed: boolean;
  movesTo: Slot | null;
  /** A new spell that is settled: its day, the spell from which it comes, and that spell's cause. */
  relapse: { day: number; code: number; cause: number } | null;
}

/** Strained or well by the own path, and by the one that support eases. */
export interface Strained {
  on: boolean;
  /** Changes of the own path so far, and when the next one is. */
  count: number;
  until: number;
  /** How the person is: since when, how often a clock apart from the own path has been set, and when it runs out. */
  eased: { on: boolean; armed: number; until: number; since: number };
  /** Support: when it begins (Infinity once it has) and ends, and what it multiplies the end of strain by. */
  easing: { from: number; to: number; factor: number };
}

export interface Subsidised {
  readonly to: number;
  readonly follows: string;
  readonly code: number;
  readonly cause: number;
  /** When and why the person leaves if the subsidy ends before the longest time. */
  leftOtherwise?: { leaves: number; leavesTo: string };
}

/** A person's voluntary mobility. */
export interface Mobile {
  /** A policy year whose day has come, and which is heard when the person is at work; a meeting has opened the way. */
  due: number | null;
  opened: boolean;
  /** How often guidance has begun, by which way last, and the first day on which it acts no more. */
  times: number;
  way: string;
  until: number;
  /** Days on which it multiplies the hazard of leaving, and the day on which the person then leaves by own will. */
  windows: { from: number; to: number }[];
  leaves: number;
  /** Day of the other post at the employer that it leads to. */
  post: number;
  /** How often the person has been picked, and whether one has come out of the wrong job. */
  picked: number;
  freed: boolean;
}

/** A request for a talk about repeated short absence. */
export interface Talk {
  readonly asked: number;
  /** Candidate of the spell after which it was asked for. */
  readonly code: number;
  attempt: number;
  /** Barrier at which it is heard next. */
  barrier: number;
  /** Day of the talk; Infinity while it waits. */
  day: number;
  cancelled: boolean;
  /** Who leads it, and whether it can have an effect. */
  leader: string;
  works: boolean;
}

export interface Spell {
  readonly person: Person;
  readonly code: number;
  readonly start: number;
  /** Index of F, M, other; -1 for a spell that is short by nature. */
  readonly cause: number;
  /** Days of the sick-pay period before it, at most 14. */
  readonly carried: number;
  /** What is left of the threshold of the end, and of the next change of degree. */
  left: number;
  degreeLeft: number;
  /** Multipliers by age, settled on the first day, and of the officer. */
  age: number;
  officer: number;
  /** Partly sick-listed as without any policy; then the quarters absent. */
  part: boolean;
  level: number;
  switches: number;
  /** What a meeting has made of the degree: quarters absent, or null. */
  agreed: number | null;
  /** Quarters absent by the employer's plan, where it is full otherwise. */
  planned: number | null;
  /** Quarters absent as last told in the log. */
  told: number;
  /** Last day when it is settled apart from the clock. */
  forced: number;
  /** The clock has run out; the degree changes tomorrow. */
  over: boolean;
  switching: boolean;
  /** Benefit has ended, and the person is absent without until this day; Infinity as long as benefit is paid. */
  unpaidUntil: number;
  /** Days until benefit ended. */
  paidDays: number;
  /** Spell day of the ordinary meeting; Infinity when none is called. */
  ordinary: number;
  meeting: EarlyMeeting;
  /** What policies work on in it, in the order of policy ids. */
  cases: Case[];
}

/** A policy's case on one long spell. */
export interface Case {
  readonly policy: string;
  /** Multiplier of the end's hazard. */
  factor: number;
  /** That of a degree: not while the spell is in part anyway, nor once a meeting has been held. */
  byDegree: boolean;
  /** What it waits for or does; the policy's own words. */
  stage: string;
  /** Day on which something happens by itself, and barrier at which it is heard next. */
  day: number;
  barrier: number;
  asked: number;
  since: number;
  /** Day on which the stage ends, where something else may come before it. */
  until: number;
  /** Work training has come to an end. */
  trained: boolean;
  choice: string;
  /** Vacancy that is held for it. */
  place: Slot | null;
}

/** Early meetings of a spell. */
export interface EarlyMeeting {
  /** The spell has come to the day of the request, and asked or not. */
  considered: boolean;
  round: number;
  attempt: number;
  /** Day of the request that is to be made, or waits; Infinity when none is. */
  request: number;
  /** First barrier at which the request is heard; Infinity until it has been made. */
  barrier: number;
  /** Day of the meeting that is booked, and whether the manager leads it. */
  day: number;
  leads: boolean;
  works: boolean;
  held: number;
  /** The manager has led one. */
  led: boolean;
  /** Of the first that was held: its day, who led it, whether it had an effect, and whether a ring arranges training there. */
  firstOn: number;
  /** It was worth nothing: the certificate had to be supplemented. */
  failed: boolean;
  firstLed: boolean;
  firstWorks: boolean;
  byRing: boolean;
  /** Multipliers while waiting for the meeting and while it acts; what it does. */
  waiting: number;
  acting: number;
  effect: number;
  windowEnd: number;
  enrolled: string;
  closed: boolean;
}
