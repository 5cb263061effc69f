import { describe, expect, it } from 'vitest';
import { LIFE_EVENTS } from '../model/life-log.ts';
import { personsMet } from './replay-funnel.ts';

const MEETING = LIFE_EVENTS.indexOf('meeting');
const CALLED = LIFE_EVENTS.indexOf('meeting_called');

/** Rows of persons: event, day, why. */
function log(...people: [number, number, 'ordinary' | 'spell_day' | 'second'][][]) {
  const words = ['', 'spell_day', 'ordinary', 'second'];
  const rows = people.flat();
  let at = 0;
  const first = [0, ...people.map((own) => (at += own.length))];
  return {
    days: 700,
    words,
    first: Int32Array.from(first),
    event: Uint8Array.from(rows, ([event]) => event),
    day: Int32Array.from(rows, ([, day]) => day),
    from: Uint8Array.from(rows, ([, , why]) => words.indexOf(why)),
  };
}

describe('who went through the individual part (H-01)', () => {
  it('are persons with an early meeting that was held, each once', () => {
    const told = log(
      [
        [CALLED, 10, 'spell_day'],
        [MEETING, 13, 'spell_day'],
        [MEETING, 60, 'second'],
      ],
      [[CALLED, 20, 'spell_day']],
      [[MEETING, 80, 'ordinary']],
      [[MEETING, -3, 'spell_day']],
      [[MEETING, 700, 'spell_day']],
      [],
      [[MEETING, 699, 'spell_day']],
    );
    expect(personsMet(told)).toBe(2);
    expect(personsMet(log())).toBe(0);
  });
});
