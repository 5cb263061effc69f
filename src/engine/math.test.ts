import { describe, expect, it } from 'vitest';
import { BITS, bigExp, bigLog, fixed, ulps } from '../testing/big-math.ts';
import { uniform } from './draws.ts';
import { exp, expm1, lgamma, log, log1p, normalCdf, normalQuantile, pow } from './math.ts';

// 20,000 points a function; MATH_POINTS=100000 npm test for the long tier.
const POINTS = Number(process.env['MATH_POINTS'] ?? 20_000);
const ONE = 1n << BITS;
/** What elementary.ts promises; the requirement is 1. */
const PROMISE = 0.7;

const u = (stream: number, i: number) => uniform(11, 13, stream, i);
const sign = (stream: number, i: number) => (u(stream + 100, i) < 0.5 ? -1 : 1);
/** Sizes spread evenly over the exponents between two powers of two. */
const spread = (stream: number, i: number, from: number, to: number) =>
  Math.fround(1 + u(stream + 200, i)) *
  (1 + u(stream + 300, i) * 1e-8) *
  2 ** Math.floor(from + u(stream, i) * (to - from));

function worst(error: (i: number) => number): number {
  let most = 0;
  for (let i = 0; i < POINTS; i++) most = Math.max(most, error(i));
  return most;
}

describe('is within the promised error of a reference of 80 digits', () => {
  it('exp: over its range, and near 0', () => {
    const off = (x: number) => {
      const { value, power } = bigExp(fixed(x));
      return ulps(exp(x), value, power);
    };
    expect(worst((i) => off(i % 2 ? -745 + 1454.5 * u(1, i) : sign(2, i) * spread(2, i, -60, 3)))).toBeLessThan(
      PROMISE,
    );
  });

  it('log: over all exponents, and near 1', () => {
    const off = (x: number) => ulps(log(x), bigLog(fixed(x)));
    const point = (i: number) => {
      if (i % 4 === 0) return spread(3, i, -229, 900);
      if (i % 4 === 1) return 0.5 + 1.5 * u(4, i);
      return 1 + sign(5, i) * spread(5, i, -52, -2);
    };
    expect(worst((i) => off(point(i)))).toBeLessThan(PROMISE);
  });

  it('log of subnormal numbers', () => {
    for (const x of [5e-324, 1e-323, 3e-320, 1.7e-310, 2.2250738585072009e-308, 2.2250738585072014e-308]) {
      expect(ulps(log(x), bigLog(fixed(x * 2 ** 537 * 2 ** 537)) - 1074n * bigLog(2n * ONE))).toBeLessThan(PROMISE);
    }
  });

  it('log1p: near 0, near -1 and far out', () => {
    const off = (x: number) => ulps(log1p(x), bigLog(ONE + fixed(x)));
    const point = (i: number) => {
      if (i % 4 === 0) return spread(6, i, 1, 60);
      if (i % 4 === 1) return -1 + spread(7, i, -50, 0) / 2;
      return sign(8, i) * spread(8, i, -80, -1);
    };
    expect(worst((i) => off(point(i)))).toBeLessThan(PROMISE);
  });

  it('expm1: near 0, around its thresholds and far out', () => {
    const off = (x: number) => {
      const { value, power } = bigExp(fixed(x));
      const whole = power > 0n ? value << power : value >> -power;
      return ulps(expm1(x), whole - ONE);
    };
    const point = (i: number) => {
      if (i % 4 === 0) return -39 + 200 * u(9, i);
      if (i % 4 === 1) return -2 + 4 * u(10, i);
      return sign(11, i) * spread(11, i, -80, 0);
    };
    expect(worst((i) => off(point(i)))).toBeLessThan(PROMISE);
    expect(off(700.5)).toBeLessThan(PROMISE);
  });

  it('pow: bases and powers of all sizes with a finite result', () => {
    const off = (x: number, y: number) => {
      const { value, power } = bigExp((bigLog(fixed(x)) * fixed(y)) >> BITS);
      return ulps(pow(x, y), value, power);
    };
    const point = (i: number): [number, number] => {
      if (i % 3 === 0) return [8 * u(12, i), -20 + 40 * u(13, i)];
      const x = i % 3 === 1 ? spread(14, i, -200, 200) : 1 + sign(15, i) * spread(15, i, -30, -2);
      return [x, ((1.99 * u(16, i) - 1) * 707) / Math.log(x)];
    };
    expect(worst((i) => off(...point(i)))).toBeLessThan(PROMISE);
  });
});

