/**
 * The lives of one world under one plan in typed arrays: the event log by person, and the ledger beside it. Some forty
 * thousand rows for five thousand people over three years become a megabyte that a worker hands over without copying.
 */
import { Journal, type EventName, type JournalRow } from './journal.ts';
import { Ledger, THINGS } from './ledger.ts';
import type { Plan, World } from './plan.ts';
import { OCCUPATIONS } from './people/population.ts';
import { createSimulator, type Simulator } from './simulate.ts';
import { spellCode } from './spells/spell.ts';

/**
 * What `event` counts. What happens to a workplace, and a project's own bookkeeping, is nobody's life and left out; to enrol is to be
 * offered guidance while at work.
 */
export const LIFE_EVENTS: readonly EventName[] = [
  'present',
  'hire',
  'leave',
  'enrol',
  'spell_start',
  'degree',
  'spell_end',
  'benefit',
  'meeting_called',
  'meeting',
  'meeting_cancelled',
  'ring_case',
  'ring_close',
  'work_training_start',
  'work_training_end',
  'placement_start',
  'placement_end',
  'subsidy_start',
  'subsidy_end',
];

/** Rows of the ring's own work. */
const RING = new Set<EventName>(['ring_case', 'work_training_start', 'placement_start']);
/** Where a placement is that no ring has made: another post at the employer. */
const POST = 'own_post';
/** How somebody at work comes to guidance; others enrol in a project of meetings. */
const AT_WORK = new Set(['work', 'picked']);
/** Ways out that are no gain: the absence ends because the employment does. */
const AWAY = new Set(['disability_pension', 'unemployment', 'death', 'other']);

/** In `degree`: says none. */
export const NO_DEGREE = 255;

export interface LifeLog {
  /** Days 0 to days - 1 are the study; rows before it are those that its first day stands on. */
  readonly days: number;
  /** Ids of employers, in the plan's order. */
  readonly employers: readonly string[];
  /** What `from`, `to` and `cause` count; the first is empty. */
  readonly words: readonly string[];

  // People by id (slot + generation * GENERATION), as at their first row.
  readonly person: Int32Array;
  readonly woman: Uint8Array;
  /** Completed years. */
  readonly age: Uint8Array;
  /** Per cent of full time. */
  readonly hours: Uint8Array;
  readonly occupation: Uint8Array;
  /** Index of the person's first row, and the number of rows at the end. */
  readonly first: Int32Array;
  /** Employed when the study begins. */
  readonly staff: Uint8Array;
  /** Quarter days absent within the study while employed: a day at half time is two of them. */
  readonly absent: Int32Array;
  /** Day within the study on which the person leaves to a pension, unemployment or death; -1 when that does not happen. */
  readonly away: Int32Array;

  // Rows by person, then in the order of the event log.
  readonly day: Int32Array;
  readonly event: Uint8Array;
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  readonly cause: Uint8Array;
  /** Per cent absent, or NO_DEGREE. */
  readonly degree: Uint8Array;
  /** Code of the spell (spell.ts), or -1; and its day, 0 where there is none. */
  readonly spell: Int32Array;
  readonly spellDay: Int32Array;
  readonly employer: Uint16Array;

  /** Positions of a person and of a row, in pairs: cases taken up by a ring, training and placements. */
  readonly ring: Int32Array;
  /** The ledger in rows of four: day, what (index of THINGS), person, employer (-1: none). */
  readonly given: Int32Array;
  /** In rows of four: day, what, who got the last one (-1: there was none to get), who went without. */
  readonly lost: Int32Array;
  /** In rows of three: day, what, employer. */
  readonly offered: Int32Array;
  /** Cases a week that the ring's coordinators have room for. */
  readonly casesWeek: number;
}

/** The lives of one world under each plan. Pure. @throws what the model throws. */
export function traceLives(plans: readonly Plan[], world: World): LifeLog[] {
  const simulator = createSimulator();
  return plans.map((plan) => lifeLog(simulator, plan, world));
}

function lifeLog(simulator: Simulator, plan: Plan, world: World): LifeLog {
  const journal = new Journal();
  const ledger = new Ledger();
  simulator.simulate(plan, world, { journal, ledger });
  return packed(plan, journal.rows, ledger);
}

