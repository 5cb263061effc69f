import { describe, expect, it } from 'vitest';
import { oneOutcome, toyAssumptions, toyEffect } from '../testing/toy-assumptions.ts';
import { toyRunner } from '../testing/toy-runner.ts';
import { breakEven, type BreakEven, type BreakEvenOptions } from './break-even.ts';

type Effect = Parameters<typeof toyEffect>[0];

function seek(effect: Effect, options: Partial<BreakEvenOptions> = {}): { done: Promise<BreakEven>; stop(): void } {
  return breakEven(toyRunner(toyEffect(effect)), {
    plans: toyAssumptions(['x', 'other']),
    layout: oneOutcome,
    outcome: 'O-04',
    parameter: 'x',
    range: { min: -4, max: 4 },
    worlds: 40,
    fixedAssumptions: false,
    ...options,
  });
}

describe('the break-even of a difference without chance', () => {
  it.each([
    ['a straight line', (x: number) => x - 1.3, 1.3],
    ['a bend', (x: number) => Math.exp(x) - 2, Math.LN2],
    ['a fall', (x: number) => 5 - x * x * x, Math.cbrt(5)],
    ['a value that was tried', (x: number) => -3 * x, 0],
  ])('is the root: %s', async (_, curve, root) => {
    const result = await seek((of) => curve(of('x'))).done;
    expect(Math.abs(result.value! - root)).toBeLessThan(0.004);
    expect(result).toMatchObject({ parameter: 'x', outcome: 'O-04', complete: true, several: false, failures: [] });
    expect(result.worlds).toBe(40 * result.tried.length);
  });

  it('is null where the difference keeps its sign in the whole range', async () => {
    const result = await seek((of) => of('x') + 4.1).done;
    expect(result).toMatchObject({ value: null, lower: null, upper: null, several: false, complete: true });
    // What was tried is told: the ends of the range, 5 %, middle and 95 %.
    const tried = result.tried.map(({ value }) => value);
    expect(tried[0]).toBe(-4);
    expect(tried[4]).toBe(4);
    expect(tried[3]).toBeCloseTo(1.6448536, 6);
    expect(tried).toHaveLength(5);
  });

  it.each([
    ['at an end of the range', (x: number) => -x, { min: 0, max: 4 }],
    ['over a part of it', (x: number) => -Math.max(0, x), { min: -4, max: 4 }],
    ['between two values of one sign', (x: number) => -x * x, { min: -4, max: 4 }],
  ])('is null where the difference is nought %s and never of the other sign', async (_, curve, range) => {
    const result = await seek((of) => curve(of('x')), { range }).done;
    expect(result).toMatchObject({ value: null, lower: null, upper: null, several: false, complete: true });
  });

  it('is the crossing nearest to the middle value where there are several, and says so', async () => {
    // Roots -3, 0.5 and 3.
    const result = await seek((of) => (of('x') + 3) * (of('x') - 0.5) * (of('x') - 3)).done;
    expect(result.several).toBe(true);
    expect(result.value).toBeCloseTo(0.5, 2);
  });
});

describe('the interval of a break-even', () => {
  it('is that of the mean, carried over to the assumption', async () => {
    // Difference 2 (x - 1) + noise: the root is 1 - noise / 2, and half of the mean's interval wide.
    const { value, lower, upper, tried } = await seek((of, luck) => 2 * (of('x') - 1) + luck + of('other')).done;
    const half = (tried[0].upper - tried[0].lower) / 2;
    expect(upper! - value!).toBeCloseTo(half / 2, 1);
    expect(value! - lower!).toBeCloseTo(half / 2, 1);
    const noise = tried[0].difference + 2 * 5;
    expect(Math.abs(value! - (1 - noise / 2))).toBeLessThan(0.02 * half);
  });

  it('holds the root as often as it says', async () => {
    const studies = await Promise.all(
      Array.from(
        { length: 100 },
        (_, i) =>
          seek((of, luck) => of('x') - 0.7 + 1.5 * luck * of('other'), {
            plans: toyAssumptions(['x', 'other'], [i, 5]),
          }).done,
      ),
    );
    const held = studies.filter(({ lower, upper }) => lower! <= 0.7 && 0.7 <= upper!).length;
    // 95 of 100 expected; standard error 2.2.
    expect(held).toBeGreaterThanOrEqual(88);
  });

  it('is open on a side where its bound does not cross 0 within the range', async () => {
    // The mean of 40 lucks is known to +- 0.32: with a slope of 0.1 that is 3.2 to either side, of 0.05 it is 6.4.
    const plans = toyAssumptions(['x'], [3, 3]);
    const low = await seek((of, luck) => 0.1 * (of('x') + 3) + luck, { plans }).done;
    expect([low.value === null, low.lower, low.upper === null]).toEqual([false, null, false]);
    const both = await seek((of, luck) => 0.05 * of('x') + luck, { plans }).done;
    expect([both.value === null, both.lower, both.upper]).toEqual([false, null, null]);
  });

  it('shrinks with assumptions held where these were what varied', async () => {
    const effect: Effect = (of, luck) => of('x') - 1 + 3 * of('other') + 0.1 * luck;
    const [drawn, held] = await Promise.all([seek(effect).done, seek(effect, { fixedAssumptions: true }).done]);
    expect(held.upper! - held.lower!).toBeLessThan(0.2 * (drawn.upper! - drawn.lower!));
  });
});

describe('a search that does not end as planned', () => {
  it('has no value after a stop', async () => {
    const running = seek((of, luck) => of('x') + luck, {
      onProgress: ({ done }) => {
        if (done === 90) running.stop();
      },
    });
    expect(await running.done).toMatchObject({ value: null, complete: false, stopped: true, worlds: 90 });
  });

  it('refuses what it cannot vary', () => {
    expect(() => seek(() => 0, { parameter: 'y' })).toThrow('No scenario uses y');
    expect(() => seek(() => 0, { outcome: 'O-99' })).toThrow('no outcome');
    const [baseline, scenario] = toyAssumptions(['x']);
    const vector = { ...scenario, parameters: scenario.parameters.map((one) => ({ ...one, values: [0, 1] })) };
    expect(() => seek(() => 0, { plans: [baseline, vector] })).toThrow('not one number');
  });
});
