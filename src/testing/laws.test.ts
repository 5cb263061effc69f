/** The laws of conservation after every event, with each policy alone and all of them together. */
import { expect, it } from 'vitest';
import { policies } from '../model/policies/index.ts';
import { createSimulator } from '../model/simulate.ts';
import type { Policies } from '../scenario/study.ts';
import { logOf, type LogRow } from './event-log.ts';
import { LawBroken, Laws } from './laws.ts';
import { parts, plansFor } from './study-plans.ts';

const START = '2019-01-01';
/** Levers that give each policy much to do in a small world. */
const BUSY: Readonly<Record<string, object>> = {
  'coordination-meeting': { ramp: 0, 'meet.all_centres': true, 'short.entry_rule': 3, 'meet.slots_week': 4 },
  'wage-subsidy': { 'ws.request_day': 30, 'ws.eligible_share': 0.6, 'ws.max_years': 1 },
  'part-time-first': { 'pt.eligible_share': 0.8, 'part.plan_mismatch': 0.3 },
  'high-risk-protection': { 'hrp.takeup': 0.9 },
  'employer-ring': {
    'ring.referral_day': 40,
    'place.vacancy_open': 0.6,
    'place.share_external': 0.3,
    'place.dropout': 0.5,
    'ring.active_share': [1, 1],
    'ring.startup_months': 1,
    'wt.slot_rate': [6, 9],
    'ring.survival_hazard': [0, 0, 0, 0, 0],
    'ring.authority_decline_prob': 0,
  },
};
const RING = ['ring-recruitment', 'union-engagement'];
const entry = (id: string) => ({ start: START, ...BUSY[id] });
const packageOf = (ids: readonly string[]): Policies => Object.fromEntries(ids.map((id) => [id, entry(id)]));

const all = policies.map(({ id }) => id);
const packages: [string, Policies][] = [
  ['no policy', {}],
  ...all.map((id): [string, Policies] => [id, packageOf(RING.includes(id) ? ['employer-ring', id] : [id])]),
  ['all of them', packageOf(all)],
];
const planOf = (on: Policies) =>
  plansFor({
    ...{ sizes: [300, 180, 120], years: 2, ring: true, policies: on },
    assumptions: { 'mgr.engaged_share0': 0.8, 'inc.rate_long': 0.3, 'place.cannot_return_share': 0.5 },
  }).arm;

function judged(laws: Laws, log: readonly LogRow[]): void {
  for (const row of log) {
    try {
      laws.after(row);
    } catch (error) {
      throw new LawBroken(`${(error as Error).message}: ${JSON.stringify(row)}`, { cause: error });
    }
  }
  laws.close();
}

it.each(packages)('with %s, every law holds after every event', (name, on) => {
  const plan = planOf(on);
  for (const world of [
    { draw: 0, replication: 1 },
    { draw: 4, replication: 2 },
  ]) {
    const laws = new Laws(plan);
    judged(laws, logOf(plan, world));
    expect(laws.events, name).toBeGreaterThan(3000);
    // Days at work and absent, event by event, come to what the model has counted, to the last digit.
    const result = createSimulator().simulate(plan, world);
    expect(parts(plan, result, 'O-04')).toEqual([laws.absent, 4 * laws.agreed]);
    expect(parts(plan, result, 'O-05.started')[0]).toBe(laws.begun);
  }
});

// Each law is broken once in a log that is sound.
const plan = planOf(packageOf(all));
const log = logOf(plan, { draw: 4, replication: 2 });
type Fault = (log: LogRow[]) => void;
const where = (rows: LogRow[], of: (row: LogRow) => boolean): number => {
  const at = rows.findIndex(of);
  expect(at).toBeGreaterThanOrEqual(0);
  return at;
};
const on = (event: string, more: (row: LogRow) => boolean = () => true) => {
  return (row: LogRow) => row.event === event && more(row);
};
const twice =
  (of: (row: LogRow) => boolean): Fault =>
  (rows) => {
    const at = where(rows, of);
    rows.splice(at, 0, { ...rows[at] });
  };
