// Requests for something of which there is only so much, present values, and frailties of two kinds: G1-55 to G1-60 of the
// analytic checks.

import { describe } from 'vitest';
import { exp, exponential, hashText, normal, pow, subKeys, worldKey } from '../engine/index.ts';
import { addYears } from '../model/civil.ts';
import { flowAt } from '../model/money/flows.ts';
import { Statement } from '../model/money/statement.ts';
import { closedForm, once } from './closed-form.ts';
import { ledgerOf, moneyValues } from './money.ts';
import { chiSquare, chiSquareBound, ksBound, ksDistance, meanBound, shareBound } from './tolerance.ts';

const N = 100_000;
const { hi, lo } = worldKey([55, 0], 0);
const his = new Int32Array(N);
const los = new Int32Array(N);
subKeys(hi, lo, 0, his, los);
const [arrival, service] = [hashText('arrival'), hashText('service')];

/** Arrivals of one system until `T`, each with its service time; times in mean services. */
function arrivals(i: number, rate: number, T: number, at: (time: number, served: number) => void): void {
  for (let t = 0, k = 0; ; k++) {
    t += exponential(his[i], los[i], arrival, k) / rate;
    if (t >= T) break;
    at(t, exponential(his[i], los[i], service, k));
  }
}

describe('places that are taken or refused at once (M/M/c/c)', () => {
  const [n, rate, places, T] = [20_000, 2, 3, 15];

  closedForm('G1-55', 'number of places taken: the law of Erlang, a^k / k! over its sum', (fault) => {
    const counts = new Int32Array(places + 1);
    for (let i = 0; i < n; i++) {
      const ends = new Float64Array(places);
      arrivals(i, rate * fault, T, (t, served) => {
        const free = ends.findIndex((end) => end <= t);
        if (free >= 0) ends[free] = t + served;
      });
      counts[ends.reduce((taken, end) => taken + (end > T ? 1 : 0), 0)]++;
    }
    const weights = [1, rate, (rate * rate) / 2, (rate * rate * rate) / 6];
    const sum = weights.reduce((all, weight) => all + weight, 0);
    const { statistic, df } = chiSquare(
      counts,
      weights.map((weight) => weight / sum),
      n,
    );
    return { off: statistic, bound: chiSquareBound(df) };
  });
});

describe('requests that wait for one of two officers (M/M/2)', () => {
  const [n, rate, T] = [4000, 1.2, 150];
  const load = rate / 2;
  /** Of each system: how many are in it at T, and how long the last one before T waited. */
  const systems = once((fault) => {
    const inside = new Int32Array(60);
    const waits = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      let [first, second] = [0, 0]; // when the two are free, the earlier one first
      let count = 0;
      arrivals(i, rate * fault, T, (t, served) => {
        const begins = Math.max(t, first);
        waits[i] = begins - t;
        const ends = begins + served;
        [first, second] = ends < second ? [ends, second] : [second, ends];
        if (ends > T) count++;
      });
      inside[count]++;
    }
    return { inside, waits };
  });
  const delayed = (2 * load * load) / (1 + load);

  closedForm('G1-56', 'number in the system: (1 - r) / (1 + r), then twice that times r^k', (fault) => {
    const { inside } = systems(fault);
    const empty = (1 - load) / (1 + load);
    const law = Array.from(inside, (_, k) => (k === 0 ? empty : 2 * empty * pow(load, k)));
    const { statistic, df } = chiSquare(inside, law, n);
    return { off: statistic, bound: chiSquareBound(df) };
  });

  closedForm('G1-57', 'share that has to wait: the formula of Erlang C', (fault) => {
    const share = systems(fault).waits.reduce((sum, wait) => sum + (wait > 0 ? 1 : 0), 0) / n;
    return { off: Math.abs(share - delayed), bound: shareBound(delayed, n) };
  });

  closedForm('G1-58', 'the wait of those who wait is exponential, at the rate that is left over', (fault) => {
    const waits = systems(fault).waits.filter((wait) => wait > 0);
    return { off: ksDistance(waits, (x) => 1 - exp(-(2 - rate) * x)), bound: ksBound(waits.length) };
  });
});

describe('present values', () => {
  closedForm('G1-59', 'the same amount in each of ten years: an annuity paid at the beginning', (fault) => {
    const years = 10;
    const values = moneyValues();
    const ledger = ledgerOf(addYears(0, years));
    const amount = 1_000_000;
    for (let year = 0; year < years; year++) ledger.add(0, flowAt.training, ledger.starts[year], amount);
    const found = new Statement(ledger, values, '2019').present.of('training');
    // the fault: another rate of interest
    const v = 1 / (1 + values.get('cost.discount') * fault);
    // Each year's amount is rounded to whole öre.
    return { off: Math.abs(found - (amount * (1 - pow(v, years))) / (1 - v)), bound: years / 2 };
  });
});

describe('two log-normal frailties of mean 1', () => {
  closedForm('G1-60', 'their product has the mean e^(correlation times both deviations)', (fault) => {
    const [sdShort, sdLong, corr] = [0.6, 0.8, 0.5];
    const [a, b] = [hashText('frailty.a'), hashText('frailty.b')];
    let sum = 0;
    for (let i = 0; i < N; i++) {
      const zShort = normal(his[i], los[i], a, 0);
      const together = corr * fault;
      const zLong = together * zShort + Math.sqrt(1 - together * together) * normal(his[i], los[i], b, 0);
      sum += exp(sdShort * (zShort - sdShort / 2)) * exp(sdLong * (zLong - sdLong / 2));
    }
    const mean = exp(corr * sdShort * sdLong);
    // E[XY]²: each is log-normal, and so is the product squared.
    const square = exp(sdShort * sdShort + sdLong * sdLong + 4 * corr * sdShort * sdLong);
    return { off: Math.abs(sum / N - mean), bound: meanBound(Math.sqrt(square - mean * mean), N) };
  });
});
