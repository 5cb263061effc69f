// Spells that are not exponential: G1-33 to G1-46 of the analytic checks.

import { describe } from 'vitest';
import type { HazardTable } from '../engine/index.ts';
import { crossing, exp, exponential, hashText, hazardTable, log, pow, spent } from '../engine/index.ts';
import { chainOf, live } from './chain.ts';
import { closedForm, FAULT, once } from './closed-form.ts';
import { DAYS, gamma, his, lengths, lognormal, los, N, tableOf, weibull } from './spells.ts';
import { chiSquare, chiSquareBound, ksBound, ksDistance, meanBound } from './tolerance.ts';

/** Distance between whole days and the survival at whole days. */
function ksOfDays(values: Float64Array, survival: (d: number) => number): number {
  const counts = new Int32Array(DAYS + 1);
  for (const x of values) counts[Math.min(DAYS, Math.ceil(x))]++;
  let below = 0;
  let worst = 0;
  for (let d = 1; d < DAYS; d++) {
    below += counts[d];
    worst = Math.max(worst, Math.abs(below / values.length - (1 - survival(d))));
  }
  return worst;
}

describe('laws of the length of a spell', () => {
  Object.entries({ Weibull: weibull, 'log-normal': lognormal }).forEach(([name, survival], i) => {
    closedForm(`G1-${33 + i}`, `${name}, by whole days`, (fault) => {
      return { off: ksOfDays(lengths(tableOf(survival, fault), name), survival), bound: ksBound(N) };
    });
  });

  closedForm('G1-35', 'gamma, by whole days', (fault) => {
    // beyond day 250 less than 1e-10 is left, and 1 - cdf has no digits: the last hazard goes on
    const daily = Float64Array.from({ length: 250 }, (_, d) => fault * log(gamma(d) / gamma(d + 1)));
    return { off: ksOfDays(lengths(hazardTable(daily, daily[249]), 'gamma'), gamma), bound: ksBound(N) };
  });

  closedForm('G1-36', 'hazards that jump, in real time: e^-H(x) with H by hand', (fault) => {
    const table = hazardTable(
      [0.3, 0.3, 0, 0, 0.05, 1].map((h) => h * fault),
      0.2 * fault,
    );
    const byHand = (x: number) => {
      if (x < 2) return 0.3 * x;
      if (x < 4) return 0.6;
      if (x < 5) return 0.6 + 0.05 * (x - 4);
      return x < 6 ? 0.65 + (x - 5) : 1.65 + 0.2 * (x - 6);
    };
    return { off: ksDistance(lengths(table, 'jumps'), (x) => 1 - exp(-byHand(x))), bound: ksBound(N) };
  });
});

/** Moments of a table's law in real time, by integrals of its survival (Simpson's rule, the kinks are on its nodes). */
function moments(table: HazardTable): { mean: number; second: number; third: number } {
  const sums = [0, 0, 0];
  const h = 1 / 8;
  for (let x = 0; x < 20_000; x += 2 * h) {
    for (const [at, weight] of [
      [x, 1],
      [x + h, 4],
      [x + 2 * h, 1],
    ]) {
      const s = (weight * h * exp(-spent(table, 0, at))) / 3;
      sums[0] += s;
      sums[1] += 2 * at * s;
      sums[2] += 3 * at * at * s;
    }
  }
  return { mean: sums[0], second: sums[1], third: sums[2] };
}

