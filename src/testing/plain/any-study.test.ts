/**
 * Studies that chance puts together: the two simulators tell the same, and so do the ways in which the engine can be run. A
 * few here; as many as one likes by `npm run hunt -- FROM COUNT TIMES`, where each fault becomes a fixed study or a test by hand.
 */
import { expect, it } from 'vitest';
import { createSimulator, type Simulator } from '../../model/simulate.ts';
import { trace } from '../../model/trace.ts';
import { logOf } from '../event-log.ts';
import { Laws } from '../laws.ts';
import { anyStudy } from './any-study.ts';
import { difference } from './log.ts';
import { Plain } from './simulate.ts';

const [from, count, times] = (process.env['HUNT'] ?? '1000:30:1').split(':').map(Number);
const numbers = Array.from({ length: count }, (_, i) => from + i);

it.each(numbers)('study %i, put together by chance', (number) => {
  const { baseline, plan, world, name } = anyStudy(number, times);
  expect(difference(trace(plan, world), new Plain(plan, world).run()), name).toBe('');
  const laws = new Laws(plan);
  for (const row of logOf(plan, world)) laws.after(row);
  laws.close();

  const alone = createSimulator().simulate(plan, world);
  const arm = (simulator: Simulator) => simulator.arms([baseline, plan], world)[1];
  const [, again, twice] = createSimulator().arms([baseline, plan, { ...plan }], world);
  expect(again, `${name}, lived again`).toEqual(alone);
  expect(twice, `${name}, in two arms that touch the same`).toEqual(alone);
  const moved = createSimulator({ keeps: true });
  moved.arms([baseline], world);
  expect(arm(moved), `${name}, from a kept world`).toEqual(alone);
  expect(arm(createSimulator({ sizes: { wholeUpTo: 0, personsAPart: 40 } })), `${name}, in parts`).toEqual(alone);
  expect(createSimulator().simulate(plan, world, { suspicious: true }), `${name}, stopped each week`).toEqual(alone);
});
