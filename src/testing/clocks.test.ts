// Clocks whose hazard changes on the way, and services at random: G1-47 to G1-50 of the analytic checks.

import { describe } from 'vitest';
import {
  changeMultiplier,
  crossing,
  exp,
  exponential,
  hashText,
  lgamma,
  log,
  runsOut,
  spent,
} from '../engine/index.ts';
import { closedForm } from './closed-form.ts';
import { his, los, N, tableOf, weibull } from './spells.ts';
import { chiSquare, chiSquareBound, ksBound, ksDistance } from './tolerance.ts';

describe('clocks under a policy', () => {
  const table = tableOf(weibull);
  const process = hashText('clock');
  const h = (x: number) => spent(table, 0, x);
  /** Ends of N spells whose multiplier becomes `factor` after day 30 and 1 again after day 60. */
  const ends = (factor: number) =>
    Float64Array.from(his, (_, i) => {
      let clock = { anchor: 0, residual: exponential(his[i], los[i], process, 0), multiplier: 1 };
      for (const [day, multiplier] of [
        [30, factor],
        [60, 1],
      ]) {
        if (runsOut(table, clock) <= day) break;
        clock = changeMultiplier(table, clock, day, multiplier);
      }
      return runsOut(table, clock);
    });
  const survival = (factor: number) => (x: number) =>
    exp(-h(Math.min(x, 30)) - factor * (h(Math.min(Math.max(x, 30), 60)) - h(30)) - (h(Math.max(x, 60)) - h(60)));

  [2, 0.5, 0].forEach((factor, i) => {
    closedForm(
      `G1-${47 + i}`,
      `hazard times ${factor} on days 31 to 60: the clock is kept, S = e^-(what is spent)`,
      (fault) => ({
        // the fault: a policy of another strength
        off: ksDistance(ends(factor + (fault - 1) * 2), (x) => 1 - survival(factor)(x)),
        bound: ksBound(N),
      }),
    );
  });

  closedForm(
    'G1-50',
    'number of services that run at once, arrivals at random: the law of Poisson (M/G/infinity)',
    (fault) => {
      const n = 20_000;
      const rate = 0.1;
      const T = 150;
      let held = 0;
      for (let d = 0; d < T; d++) {
        const [a, b] = [exp(-h(d)), exp(-h(d + 1))];
        held += (a - b) / log(a / b); // the integral of S over a day of constant hazard
      }
      const arrival = hashText('arrival');
      const counts = new Int32Array(60);
      for (let i = 0; i < n; i++) {
        let inside = 0;
        let t = 0;
        for (let k = 0; ; k++) {
          t += exponential(his[i], los[i], arrival, k) / (rate * fault);
          if (t >= T) break;
          if (t + crossing(table, 0, exponential(his[i], los[i], process, k + 1), 1) > T) inside++;
        }
        counts[inside]++;
      }
      const mean = rate * held;
      const p = Array.from(counts, (_, k) => exp(k * log(mean) - mean - lgamma(k + 1)));
      const { statistic, df } = chiSquare(counts, p, n);
      return { off: statistic, bound: chiSquareBound(df) };
    },
  );
});
