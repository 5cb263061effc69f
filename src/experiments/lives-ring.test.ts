import { expect, it } from 'vitest';
import { Journal, type EventName, type JournalRow } from '../model/journal.ts';
import { Ledger } from '../model/ledger.ts';
import { packed } from '../model/life-log.ts';
import { ringWorld, tightest } from './lives-ring.ts';

const employers = ['north', 'south'].map((id) => ({
  ...{ id, employments: 10, ring: true, public: true, listedShare: '', participating: [], other: [] },
}));

/** Two months of 28 days: barriers on days 0, 7, 14, 21 and 28, 35, 42, 49. */
function world(rows: readonly [number, number, EventName, string, string][], write: (ledger: Ledger) => void) {
  const journal = new Journal();
  rows.forEach(([person, day, event, employer, to], order) =>
    journal.add({
      ...{ day, order, person, event, employer, to, occupation: 'care', workplace: '', sex: 'man', age: 30, hours: 1 },
      ...{ centre: '', from: '', cause: '', degree: '', spell: '', spellDay: '' },
    } satisfies JournalRow),
  );
  const ledger = new Ledger();
  write(ledger);
  return ringWorld(packed({ days: 56, employers }, journal.rows, ledger), [0, 28, 56]);
}

it('reads moves, waits and who lost what to whom', () => {
  const of = world(
    [
      [1, -365, 'present', 'north', 'work'],
      [1, 14, 'ring_case', 'north', ''],
      [1, 35, 'work_training_start', 'north', 'member'],
      [1, 50, 'leave', 'north', 'new_job_in_ring'],
      [1, 50, 'hire', 'south', 'work'],
      [1, 50, 'placement_start', 'north', 'inside'],
      [2, -365, 'present', 'south', 'work'],
      [2, 30, 'ring_case', 'south', ''],
      [2, 31, 'work_training_start', 'south', 'own'],
      [2, 52, 'placement_start', 'south', 'outside'],
      [3, -365, 'present', 'south', 'work'],
    ],
    (ledger) => {
      ledger.casesWeek = 0.5;
      ledger.offered(28, 'training', 1);
      ledger.offered(30, 'training', 1);
      ledger.offered(40, 'vacancy', 1);
      ledger.lost(7, 'coordinator', 1);
      ledger.given(14, 'coordinator', 1);
      // 2 asks on days 14 and 21, 3 on 21 and never gets one.
      ledger.lost(14, 'coordinator', 2);
      ledger.lost(21, 'coordinator', 2);
      ledger.lost(21, 'coordinator', 3);
      ledger.given(28, 'coordinator', 2);
      ledger.given(35, 'training', 1, 1);
      ledger.given(42, 'vacancy', 1, 1);
    },
  );
  expect(of.moves).toEqual([
    { from: 0, to: 1, kind: 'job', people: 1 },
    { from: 0, to: 1, kind: 'training', people: 1 },
    { from: 1, to: -1, kind: 'job', people: 1 },
    { from: 1, to: 1, kind: 'training', people: 1 },
  ]);
  expect([...of.trainingOffered, ...of.trainingUsed]).toEqual([0, 2, 0, 1]);
  expect([...of.vacanciesOffered, ...of.vacanciesTaken]).toEqual([0, 1, 0, 1]);
  expect([...of.takenUp]).toEqual([1, 1]);
  // The last barrier of the first month is day 21: two stand without.
  expect([...of.waiting.coordinator]).toEqual([2, 0]);
  // 7 + 14 + 7 days over three who asked; 3 goes without.
  expect(of.waits.coordinator).toEqual({ asked: 3, got: 2, without: 1, meanDays: 28 / 3, longestDays: 14 });
  expect(of.waits.training).toEqual({ asked: 1, got: 1, without: 0, meanDays: 0, longestDays: 0 });
  // Only on day 14 was there one to get, and 1 got it.
  expect(of.displaced).toEqual([{ day: 14, what: 'coordinator', givenTo: 1, lostBy: 2 }]);
  // Half a case a week, two months of four weeks.
  expect(of.room).toBe(2);
  expect(tightest([of])).toBe('coordinator');
});

it('has no tightest queue where nobody waits', () => {
  const of = world([[1, -365, 'present', 'north', 'work']], () => {});
  expect(tightest([of])).toBeNull();
  expect(tightest([])).toBeNull();
});
