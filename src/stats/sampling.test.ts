import { describe, expect, it } from 'vitest';
import { sampleValue, scaleHazards } from './sampling.ts';
import type { Uncertainty } from './sampling.ts';
import { strata, stream } from './testing.ts';

const at = (values: readonly number[], uncertainty: Uncertainty, u: number): number[] =>
  sampleValue(values, uncertainty, () => u);

/** Mean over strata of one uniform shared by all components. */
function meanOf(values: readonly number[], uncertainty: Uncertainty, component = 0, n = 20_000): number {
  let sum = 0;
  for (const u of strata(n)) sum += at(values, uncertainty, u)[component];
  return sum / n;
}

/** 97.5 % of the standard normal distribution. */
const Z = 1.959963984540054;

describe('sampleValue', () => {
  it('does not vary what is fixed or chosen, and returns a new array', () => {
    const values = [1, 2];
    for (const dist of ['fixed', 'choice'] as const) {
      const drawn = at(values, { dist }, 0.9);
      expect(drawn).toEqual(values);
      expect(drawn).not.toBe(values);
    }
  });

  it('lognormal: median kept, percentiles apart as stated', () => {
    const hr: Uncertainty = { dist: 'lognormal', median: 1.08, p2_5: 0.82, p97_5: 1.42 };
    expect(at([1.08], hr, 0.5)[0]).toBe(1.08);
    const low = at([1.08], hr, 0.025)[0];
    const high = at([1.08], hr, 0.975)[0];
    // 3.92 in the evidence file stands for 2 x 1.95996: the ratio is met to that rounding.
    expect(Math.log(high / low)).toBeCloseTo((Math.log(1.42 / 0.82) * 2 * Z) / 3.92, 12);
    // The mean of a log-normal: median x exp(sd^2 / 2).
    const sd = Math.log(1.42 / 0.82) / 3.92;
    expect(meanOf([1.08], hr)).toBeCloseTo(1.08 * Math.exp((sd * sd) / 2), 5);
  });

  it('beta: the stated mean, exactly', () => {
    expect(meanOf([0.13], { dist: 'beta', mean: 0.13, p2_5: 0.09, p97_5: 0.19 }, 0, 5000)).toBeCloseTo(0.13, 5);
  });

  it('beta: an interval as wide as the stated one, with ends near the stated ones', () => {
    const share: Uncertainty = { dist: 'beta', mean: 0.13, p2_5: 0.09, p97_5: 0.19 };
    const low = at([0.13], share, 0.025)[0];
    const high = at([0.13], share, 0.975)[0];
    expect(high - low).toBeCloseTo(0.1, 10);
    expect(Math.abs(low - 0.09)).toBeLessThan(0.01);
  });

  it('triangular: mean (min + mode + max) / 3, ends never passed', () => {
    const u: Uncertainty = { dist: 'triangular', min: 3, mode: 7, max: 10 };
    expect(meanOf([7], u)).toBeCloseTo(20 / 3, 5);
    expect(at([7], u, 1e-300)[0]).toBeGreaterThanOrEqual(3);
    expect(at([7], u, 1 - 1e-16)[0]).toBeLessThanOrEqual(10);
  });

  it('normal: mean and standard deviation', () => {
    const u: Uncertainty = { dist: 'normal', mean: 2.25, sd: 0.15 };
    expect(at([2.25], u, 0.5)[0]).toBe(2.25);
    expect(at([2.25], u, 0.975)[0]).toBeCloseTo(2.25 + 0.15 * Z, 12);
    expect(meanOf([2.25], u)).toBeCloseTo(2.25, 10);
  });

  it('dirichlet: sums to 1, with the shares as means and p (1 - p) / (c + 1) as variances', () => {
    const shares = [0.33, 0.21, 0.46];
    const next = stream(1);
    const n = 20_000;
    const sums = [0, 0, 0];
    const squares = [0, 0, 0];
    for (let i = 0; i < n; i++) {
      const drawn = sampleValue(shares, { dist: 'dirichlet', concentration: 120 }, next);
      expect(drawn[0] + drawn[1] + drawn[2]).toBeCloseTo(1, 13);
      drawn.forEach((value, k) => {
        sums[k] += value;
        squares[k] += value * value;
      });
    }
    shares.forEach((share, k) => {
      const variance = (share * (1 - share)) / 121;
      const mean = sums[k] / n;
      expect(Math.abs(mean - share)).toBeLessThan(4.9 * Math.sqrt(variance / n));
      // The relative error of a variance over n draws is about sqrt(2 / n).
      expect(Math.abs((squares[k] / n - mean * mean) / variance - 1)).toBeLessThan(4.9 * Math.sqrt(2 / n));
    });
  });

  it('dirichlet: a share of nothing stays nothing', () => {
    expect(at([0, 0.5, 0.5], { dist: 'dirichlet', concentration: 10 }, 0.3)[0]).toBe(0);
  });

  it('hazard_scale: every hazard times one factor', () => {
    const survival = [0.84, 0.575, 0.44, 0.26, 0.13, 0.045, 0.004];
    const drawn = at(survival, { dist: 'hazard_scale', sd_log: 0.12 }, 0.975);
    const factor = Math.exp(0.12 * Z);
    survival.forEach((s, i) => expect(Math.log(drawn[i]) / Math.log(s)).toBeCloseTo(factor, 10));
    const middle = at(survival, { dist: 'hazard_scale', sd_log: 0.12 }, 0.5);
    survival.forEach((s, i) => expect(middle[i]).toBeCloseTo(s, 14));
  });

  it('tilt acts as hazard_scale', () => {
    const survival = [0.785, 0.565, 0.006];
    expect(at(survival, { dist: 'tilt', sd_log_hazard: 0.08 }, 0.2)).toEqual(
      at(survival, { dist: 'hazard_scale', sd_log: 0.08 }, 0.2),
    );
  });

  it('a hazard factor of 2 squares the survival; 0 and 1 stay', () => {
    const drawn = scaleHazards([1, 0.5, 0.1, 0], 2);
    expect(drawn[0]).toBe(1);
    expect(drawn[1]).toBeCloseTo(0.25, 14);
    expect(drawn[2]).toBeCloseTo(0.01, 14);
    expect(drawn[3]).toBe(0);
  });

  it('logit_shift: all odds times one factor', () => {
    const drawn = at([0.2, 0.42, 0, 1], { dist: 'logit_shift', sd: 0.2 }, 0.975);
    const factor = Math.exp(0.2 * Z);
    expect(drawn[0] / (1 - drawn[0])).toBeCloseTo(0.25 * factor, 12);
    expect(drawn[1] / (1 - drawn[1])).toBeCloseTo((0.42 / 0.58) * factor, 12);
    expect(drawn.slice(2)).toEqual([0, 1]);
  });

  it('lognormal_each: a factor of its own per element, with median 1', () => {
    const uncertainty: Uncertainty = { dist: 'lognormal_each', sd_log: 0.1 };
    const drawn = sampleValue([0.75, 1.3], uncertainty, (component) => [0.5, 0.975][component]);
    expect(drawn[0]).toBe(0.75);
    expect(drawn[1]).toBeCloseTo(1.3 * Math.exp(0.1 * Z), 12);
  });

  it('relative: one factor with mean 1 and the stated spread', () => {
    const drawn = at([31000, 37500], { dist: 'relative', sd: 0.03 }, 0.975);
    expect(drawn[0] / 31000).toBeCloseTo(1 + 0.03 * Z, 12);
    expect(drawn[1] / 37500).toBeCloseTo(drawn[0] / 31000, 14);
    expect(meanOf([10], { dist: 'relative', sd: 0.4 })).toBeCloseTo(10, 8);
  });

  it('relative: never below 0 nor above twice the value, however large the spread', () => {
    for (const u of [1e-300, 1e-9, 1 - 1e-9, 1]) {
      const drawn = at([1], { dist: 'relative', sd: 0.4 }, u)[0];
      expect(drawn).toBeGreaterThanOrEqual(0);
      expect(drawn).toBeLessThanOrEqual(2);
    }
  });

  it('absolute: a term of its own per element; none where the spread is 0', () => {
    const drawn = at([0.3915, 0.45], { dist: 'absolute', sd: [0, 0.02] }, 0.975);
    expect(drawn[0]).toBe(0.3915);
    expect(drawn[1]).toBeCloseTo(0.45 + 0.02 * Z, 12);
  });

  it('beta_each: each element is the mean, with that relative standard deviation', () => {
    const uncertainty: Uncertainty = { dist: 'beta_each', rel_sd: 0.25 };
    const values = [0.04, 0.07];
    let sum = 0;
    let squares = 0;
    const n = 20_000;
    for (const u of strata(n)) {
      const drawn = sampleValue(values, uncertainty, (component) => (component === 1 ? u : 0.5))[1];
      sum += drawn;
      squares += drawn * drawn;
    }
    expect(sum / n).toBeCloseTo(0.07, 6);
    expect(Math.sqrt(squares / n - (sum / n) ** 2) / 0.07).toBeCloseTo(0.25, 3);
  });

  it('keeps shares in 0..1 and survival decreasing at the most extreme uniforms', () => {
    for (const u of [0, 1e-300, 1e-16, 1 - 1e-16, 1]) {
      for (const uncertainty of [
        { dist: 'beta', mean: 0.79, p2_5: 0.76, p97_5: 0.82 },
        { dist: 'beta_each', rel_sd: 0.25 },
        { dist: 'logit_shift', sd: 0.5 },
        { dist: 'dirichlet', concentration: 20 },
      ] as const) {
        for (const value of at([0.3, 0.7], uncertainty, u)) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }
      const survival = at([0.9, 0.5, 0.1], { dist: 'hazard_scale', sd_log: 0.12 }, u);
      expect(survival[0]).toBeGreaterThan(survival[1]);
      expect(survival[1]).toBeGreaterThan(survival[2]);
    }
  });

  it('asks for the uniforms of separate elements once each, and of a common shift for component 0 alone', () => {
    const asked = (uncertainty: Uncertainty): number[] => {
      const seen: number[] = [];
      sampleValue([0.2, 0.3, 0.5], uncertainty, (component) => {
        seen.push(component);
        return 0.4;
      });
      return seen;
    };
    expect(asked({ dist: 'logit_shift', sd: 1 })).toEqual([0]);
    expect(asked({ dist: 'hazard_scale', sd_log: 1 })).toEqual([0]);
    expect(asked({ dist: 'relative', sd: 0.2 })).toEqual([0]);
    expect(asked({ dist: 'dirichlet', concentration: 9 })).toEqual([0, 1, 2]);
    expect(asked({ dist: 'lognormal_each', sd_log: 1 })).toEqual([0, 1, 2]);
  });

  it('gives equal bits for an equal uniform, also from a copy of the distribution', () => {
    const share: Uncertainty = { dist: 'beta', mean: 0.68, p2_5: 0.64, p97_5: 0.74 };
    expect(at([0.68], share, 0.123)).toEqual(at([0.68], structuredClone(share), 0.123));
  });
});
