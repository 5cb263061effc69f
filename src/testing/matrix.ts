// Transition probabilities of a Markov chain in continuous time, exp(Q t), by two methods that share no step: so that a
// mistake in the theory cannot agree with a mistake in the simulation.

import { exp, log, lgamma } from '../engine/index.ts';

export type Matrix = readonly (readonly number[])[];

/** The generator Q of rates from row to column; what stands on the diagonal of `rates` is ignored. */
export function generator(rates: Matrix): number[][] {
  return rates.map((row, i) => {
    const q = row.map((rate, j) => (i === j ? 0 : rate));
    q[i] = -q.reduce((sum, rate) => sum + rate, 0);
    return q;
  });
}

const identity = (n: number) =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));

function product(a: Matrix, b: Matrix): number[][] {
  return a.map((row) => b[0].map((_, j) => row.reduce((sum, x, k) => sum + x * b[k][j], 0)));
}

/** The distribution after time t from the distribution `start`, by uniformisation: a Poisson number of jumps of I + Q/q. */
export function byUniformisation(q: Matrix, t: number, start: readonly number[]): number[] {
  const rate = Math.max(...q.map((row, i) => -row[i])) * 1.01;
  const mean = rate * t;
  const jump = q.map((row, i) => row.map((x, j) => x / rate + (i === j ? 1 : 0)));
  const result = start.map(() => 0);
  let power = [...start];
  const last = mean + 12 * Math.sqrt(mean) + 40; // what is beyond is below 1e-20
  for (let k = 0; k < last; k++) {
    const weight = exp(k * log(mean) - mean - lgamma(k + 1));
    power.forEach((p, j) => (result[j] += weight * p));
    power = result.map((_, j) => power.reduce((sum, p, i) => sum + p * jump[i][j], 0));
  }
  return result;
}

/** The same by scaling and squaring: the series of Taylor for a small part of t, squared until it is the whole. */
export function bySquaring(q: Matrix, t: number, start: readonly number[]): number[] {
  let halvings = 0;
  let part = t;
  while (Math.max(...q.map((row, i) => -row[i])) * part > 0.25) {
    part /= 2;
    halvings++;
  }
  let term: number[][] = identity(q.length);
  let sum = term.map((row) => [...row]);
  for (let k = 1; k < 18; k++) {
    term = product(
      term,
      q.map((row) => row.map((x) => (x * part) / k)),
    );
    sum = sum.map((row, i) => row.map((x, j) => x + term[i][j]));
  }
  for (let i = 0; i < halvings; i++) sum = product(sum, sum);
  return sum[0].map((_, j) => start.reduce((total, p, i) => total + p * sum[i][j], 0));
}
