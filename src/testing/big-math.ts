// exp and ln to 80 digits in whole numbers, the reference for engine/math.ts. Written from the definitions and sharing
// nothing with what it judges. A number x is held as the whole number x * 2^BITS.

export const BITS = 288n;
const ONE = 1n << BITS;

/** A finite double as mantissa * 2^exponent, exactly; the mantissa has 53 bits where the double is normal. */
export function parts(x: number): { mantissa: bigint; exponent: bigint } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const field = (bits >> 52n) & 2047n;
  const fraction = bits & ((1n << 52n) - 1n);
  const mantissa = field === 0n ? fraction : fraction | (1n << 52n);
  return { mantissa: bits >> 63n ? -mantissa : mantissa, exponent: (field === 0n ? 1n : field) - 1075n };
}

/** x * 2^BITS; exact for |x| above 2^-230 or so. */
export function fixed(x: number): bigint {
  const { mantissa, exponent } = parts(x);
  return shift(mantissa, exponent + BITS);
}

function shift(value: bigint, by: bigint): bigint {
  return by >= 0n ? value << by : value >> -by;
}

/** ln of a positive fixed-point number. */
export function bigLog(x: bigint): bigint {
  // to [2/3, 4/3): there the series of 2 artanh((x - 1) / (x + 1)) gains more than four bits a term
  const k = BigInt(x.toString(2).length) - 1n - BITS;
  const m = shift(x, -k);
  return 3n * m >= 4n * ONE ? series(m / 2n) + (k + 1n) * LN2 : series(m) + k * LN2;
}

function series(m: bigint): bigint {
  const s = ((m - ONE) << BITS) / (m + ONE);
  const square = (s * s) >> BITS;
  let sum = 0n;
  for (let power = s, n = 1n; power !== 0n && power !== -1n; n += 2n) {
    sum += power / n;
    power = (power * square) >> BITS;
  }
  return 2n * sum;
}

/** ln 2 = 2 artanh(1/3). */
export const LN2 = series(2n * ONE);

/** exp(x) as value * 2^power, value a fixed-point number in about [0.7, 1.5). */
export function bigExp(x: bigint): { value: bigint; power: bigint } {
  const power = (2n * x + LN2) / (2n * LN2) - (2n * x + LN2 < 0n ? 1n : 0n);
  const r = (x - power * LN2) >> 8n; // then eight squarings
  let value = ONE;
  for (let term = r, n = 2n; term !== 0n && term !== -1n; n++) {
    value += term;
    term = ((term * r) >> BITS) / n;
  }
  for (let i = 0; i < 8; i++) value = (value * value) >> BITS;
  return { value, power };
}

/** How far a double is from the exact value * 2^power, in units of the double's last place. */
export function ulps(found: number, value: bigint, power = 0n): number {
  const { mantissa, exponent } = parts(found);
  // both on the grid 2^(power - BITS), with 20 bits more where the last place of the double is finer than that
  const scale = exponent - power + BITS;
  const exact = scale < 40n ? value << (40n - scale) : value;
  const unit = scale < 40n ? 1n << 40n : 1n << scale;
  const difference = mantissa * unit - exact;
  return Math.abs(Number((difference << 20n) / unit)) / 1048576;
}
