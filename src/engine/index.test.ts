import { expect, it } from 'vitest';
import type { Key, Moment, RunOptions } from './index.ts';
import * as engine from './index.ts';

it('the public surface is these names: a change of it is meant', () => {
  expect(Object.keys(engine).sort()).toEqual([
    'Calendar',
    'bitsHi',
    'bitsLo',
    'changeMultiplier',
    'compareMoments',
    'crossing',
    'exp',
    'expm1',
    'exponential',
    'hashText',
    'hazardTable',
    'lgamma',
    'log',
    'log1p',
    'momentOf',
    'negLog32',
    'normal',
    'normalCdf',
    'normalQuantile',
    'pow',
    'registerProcesses',
    'run',
    'runsOut',
    'settle',
    'sortByMoment',
    'spent',
    'subKeyHi',
    'subKeyLo',
    'subKeys',
    'uniform',
    'worldKey',
  ]);
});

it('the example of README.md runs: two persons with a clock each, and nobody who disturbs them', () => {
  const { hi, lo }: Key = engine.worldKey([1, 2], 0);
  const [recovery] = engine.registerProcesses(['recovery']);
  const table = engine.hazardTable([0.2, 0.1], 0.05); // per day: day 1, day 2, every day after
  const ended: Moment[] = [];
  const options: RunOptions = { start: 0, horizon: 365, every: 7 };
  engine.run(
    {
      count: 2,
      advance(person) {
        const threshold = engine.exponential(
          engine.subKeyHi(hi, lo, person),
          engine.subKeyLo(hi, lo, person),
          recovery,
          0,
        );
        ended.push(engine.momentOf(engine.crossing(table, 0, threshold, 1), recovery, person));
        return Infinity;
      },
      barrier() {},
    },
    options,
  );
  const rows = engine.sortByMoment(ended);
  expect(rows.map((row) => row.agent).sort()).toEqual([0, 1]);
  expect(engine.compareMoments(rows[0], rows[1])).toBeLessThan(0);
});
