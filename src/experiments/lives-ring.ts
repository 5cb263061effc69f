/** What one world's log says about its ring: who moved where, what was offered and used, who waited for what, and lost it. */
import type { EventName } from '../model/journal.ts';
import { THINGS } from '../model/ledger.ts';
import { LIFE_EVENTS, type LifeLog } from '../model/life-log.ts';

/** Days between two barriers: everything shared is decided once a week. */
const WEEK = 7;
/** What cases of a ring wait for. */
export const QUEUES = ['coordinator', 'training', 'vacancy'] as const;
export type Queue = (typeof QUEUES)[number];

export interface RingMove {
  /** Index of the employer. */
  readonly from: number;
  /** Index; the same one for training at the own employer; -1 outside the ring. */
  readonly to: number;
  readonly kind: 'job' | 'training';
  readonly people: number;
}

export interface Wait {
  /** Cases that asked at some barrier. */
  readonly asked: number;
  readonly got: number;
  /** Asked, and had not got it when they gave up or the study ended. */
  readonly without: number;
  /** Days from barrier to barrier in which a case stood without it, by case that asked; 0 when none asked. */
  readonly meanDays: number;
  readonly longestDays: number;
}

export interface Displacement {
  readonly day: number;
  readonly what: Queue;
  /** null: there was none to get. */
  readonly givenTo: number | null;
  readonly lostBy: number;
}

export interface RingWorld {
  readonly moves: readonly RingMove[];
  /** By employer. */
  readonly trainingOffered: Int32Array;
  readonly trainingUsed: Int32Array;
  readonly vacanciesOffered: Int32Array;
  readonly vacanciesTaken: Int32Array;
  /** By month: cases that a coordinator took up. */
  readonly takenUp: Int32Array;
  /** By month: cases that stand without at the last barrier within it. */
  readonly waiting: Readonly<Record<Queue, Int32Array>>;
  readonly waits: Readonly<Record<Queue, Wait>>;
  /** Cases a month that the coordinators have room for. */
  readonly room: number;
  /** Who went without while somebody else got the last one. */
  readonly displaced: readonly Displacement[];
}

const number = (event: EventName): number => LIFE_EVENTS.indexOf(event);
const CASE = number('ring_case');
const TRAINING = number('work_training_start');
const HIRE = number('hire');