const never =
  (of: (row: LogRow) => boolean): Fault =>
  (rows) => {
    rows.splice(where(rows, of), 1);
  };
const other =
  (of: (row: LogRow) => boolean, change: Partial<LogRow>): Fault =>
  (rows) => {
    const at = where(rows, of);
    rows[at] = { ...rows[at], ...change };
  };
const left = new Set(log.filter(({ event }) => event === 'leave').map(({ person }) => person));

it.each<[string, string, Fault]>([
  ['G4-19', 'time', other(on('spell_start'), { day: '-400' })],
  ['G4-20', 'nobody from nowhere', other(on('spell_start'), { person: '1999999' })],
  [
    'G4-21',
    'one person',
    other(
      on('spell_start', ({ sex }) => sex === 'man'),
      { sex: 'woman' },
    ),
  ],
  [
    'G4-22',
    'hours',
    other(
      on('spell_end', ({ to }) => to === 'own_job'),
      { hours: '0.31' },
    ),
  ],
  [
    'G4-23',
    'employer',
    other(
      on('spell_start', ({ employer }) => employer === 'ljungby'),
      { employer: 'torsas' },
    ),
  ],
  ['G4-24', 'one person in a slot', twice(on('hire'))],
  [
    'G4-25',
    'places',
    other(
      on('present', ({ employer }) => employer === 'ljungby'),
      { employer: 'torsas' },
    ),
  ],
  ['G4-26', 'who leaves was there', twice(on('leave'))],
  ['G4-27', 'one spell at a time', twice(on('spell_start'))],
  ['G4-28', 'days of a spell', other(on('degree'), { spell_day: '2000' })],
  ['G4-29', 'degrees', other(on('degree'), { from: '0' })],
  ['G4-30', 'one end for a spell', twice(on('spell_end'))],
  [
    'G4-31',
    'no own job for who has left',
    (rows) => {
      const at = where(
        rows,
        on('spell_end', ({ person, to }) => left.has(person) && to === 'other'),
      );
      const gone = rows.findLastIndex(
        ({ event, person }, i) => event === 'leave' && person === rows[at].person && i < at,
      );
      expect(gone).toBeGreaterThan(0);
      rows[at] = { ...rows[at], to: 'own_job' };
    },
  ],
  ['G4-32', 'benefit', twice(on('benefit', ({ to }) => to === 'granted'))],
  ['G4-33', 'meetings', never(on('meeting_called'))],
  ['G4-34', 'participants', twice(on('enrol', ({ from }) => from !== 'work' && from !== 'picked'))],
  [
    'O-31',
    'guidance',
    other(
      on('leave', ({ from, to }) => from === 'work' && to === 'new_job_outside'),
      { from: 'guidance_general' },
    ),
  ],
  ['G4-35', 'cases of the ring', twice(on('ring_case'))],
  ['G4-36', 'work training', twice(on('work_training_start'))],
  ['G4-37', 'placements', other(on('ring_close'), { event: 'placement_end' })],
  ['G4-38', 'subsidised work', twice(on('subsidy_start'))],
  ['G4-39', 'protection', twice(on('protection_start'))],
  ['G4-40', 'strain', twice(on('strain', ({ from }) => from !== ''))],
  ['G4-41', 'managers', twice(on('manager_change', ({ from, to }) => from !== to))],
  [
    'G4-42',
    'one start for a spell',
    (rows) => {
      const first = where(rows, on('spell_start'));
      const { person, spell } = rows[first];
      const next = where(rows, (row) => row.event === 'spell_start' && row.person === person && row.spell !== spell);
      rows[next] = { ...rows[next], spell };
    },
  ],
])('%s %s: a log that breaks this law is refused after the very event', (_, law, fault) => {
  const rows = [...log];
  fault(rows);
  const numbered = rows.map((row, seq) => ({ ...row, seq: String(seq) }));
  expect(() => judged(new Laws(plan), numbered)).toThrow(new RegExp(`^${law}:`));
});
