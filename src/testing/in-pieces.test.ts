/** A world in pieces: whoever stops in between leaves nothing behind, and nobody goes on where another world has begun. */
import { expect, it } from 'vitest';
import { createSimulator } from '../model/simulate.ts';
import { plansFor } from './study-plans.ts';

const world = { draw: 1, replication: 0 };
const next = { draw: 2, replication: 1 };
const { baseline, arm } = plansFor({
  sizes: [1500, 900, 200],
  years: 1,
  policies: { 'coordination-meeting': { ramp: 0 } },
});
const everybody = plansFor({
  sizes: [1500, 900, 200],
  years: 1,
  policies: { 'manager-training': {}, 'manager-learning': {} },
}).arm;
const plans = [baseline, arm, everybody];
const expected = createSimulator().arms(plans, world);
const SIZES = { wholeUpTo: 1000, personsAPart: 1600 };

function lived(of: ReturnType<typeof createSimulator>, pieces = Infinity) {
  const steps = of.pieces(plans, world);
  for (let done = 1; done <= pieces; done++) {
    const step = steps.next();
    if (step.done) return { steps, done, arms: step.value };
  }
  return { steps, done: pieces, arms: null };
}

it('has the bits of the world that is lived at once, with its arms and its parts in pieces of their own', () => {
  const whole = lived(createSimulator());
  expect(whole.arms).toEqual(expected);
  // Warm-up, the life without policies and the arm of everybody, each of more than two pieces' persons, and an arm of some.
  expect(whole.done).toBeGreaterThanOrEqual(3 * 3 + 1);
  const inParts = lived(createSimulator({ sizes: SIZES }));
  expect(inParts.arms).toEqual(expected);
  expect(inParts.done).toBeGreaterThan(whole.done);
});

it.each([{}, { keeps: true }, { sizes: SIZES }])('leaves nothing behind where it is left: %j', (options) => {
  const pieces = lived(createSimulator(options)).done;
  const other = createSimulator().arms(plans, next);
  for (let at = 1; at < pieces; at++) {
    const simulator = createSimulator(options);
    lived(simulator, at);
    expect(simulator.arms(plans, next)).toEqual(other);
    lived(simulator, at);
    expect(simulator.arms(plans, world)).toEqual(expected);
  }
});

it('does not go on with a world that was left for another one', () => {
  const simulator = createSimulator();
  const { steps } = lived(simulator, 1);
  simulator.simulate(baseline, next);
  expect(() => steps.next()).toThrow('Another world was begun');
});
