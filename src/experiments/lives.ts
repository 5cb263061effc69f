/**
 * The lives of the same people in the same world under two plans: who was absent for how long, who gained, who lost, and
 * the first event at which two lives part. Pure; reads logs (model/life-log.ts) and simulates nothing.
 *
 * Compared are those who are employed when the study begins: the same people in both arms. Absence is counted in quarter
 * days (a day at half time is two of them), while employed, within the study; so every sum is exact.
 */
import type { EventName } from '../model/journal.ts';
import { THINGS, type Thing } from '../model/ledger.ts';
import { LIFE_EVENTS, NO_DEGREE, walkLife, type LifeLog } from '../model/life-log.ts';

/** What happens to somebody: rows of the event log, and entries of the ledger. */
export type StoryKind = EventName | `got_${Thing}` | `without_${Thing}`;

export interface StoryEvent {
  readonly day: number;
  readonly kind: StoryKind;
  readonly from: string;
  readonly to: string;
  readonly cause: string;
  /** Per cent absent after it; null where it says nothing. */
  readonly degree: number | null;
  readonly spell: number;
  readonly spellDay: number;
  /** Index of the employer. */
  readonly employer: number;
  /** Who got what this person went without; null where nobody did, or it is not about that. */
  readonly other: number | null;
}

/** A stretch in which nothing changes. Days from the study's start; the last one ends with the study. */
export interface LifeState {
  readonly from: number;
  readonly to: number;
  readonly employed: boolean;
  readonly employer: number;
  /** Quarters of absence. */
  readonly quarters: number;
}

/** The life of the person at position `p`, within the study. Neighbours differ. */
export function statesOf(log: LifeLog, p: number): LifeState[] {
  const states: LifeState[] = [];
  const add = (from: number, to: number, employed: boolean, employer: number, quarters: number): void => {
    const last = states.at(-1);
    const same = last?.employed === employed && last.employer === employer && last.quarters === quarters;
    if (same) states[states.length - 1] = { ...last, to };
    else states.push({ from, to, employed, employer, quarters });
  };
  walkLife(log, p, (from, to, employed, employer, quarters) => {
    if (to > 0) add(Math.max(0, from), to, employed, employer, quarters);
  });
  // Who is hired later is not there at first.
  if (states.length > 0 && states[0].from > 0)
    states.unshift({ from: 0, to: states[0].from, employed: false, employer: states[0].employer, quarters: 0 });
  return states;
}

/** Columns of those who are employed when the study begins, by id. */
export interface Pairs {
  readonly person: Int32Array;
  /** Positions in the two logs. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Quarter days absent in the first arm, and in the second. */
  readonly absentA: Int32Array;
  readonly absentB: Int32Array;
  /** Leaves to a pension, unemployment or death on another day in one arm than in the other, or in one arm only. */
  readonly apart: Uint8Array;
}

/** Columns and no row objects: it runs on the page's thread for every world that comes. */
export function pairLives(a: LifeLog, b: LifeLog): Pairs {
  const inA = new Int32Array(a.person.length);
  const inB = new Int32Array(a.person.length);
  let count = 0;
  let j = 0;
  for (let i = 0; i < a.person.length; i++) {
    while (j < b.person.length && b.person[j] < a.person[i]) j++;
    if (a.staff[i] !== 1 || b.person[j] !== a.person[i] || b.staff[j] !== 1) continue;
    inA[count] = i;
    inB[count++] = j;
  }
  const [rowsA, rowsB] = [inA.slice(0, count), inB.slice(0, count)];
  return {
    person: rowsA.map((i) => a.person[i]),
    a: rowsA,
    b: rowsB,
    absentA: rowsA.map((i) => a.absent[i]),
    absentB: rowsB.map((k) => b.absent[k]),
    apart: Uint8Array.from(rowsA, (i, row) => (a.away[i] === b.away[rowsB[row]] ? 0 : 1)),
  };
}

/** `apart`: the employment ends otherwise, so that days of absence say nothing about who is better off. */
export type Lot = 'gained' | 'lost' | 'unchanged' | 'apart';

/** Gained: fewer days absent in the second arm, by more than `threshold` days; 0 = unchanged is the same to the last bit. */
export function lotOf({ absentA, absentB, apart }: Pairs, i: number, threshold: number): Lot {
  if (apart[i] === 1) return 'apart';
  const difference = absentB[i] - absentA[i];
  if (Math.abs(difference) <= 4 * threshold) return 'unchanged';
  return difference < 0 ? 'gained' : 'lost';
}

export interface Lots {
  readonly people: number;
  readonly gained: number;
  readonly lost: number;
  readonly unchanged: number;
  readonly apart: number;
}

export function countLots(pairs: Pairs, threshold: number): Lots {
  const count = { gained: 0, lost: 0, unchanged: 0, apart: 0 };
  for (let i = 0; i < pairs.person.length; i++) count[lotOf(pairs, i, threshold)]++;
  return { people: pairs.person.length, ...count };
}

