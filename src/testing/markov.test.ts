// Markov chains on the engine against their theory: G1-01 to G1-32 of the analytic checks.

import { describe, expect, it } from 'vitest';
import { exp } from '../engine/index.ts';
import { live, markov, statesAt } from './chain.ts';
import { closedForm, once } from './closed-form.ts';
import type { Matrix } from './matrix.ts';
import { bySquaring, byUniformisation, generator } from './matrix.ts';
import { chiSquare, chiSquareBound, ksBound, ksDistance, meanBound, shareBound } from './tolerance.ts';

const N = 200_000;
const fromState0 = () => 0;

describe('work and sickness with rates a and b (per day)', () => {
  const a = 0.02;
  const b = 0.1;
  const both = a + b;
  const chain = (fault: number) =>
    markov([
      [0, a * fault],
      [b, 0],
    ]);

  const TIMES = [1, 5, 10, 20, 40, 120];
  const sick = once((fault) => statesAt(chain(fault), N, 1, TIMES).map((counts) => counts[1] / N));
  TIMES.forEach((t, i) => {
    closedForm(`G1-0${i + 1}`, `sick on day ${t}: a/(a+b) (1 - e^-(a+b)t)`, (fault) => {
      const p = (a / both) * (1 - exp(-both * t));
      return { off: Math.abs(sick(fault)[i] - p), bound: shareBound(p, N) };
    });
  });

  closedForm('G1-07', 'share of time sick in the long run: a/(a+b)', (fault) => {
    const n = 2000;
    const T = 2000;
    const p = a / both;
    let days = 0;
    // from equilibrium, where the variance of the share has a closed form too
    live(
      chain(fault),
      n,
      2,
      (u) => (u < p ? 1 : 0),
      T,
      (_, state, from, until) => {
        if (state === 1) days += Math.min(until, T) - from;
      },
    );
    const variance = (2 * p * (1 - p) * (both * T - 1 + exp(-both * T))) / (both * both * T * T);
    return { off: Math.abs(days / (n * T) - p), bound: meanBound(Math.sqrt(variance), n) };
  });

  const T = 200;
  const onsets = once((fault) => {
    const counts = new Int32Array(N);
    live(chain(fault), N, 3, fromState0, T, (agent, _, __, until, next) => {
      if (next === 1 && until < T) counts[agent]++;
    });
    return counts;
  });
  // the law of the number of onsets by T, from the chain of (state, onsets so far): central moments
  const most = 40;
  const pairs = generator(
    Array.from({ length: 2 * most }, (_, i) => {
      const row = new Array<number>(2 * most).fill(0);
      if (i % 2 === 0 && i + 3 < 2 * most) row[i + 3] = a; // (at work, k) -> (sick, k + 1)
      if (i % 2 === 1) row[i - 1] = b;
      return row;
    }),
  );
  const start = new Array<number>(2 * most).fill(0);
  start[0] = 1;
  const law = byUniformisation(pairs, T, start);
  const moment = (f: (k: number) => number) => law.reduce((sum, p, i) => sum + p * f(Math.floor(i / 2)), 0);
  const mean = moment((k) => k);
  const variance = moment((k) => (k - mean) * (k - mean));
  const fourth = moment((k) => (k - mean) * (k - mean) * (k - mean) * (k - mean));

  closedForm('G1-08', 'onsets by day T: abT/(a+b) + a²/(a+b)² (1 - e^-(a+b)T)', (fault) => {
    const theory = (a * b * T) / both + ((a * a) / (both * both)) * (1 - exp(-both * T));
    expect(Math.abs(mean - theory)).toBeLessThan(1e-9); // the law above is right as well
    const found = onsets(fault).reduce((sum, k) => sum + k, 0) / N;
    return { off: Math.abs(found - theory), bound: meanBound(Math.sqrt(variance), N) };
  });

  closedForm('G1-09', 'variance of the onsets', (fault) => {
    const found = onsets(fault).reduce((sum, k) => sum + (k - mean) * (k - mean), 0) / N;
    return { off: Math.abs(found - variance), bound: meanBound(Math.sqrt(fourth - variance * variance), N) };
  });

  closedForm('G1-10', 'length of a spell: exponential', (fault) => {
    const lengths = new Float64Array(N);
    live(
      markov([
        [0, a],
        [b * fault, 0],
      ]),
      N,
      4,
      () => 1,
      1e-9,
      (agent, _, from, until) => {
        lengths[agent] = until - from;
      },
    );
    return { off: ksDistance(lengths, (x) => 1 - exp(-b * x)), bound: ksBound(N) };
  });
});