/** @param months first day of each month, and the study's days at the end */
export function ringWorld(log: LifeLog, months: readonly number[]): RingWorld {
  const employers = log.employers.length;
  const count = months.length - 1;
  const monthOf = (day: number): number => {
    let m = 0;
    while (m < count - 1 && months[m + 1] <= day) m++;
    return m;
  };
  const column = (): Int32Array => new Int32Array(employers);
  const trainingOffered = column();
  const vacanciesOffered = column();
  for (let i = 0; i < log.offered.length; i += 3) {
    const to = THINGS[log.offered[i + 1]] === 'training' ? trainingOffered : vacanciesOffered;
    if (log.offered[i] >= 0 && log.offered[i] < log.days) to[log.offered[i + 2]]++;
  }

  const trainingUsed = column();
  const hosts = new Map<string, number>();
  const got = { coordinator: new Map<number, number>(), training: new Map(), vacancy: new Map() } as Record<
    Queue,
    Map<number, number>
  >;
  const gifts = { coordinator: 0, training: 0, vacancy: 0 };
  for (let i = 0; i < log.given.length; i += 4) {
    const what = QUEUES.find((queue) => queue === THINGS[log.given[i + 1]]);
    if (!what) continue;
    const [day, person, employer] = [log.given[i], log.given[i + 2], log.given[i + 3]];
    gifts[what]++;
    got[what].set(person, day);
    if (what !== 'training') continue;
    trainingUsed[employer]++;
    hosts.set(`${person} ${day}`, employer);
  }

  const waiting = {
    coordinator: new Int32Array(count),
    training: new Int32Array(count),
    vacancy: new Int32Array(count),
  };
  const stood = { coordinator: new Map<number, number>(), training: new Map(), vacancy: new Map() } as Record<
    Queue,
    Map<number, number>
  >;
  const last = { coordinator: new Map<number, number>(), training: new Map(), vacancy: new Map() } as Record<
    Queue,
    Map<number, number>
  >;
  const displaced: Displacement[] = [];
  for (let i = 0; i < log.lost.length; i += 4) {
    const what = QUEUES.find((queue) => queue === THINGS[log.lost[i + 1]]);
    if (!what) continue;
    const [day, to, person] = [log.lost[i], log.lost[i + 2], log.lost[i + 3]];
    stood[what].set(person, (stood[what].get(person) ?? 0) + WEEK);
    last[what].set(person, day);
    // The last barrier of the month is that after which less than a week is left.
    if (day + WEEK >= months[monthOf(day) + 1]) waiting[what][monthOf(day)]++;
    if (to >= 0) displaced.push({ day, what, givenTo: to, lostBy: person });
  }

  const waits = Object.fromEntries(
    QUEUES.map((what): [Queue, Wait] => {
      const asked = new Set([...got[what].keys(), ...stood[what].keys()]).size;
      let days = 0;
      let longestDays = 0;
      let without = 0;
      for (const [person, waited] of stood[what]) {
        days += waited;
        longestDays = Math.max(longestDays, waited);
        if ((got[what].get(person) ?? -1) < last[what].get(person)!) without++;
      }
      return [what, { asked, got: gifts[what], without, meanDays: asked > 0 ? days / asked : 0, longestDays }];
    }),
  ) as Record<Queue, Wait>;

  const takenUp = new Int32Array(count);
  const vacanciesTaken = column();
  const moves = new Map<string, RingMove>();
  const move = (from: number, to: number, kind: RingMove['kind']): void => {
    const key = `${kind} ${from} ${to}`;
    moves.set(key, { from, to, kind, people: (moves.get(key)?.people ?? 0) + 1 });
  };
  for (let i = 0; i < log.ring.length; i += 2) {
    const [p, r] = [log.ring[i], log.ring[i + 1]];
    const event = log.event[r];
    if (event === CASE) takenUp[monthOf(log.day[r])]++;
    else if (event === TRAINING) {
      const own = log.words[log.to[r]] === 'own';
      const member = hosts.get(`${log.person[p]} ${log.day[r]}`);
      move(log.employer[r], own ? log.employer[r] : (member ?? -1), 'training');
    } else if (log.words[log.to[r]] === 'outside') move(log.employer[r], -1, 'job');
    else {
      const to = hiredAt(log, p, log.day[r]);
      if (to < 0) continue;
      vacanciesTaken[to]++;
      move(log.employer[r], to, 'job');
    }
  }
  return {
    moves: [...moves.values()].sort((a, b) => a.from - b.from || a.to - b.to || (a.kind < b.kind ? -1 : 1)),
    ...{ trainingOffered, trainingUsed, vacanciesOffered, vacanciesTaken, takenUp, waiting, waits, displaced },
    room: (log.casesWeek / WEEK) * (log.days / count),
  };
}

/** Employer at which a person begins on a day; -1 when none. */
function hiredAt(log: LifeLog, p: number, day: number): number {
  for (let r = log.first[p]; r < log.first[p + 1]; r++) {
    if (log.event[r] === HIRE && log.day[r] === day) return log.employer[r];
  }
  return -1;
}

/** The queue in which cases stand longest, by mean wait; null when nobody waits. */
export function tightest(worlds: readonly RingWorld[]): Queue | null {
  const mean = (what: Queue): number => worlds.reduce((sum, { waits }) => sum + waits[what].meanDays, 0);
  const [first] = [...QUEUES].sort((a, b) => mean(b) - mean(a));
  return worlds.length > 0 && mean(first) > 0 ? first : null;
}
