// Keyed draws. Every random number is a pure function of (key, process, occurrence): nothing is consumed, so an extra
// draw, another order of persons or a policy that changes the course of events cannot move anyone else's luck.
//
// A key is two 32-bit words. They travel as two plain numbers and not as an object, because hot loops keep them in two
// Int32Arrays and the compiler then neither allocates nor loads. The pairs of functions that give one half each of the
// same hash (`bitsHi`, `bitsLo`) share their work when both are inlined in one place.

import { LN2_HIGH, LN2_LOW, NEG_LOG_HIGH, NEG_LOG_INVERSE, NEG_LOG_LOW, POWER_OF_TWO } from './log-table.ts';
import { log } from './elementary.ts';
import { normalQuantile } from './normal.ts';

// By its own name: in bytecode that is a third of `Math.imul`, and engines inline by the length of bytecode.
const imul = Math.imul;

/** A key of 64 bits as two int32 words. */
export interface Key {
  hi: number;
  lo: number;
}

// Multipliers: odd and without visible structure, from published searches for 32-bit mixers of low avalanche bias and
// from the golden ratio. Which ones matters little; that the whole passes draws.test.ts and dieharder does (README.md).
const BY_PROCESS = 0x9e3779b1;
const BY_OCCURRENCE = 0x85ebca6b;
const OFFSET = 0x6a09e667; // the all-zero input would be a fixed point of the multiplications
const M1 = 0x7feb352d;
const M2 = 0x846ca68b;
const M3 = 0x2c1b3c6d;
const M4 = 0x297a2d39;
const M5 = 0x21f0aaad;

/**
 * The first 32 bits (an int32) of the hash of (key, process, occurrence).
 *
 * Every step can be undone, so (process, occurrence) -> 64 bits is one to one for a given key, and key -> 64 bits for a
 * given process and occurrence: two draws of one person never coincide.
 */
export function bitsHi(hi: number, lo: number, process: number, occurrence: number): number {
  let x = hi ^ imul(process, BY_PROCESS);
  let y = (lo + imul(occurrence, BY_OCCURRENCE) + OFFSET) | 0;
  x = imul(x ^ (x >>> 16), M1);
  y = imul(y ^ (y >>> 16), M2);
  x = (x + (y ^ (y >>> 15))) | 0;
  y = (y + (x ^ (x >>> 15))) | 0;
  x = imul(x ^ (x >>> 15), M3);
  y = imul(y ^ (y >>> 16), M4);
  x = (x + (y ^ (y >>> 14))) | 0;
  x = imul(x ^ (x >>> 16), M5);
  return x ^ (x >>> 16);
}

/** The other 32 bits (an int32) of the hash of (key, process, occurrence). */
export function bitsLo(hi: number, lo: number, process: number, occurrence: number): number {
  let x = hi ^ imul(process, BY_PROCESS);
  let y = (lo + imul(occurrence, BY_OCCURRENCE) + OFFSET) | 0;
  x = imul(x ^ (x >>> 16), M1);
  y = imul(y ^ (y >>> 16), M2);
  x = (x + (y ^ (y >>> 15))) | 0;
  y = (y + (x ^ (x >>> 15))) | 0;
  x = imul(x ^ (x >>> 15), M3);
  y = imul(y ^ (y >>> 16), M4);
  x = (x + (y ^ (y >>> 14))) | 0;
  y = y ^ x ^ (x >>> 16);
  x = imul(x ^ (x >>> 16), M5);
  y = (y + (x ^ (x >>> 15))) | 0;
  return y ^ (y >>> 15);
}

// Keys and draws are hashes of different domains: a child key is never a draw of its parent.
const CHILD = 0x3c6ef372;
const WORLD = 0x1b873593;

/** The upper word of the key of child n of a key. For one parent, different n (32 bits) never give the same key. */
export function subKeyHi(hi: number, lo: number, n: number): number {
  return bitsHi(hi ^ CHILD, lo ^ WORLD, 0, n);
}

/** The lower word of the key of child n of a key. */
export function subKeyLo(hi: number, lo: number, n: number): number {
  return bitsLo(hi ^ CHILD, lo ^ WORLD, 0, n);
}

/** The keys of the children first, first + 1, ... of a key, into two columns of equal length. */
export function subKeys(hi: number, lo: number, first: number, his: Int32Array, los: Int32Array): void {
  for (let i = 0; i < his.length; i++) {
    his[i] = subKeyHi(hi, lo, first + i);
    los[i] = subKeyLo(hi, lo, first + i);
  }
}

/** The key of a world: of a study's seed (two 32-bit words) and the number of the replication. */
export function worldKey(seed: readonly [number, number], replication: number): Key {
  const hi = seed[0] ^ WORLD;
  const lo = seed[1] ^ CHILD;
  return { hi: bitsHi(hi, lo, 1, replication), lo: bitsLo(hi, lo, 1, replication) };
}

