import { expect, it } from 'vitest';
import { Pace } from './pace.ts';

it('says what is left at the pace so far, and nothing before there is one', () => {
  const pace = new Pace(1000);
  for (let done = 1; done <= 3; done++) {
    pace.heard(done, 1000 + 50 * done);
    expect(pace.left(100)).toBeNull();
  }
  pace.heard(4, 1200);
  expect(pace.left(100)).toBeCloseTo(0.05 * 96, 12);
});

it('does not take a wait for other work for the pace', () => {
  const pace = new Pace(0);
  for (let done = 1; done <= 5; done++) pace.heard(done, 50 * done + (done > 2 ? 12_000 : 0));
  expect(pace.left(200)).toBeCloseTo(0.05 * 195, 12);
});

it('counts worlds that are heard of together', () => {
  const pace = new Pace(0);
  pace.heard(1, 100);
  pace.heard(5, 300);
  pace.heard(5, 900);
  // The longest wait was 200 ms: what is left of the time, 100 ms, is shared by the other four.
  expect(pace.left(9)).toBeCloseTo((0.1 / 4) * 4, 12);
});

it('takes worlds that were there before for no work', () => {
  const pace = new Pace(0, 40);
  pace.heard(40, 500);
  for (let done = 41; done <= 44; done++) pace.heard(done, 50 * (done - 40));
  expect(pace.left(100)).toBeCloseTo(0.05 * 56, 12);
});