/** Arrays of a log, whatever the order of its rows. */
export function packed(plan: Pick<Plan, 'days' | 'employers'>, log: readonly JournalRow[], ledger: Ledger): LifeLog {
  const employers = plan.employers.map(({ id }) => id);
  const siteOf = new Map(employers.map((id, e) => [id, e]));
  const eventOf = new Map(LIFE_EVENTS.map((event, i) => [event, i]));
  const words = [''];
  const wordOf = new Map([['', 0]]);
  const word = (text: string): number => {
    const known = wordOf.get(text);
    if (known !== undefined) return known;
    wordOf.set(text, words.length);
    return words.push(text) - 1;
  };

  const lives = livesIn(log);
  const count = lives.reduce((sum, rows) => sum + rows.length, 0);
  const n = lives.length;
  const made = {
    person: new Int32Array(n),
    woman: new Uint8Array(n),
    age: new Uint8Array(n),
    hours: new Uint8Array(n),
    occupation: new Uint8Array(n),
    first: new Int32Array(n + 1),
    staff: new Uint8Array(n),
    absent: new Int32Array(n),
    away: new Int32Array(n).fill(-1),
    day: new Int32Array(count),
    event: new Uint8Array(count),
    from: new Uint8Array(count),
    to: new Uint8Array(count),
    cause: new Uint8Array(count),
    degree: new Uint8Array(count),
    spell: new Int32Array(count),
    spellDay: new Int32Array(count),
    employer: new Uint16Array(count),
  };
  const ring: number[] = [];
  let r = 0;
  lives.forEach((rows, p) => {
    const [start] = rows;
    made.person[p] = start.person;
    made.woman[p] = start.sex === 'woman' ? 1 : 0;
    made.age[p] = Number(start.age);
    made.hours[p] = Math.round(100 * Number(start.hours));
    made.occupation[p] = (OCCUPATIONS as readonly string[]).indexOf(start.occupation);
    made.first[p] = r;
    for (const row of rows) {
      made.day[r] = row.day;
      made.event[r] = eventOf.get(row.event)!;
      made.from[r] = word(row.from);
      made.to[r] = word(row.to);
      made.cause[r] = word(row.cause);
      made.degree[r] = row.degree === '' ? NO_DEGREE : row.degree;
      made.spell[r] = row.spell === '' ? -1 : spellCode(row.spell);
      made.spellDay[r] = row.spellDay === '' ? 0 : row.spellDay;
      made.employer[r] = siteOf.get(row.employer)!;
      if (RING.has(row.event) && row.to !== POST) ring.push(p, r);
      if (row.event === 'leave' && row.day >= 0 && AWAY.has(row.to)) made.away[p] = row.day;
      r++;
    }
    made.first[p + 1] = r;
    walkLife({ ...made, days: plan.days }, p, (from, to, employed, _, quarters) => {
      if (!employed || to <= 0) return;
      if (from <= 0) made.staff[p] = 1;
      made.absent[p] += quarters * (to - Math.max(0, from));
    });
  });
  const what = (of: (typeof THINGS)[number]): number => THINGS.indexOf(of);
  return {
    days: plan.days,
    employers,
    words,
    ...made,
    ring: Int32Array.from(ring),
    given: Int32Array.from(ledger.gifts.flatMap((row) => [row.day, what(row.what), row.person, row.employer])),
    lost: Int32Array.from(ledger.rows.flatMap((row) => [row.day, what(row.what), row.givenTo ?? -1, row.lostBy])),
    offered: Int32Array.from(ledger.offers.flatMap((row) => [row.day, what(row.what), row.employer])),
    casesWeek: ledger.casesWeek,
  };
}

/** Rows by person, those of each in the order of the event log; people by id. Without what was over before the study. */
function livesIn(log: readonly JournalRow[]): JournalRow[][] {
  const known: ReadonlySet<EventName> = new Set(LIFE_EVENTS);
  const byPerson = new Map<number, JournalRow[]>();
  const over = new Set<string>();
  for (const { event, day, spell } of log) if (event === 'spell_end' && day < 0) over.add(spell);
  for (const row of log) {
    if (row.person < 0 || !known.has(row.event)) continue;
    if (row.event === 'enrol' && !AT_WORK.has(row.from)) continue;
    const past = row.day < 0 && row.spell !== '' && over.has(row.spell);
    // Who is present in a spell that is over is present all the same.
    const kept = past && row.event === 'present' ? { ...row, spell: '', spellDay: '' as const } : row;
    if (past && row.event !== 'present') continue;
    const rows = byPerson.get(row.person);
    if (rows) rows.push(kept);
    else byPerson.set(row.person, [kept]);
  }
  // Who left before the study is in nobody's life.
  const lives = [...byPerson.values()].filter((rows) => !rows.some(({ event, day }) => event === 'leave' && day < 0));
  for (const rows of lives) rows.sort((a, b) => a.day - b.day || a.order - b.order);
  return lives.sort(([a], [b]) => a.person - b.person);
}

/** What a stretch of a life is made of. */
type Walked = Pick<LifeLog, 'days' | 'first' | 'day' | 'event' | 'degree' | 'spell' | 'employer'>;

const eventNumber = (event: EventName): number => LIFE_EVENTS.indexOf(event);
const START = eventNumber('spell_start');
const PRESENT = eventNumber('present');
const DEGREE = eventNumber('degree');
const END = eventNumber('spell_end');
const LEAVE = eventNumber('leave');
const HIRE = eventNumber('hire');

/** Tells the stretches of a life one by one, up to the end of the study and those before it too. */
export function walkLife(
  log: Walked,
  p: number,
  tell: (from: number, to: number, employed: boolean, employer: number, quarters: number) => void,
): void {
  let day = -Infinity;
  let employed = false;
  let employer = log.employer[log.first[p]];
  let quarters = 0;
  for (let r = log.first[p]; r < log.first[p + 1]; r++) {
    const event = log.event[r];
    const sets = event === START || event === DEGREE || event === END || (event === PRESENT && log.spell[r] >= 0);
    if (!sets && event !== PRESENT && event !== LEAVE && event !== HIRE) continue;
    if (log.day[r] > day) {
      if (day > -Infinity) tell(day, Math.min(log.days, log.day[r]), employed, employer, quarters);
      day = log.day[r];
    }
    if (sets) quarters = event === END || log.degree[r] === NO_DEGREE ? 0 : log.degree[r] / 25;
    if (event === PRESENT || event === HIRE) {
      employed = true;
      employer = log.employer[r];
    } else if (event === LEAVE) employed = false;
  }
  if (day > -Infinity && day < log.days) tell(day, log.days, employed, employer, quarters);
}

/** The memory of a log: what a worker hands over. */
export function buffersOf(log: LifeLog): ArrayBuffer[] {
  return Object.values(log as unknown as Record<string, unknown>)
    .filter((value) => ArrayBuffer.isView(value))
    .map(({ buffer }) => buffer as ArrayBuffer);
}
