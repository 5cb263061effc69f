import { describe, expect, it } from 'vitest';
import { Journal, type EventName, type JournalRow } from '../model/journal.ts';
import { Ledger } from '../model/ledger.ts';
import { packed, type LifeLog } from '../model/life-log.ts';
import { byDifference, countLots, lotOf, pairLives, partingOf, rangeOf, statesOf, storyOf } from './lives.ts';

const plan = {
  days: 100,
  employers: ['north', 'south'].map((id) => ({
    ...{ id, employments: 10, ring: true, public: true, listedShare: '', participating: [], other: [] },
  })),
};

type Told = [day: number, event: EventName, more?: Partial<JournalRow>];

/** Rows of one person as the witness would write them: the order within a day is that of the list. */
function life(person: number, ...told: Told[]): JournalRow[] {
  return told.map(([day, event, more], order) => ({
    ...{ day, order, person, event, occupation: 'care', employer: 'north', workplace: 'north-0', sex: 'woman' },
    ...{
      age: 40,
      hours: 1,
      centre: '',
      from: '',
      to: '',
      cause: '',
      degree: '' as const,
      spell: '',
      spellDay: '' as const,
    },
    ...more,
  }));
}

function log(rows: JournalRow[], write: (ledger: Ledger) => void = () => {}): LifeLog {
  const journal = new Journal();
  for (const row of rows) journal.add(row);
  const ledger = new Ledger();
  write(ledger);
  return packed(plan, journal.rows, ledger);
}

const present: Told = [-365, 'present', { to: 'work' }];
const ill = (day: number, degree = 100, spell = '1-l0'): Told => [
  day,
  'spell_start',
  { degree, spell, cause: 'F', spellDay: 1 },
];
const well = (day: number, start: number, spell = '1-l0'): Told => [
  day,
  'spell_end',
  { degree: 0, spell, cause: 'F', to: 'own_job', spellDay: day - start + 1 },
];
const degree = (day: number, to: number): Told => [
  day,
  'degree',
  { degree: to, from: '100', to: `${to}`, spell: '1-l0', cause: 'F', spellDay: 1 },
];

describe('absence within the study', () => {
  it('is weighted by degree, begins with the study and ends with it, and is none without an employment', () => {
    // 5 days whole before day 15 (10 to 15), 20 at half time: 5 + 10 days; then a spell that passes the end: 4 days.
    const one = log(life(1, present, ill(10), degree(15, 50), well(35, 10), ill(96, 100, '1-s3')));
    expect(one.absent[0] / 4).toBe(5 + 10 + 4);
    // From before the study (day -10 to 6) only six days count; after leaving, none.
    const two = log(
      life(
        1,
        present,
        ill(-10),
        well(6, -10),
        ill(50, 100, '1-l1'),
        [60, 'leave', { to: 'unemployment' }],
        well(90, 50, '1-l1'),
      ),
    );
    expect(two.absent[0] / 4).toBe(6 + 10);
    expect(two.away[0]).toBe(60);
  });

  it('leaves out what was over before the study, and who had left', () => {
    const known = log([
      ...life(1, present, ill(-50), well(-40, -50)),
      ...life(2, present, [-5, 'leave', { to: 'new_job_outside' }]),
    ]);
    expect([...known.person]).toEqual([1]);
    expect(known.day.length).toBe(1);
    expect(known.staff[0]).toBe(1);
  });

  it('tells a life as stretches without gaps', () => {
    const one = log(life(1, present, ill(10), degree(15, 50), well(35, 10), [60, 'leave', { to: 'new_job_outside' }]));
    expect(statesOf(one, 0).map(({ from, to, quarters, employed }) => [from, to, employed ? quarters : null])).toEqual([
      [0, 10, 0],
      [10, 15, 4],
      [15, 35, 2],
      [35, 60, 0],
      [60, 100, null],
    ]);
    const hired = log(life(1, [20, 'hire', { to: 'work' }]));
    expect(statesOf(hired, 0).map(({ from, to, employed }) => [from, to, employed])).toEqual([
      [0, 20, false],
      [20, 100, true],
    ]);
    expect(hired.staff[0]).toBe(0);
  });
});