describe('three exits that compete (return, new job, long-term)', () => {
  const rates = [0.03, 0.01, 0.004];
  const total = 0.044;
  const ended = once((fault) => {
    const to = new Uint8Array(N);
    const after = new Float64Array(N);
    const row = [0, rates[0] * fault, rates[1], rates[2]];
    live(
      markov([row, [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]]),
      N,
      5,
      fromState0,
      1e-9,
      (agent, _, __, until, next) => {
        to[agent] = next - 1;
        after[agent] = until;
      },
    );
    return { to, after };
  });

  rates.forEach((rate, i) => {
    closedForm(`G1-${11 + i}`, `share of exit ${i + 1}: its rate over the sum of rates`, (fault) => {
      const p = rate / total;
      const share = ended(fault).to.reduce((sum, to) => sum + (to === i ? 1 : 0), 0) / N;
      return { off: Math.abs(share - p), bound: shareBound(p, N) };
    });
  });

  closedForm('G1-14', 'when and where to are independent: 10 classes of time by 3 exits', (fault) => {
    const cells = new Int32Array(30);
    const { to, after } = ended(fault);
    for (let i = 0; i < N; i++) cells[Math.floor(10 * (1 - exp(-total * after[i]))) * 3 + to[i]]++;
    const p = Array.from(cells, (_, c) => rates[c % 3] / total / 10);
    const { statistic, df } = chiSquare(cells, p, N);
    return { off: statistic, bound: chiSquareBound(df) };
  });

  closedForm('G1-15', 'mean time to the exit: one over the sum of rates', (fault) => {
    const mean = ended(fault).after.reduce((sum, x) => sum + x, 0) / N;
    return { off: Math.abs(mean - 1 / total), bound: meanBound(1 / total, N) };
  });

  closedForm('G1-16', 'time to the exit: exponential', (fault) => ({
    off: ksDistance(ended(fault).after, (x) => 1 - exp(-total * x)),
    bound: ksBound(N),
  }));
});

describe('chains of three to five states: exp(Qt) by two independent methods', () => {
  const chains: Record<string, { rates: Matrix; times: number[] }> = {
    'healthy, ill, dead': {
      rates: [
        [0, 0.04, 0.001],
        [0.1, 0, 0.01],
        [0, 0, 0],
      ],
      times: [3, 10, 40, 150],
    },
    'work, full, part': {
      rates: [
        [0, 0.01, 0.002],
        [0.05, 0, 0.03],
        [0.04, 0.01, 0],
      ],
      times: [5, 20, 60, 200],
    },
    'work, short, long, benefit': {
      rates: [
        [0, 0.03, 0.002, 0],
        [0.3, 0, 0.02, 0],
        [0.01, 0, 0, 0.003],
        [0.0005, 0, 0.0005, 0],
      ],
      times: [2, 14, 60, 180],
    },
    'work, short, full, part, exited': {
      rates: [
        [0, 0.02, 0.001, 0, 0],
        [0.35, 0, 0.01, 0, 0],
        [0.012, 0, 0, 0.004, 0.0003],
        [0.008, 0, 0.002, 0, 0.0001],
        [0, 0, 0, 0, 0],
      ],
      times: [4, 30, 90, 240],
    },
  };
  let number = 17;
  for (const [name, { rates, times }] of Object.entries(chains)) {
    const n = 100_000;
    const q = generator(rates);
    const start = rates.map((_, i) => (i === 0 ? 1 : 0));
    const found = once((fault) => {
      const faulty = rates.map((row, i) => (i === 0 ? row.map((rate) => rate * fault) : row));
      return statesAt(markov(faulty), n, number, times);
    });
    times.forEach((t, i) => {
      closedForm(`G1-${number++}`, `${name}: states on day ${t}`, (fault) => {
        const p = byUniformisation(q, t, start);
        bySquaring(q, t, start).forEach((other, state) => expect(Math.abs(other - p[state])).toBeLessThan(1e-12));
        const { statistic, df } = chiSquare(found(fault)[i], p, n);
        return { off: statistic, bound: chiSquareBound(df) };
      });
    });
  }

  it('the two methods know the closed form of two states', () => {
    const q = generator([
      [0, 0.02],
      [0.1, 0],
    ]);
    for (const t of [0.5, 7, 300]) {
      const p = (0.02 / 0.12) * (1 - exp(-0.12 * t));
      expect(byUniformisation(q, t, [1, 0])[1]).toBeCloseTo(p, 13);
      expect(bySquaring(q, t, [1, 0])[1]).toBeCloseTo(p, 13);
    }
  });
});