describe('spells that follow each other', () => {
  const upLaw = tableOf((d) => exp(-pow(d / 60, 1.3)));
  const downLaw = tableOf(lognormal);
  const up = moments(upLaw);
  const down = moments(downLaw);
  const faultyDown = tableOf(lognormal, FAULT);
  const n = 100_000;
  const T = 1500; // many cycles: the start is forgotten
  const inProgress = once((fault) => {
    const chain = chainOf([
      [null, upLaw],
      [fault === 1 ? downLaw : faultyDown, null],
    ]);
    const elapsed: number[] = [];
    const left: number[] = [];
    live(
      chain,
      n,
      37,
      () => 0,
      T,
      (_, state, from, until) => {
        if (state !== 1 || until <= T) return;
        elapsed.push(T - from);
        left.push(until - T);
      },
    );
    return { elapsed: Float64Array.from(elapsed), left: Float64Array.from(left) };
  });

  closedForm('G1-37', 'share in a spell in the long run: E[D] / (E[U] + E[D])', (fault) => {
    const p = down.mean / (up.mean + down.mean);
    return { off: Math.abs(inProgress(fault).left.length / n - p), bound: meanBound(Math.sqrt(p * (1 - p)), n) };
  });

  closedForm('G1-38', 'spells in progress are long ones: mean length E[D²] / E[D]', (fault) => {
    const { elapsed, left } = inProgress(fault);
    const theory = down.second / down.mean;
    const sd = Math.sqrt(down.third / down.mean - theory * theory);
    const found = elapsed.reduce((sum, x, i) => sum + x + left[i], 0) / left.length;
    return { off: Math.abs(found - theory), bound: meanBound(sd, left.length) };
  });

  // the law of what has passed and of what is left of a spell in progress has the density S(x) / E[D]
  const grid = new Float64Array(8 * 2000);
  for (let i = 1; i < grid.length; i++) {
    const s = (x: number) => exp(-spent(downLaw, 0, x));
    grid[i] = grid[i - 1] + (s((i - 1) / 8) + 4 * s((i - 0.5) / 8) + s(i / 8)) / 48 / down.mean;
  }
  const stationary = (x: number) => {
    const i = Math.min(grid.length - 2, Math.floor(x * 8));
    return grid[i] + (grid[i + 1] - grid[i]) * (x * 8 - i);
  };
  (['elapsed', 'left'] as const).forEach((part, i) => {
    closedForm(`G1-${39 + i}`, `spells in progress: days ${part} have the density S(x) / E[D]`, (fault) => {
      const values = inProgress(fault)[part];
      return { off: ksDistance(values, stationary), bound: ksBound(values.length) };
    });
  });

  // renewals of a whole-day spell: law of their number by day T from convolutions, the mean also by the equation of Volterra
  const days = 120;
  const renewals = once((fault) => {
    const table = fault === 1 ? downLaw : faultyDown;
    const p = hashText('renewal');
    return Int32Array.from({ length: n }, (_, i) => {
      let k = 0;
      for (let day = 0; ; k++) {
        day += Math.ceil(crossing(table, 0, exponential(his[i], los[i], p, k), 1));
        if (day > days) return k;
      }
    });
  });
  const f = Float64Array.from({ length: days + 1 }, (_, d) => (d === 0 ? 0 : lognormal(d - 1) - lognormal(d)));
  const volterra = new Float64Array(days + 1); // m(t) = F(t) + sum of f(d) m(t - d)
  for (let t = 1; t <= days; t++) for (let d = 1; d <= t; d++) volterra[t] += f[d] * (1 + volterra[t - d]);
  const atLeast = [1]; // P(N >= k), k-fold convolutions
  for (let power = Float64Array.from(f); atLeast.length < 100;) {
    atLeast.push(power.reduce((sum, x) => sum + x, 0));
    const next = new Float64Array(days + 1);
    for (let t = 1; t <= days; t++) for (let d = 1; d < t; d++) next[t] += f[d] * power[t - d];
    power = next;
  }
  const law = atLeast.slice(0, -1).map((p, k) => p - atLeast[k + 1]);
  const mean = atLeast.slice(1).reduce((sum, p) => sum + p, 0);
  const variance = law.reduce((sum, p, k) => sum + p * (k - mean) * (k - mean), 0);

  closedForm('G1-41', 'mean number of renewals: the equation of Volterra', (fault) => {
    const found = renewals(fault).reduce((sum, k) => sum + k, 0) / n;
    return {
      off: Math.abs(found - volterra[days]) + Math.abs(mean - volterra[days]),
      bound: meanBound(Math.sqrt(variance), n),
    };
  });

  closedForm('G1-42', 'law of the number of renewals: convolutions', (fault) => {
    const counts = new Int32Array(law.length);
    for (const k of renewals(fault)) counts[k]++;
    const { statistic, df } = chiSquare(counts, law, n);
    return { off: statistic, bound: chiSquareBound(df) };
  });
});

describe('splits at a day', () => {
  const table = tableOf(weibull);
  const spells = once((fault) => lengths(fault === 1 ? table : tableOf(weibull, fault), 'split'));
  /** Mean and sd of a function of whole days, from the survival alone. */
  const theory = (g: (d: number) => number) => {
    let mean = 0;
    let second = 0;
    for (let d = 1; d < 30_000; d++) {
      const p = weibull(d - 1) - weibull(d);
      mean += p * g(d);
      second += p * g(d) * g(d);
    }
    return { mean, sd: Math.sqrt(second - mean * mean) };
  };
  const mean = (fault: number, g: (d: number) => number) =>
    spells(fault).reduce((sum, x) => sum + g(Math.ceil(x)), 0) / N;

  [14, 90].forEach((k, i) => {
    closedForm(`G1-${43 + i}`, `days after day ${k}: the sum of S from ${k} on`, (fault) => {
      let sum = 0;
      for (let d = k; d < 30_000; d++) sum += weibull(d);
      return {
        off: Math.abs(mean(fault, (d) => Math.max(0, d - k)) - sum),
        bound: meanBound(theory((d) => Math.max(0, d - k)).sd, N),
      };
    });
  });

  closedForm('G1-45', 'days before a horizon of 365: the sum of S up to it', (fault) => {
    let sum = 0;
    for (let d = 0; d < 365; d++) sum += weibull(d);
    return {
      off: Math.abs(mean(fault, (d) => Math.min(d, 365)) - sum),
      bound: meanBound(theory((d) => Math.min(d, 365)).sd, N),
    };
  });

  closedForm('G1-46', 'what whole days add to an exponential spell: 1/(1 - e^-b) - 1/b', (fault) => {
    const b = 0.7;
    const values = lengths(hazardTable([], b * fault), 'rounding');
    const added = values.reduce((sum, x) => sum + Math.ceil(x) - x, 0) / N;
    // what is added is the rest of a day: 1 - (fraction), whose law is an exponential cut at 1
    const m = 1 / b - 1 / (exp(b) - 1);
    const second = 2 / (b * b) - (1 + 2 / b) / (exp(b) - 1);
    return { off: Math.abs(added - (1 / (1 - exp(-b)) - 1 / b)), bound: meanBound(Math.sqrt(second - m * m), N) };
  });
});