/**
 * A uniform number, one of the 2^52 odd multiples of 2^-53: strictly between 0 and 1, symmetric (1 - u is exact and
 * just as likely), mean exactly 1/2. It is made of the 32 bits of `bitsHi` and the upper 20 of `bitsLo`; the hash is
 * written out a third time because engines inline one function of this length and not three.
 */
export function uniform(hi: number, lo: number, process: number, occurrence: number): number {
  let x = hi ^ imul(process, BY_PROCESS);
  let y = (lo + imul(occurrence, BY_OCCURRENCE) + OFFSET) | 0;
  x = imul(x ^ (x >>> 16), M1);
  y = imul(y ^ (y >>> 16), M2);
  x = (x + (y ^ (y >>> 15))) | 0;
  y = (y + (x ^ (x >>> 15))) | 0;
  x = imul(x ^ (x >>> 15), M3);
  y = imul(y ^ (y >>> 16), M4);
  x = (x + (y ^ (y >>> 14))) | 0;
  y = y ^ x ^ (x >>> 16);
  x = imul(x ^ (x >>> 16), M5);
  y = (y + (x ^ (x >>> 15))) | 0;
  return (((x ^ (x >>> 16)) >>> 0) * 1048576 + ((y ^ (y >>> 15)) >>> 12) + 0.5) * 2.220446049250313e-16;
}

/** A unit-exponential number: -ln of `uniform` of the same arguments, within 1 ulp; between 1.1e-16 and 36.8. */
export function exponential(hi: number, lo: number, process: number, occurrence: number): number {
  return negLog(uniform(hi, lo, process, occurrence));
}

/**
 * -ln(u) for a number that `uniform` can return. The logarithm of math.ts without a detour over the bits of a double:
 * the upper 32 bits of u are taken as an integer, in which the leading one is found.
 */
export function negLog(u: number): number {
  const scaled = u * 4294967296;
  // Signed for all that is done with bits: some compilers take an unsigned word for a slip each time, and begin anew.
  const bits = scaled | 0;
  if (bits === 0) return -log(u);
  const z = Math.clz32(bits);
  const j = ((bits << z) >>> 24) & 127;
  const a = bits >>> 0;
  const s = POWER_OF_TWO[1042 + z] * NEG_LOG_INVERSE[j]; // 2^(z - 32) times a reciprocal of ten bits
  const r = a * s - 1 + (scaled - a) * s; // exact but for the last addition
  const series = r * r * (0.5 - r * (1 / 3 - r * (0.25 - r * (0.2 - r * (1 / 6 - r * (1 / 7 - r * 0.125))))));
  return z * LN2_HIGH + NEG_LOG_HIGH[j] - (r - (z * LN2_LOW + NEG_LOG_LOW[j] + series));
}

/**
 * A unit-exponential number from one 32-bit word: -ln((word + 1/2) / 2^32), the word read as unsigned, with an absolute
 * error below 1e-9. For loops that take two draws from the two words of one hash; between 2.3e-10 and 22.9.
 */
export function negLog32(word: number): number {
  const z = Math.clz32(word);
  if (z === 32) return 33 * LN2;
  // the half is set as a bit after the word's last one; where there is no room for it (z = 0) it is below the error
  const bits = (word << z) | ((1 << z) >>> 1);
  const j = (bits >>> 24) & 127;
  const r = (bits >>> 0) * INVERSE_32[j] - 1; // |r| < 0.006: the next term of the series is below 4e-10
  // in an order that leaves the processor several things to do at once
  return z * LN2 + NEG_LOG[j] - r + r * r * (0.5 - r * (1 / 3));
}

const LN2 = LN2_HIGH + LN2_LOW;
const NEG_LOG = NEG_LOG_HIGH.map((high, j) => high + NEG_LOG_LOW[j]);
const INVERSE_32 = NEG_LOG_INVERSE.map((inverse) => inverse / 4294967296);

/** A standard normal number: the quantile of `uniform` of the same arguments. */
export function normal(hi: number, lo: number, process: number, occurrence: number): number {
  return normalQuantile(uniform(hi, lo, process, occurrence));
}

/** The 32-bit number of a process, from its stable text id (FNV-1a over UTF-16 code units, then a finaliser). */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    h = imul(h ^ (unit & 255), 0x01000193);
    h = imul(h ^ (unit >>> 8), 0x01000193);
  }
  h = imul(h ^ (h >>> 16), M1);
  h = imul(h ^ (h >>> 15), M2);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * The numbers of a list of processes, in its order. Throws when an id is there twice or when two ids have the same
 * number, since they would share their luck in silence.
 */
export function registerProcesses(ids: readonly string[]): Int32Array {
  const owner = new Map<number, string>();
  return Int32Array.from(ids, (id) => {
    const hash = hashText(id);
    const other = owner.get(hash);
    if (other === id) throw new Error(`Process "${id}" is registered twice.`);
    if (other !== undefined)
      throw new Error(`Processes "${other}" and "${id}" have the same hash; rename one of them.`);
    owner.set(hash, id);
    return hash;
  });
}
