import { describe, expect, it } from 'vitest';
import { normalCdf } from '../engine/math.ts';
import type { PlanParameter } from '../model/plan.ts';
import { Values } from '../model/values.ts';
import type { Uncertainty } from '../stats/sampling.ts';
import { sampleValue } from '../stats/sampling.ts';
import { toyPlan } from '../testing/toy-model.ts';
import { ownDraws, scoresOf, valueAlong } from './scores.ts';

const parameter = (id: string, values: number[], uncertainty: Uncertainty): PlanParameter => ({
  id,
  values,
  defaults: values,
  uncertainty,
});
const scalar = parameter('scalar', [1], { dist: 'triangular', min: 0, mode: 1, max: 4 });
const each = parameter('each', [1, 2, 3], { dist: 'lognormal_each', sd_log: 0.5 });
const common = parameter('common', [0.9, 0.5], { dist: 'hazard_scale', sd_log: 0.3 });
const shares = parameter('shares', [0.5, 0, 0.5], { dist: 'dirichlet', concentration: 20 });

it('counts the draws that a parameter has of its own', () => {
  expect([scalar, each, common, shares].map(ownDraws)).toEqual([[0], [0, 1, 2], [0], [0, 2]]);
  expect(ownDraws({ ...scalar, uncertainty: null })).toEqual([]);
});

it('reads the very scores that a draw was made from', () => {
  const plan = { ...toyPlan('a'), parameters: [common, each, scalar, shares] };
  const scores = scoresOf(plan, plan.parameters, [1, 2, 3]);
  expect(scores.map((list) => list.length)).toEqual([1, 3, 1, 2]);
  [1, 2, 3].forEach((draw, k) => {
    plan.parameters.forEach((one, p) => {
      const own = ownDraws(one);
      const again = sampleValue(one.values, one.uncertainty!, (component) =>
        normalCdf(scores[p][own.indexOf(component)][k]),
      );
      new Values(plan, draw).vector(one.id).forEach((value, i) => expect(again[i]).toBeCloseTo(value, 9));
    });
  });
});

describe('a value along a direction', () => {
  it('is the quantile where there is one draw', () => {
    // Triangle 0, 1, 4: the quantile 0.95 is 4 - sqrt(0.05 x 4 x 3).
    expect(valueAlong(scalar, [1], 1.6448536269514722)[0]).toBeCloseTo(4 - Math.sqrt(0.6), 9);
    expect(valueAlong(scalar, [1], 0)[0]).toBeCloseTo(4 - Math.sqrt(6), 9);
  });

  it('moves each of several draws by its part of the direction', () => {
    // (3, 0, -4) has length 5: scores 0.6, 0, -0.8 times 2, and factors exp(0.5 x score).
    const value = valueAlong(each, [3, 0, -4], 2);
    [1 * Math.exp(0.6), 2, 3 * Math.exp(-0.8)].forEach((exact, i) => expect(value[i]).toBeCloseTo(exact, 9));
  });

  it('goes nowhere without a direction, and nowhere where nothing is drawn', () => {
    expect(valueAlong(each, [0, 0, 0], 2)).toEqual(valueAlong(each, [1, 1, 1], 0));
    expect(valueAlong({ ...scalar, uncertainty: null }, [], 2)).toEqual([1]);
  });
});
