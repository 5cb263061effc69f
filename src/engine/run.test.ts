import { describe, expect, it } from 'vitest';
import type { Cheat } from '../testing/clinic.ts';
import { Clinic, keyedLuck } from '../testing/clinic.ts';
import { hazardTable } from './hazard.ts';
import type { Agents } from './run.ts';
import { run, runInPieces } from './run.ts';

const NEVER = 100_000;
/** Luck by hand: first onsets and thresholds; no second spell. */
const byHand = (onsets: number[], thresholds: number[]) => ({
  well: (agent: number, k: number) => (k === 0 ? onsets[agent] : NEVER),
  threshold: (agent: number) => thresholds[agent],
});
const weekly = { start: 0, horizon: 100, every: 7 };

describe('hand-worked stories', () => {
  const slow = hazardTable([], 1 / 16); // a threshold of 1 lasts 16 days

  it('a talk goes to who has waited a week, doubles the hazard and keeps what is left of the clock', () => {
    const world = new Clinic(3, 3, slow, byHand([1, 2, 3], [1, 2, 0.375]));
    run(world, weekly);
    // A, ill on day 1, asks from day 8 on: talk on day 14, after 13 days. Left 3/16, at 1/8 a day 1.5 days: over after 14.5
    // days, so that the 15th is the last day ill and day 16 the first well one.
    expect(world.log[0]).toEqual(['1 ill', '14 talk', '16 well after 14.5']);
    // B, ill on day 2, asks from day 9 on, but A has waited longer on day 14: talk on day 21, after 19 days. Left
    // 2 - 19/16 = 13/16, 6.5 days: over after 25.5 days, well on day 28.
    expect(world.log[1]).toEqual(['2 ill', '21 talk', '28 well after 25.5']);
    // C is well again on day 9, before the barrier of day 14: nobody ever hears of it.
    expect(world.log[2]).toEqual(['3 ill', '9 well after 6']);
  });

  it('who is heard first at the same barrier: the earlier day, and of the same day the lower number', () => {
    const world = new Clinic(4, 4, slow, byHand([5, 4, 4, 5], [9, 9, 9, 9]));
    run(world, weekly);
    expect(world.log.map((log) => log[1])).toEqual(['28 talk', '14 talk', '21 talk', '35 talk']);
  });

  it('groups do not see each other', () => {
    const world = new Clinic(4, 2, slow, byHand([5, 4, 4, 5], [9, 9, 9, 9]));
    run(world, weekly);
    expect(world.log.map((log) => log[1])).toEqual(['21 talk', '14 talk', '14 talk', '21 talk']);
  });

  it('what would be heard at the horizon or later is not heard, and the life goes on to the horizon', () => {
    const world = new Clinic(1, 1, slow, byHand([1], [0.9375])); // well on day 16
    run(world, { start: 0, horizon: 14, every: 7 });
    expect(world.log[0]).toEqual(['1 ill']);
    const longer = new Clinic(1, 1, slow, byHand([1], [0.9375]));
    run(longer, { start: 0, horizon: 15, every: 7 });
    expect(longer.log[0]).toEqual(['1 ill', '14 talk']);
  });
});

const table = hazardTable(
  Array.from({ length: 200 }, (_, d) => 0.3 / (d + 4)),
  0.01,
);
const clinic = (cheat: Cheat = 'none') => new Clinic(60, 3, table, keyedLuck(123, 456, 40), cheat);
const long = { start: 0, horizon: 1095, every: 7 };

function played(options: object, cheat: Cheat = 'none'): Clinic {
  const world = clinic(cheat);
  run(world, { ...long, ...options });
  return world;
}

