import { describe, expect, it } from 'vitest';
import { chiSquareBound, ksBound, ksDistance, meanBound } from '../testing/tolerance.ts';
import {
  bitsHi,
  bitsLo,
  exponential,
  hashText,
  negLog,
  negLog32,
  normal,
  registerProcesses,
  subKeyHi,
  subKeyLo,
  subKeys,
  uniform,
  worldKey,
} from './draws.ts';
import { log, normalCdf } from './math.ts';

const N = 1 << 18;
const A = hashText('a');
const B = hashText('b');
const world = worldKey([12345, 67890], 0);
const HIS = new Int32Array(N + 1);
const LOS = new Int32Array(N + 1);
subKeys(world.hi, world.lo, 0, HIS, LOS);

/** Uniforms whose only change from one to the next is one step along one axis of the key. */
const axes: Record<string, (i: number) => number> = {
  person: (i) => uniform(HIS[i], LOS[i], A, 0),
  'person, a later occurrence': (i) => uniform(HIS[i], LOS[i], A, 17),
  occurrence: (i) => uniform(HIS[3], LOS[3], A, i),
  'process numbers 0, 1, 2, ...': (i) => uniform(HIS[3], LOS[3], i, 0),
  replication: (i) => {
    const { hi, lo } = worldKey([1, 2], i);
    return uniform(hi, lo, A, 0);
  },
  'first word of the seed': (i) => {
    const { hi, lo } = worldKey([i, 0], 0);
    return uniform(hi, lo, 0, 0);
  },
  'second word of the seed': (i) => {
    const { hi, lo } = worldKey([0, i], 0);
    return uniform(hi, lo, 0, 0);
  },
  'raw upper word, nothing else set': (i) => uniform(i, 0, 0, 0),
  'raw lower word, nothing else set': (i) => uniform(0, i, 0, 0),
};

/** Found by search. */
const COLLISION = ['p572888', 'p1804500'] as const;

const column = (f: (i: number) => number, n = N) => Float64Array.from({ length: n }, (_, i) => f(i));

describe.each(Object.entries(axes))('uniform numbers along the axis: %s', (_, f) => {
  const u = column(f, N + 1);

  it('are uniform (Kolmogorov-Smirnov; chi-square of 1,024 cells; lowest 8 of 52 bits)', () => {
    expect(ksDistance(u.subarray(0, N), (x) => x)).toBeLessThan(ksBound(N));
    const cells = new Int32Array(1024);
    const low = new Int32Array(256);
    for (let i = 0; i < N; i++) {
      cells[Math.floor(u[i] * 1024)]++;
      low[((u[i] * 4503599627370496) % 256) | 0]++;
    }
    expect(equalCells(cells)).toBeLessThan(chiSquareBound(1023));
    expect(equalCells(low)).toBeLessThan(chiSquareBound(255));
  });

  it('do not show the neighbour: serial correlation, and 32 x 32 cells of (this, next)', () => {
    let sum = 0;
    const cells = new Int32Array(1024);
    for (let i = 0; i < N; i++) {
      sum += (u[i] - 0.5) * (u[i + 1] - 0.5);
      cells[Math.floor(u[i] * 32) * 32 + Math.floor(u[i + 1] * 32)]++;
    }
    expect(Math.abs(sum / N)).toBeLessThan(meanBound(1 / 12, N));
    // overlapping pairs: the statistic of pairs minus that of singles has 1,024 - 32 degrees of freedom (I. J. Good, 1953)
    const singles = new Int32Array(32);
    for (let i = 0; i < N; i++) singles[Math.floor(u[i] * 32)]++;
    expect(equalCells(cells) - equalCells(singles)).toBeLessThan(chiSquareBound(992));
  });
});

function equalCells(counts: Int32Array): number {
  let total = 0;
  for (const count of counts) total += count;
  const expected = total / counts.length;
  let statistic = 0;
  for (const count of counts) statistic += ((count - expected) * (count - expected)) / expected;
  return statistic;
}

