// What a check against a closed form is: a statistic must be within its bound, and the same statistic must leave the bound
// when a fault is planted in what is simulated. A check too weak to see its fault would prove nothing.

import { expect, it } from 'vitest';

export interface Verdict {
  /** Distance from theory, 0 or more, or a chi-square statistic. */
  readonly off: number;
  /** Its bound at alpha = 1e-6, from tolerance.ts. */
  readonly bound: number;
}

/** By this factor the planted fault changes a rate. */
export const FAULT = 1.2;

/** A numbered check. `judge(1)` simulates what is right, `judge(FAULT)` what is wrong, against the same theory. */
export function closedForm(id: string, says: string, judge: (fault: number) => Verdict): void {
  it(`${id} ${says}`, () => {
    const right = judge(1);
    expect(right.off).toBeLessThanOrEqual(right.bound);
    const wrong = judge(FAULT);
    expect(wrong.off, 'a planted fault must be seen').toBeGreaterThan(wrong.bound);
  });
}

/** A function of one number that is computed once for each value: simulations that several checks share. */
export function once<T>(compute: (fault: number) => T): (fault: number) => T {
  const known = new Map<number, T>();
  return (fault) => {
    let value = known.get(fault);
    if (value === undefined) known.set(fault, (value = compute(fault)));
    return value;
  };
}
