import { expect, it } from 'vitest';
import { toyPlan, toyArms, toySimulate } from '../testing/toy-model.ts';
import { answer } from './answer.ts';

const world = { index: 4, draw: 5, replication: 4 };

it('answers with one array for each plan, in their order', () => {
  const plans = [toyPlan('a'), toyPlan('b', { effect: 5 })];
  const result = { index: 4, arms: plans.map((plan) => toySimulate(plan, world)) };
  expect(answer(toyArms, plans, world)).toEqual({ result });
});

it.each([
  ['model', toyPlan('a', { failAt: 4 }), 'planted failure'],
  ['conservation', toyPlan('a', { breakAt: 4 }), 'days do not add up'],
])('turns what a model throws into a %s failure that names the world', (code, plan, message) => {
  const told = answer(toyArms, [plan], world);
  expect(told).toMatchObject({ failure: { index: 4, code } });
  expect('failure' in told && told.failure.message).toBe(
    `${message} (plan ${plan.id.slice(0, 12)}, draw 5, replication 4)`,
  );
});

it.each([
  [new RangeError('Array buffer allocation failed'), 'worker-lost'],
  [new RangeError('Out of memory'), 'worker-lost'],
  [Object.assign(new Error('allocation size overflow'), { name: 'InternalError' }), 'worker-lost'],
  [new Error('out of memory'), 'worker-lost'],
  // Faults of a program, these.
  [new RangeError('Invalid typed array length: -1'), 'model'],
  [new RangeError('Maximum call stack size exceeded'), 'model'],
])('of too little memory the model is not to blame: %s', (thrown, code) => {
  const short = (): Float64Array[] => {
    throw thrown;
  };
  expect(answer(short, [toyPlan('a')], world)).toMatchObject({ failure: { index: 4, code } });
});

it('takes no number that is none', () => {
  const told = answer(() => [Float64Array.of(0, 1, NaN)], [toyPlan('a')], world);
  expect('failure' in told && told.failure.message).toContain('number 2 is NaN');
});