describe('two draws of one person', () => {
  const pairs: Record<string, (i: number) => [number, number]> = {
    'two processes': (i) => [uniform(HIS[i], LOS[i], A, 0), uniform(HIS[i], LOS[i], B, 0)],
    'two processes with neighbouring numbers': (i) => [uniform(HIS[i], LOS[i], 4, 0), uniform(HIS[i], LOS[i], 5, 0)],
    'process and occurrence exchanged': (i) => [uniform(HIS[i], LOS[i], 1, 2), uniform(HIS[i], LOS[i], 2, 1)],
    'first and second occurrence': (i) => [uniform(HIS[i], LOS[i], A, 0), uniform(HIS[i], LOS[i], A, 1)],
    'the two words of one hash': (i) => [word(bitsHi(HIS[i], LOS[i], A, 0)), word(bitsLo(HIS[i], LOS[i], A, 0))],
    'the lower halves of the two words': (i) => [
      word(bitsHi(HIS[i], LOS[i], A, 0) << 16),
      word(bitsLo(HIS[i], LOS[i], A, 0) << 16),
    ],
    'the same draw in two worlds': (i) => {
      const other = worldKey([12345, 67890], 1);
      const hi = subKeyHi(other.hi, other.lo, i);
      const lo = subKeyLo(other.hi, other.lo, i);
      return [uniform(HIS[i], LOS[i], A, 0), uniform(hi, lo, A, 0)];
    },
    'a child key and a draw of its parent with the same number': (i) => [
      word(subKeyHi(world.hi, world.lo, i)),
      uniform(world.hi, world.lo, 0, i),
    ],
  };
  it.each(Object.entries(pairs))('are independent: %s', (_, f) => {
    const cells = new Int32Array(4096);
    let sum = 0;
    for (let i = 0; i < N; i++) {
      const [a, b] = f(i);
      cells[Math.floor(a * 64) * 64 + Math.floor(b * 64)]++;
      sum += (a - 0.5) * (b - 0.5);
    }
    expect(equalCells(cells)).toBeLessThan(chiSquareBound(4095));
    expect(Math.abs(sum / N)).toBeLessThan(meanBound(1 / 12, N));
  });
});

function word(bits: number): number {
  return ((bits >>> 0) + 0.5) / 4294967296;
}

it('every input bit turns over every output bit half the time, whatever the other inputs (avalanche)', () => {
  const rounds = 1 << 14;
  const turned = new Int32Array(128 * 64);
  const input = new Int32Array(4);
  for (let n = 0; n < rounds; n++) {
    // key from a person, small process and occurrence numbers, as in use: a hash that only mixes rich inputs fails here
    input.set([HIS[n], LOS[n], n & 7, (n >> 3) & 31]);
    const hi = bitsHi(input[0], input[1], input[2], input[3]);
    const lo = bitsLo(input[0], input[1], input[2], input[3]);
    for (let bit = 0; bit < 128; bit++) {
      input[bit >> 5] ^= 1 << (bit & 31);
      const a = hi ^ bitsHi(input[0], input[1], input[2], input[3]);
      const b = lo ^ bitsLo(input[0], input[1], input[2], input[3]);
      input[bit >> 5] ^= 1 << (bit & 31);
      for (let k = 0; k < 32; k++) {
        turned[bit * 64 + k] += (a >>> k) & 1;
        turned[bit * 64 + 32 + k] += (b >>> k) & 1;
      }
    }
  }
  let worst = 0;
  for (const count of turned) worst = Math.max(worst, Math.abs(count / rounds - 0.5));
  // the worst of 8,192 shares
  expect(worst).toBeLessThan(meanBound(0.5, rounds, 1e-6 / 8192));
});

describe('keys of persons', () => {
  it('never coincide within a world, and half keys coincide as often as by chance', () => {
    const seen = new Set<bigint>();
    const half = new Set<number>();
    for (let i = 0; i < N; i++) {
      seen.add((BigInt(HIS[i]) << 32n) | BigInt(LOS[i] >>> 0));
      half.add(HIS[i]);
    }
    expect(seen.size).toBe(N);
    const expected = (N * (N - 1)) / 2 / 4294967296; // 8 pairs
    // a Poisson number of this mean is above 30 with a chance of 1e-8
    expect(expected).toBeCloseTo(8, 1);
    expect(N - half.size).toBeLessThan(30);
  });

  it('are the same one by one and by the column', () => {
    expect(HIS[77]).toBe(subKeyHi(world.hi, world.lo, 77));
    expect(LOS[77]).toBe(subKeyLo(world.hi, world.lo, 77));
  });
});

