import { expect, it } from 'vitest';
import { studentQuantile } from './student.ts';

// Tables of Student's distribution; one degree of freedom is Cauchy: tan(pi (p - 1/2)).
it.each([
  [0.975, 1, 12.706204736],
  [0.95, 2, 2.91998558],
  [0.975, 10, 2.228138852],
  [0.975, 30, 2.042272456],
  [0.75, 1, 1],
])('has the quantile %f of %i degrees of freedom', (p, freedom, t) => {
  expect(studentQuantile(p, freedom)).toBeCloseTo(t, 7);
  expect(studentQuantile(1 - p, freedom)).toBeCloseTo(-t, 7);
});

it('has none without freedom', () => {
  expect(studentQuantile(0.975, 0)).toBeNaN();
});