/** Rows of pairs from the largest gain to the largest loss; those who leave otherwise among the unchanged, equal ones by id. */
export function byDifference({ person, absentA, absentB, apart }: Pairs): Int32Array {
  const rows = Int32Array.from(person, (_, i) => i);
  const difference = (i: number): number => (apart[i] === 1 ? 0 : absentB[i] - absentA[i]);
  return rows.sort((i, j) => difference(i) - difference(j) || person[i] - person[j]);
}

/** Told by rows of the event log already, or no news to the person. */
const TOLD = new Set<Thing>(['meeting', 'coordinator', 'training', 'decision']);

/** What happens to a person within the study, in order; on one day decisions come before what follows from them. */
export function storyOf(log: LifeLog, p: number): StoryEvent[] {
  const id = log.person[p];
  const story: StoryEvent[] = [];
  const none = { from: '', to: '', cause: '', degree: null, spell: -1, spellDay: 0 };
  const at = log.employer[log.first[p]];
  for (let i = 0; i < log.given.length; i += 4) {
    const what = THINGS[log.given[i + 1]];
    if (log.given[i + 2] !== id || TOLD.has(what)) continue;
    const employer = log.given[i + 3] < 0 ? at : log.given[i + 3];
    story.push({ ...none, day: log.given[i], kind: `got_${what}`, employer, other: null });
  }
  for (let i = 0; i < log.lost.length; i += 4) {
    if (log.lost[i + 3] !== id) continue;
    const other = log.lost[i + 2] < 0 ? null : log.lost[i + 2];
    story.push({ ...none, day: log.lost[i], kind: `without_${THINGS[log.lost[i + 1]]}`, employer: at, other });
  }
  for (let r = log.first[p]; r < log.first[p + 1]; r++) {
    const kind = LIFE_EVENTS[log.event[r]];
    if (log.day[r] < 0) continue;
    story.push({
      day: log.day[r],
      kind,
      from: log.words[log.from[r]],
      to: log.words[log.to[r]],
      cause: log.words[log.cause[r]],
      degree: log.degree[r] === NO_DEGREE ? null : log.degree[r],
      spell: log.spell[r],
      spellDay: log.spellDay[r],
      employer: log.employer[r],
      other: null,
    });
  }
  return story.sort((x, y) => x.day - y.day);
}

/** What the first difference between two lives is about. */
export type Why = 'meeting' | 'ring' | 'job' | 'grant' | 'guidance' | 'waits' | 'others';

export interface Parting {
  readonly day: number;
  /** The arm in which it happens: 0 or 1; in the other it does not, or otherwise. */
  readonly arm: 0 | 1;
  readonly event: StoryEvent;
  /** `others`: nothing was decided about this person; a place or a job went another way through somebody else. */
  readonly why: Why;
  /** The first difference in work and leave that follows; null when there is none. */
  readonly turn: { readonly arm: 0 | 1; readonly event: StoryEvent } | null;
}

const STATES = new Set<StoryKind>(['spell_start', 'degree', 'spell_end', 'leave', 'hire']);

function sameEvent(a: StoryEvent, b: StoryEvent): boolean {
  return (Object.keys(a) as (keyof StoryEvent)[]).every((key) => a[key] === b[key]);
}

function firstDifference(a: readonly StoryEvent[], b: readonly StoryEvent[]): { arm: 0 | 1; event: StoryEvent } | null {
  let i = 0;
  while (i < a.length && i < b.length && sameEvent(a[i], b[i])) i++;
  const [one, two] = [a.at(i), b.at(i)] as [StoryEvent | undefined, StoryEvent | undefined];
  if (!one && !two) return null;
  // On one day the second arm's: it is the one that is asked about.
  if (!two || (one && one.day < two.day)) return { arm: 0, event: one! };
  return { arm: 1, event: two };
}

function whyOf({ kind, from }: StoryEvent): Why {
  if (kind.startsWith('without_')) return 'waits';
  if (kind === 'got_grant' || kind === 'subsidy_start') return 'grant';
  if (kind === 'enrol' || from.startsWith('guidance')) return 'guidance';
  if (kind.startsWith('got_') || kind === 'placement_start') return 'job';
  if (kind.startsWith('meeting') && from !== 'ordinary') return 'meeting';
  if (kind === 'ring_case' || kind === 'ring_close' || kind.startsWith('work_training')) return 'ring';
  return 'others';
}

/** The first event at which two lives of one person part; null when they never do. */
export function partingOf(a: readonly StoryEvent[], b: readonly StoryEvent[]): Parting | null {
  const first = firstDifference(a, b);
  if (!first) return null;
  const states = (story: readonly StoryEvent[]): StoryEvent[] => story.filter(({ kind }) => STATES.has(kind));
  const turn = firstDifference(states(a), states(b));
  return { day: first.event.day, ...first, why: whyOf(first.event), turn };
}

/** All that worlds say of one number: a range of so many worlds, and their mean. Never an interval. */
export interface WorldRange {
  readonly lower: number;
  readonly upper: number;
  readonly mean: number;
  readonly worlds: number;
}

/** null without worlds. */
export function rangeOf(values: readonly number[]): WorldRange | null {
  if (values.length === 0) return null;
  let sum = 0;
  for (const value of values) sum += value;
  return { lower: Math.min(...values), upper: Math.max(...values), mean: sum / values.length, worlds: values.length };
}
