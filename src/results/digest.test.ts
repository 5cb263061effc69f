import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { digestOf, digestPatiently, sha256Hex } from './digest.ts';
import { layout } from './layout.ts';

it('hashes bytes like everybody else', () => {
  // FIPS 180-2, appendix B.1
  expect(sha256Hex(new TextEncoder().encode('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

describe('digestOf', () => {
  const two = layout(
    [
      { id: 'O-01', scale: 1, series: true, grouped: false },
      { id: 'O-02', scale: 1, series: false, grouped: false },
    ],
    ['all'],
    1,
  );
  // Cells: O-01 horizon, O-01 month 0, O-02 horizon. Numbers: 100 x arm + 10 x world + position.
  const numbers = (arm: number, world: number) =>
    Float64Array.from([0, 1, 2, 3, 4, 5], (n) => 100 * arm + 10 * world + n);
  const arms = [0, 1].map((arm) => [0, 1, 2].map((world) => numbers(arm, world)));

  it('writes scenario, outcome, period, group, world; numerator before denominator; little-endian', () => {
    const order: number[] = [];
    for (const arm of [0, 1])
      for (const cell of [0, 1, 2])
        for (const world of [0, 1, 2])
          order.push(100 * arm + 10 * world + 2 * cell, 100 * arm + 10 * world + 2 * cell + 1);
    const bytes = Buffer.alloc(order.length * 8);
    order.forEach((number, i) => bytes.writeDoubleLE(number, i * 8));
    expect(digestOf(two, arms)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('gives the same hash however many worlds fit into its buffer', () => {
    const many = Array.from({ length: 5000 }, (_, world) => numbers(0, world));
    const bytes = Buffer.alloc(many.length * 6 * 8);
    let at = 0;
    for (const cell of [0, 1, 2])
      for (const world of many)
        for (const number of world.subarray(2 * cell, 2 * cell + 2)) at = bytes.writeDoubleLE(number, at);
    expect(digestOf(two, [many])).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('gives the same hash with pauses, and pauses after each slice', async () => {
    const many = Array.from({ length: 5000 }, (_, world) => numbers(0, world));
    let pauses = 0;
    let clock = 0;
    const patiently = await digestPatiently(two, [many, many], {
      pause: () => Promise.resolve(void pauses++),
      now: () => (clock += 5),
    });
    expect(patiently).toBe(digestOf(two, [many, many]));
    expect(pauses).toBeGreaterThan(1);
    expect(await digestPatiently(two, [[], []], { pause: () => Promise.resolve(), now: () => 0 })).toBeNull();
  });

  it('writes -0 as 0', () => {
    const zero = [[Float64Array.of(0, 1, 0, 1, 0, 1)]];
    const minus = [[Float64Array.of(-0, 1, -0, 1, -0, 1)]];
    expect(digestOf(two, minus)).toBe(digestOf(two, zero));
  });

  it('has no name for half a result', () => {
    expect(digestOf(two, [arms[0], [arms[1][0], undefined, arms[1][2]]])).toBeNull();
    expect(digestOf(two, [arms[0], arms[1].slice(0, 2)])).toBeNull();
    expect(digestOf(two, [[], []])).toBeNull();
  });
});
