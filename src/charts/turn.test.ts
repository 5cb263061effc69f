import { expect, test } from 'vitest';
import { axisOf, turnChart, type TurnRow } from './turn.ts';

const row: TurnRow = {
  id: 'x',
  name: 'Återgång efter ett chefslett möte, jämfört med utan möte',
  grade: 'D',
  assumed: { low: 0.9, high: 1.4 },
  value: 1.08,
  turn: { value: 1.6, lower: 1.3, upper: null },
  accepts: { low: 0.05, high: 2 },
  unit: 'gånger',
};

test('an axis holds what is assumed and the turn, and never leaves what the model accepts', () => {
  const [low, high] = axisOf(row);
  expect(low).toBeLessThan(0.9);
  expect(high).toBeGreaterThan(1.6);
  expect(axisOf({ ...row, turn: { value: 2, lower: 0.05, upper: 2 } })).toEqual([0.05, 2]);
  expect(axisOf({ ...row, assumed: null, turn: null })[1]).toBeGreaterThan(1.08);
});

test.each([288, 390, 900, 1600])('at %i px marks lie on one axis, within the picture', (width) => {
  const drawn = turnChart([row, { ...row, id: 'y', turn: null, assumed: null }], { width, rem: 1 });
  const [first, second] = drawn.rows;
  const { bar, turn } = first;
  expect(bar!.from).toBeLessThan(first.value);
  expect(first.value).toBeLessThan(bar!.to);
  expect(bar!.to).toBeLessThan(turn!.at);
  // The interval goes on: to the end of the axis, without a cap.
  expect([turn!.openLow, turn!.openHigh, turn!.to]).toEqual([false, true, width - drawn.margins.right]);
  for (const { x } of first.ticks) expect(x >= drawn.margins.left && x <= width - drawn.margins.right).toBe(true);
  expect([second.bar, second.turn]).toEqual([null, null]);
  expect(second.y).toBe(first.y + drawn.row);
  expect(first.axisY + 20).toBeLessThanOrEqual(second.y);
  expect(drawn.indexAt(0, second.axisY)).toBe(1);
});
