// Tables for logarithms and exponentials, made at load by arithmetic on pairs of doubles ("double-double", T. J. Dekker,
// A floating-point technique for extending the available precision, Numer. Math. 18, 1971). Made and not typed in: a
// table that is computed from the definition cannot hold a misprint, and only + - * / are used, so it has the same
// bits in every engine. It takes about a millisecond.
//
// A pair [high, low] stands for the sum high + low with |low| <= ulp(high) / 2.

type Pair = readonly [high: number, low: number];

const SPLITTER = 134217729; // 2^27 + 1

function pairSum(a: number, b: number): Pair {
  const s = a + b;
  const t = s - a;
  return [s, a - (s - t) + (b - t)];
}

function pairProduct(a: number, b: number): Pair {
  const p = a * b;
  const ta = SPLITTER * a;
  const ah = ta - (ta - a);
  const al = a - ah;
  const tb = SPLITTER * b;
  const bh = tb - (tb - b);
  const bl = b - bh;
  return [p, ah * bh - p + ah * bl + al * bh + al * bl];
}

function add(a: Pair, b: Pair): Pair {
  const [s, e] = pairSum(a[0], b[0]);
  return pairSum(s, e + a[1] + b[1]);
}

function multiply(a: Pair, b: Pair): Pair {
  const [p, e] = pairProduct(a[0], b[0]);
  return pairSum(p, e + (a[0] * b[1] + a[1] * b[0]));
}

function divide(a: Pair, b: Pair): Pair {
  const q = a[0] / b[0];
  const rest = add(a, multiply([-q, 0], b));
  return pairSum(q, (rest[0] + rest[1]) / b[0]);
}

/** ln(value) for value in [1/2, 2] to about 100 bits: 2 artanh((v - 1) / (v + 1)) by its series. */
function logPair(value: number): Pair {
  const s = divide(pairSum(value, -1), pairSum(value, 1));
  const square = multiply(s, s);
  let power = s;
  let sum: Pair = [0, 0];
  // |s| <= 1/3: each term gains more than three bits
  for (let k = 1; k < 75; k += 2) {
    sum = add(sum, divide(power, [k, 0]));
    power = multiply(power, square);
  }
  return [2 * sum[0], 2 * sum[1]];
}

/** exp(p) for a small p to about 100 bits, by the series of Taylor. */
function expPair(p: Pair): Pair {
  let sum: Pair = [1, 0];
  let term: Pair = [1, 0];
  for (let k = 1; k < 30; k++) {
    term = divide(multiply(term, p), [k, 0]);
    sum = add(sum, term);
  }
  return sum;
}

const GRID = 4398046511104; // 2^42

/**
 * Re-cut a pair so that `high` is a multiple of 2^-42. Sums of k * LN2_HIGH and of a table's high part are then exact for
 * every exponent k of a double.
 */
function cut(p: Pair): Pair {
  const high = Math.floor(p[0] * GRID + 0.5) / GRID;
  return [high, p[0] - high + p[1]];
}

const ln2: Pair = logPair(2);
const ln2Cut = cut(ln2);
export const LN2_HIGH = ln2Cut[0];
export const LN2_LOW = ln2Cut[1];

// exp: x = k ln2/128 + r
const STEP_GRID = 8796093022208; // 2^43: 35 bits of ln2/128, so that k times it is exact for |k| < 2^18
/** The high part of ln2 / 128. */
export const STEP_HIGH = Math.floor((ln2[0] / 128) * STEP_GRID) / STEP_GRID;
/** The low part of ln2 / 128. */
export const STEP_LOW = ln2[0] / 128 - STEP_HIGH + ln2[1] / 128;
/** 128 / ln2. */
export const STEPS_PER_UNIT = 128 / ln2[0];
/** 2^(j/128) = EXP_HIGH[j] + EXP_LOW[j], j in 0..127. */
export const EXP_HIGH = new Float64Array(128);
export const EXP_LOW = new Float64Array(128);
for (let j = 0; j < 128; j++) {
  const [high, low] = expPair([(ln2[0] * j) / 128, (ln2[1] * j) / 128 + productError(ln2[0], j) / 128]);
  EXP_HIGH[j] = high;
  EXP_LOW[j] = low;
}

/** What a * b loses by rounding. */
function productError(a: number, b: number): number {
  return pairProduct(a, b)[1];
}

/**
 * log: a number m in an interval of width 1/128 of its octave times a short reciprocal is near 1, and the product is
 * exact when m is split. `reciprocal[j]` has at most 10 bits; `high[j] + low[j]` = -ln(reciprocal[j]).
 * The intervals that touch 1 have the reciprocal 1, so that nothing cancels near ln(1) = 0.
 */
function reciprocals(centre: (j: number) => number): { inverse: Float64Array; high: Float64Array; low: Float64Array } {
  const table = { inverse: new Float64Array(128), high: new Float64Array(128), low: new Float64Array(128) };
  for (let j = 0; j < 128; j++) {
    const c = centre(j);
    const inverse = Math.abs(c - 1) < 1 / 128 ? 1 : Math.floor(512 / c + 0.5) / 512;
    const [high, low] = cut(logPair(inverse));
    table.inverse[j] = inverse;
    table.high[j] = high === 0 ? 0 : -high;
    table.low[j] = low === 0 ? 0 : -low;
  }
  return table;
}

/** The high word of the double 0.6875: `log` works on m in [0.6875, 1.375), interval j = bits 13 to 19 of (high word - this). */
export const LOG_FROM = 0x3fe60000;
// 80 intervals of width 1/256 below 1, then 48 of width 1/128 above
const forLog = reciprocals((j) => (j < 80 ? 0.6875 + (j + 0.5) / 256 : 1 + (j - 80 + 0.5) / 128));
export const LOG_INVERSE = forLog.inverse;
export const LOG_HIGH = forLog.high;
export const LOG_LOW = forLog.low;

// exponential(): m in [1/2, 1), interval j = the seven bits after the leading one
const forNegLog = reciprocals((j) => 0.5 + (j + 0.5) / 256);
export const NEG_LOG_INVERSE = forNegLog.inverse;
/** -ln(m) = NEG_LOG_HIGH + NEG_LOG_LOW - ln(m * NEG_LOG_INVERSE). */
export const NEG_LOG_HIGH = forNegLog.high.map((x) => (x === 0 ? 0 : -x));
export const NEG_LOG_LOW = forNegLog.low.map((x) => (x === 0 ? 0 : -x));

/** Powers of two, 2^k at index k + 1074; exact, also where they are subnormal. */
export const POWER_OF_TWO = new Float64Array(2098);
for (let k = 0, power = 5e-324; k < 2098; k++, power *= 2) POWER_OF_TWO[k] = power;