describe('the shortcut', () => {
  const plain = played({});

  it('is worth its name: who asks for nothing is advanced once, and the others once more for each hearing', () => {
    const quiet = new Clinic(100, 3, hazardTable([], 0.5), keyedLuck(1, 2, 40));
    run(quiet, long);
    const calls = quiet.advanced.reduce((sum, n) => sum + n, 0);
    expect(Math.min(...quiet.advanced)).toBe(1);
    expect(calls).toBeLessThan(100 + 3 * quiet.talks + 20);
    // the same by stopping at each of the 156 barriers
    const suspicious = new Clinic(100, 3, hazardTable([], 0.5), keyedLuck(1, 2, 40));
    run(suspicious, { ...long, suspicious: true });
    expect(suspicious.advanced.reduce((sum, n) => sum + n, 0)).toBe(100 * 157);
    expect(suspicious.log).toEqual(quiet.log);
  });

  it('has something to do here', () => {
    expect(plain.talks).toBeGreaterThan(100);
  });

  it.each([
    ['stopping everybody at every barrier in shuffled order', { suspicious: true }],
    ['blocks of one group', { blockSize: 3 }],
    ['blocks of seven groups', { blockSize: 21 }],
    ['one block larger than the world', { blockSize: 1000 }],
    ['blocks of unequal size', { blockStarts: [0, 3, 30, 33] }],
    ['blocks, and suspicious', { blockSize: 6, suspicious: true }],
  ])('moves no bit: %s', (_, options) => {
    expect(played(options).log).toEqual(plain.log);
  });

  it('moves no bit where it gives way, and gives way as often as it is asked to', () => {
    const world = clinic();
    const pieces = runInPieces(world, long, 10);
    const calls = (): number => world.advanced.reduce((sum, n) => sum + n, 0);
    let before = 0;
    for (let given = 0; !pieces.next().done; given++) {
      // The first time round exactly so many; later a barrier's agents are heard together.
      if (given < 6) expect(calls() - before).toBe(10);
      else expect(calls() - before).toBeGreaterThanOrEqual(10);
      before = calls();
    }
    expect(world.log).toEqual(plain.log);
    expect(before).toBeGreaterThan(100);
  });

  it('is not moved by the horizon: a short run is the beginning of a long one', () => {
    const short = played({ horizon: 400 });
    const until = (log: string[]) => log.filter((line) => parseInt(line) < 400);
    expect(short.log).toEqual(plain.log.map(until));
  });
});

describe('the suspicious mode catches', () => {
  it('a barrier that touches an agent which was not heard', () => {
    expect(() => played({ suspicious: true }, 'steals')).toThrow(
      /^Agent \d+ was changed at the barrier of day \d+ though/,
    );
  });

  it('an agent whose clock is settled at each stop: other bits', () => {
    expect(played({ suspicious: true }, 'settles').log).not.toEqual(played({}, 'settles').log);
  });

  it('an agent that reads what is shared without asking: another course', () => {
    expect(played({ suspicious: true }, 'peeks').log).not.toEqual(played({}, 'peeks').log);
  });

  it('an agent that asks for a barrier that is past', () => {
    expect(() => played({ suspicious: true }, 'asks too late')).toThrow(
      /asks on day \d+ to be heard on day -?\d+, which is past/,
    );
  });
});

describe('the fast mode refuses', () => {
  it('a barrier that is past, or no barrier at all', () => {
    expect(() => played({}, 'asks too late')).toThrow(/asks to be heard on day -?\d+; the next barriers are/);
    expect(() => played({}, 'asks on a wrong day')).toThrow(/asks to be heard on day \d+; the next barriers are/);
  });

  it('barriers at odd intervals', () => {
    expect(() => played({ every: 0 })).toThrow('Barriers every 0 days.');
    expect(() => played({ every: 1.5 })).toThrow('Barriers every 1.5 days.');
  });
});

/** Agents that wait for a fixed barrier each, and who may be called earlier. */
class Waiting implements Agents {
  readonly count = 3;
  readonly seen: string[] = [];
  private readonly due = [14, 28, 1000];
  private readonly callAt: number;
  private readonly callee: number;
  constructor(callAt: number, callee: number) {
    this.callAt = callAt;
    this.callee = callee;
  }
  advance(agent: number, until: number): number {
    this.seen.push(`advance ${agent}`);
    return this.due[agent] <= until ? this.due[agent] : Infinity;
  }
  barrier(day: number, agents: Int32Array, n: number, call: (agent: number) => void): void {
    this.seen.push(`day ${day}: ${Array.from(agents.subarray(0, n)).join(' ')}`);
    for (let j = 0; j < n; j++) this.due[agents[j]] = 1000;
    if (day === this.callAt) {
      call(this.callee);
      this.due[this.callee] = day + 7;
    }
  }
}

describe('a barrier', () => {
  it('is held also when nobody asks, from the first multiple after the start; negative days too', () => {
    const world = new Waiting(NEVER, 0);
    run(world, { start: -15, horizon: 20, every: 7 });
    const days = world.seen.filter((line) => line.startsWith('day'));
    expect(days).toEqual(['day -14: ', 'day -7: ', 'day 0: ', 'day 7: ', 'day 14: 0']);
  });

  it('may call somebody who waits for a later one: it is advanced again, too', () => {
    const world = new Waiting(14, 1);
    run(world, { start: 0, horizon: 36, every: 7 });
    expect(world.seen.slice(3)).toEqual([
      'day 7: ',
      'day 14: 0',
      'advance 0',
      'advance 1',
      'day 21: 1',
      'advance 1',
      'day 28: ',
      'day 35: ',
    ]);
  });

  it('may not call somebody who has come to the end', () => {
    expect(() => run(new Waiting(7, 2), { start: 0, horizon: 30, every: 7 })).toThrow(
      'Agent 2 was called on day 7 but waits for nothing.',
    );
  });

  it('is not missed by anybody in an empty world', () => {
    run(new Clinic(0, 1, table, keyedLuck(1, 2, 3)), long);
  });
});
