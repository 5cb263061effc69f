import { describe, expect, it } from 'vitest';
import { betaCdf, betaQuantile, gammaCdf, gammaQuantile, logBeta } from './special.ts';

/** Closed form for whole a: 1 - e^-x (1 + x + x^2/2! + ...). */
function erlangCdf(x: number, a: number): number {
  let term = 1;
  let sum = 0;
  for (let k = 0; k < a; k++) {
    sum += term;
    term *= x / (k + 1);
  }
  return 1 - Math.exp(-x) * sum;
}

/** Closed form for whole a and b: at least a successes in a + b - 1 trials. */
function binomialTail(x: number, a: number, b: number): number {
  const n = a + b - 1;
  let sum = 0;
  let choose = 1;
  for (let k = 0; k <= n; k++) {
    if (k >= a) sum += choose * x ** k * (1 - x) ** (n - k);
    choose = (choose * (n - k)) / (k + 1);
  }
  return sum;
}

describe('incomplete gamma and beta functions', () => {
  it('give the closed form of the Erlang distribution', () => {
    for (const a of [1, 2, 5, 12, 30]) {
      for (const x of [0.1, 0.9, 3, 11, 29, 45]) expect(gammaCdf(x, a)).toBeCloseTo(erlangCdf(x, a), 12);
    }
  });

  it('give the closed form of the beta distribution with whole parameters', () => {
    for (const [a, b] of [
      [1, 1],
      [2, 3],
      [7, 2],
      [20, 15],
    ] as const) {
      for (const x of [0.01, 0.2, 0.5, 0.83, 0.99]) expect(betaCdf(x, a, b)).toBeCloseTo(binomialTail(x, a, b), 12);
    }
  });

  it('are symmetric: I_x(a, b) = 1 - I_1-x(b, a)', () => {
    for (const [a, b] of [
      [0.4, 0.7],
      [3.3, 120],
      [500, 133],
    ] as const) {
      for (const x of [0.02, 0.4, 0.79]) expect(betaCdf(x, a, b) + betaCdf(1 - x, b, a)).toBeCloseTo(1, 12);
    }
  });

  it('have quantiles that invert them, from thin to wide shapes and far into the tails', () => {
    const ps = [1e-12, 1e-6, 0.001, 0.025, 0.3, 0.5, 0.9, 0.975, 0.99999];
    for (const p of ps) {
      for (const a of [0.05, 0.5, 1, 2.7, 27, 900]) {
        const x = gammaQuantile(p, a);
        expect(Math.abs(gammaCdf(x, a) / p - 1)).toBeLessThan(1e-9);
      }
      for (const [a, b] of [
        [0.3, 0.3],
        [1, 4],
        [2, 3],
        [45, 555],
        [790, 210],
      ] as const) {
        // Beside 1 the neighbouring numbers are too far apart to tell such probabilities of a U-shaped law.
        if (a < 1 && p > 0.99) continue;
        const x = betaQuantile(p, a, b);
        expect(Math.abs(betaCdf(x, a, b) / p - 1)).toBeLessThan(1e-9);
      }
    }
  });

  it('agree with tables: median of beta(2, 3) and 95 % of chi-square with 4 degrees of freedom', () => {
    // The root of 6x^2 - 8x^3 + 3x^4 = 1/2, and half of 9.487729.
    expect(betaQuantile(0.5, 2, 3)).toBeCloseTo(0.38572756813, 10);
    expect(gammaQuantile(0.95, 2)).toBeCloseTo(4.743864518, 8);
    expect(logBeta(2, 3)).toBeCloseTo(Math.log(1 / 12), 12);
  });

  it('are 0 and 1 at the ends', () => {
    expect([gammaCdf(0, 2), gammaCdf(Infinity, 2), betaCdf(0, 2, 3), betaCdf(1, 2, 3)]).toEqual([0, 1, 0, 1]);
    expect([gammaQuantile(0, 2), gammaQuantile(1, 2), betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([
      0,
      Infinity,
      0,
      1,
    ]);
  });
});