describe('gained, lost, unchanged', () => {
  const today = log([
    ...life(1, present, ill(10), well(40, 10)),
    ...life(2, present, ill(10, 100, '2-l0'), well(20, 10, '2-l0')),
    ...life(3, present),
    ...life(4, present, ill(10, 100, '4-l0'), well(50, 10, '4-l0')),
    // Comes later in both: not among those compared.
    ...life(5, [30, 'hire', { to: 'work' }], ill(40, 100, '5-l0'), well(60, 40, '5-l0')),
  ]);
  const scenario = log([
    ...life(1, present, ill(10), well(25, 10)),
    ...life(2, present, ill(10, 100, '2-l0'), well(21, 10, '2-l0')),
    ...life(3, present),
    ...life(4, present, ill(10, 100, '4-l0'), well(20, 10, '4-l0'), [20, 'leave', { to: 'disability_pension' }]),
    ...life(5, [30, 'hire', { to: 'work' }], ill(40, 100, '5-l0'), well(45, 40, '5-l0')),
  ]);
  const pairs = pairLives(today, scenario);

  it('compares those employed at the start; a pension that ends an absence is no gain', () => {
    expect([...pairs.person]).toEqual([1, 2, 3, 4]);
    expect([0, 1, 2, 3].map((i) => lotOf(pairs, i, 0))).toEqual(['gained', 'lost', 'unchanged', 'apart']);
    expect(countLots(pairs, 0)).toEqual({ people: 4, gained: 1, lost: 1, unchanged: 1, apart: 1 });
  });

  it('counts a difference within the threshold as none, its end included', () => {
    expect(countLots(pairs, 1)).toMatchObject({ gained: 1, lost: 0, unchanged: 2 });
    expect(countLots(pairs, 15)).toMatchObject({ gained: 0, unchanged: 3 });
    expect(countLots(pairs, 14.5)).toMatchObject({ gained: 1 });
  });

  it('orders from the largest gain to the largest loss', () => {
    expect([...byDifference(pairs)].map((row) => pairs.person[row])).toEqual([1, 3, 4, 2]);
  });

  it('says a range of worlds and never more', () => {
    expect(rangeOf([3, 1, 5])).toEqual({ lower: 1, upper: 5, mean: 3, worlds: 3 });
    expect(rangeOf([])).toBeNull();
  });
});

describe('where two lives part', () => {
  const called: Told = [
    17,
    'meeting_called',
    { from: 'spell_day', to: 'manager', spell: '1-l0', degree: 100, spellDay: 8 },
  ];
  const today = log(life(1, present, ill(10), well(40, 10)));

  it('is the meeting, and what shows is the end of the spell', () => {
    const scenario = log(life(1, present, ill(10), called, well(25, 10)));
    const parting = partingOf(storyOf(today, 0), storyOf(scenario, 0));
    expect(parting).toMatchObject({ day: 17, arm: 1, why: 'meeting', event: { kind: 'meeting_called' } });
    expect(parting!.turn).toMatchObject({ arm: 1, event: { kind: 'spell_end', day: 25 } });
  });

  it('is the wait, with the one who got the last place', () => {
    const scenario = log(life(1, present, ill(10), called, well(40, 10)), (ledger) => {
      ledger.given(14, 'meeting', 9, -1, 0);
      ledger.lost(14, 'meeting', 1, 0);
    });
    const parting = partingOf(storyOf(today, 0), storyOf(scenario, 0));
    expect(parting).toMatchObject({ day: 14, why: 'waits', event: { kind: 'without_meeting', other: 9 }, turn: null });
  });

  it('is never in lives that are the same', () => {
    expect(partingOf(storyOf(today, 0), storyOf(today, 0))).toBeNull();
  });

  it('is in the first arm where only there something more happens', () => {
    const longer = log(life(1, present, ill(10), well(40, 10), ill(80, 100, '1-s4'), well(82, 80, '1-s4')));
    expect(partingOf(storyOf(longer, 0), storyOf(today, 0))).toMatchObject({ day: 80, arm: 0, why: 'others' });
  });
});
