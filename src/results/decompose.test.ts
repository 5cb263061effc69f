import { describe, expect, it } from 'vitest';
import { decompose } from './decompose.ts';
import { layout } from './layout.ts';

const of = layout([{ id: 'X', scale: 1, series: false, grouped: false }], ['all'], 0);
/** One world's array with the value of the only cell. */
const world = (value: number): Float64Array => Float64Array.of(value, 1);
const arm = (...values: number[]) => values.map(world);

describe('a package is split into its parts and their interaction', () => {
  // Baseline 10; A takes 2, B takes 3, together 6 in the first world and 4 in the second: -1 and +1 of interaction.
  const arms = [arm(10, 12), arm(8, 10), arm(7, 9), arm(4, 8)];

  it('world by world, so that they add up exactly', () => {
    const split = decompose(of, arms, 'X', [1, 2], 3)!;
    expect(split.parts.map(({ difference }) => difference)).toEqual([-2, -3]);
    expect(split.together.difference).toBe(-5);
    expect(split.interaction.difference).toBe(0);
    // The interval is that of -1 and +1, not of the parts.
    expect(split.interaction.lower).toBeCloseTo(-0.9, 12);
    expect(split.interaction.upper).toBeCloseTo(0.9, 12);
    expect(split.interaction.toldApart).toBe(false);
  });

  it('to the last bit, whatever the numbers', () => {
    const odd = [arm(0.1, 0.7, 1.3), arm(0.2, 0.35, 1.1), arm(0.05, 0.6, 0.9), arm(0.17, 0.3, 0.77)];
    const split = decompose(of, odd, 'X', [1, 2], 3)!;
    const [a, b] = split.parts;
    expect(split.interaction.difference).toBe(split.together.difference - a.difference - b.difference);
  });

  it('only over worlds in which all of them have a figure', () => {
    const missing = [arm(10, 12), [world(8), Float64Array.of(0, 0)], arm(7, 9), arm(4, 8)];
    expect(decompose(of, missing, 'X', [1, 2], 3)!.together.worlds).toBe(1);
    expect(decompose(of, [arm(1), [Float64Array.of(0, 0)], arm(1), arm(1)], 'X', [1, 2], 3)).toBeNull();
  });
});