describe('the three kinds of draws', () => {
  it('uniform is made of the two words of the hash', () => {
    for (let i = 0; i < 1000; i++) {
      const a = bitsHi(HIS[i], LOS[i], A, i) >>> 0;
      const b = bitsLo(HIS[i], LOS[i], A, i) >>> 12;
      expect(uniform(HIS[i], LOS[i], A, i)).toBe((a * 2 ** 20 + b + 0.5) / 2 ** 52);
    }
  });

  it('exponential is -ln(uniform) and exponentially distributed', () => {
    const e = column((i) => exponential(HIS[i], LOS[i], A, 1));
    expect(ksDistance(e, (x) => 1 - Math.exp(-x))).toBeLessThan(ksBound(N));
    for (let i = 0; i < 20_000; i++) {
      const exact = -log(uniform(HIS[i], LOS[i], A, 1));
      expect(Math.abs(e[i] - exact)).toBeLessThanOrEqual(exact * 2 ** -52);
    }
  });

  it('-ln holds at the ends: the smallest and the largest uniform, and powers of two', () => {
    expect(negLog(2 ** -53)).toBe(53 * Math.LN2);
    expect(negLog(1 - 2 ** -53)).toBe(2 ** -53);
    expect(negLog(0.5)).toBe(Math.LN2);
    expect(negLog(2 ** -32 - 2 ** -53)).toBe(-log(2 ** -32 - 2 ** -53));
    expect(negLog(2 ** -32 + 2 ** -53)).toBeCloseTo(-log(2 ** -32 + 2 ** -53), 13);
  });

  it('the cheap exponential of one word is right to 1e-9 and exponentially distributed', () => {
    const e = column((i) => negLog32(bitsLo(HIS[i], LOS[i], A, 1)));
    expect(ksDistance(e, (x) => 1 - Math.exp(-x))).toBeLessThan(ksBound(N));
    for (const bits of [0, 1, 2, 3, 0x7fffffff, 0x80000000, 0xffffffff, ...Array.from(HIS.subarray(0, 20_000))]) {
      const exact = -log(((bits >>> 0) + 0.5) / 4294967296);
      expect(Math.abs(negLog32(bits) - exact)).toBeLessThan(1e-9);
      expect(negLog32(bits)).toBeGreaterThan(0);
    }
  });

  it('normal is normally distributed', () => {
    const z = column((i) => normal(HIS[i], LOS[i], A, 2));
    expect(ksDistance(z, normalCdf)).toBeLessThan(ksBound(N));
  });

  it('are these very numbers: a change of the hash moves every result and must be meant', () => {
    expect(hashText('onset')).toBe(1531396123);
    expect([worldKey([1, 2], 3).hi, worldKey([1, 2], 3).lo]).toEqual([-407062157, -2068133915]);
    let mixed = 0;
    for (let i = 0; i < 10_000; i++)
      mixed = (Math.imul(mixed, 31) + bitsHi(i, i * 7, A, i % 10) + bitsLo(i, 5, i, 1)) | 0;
    expect(mixed).toBe(-1189411649);
    expect(exponential(1, 2, 3, 4)).toBe(0.006175523956405969);
    expect(normal(1, 2, 3, 4)).toBe(2.50304498684945);
  });
});

describe('processes', () => {
  it('get the numbers of their ids, in the order of the list', () => {
    const numbers = registerProcesses(['onset', 'recovery']);
    expect(Array.from(numbers, (n) => n >>> 0)).toEqual([hashText('onset'), hashText('recovery')]);
    // an int32 and the same bits as uint32 key the same draw
    expect(uniform(1, 2, numbers[0], 0)).toBe(uniform(1, 2, numbers[0] >>> 0, 0));
  });

  it('are refused when one is there twice', () => {
    expect(() => registerProcesses(['onset', 'recovery', 'onset'])).toThrow('Process "onset" is registered twice.');
  });

  it('are refused when two ids have the same hash, with both names', () => {
    expect(hashText(COLLISION[0])).toBe(hashText(COLLISION[1]));
    expect(() => registerProcesses(COLLISION)).toThrow(`"${COLLISION[0]}" and "${COLLISION[1]}" have the same hash`);
  });
});