describe('special values and thresholds are those of ECMAScript', () => {
  const values = [
    0,
    -0,
    1,
    -1,
    0.5,
    -0.5,
    2,
    -2,
    3,
    -3,
    1e-320,
    -1e-320,
    5e-324,
    1e308,
    -1e308,
    Infinity,
    -Infinity,
    NaN,
  ];
  // exact in every engine at these arguments, or not at all comparable
  it.each(values.flatMap((x) => values.map((y) => [x, y])))('pow(%s, %s)', (x, y) => {
    const expected = Math.pow(x, y);
    const found = pow(x, y);
    if (Number.isFinite(expected) && expected !== 0) {
      expect(Math.abs(found - expected)).toBeLessThanOrEqual(Math.abs(expected) * 2 ** -52);
    } else expect(found).toBe(expected);
  });

  it('exp', () => {
    expect([exp(0), exp(-0), exp(Infinity), exp(-Infinity), exp(NaN)]).toEqual([1, 1, Infinity, 0, NaN]);
    expect(exp(709.782712893384)).toBeLessThan(Infinity);
    expect(exp(709.782712893384)).toBeGreaterThan(1.79769e308);
    expect(exp(709.7827128933841)).toBe(Infinity);
    expect(exp(-745.1332191019411)).toBe(5e-324);
    expect(exp(-745.1332191019412)).toBe(0);
    expect([exp(5e-324), exp(-5e-324), exp(-1e308), exp(1e308)]).toEqual([1, 1, 0, Infinity]);
  });

  it('expm1', () => {
    for (const x of [0, -0, 5e-324, -5e-324, 1e-300, NaN, Infinity]) expect(expm1(x)).toBe(x);
    expect([expm1(-Infinity), expm1(-1e308), expm1(-40), expm1(1000)]).toEqual([-1, -1, -1, Infinity]);
    expect(expm1(709.782712893384)).toBeLessThan(Infinity);
    for (const x of [0.25, -0.25]) expect(expm1(x * (1 - 2 ** -53))).toBeCloseTo(expm1(x), 15);
  });

  it('log', () => {
    expect([log(0), log(-0), log(1), log(Infinity)]).toEqual([-Infinity, -Infinity, 0, Infinity]);
    for (const x of [-1, -5e-324, -Infinity, NaN]) expect(log(x)).toBe(NaN);
    expect(Object.is(log(1), 0)).toBe(true);
  });

  it('log1p', () => {
    for (const x of [0, -0, 5e-324, -5e-324, 1e-300, NaN, Infinity]) expect(log1p(x)).toBe(x);
    expect(log1p(-1)).toBe(-Infinity);
    expect([log1p(-1.0000000000000002), log1p(-Infinity)]).toEqual([NaN, NaN]);
    expect(log1p(1.7976931348623157e308)).toBeCloseTo(709.782712893384, 12);
  });

  it('powers that are exact are exact', () => {
    for (let n = -1074; n < 1024; n++) expect(pow(2, n)).toBe(2 ** n);
    for (let n = 0; n < 23; n++) expect(pow(10, n)).toBe(Number(`1e${n}`));
    expect([pow(9, 0.5), pow(27, 1 / 3), pow(-3, 3), pow(1.5, 2)]).toEqual([3, 3, -27, 2.25]);
  });
});

describe('never falls where it should rise', () => {
  it('exp, log and log1p over neighbouring doubles', () => {
    for (let i = 0; i < POINTS; i++) {
      const x = sign(20, i) * spread(20, i, -20, 9);
      const next = x + Math.abs(x) * 2 ** -52;
      expect(exp(next) >= exp(x)).toBe(true);
      expect(log(Math.abs(x) * (1 + 2 ** -52)) >= log(Math.abs(x))).toBe(true);
    }
  });
});

describe('the normal distribution', () => {
  it('quantile and distribution function undo each other', () => {
    for (let i = 0; i < 20_000; i++) {
      const p = i % 2 ? u(30, i) : 10 ** (-300 * u(31, i));
      const x = normalQuantile(p);
      // the rounding of x alone moves the tail by x^2 times that much
      expect(Math.abs(normalCdf(x) / p - 1)).toBeLessThan(2e-14 + x * x * 9e-16);
    }
  });

  it('has the tabulated values', () => {
    // M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions, tables 26.1 and 26.2; the last by continued fraction
    expect(normalCdf(1)).toBeCloseTo(0.8413447460685429, 15);
    expect(normalCdf(-2)).toBeCloseTo(0.02275013194817921, 16);
    expect(normalCdf(-10) / 7.619853024160525e-24).toBeCloseTo(1, 13);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 15);
    expect(normalQuantile(1e-6)).toBeCloseTo(-4.753424308822899, 14);
  });

  it('keeps its ends', () => {
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity]);
    expect([normalQuantile(-1), normalQuantile(2), normalQuantile(NaN)]).toEqual([NaN, NaN, NaN]);
    expect([normalCdf(-Infinity), normalCdf(0), normalCdf(Infinity), normalCdf(NaN)]).toEqual([0, 0.5, 1, NaN]);
    expect(normalQuantile(0.25)).toBe(-normalQuantile(0.75));
  });
});

describe('lgamma', () => {
  it('is the logarithm of the factorial, to 14 digits', () => {
    let factorial = 1n;
    for (let n = 1n; n < 170n; factorial *= n++) {
      const exact = Number(bigLog(factorial << BITS)) / Number(ONE);
      expect(Math.abs(lgamma(Number(n)) - exact)).toBeLessThanOrEqual(1e-14 * Math.max(1, exact));
    }
  });

  it('has its recurrence, its half and its ends', () => {
    expect(lgamma(0.5)).toBeCloseTo(0.5723649429247001, 14);
    for (let i = 0; i < 1000; i++) {
      const x = spread(40, i, -20, 12);
      expect(Math.abs(lgamma(x + 1) - lgamma(x) - log(x))).toBeLessThan(1e-14 * Math.max(1, x * Math.abs(log(x))));
    }
    expect([lgamma(0), lgamma(-1), lgamma(NaN), lgamma(Infinity)]).toEqual([Infinity, NaN, NaN, Infinity]);
  });
});
