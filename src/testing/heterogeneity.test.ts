// Persons who differ: onsets at a gamma-distributed frailty of mean 1 are negative binomial. G1-51 to G1-54.

import { describe } from 'vitest';
import { exp, exponential, hashText, lgamma, log, subKeys, uniform, worldKey } from '../engine/index.ts';
import { gammaQuantile } from '../stats/special.ts';
import { closedForm, once } from './closed-form.ts';
import { chiSquare, chiSquareBound, meanBound } from './tolerance.ts';

describe('onsets of persons with a gamma frailty', () => {
  const N = 150_000;
  const rate = 1.5; // onsets a year at frailty 1
  const theta = 0.6; // variance of the frailty
  const { hi, lo } = worldKey([51, 0], 0);
  const his = new Int32Array(N);
  const los = new Int32Array(N);
  subKeys(hi, lo, 0, his, los);
  const [frailtyOf, onset] = [hashText('frailty'), hashText('onset')];

  /** Onsets in each of two years. The fault is a frailty of another variance, at the same mean. */
  const years = once((fault) => {
    const shape = 1 / (theta * fault);
    const counts = [new Int32Array(N), new Int32Array(N)];
    for (let i = 0; i < N; i++) {
      const frailty = gammaQuantile(uniform(his[i], los[i], frailtyOf, 0), shape) / shape;
      for (let t = 0, k = 0; ; k++) {
        t += exponential(his[i], los[i], onset, k) / (rate * frailty);
        if (t >= 2) break;
        counts[Math.floor(t)][i]++;
      }
    }
    return counts;
  });
  const shape = 1 / theta;
  const p = (rate * theta) / (1 + rate * theta);
  const law = Array.from({ length: 200 }, (_, k) =>
    exp(lgamma(k + shape) - lgamma(shape) - lgamma(k + 1) - shape * log(1 + rate * theta) + k * log(p)),
  );
  const moment = (f: (k: number) => number) => law.reduce((sum, q, k) => sum + q * f(k), 0);
  const variance = rate + theta * rate * rate;

  closedForm('G1-51', 'the law of their number in a year is negative binomial', (fault) => {
    const counts = new Int32Array(law.length);
    for (const k of years(fault)[0]) counts[Math.min(k, law.length - 1)]++;
    const { statistic, df } = chiSquare(counts, law, N);
    return { off: statistic, bound: chiSquareBound(df) };
  });

  closedForm('G1-52', 'their mean is the rate, whatever the frailty', (fault) => {
    // the fault of this check: years of another length
    const found = (years(1)[0].reduce((sum, k) => sum + k, 0) / N) * fault;
    return { off: Math.abs(found - rate), bound: meanBound(Math.sqrt(variance), N) };
  });

  closedForm('G1-53', 'their variance: rate + theta rate²', (fault) => {
    const found = years(fault)[0].reduce((sum, k) => sum + (k - rate) * (k - rate), 0) / N;
    const fourth = moment((k) => (k - rate) * (k - rate) * (k - rate) * (k - rate));
    return { off: Math.abs(found - variance), bound: meanBound(Math.sqrt(fourth - variance * variance), N) };
  });

  closedForm('G1-54', 'covariance of two years of the same person: theta rate²', (fault) => {
    const [first, second] = years(fault);
    const theory = theta * rate * rate;
    const found = first.reduce((sum, k, i) => sum + (k - rate) * (second[i] - rate), 0) / N;
    // given the frailty g each year has the second moment rate g + rate² (g - 1)²; its square over the gamma law of g
    const square =
      rate * rate * (1 + theta) +
      2 * rate * rate * rate * (theta + 2 * theta * theta) +
      rate * rate * rate * rate * (3 * theta * theta + 6 * theta * theta * theta);
    return { off: Math.abs(found - theory), bound: meanBound(Math.sqrt(square - theory * theory), N) };
  });
});
