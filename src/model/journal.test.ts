/** What the finished log fills in: rows are told when they are known, which may be after their day. */
import { describe, expect, it } from 'vitest';
import { Journal, type EventName } from './journal.ts';

describe('hours in the event log', () => {
  it('are those of the day of a row, also of what is told when a pension has changed them since', () => {
    const journal = new Journal();
    const tell = (day: number, event: EventName, hours: number, to = '', order = 0) =>
      journal.add({
        day,
        order,
        person: 7,
        occupation: 'care',
        employer: 'a',
        workplace: 'a-0',
        sex: 'woman',
        age: 50,
        hours,
        centre: '',
        event,
        from: '',
        to,
        cause: '',
        degree: '',
        spell: '',
        spellDay: '',
      });
    tell(0, 'present', 1, 'work');
    tell(20, 'spell_start', 1);
    // Half of the hours from day 90 on. Protection that held from day 10 to day 120 is told when it is over.
    tell(90, 'spell_end', 0.5, 'disability_pension_partial', 1);
    tell(10, 'protection_start', 0.5);
    tell(120, 'protection_end', 0.5);
    const told = journal.sorted().map(({ day, event, hours }) => `${day} ${event} ${hours}`);
    expect(told).toEqual([
      '0 present 1',
      '10 protection_start 1',
      '20 spell_start 1',
      '90 spell_end 0.5',
      '120 protection_end 0.5',
    ]);
  });
});
