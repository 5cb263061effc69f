import { expect, test } from 'vitest';
import { calendar, figure } from './fixture.testing.ts';
import { drawnLinks, flow, type FlowInput } from './flow.ts';
import { queue } from './queue.ts';
import { bySize, filledPart, rings, type RingInput } from './rings.ts';
import { schedule } from './schedule.ts';
import { spark } from './spark.ts';
import { firstParting, timeline, type LifeLane, type LifeSpan } from './timeline.ts';

const SIZES = [288, 390, 640, 900, 1600].map((width) => ({ width, rem: 1 }));
const wide = { width: 900, rem: 1 };

const state = (id: string, middle: number) => ({ id, name: id, figure: figure(middle, 2) });
const flows: FlowInput = {
  entry: [state('short', 40), state('full', 60)],
  exit: [state('work', 55), state('off', 44), state('gone', 1)],
  links: [
    { from: 'full', to: 'off', figure: figure(39, 2) },
    { from: 'short', to: 'work', figure: figure(35, 2) },
    { from: 'short', to: 'off', figure: figure(5, 2) },
    { from: 'full', to: 'work', figure: figure(20, 2) },
    { from: 'full', to: 'gone', figure: figure(1, 1) },
    { from: 'short', to: 'gone', figure: figure(0, 0) },
  ],
};

test('flow: heights are counts on both sides, ribbons fill their states, and empty ones are not drawn', () => {
  const drawn = flow(flows, wide);
  expect(drawn.entry[1].height / drawn.entry[0].height).toBeCloseTo(1.5, 9);
  for (const node of drawn.entry) {
    const leaving = drawn.ribbons.filter(({ from }) => from === node.id);
    expect(leaving.reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(node.height, 9);
    expect(leaving[0].y0).toBeCloseTo(node.y, 9);
  }
  for (const node of drawn.exit) {
    const arriving = drawn.ribbons.filter(({ to }) => to === node.id);
    expect(arriving.reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(node.height, 9);
  }
  expect(drawnLinks(flows)).toEqual([1, 2, 3, 0, 4]);
  expect(drawn.ribbons.map(({ from, to }) => `${from}-${to}`)).toEqual([
    'short-work',
    'short-off',
    'full-work',
    'full-off',
    'full-gone',
  ]);
});

test('flow: two panels with the same whole have the same scale', () => {
  const half: FlowInput = {
    entry: [state('short', 50)],
    exit: [state('work', 50)],
    links: [{ from: 'short', to: 'work', figure: figure(50, 2) }],
  };
  const [all, part] = [flow(flows, wide), flow({ ...half, whole: 100 }, wide)];
  expect(part.entry[0].height).toBeCloseTo((all.entry[0].height * 50) / 40, 9);
});

test('flow: counts that do not add up cannot be drawn', () => {
  const lost = { ...flows, links: flows.links.slice(1) };
  expect(() => flow(lost, wide)).toThrow('the ribbons from "full" add up to 21, the state says 60');
});

test('flow: labels of one side have room for a name and an interval, beside their state', () => {
  for (const size of SIZES) {
    const { entry, exit, height } = flow(flows, size);
    for (const nodes of [entry, exit]) {
      nodes.forEach((node, i) => {
        expect(node.labelY).toBeCloseTo(node.y + node.height / 2, 9);
        if (i > 0) expect(node.labelY - nodes[i - 1].labelY).toBeGreaterThanOrEqual(30);
      });
      expect(nodes.at(-1)!.labelY + 15).toBeLessThanOrEqual(height);
    }
  }
});

test('flow: a place on a ribbon is that ribbon, at both ends and halfway', () => {
  const drawn = flow(flows, wide);
  drawn.ribbons.forEach(({ y0, y1, height }, i) => {
    expect(drawn.indexAt(drawn.left, y0 + height / 2)).toBe(i);
    expect(drawn.indexAt(drawn.right, y1 + height / 2)).toBe(i);
  });
  const { y0, y1, height } = drawn.ribbons[3];
  expect(drawn.indexAt((drawn.left + drawn.right) / 2, (y0 + y1 + height) / 2)).toBe(3);
});

const span = (from: number, to: number, works: number, leave: LifeSpan['leave'], text = ''): LifeSpan => ({
  ...{ from, to, works, leave, text },
});
const today: LifeLane = {
  ...{ slot: 0, name: 'Today', total: '241 days', marks: [] },
  spans: [span(0, 2, 100, 0), span(2, 10, 0, 100, 'off sick'), span(10, 24, 100, 0)],
};
const other: LifeLane = {
  ...{ slot: 1, name: 'A', total: '96 days' },
  spans: [span(0, 2, 100, 0), span(2, 5, 0, 100), span(5, 24, 50, 50)],
  marks: [{ at: 2.5, kind: 'meeting', text: 'meeting, day 15' }],
};

test('lives part at the first event that only one of them has', () => {
  expect(firstParting([today, other])).toEqual({ at: 2.5, text: 'meeting, day 15', lane: 1 });
  expect(firstParting([today, { ...today, slot: 1 }])).toBeNull();
  // Without the meeting they part where the one is back at half time.
  expect(firstParting([today, { ...other, marks: [] }])!.at).toBe(5);
});

test('lives: the line is as high as the person works, leave hangs above it, and the dot stands where they part', () => {
  const drawn = timeline({ calendar: calendar(2027, 1, 24), world: '17', lanes: [today, other] }, wide);
  const [first, second] = drawn.lanes;
  expect(first.leaves).toHaveLength(1);
  expect(first.leaves[0].y).toBeCloseTo(first.y.full, 6);
  expect(first.leaves[0].height).toBeCloseTo(first.y.none - first.y.full, 6);
  expect(second.leaves[1].height).toBeCloseTo((second.y.none - second.y.full) / 2, 6);
  expect(drawn.parting!.x).toBeCloseTo(drawn.left + ((drawn.right - drawn.left) * 2.5) / 24, 6);
  expect(drawn.parting!.dotY).toBe(second.y.none);
  expect(drawn.indexAt(drawn.x(7), 0)).toBe(7);
});

test('lives: the line of the parting does not cross a word that has room beside it', () => {
  const words = { ...today, spans: [{ ...span(0, 24, 100, 0), text: 'at work' }], marks: [] };
  for (const at of [11.5, 12, 12.5]) {
    const met = { ...words, marks: [{ at, kind: 'meeting' as const, text: '' }] };
    const { lanes, parting } = timeline({ calendar: calendar(2027, 1, 24), world: '17', lanes: [words, met] }, wide);
    for (const { texts } of lanes) {
      expect(texts).toHaveLength(1);
      expect(Math.abs(texts[0].x - parting!.x)).toBeGreaterThan(100);
    }
  }
});

test('lives: words of marks never meet, and what has no room keeps its mark', () => {
  const marks = [0, 0.3, 0.6, 6, 6.2].map((at) => ({ at, kind: 'meeting' as const, text: 'a meeting with words' }));
  for (const size of SIZES) {
    const [{ marks: drawn }] = timeline(
      { calendar: calendar(2027, 1, 24), world: '17', lanes: [{ ...today, marks }, other] },
      size,
    ).lanes;
    expect(drawn).toHaveLength(5);
    const written = drawn.flatMap(({ text }) => (text ? [text] : []));
    for (const [i, a] of written.entries()) {
      for (const b of written.slice(i + 1)) {
        if (a.y === b.y) expect(Math.abs(a.x - b.x)).toBeGreaterThan(100);
      }
    }
  }
});

const member = (id: string, employments: number, used: number | null) => ({
  ...{ id, name: `Employer ${id}`, employments },
  used: used === null ? null : figure(used, 0.1),
});
const ring: RingInput = {
  slot: 2,
  hub: ['Coordinators', '3'],
  members: [member('a', 100, 0.5), member('b', 400, 1), member('c', 100, null), member('d', 25, 0)],
  flows: [
    { from: 'a', to: 'b', kind: 'job', people: figure(4, 1) },
    { from: 'b', to: null, kind: 'training', people: figure(2, 1) },
    { from: 'a', to: 'a', kind: 'job', people: figure(1, 1) },
  ],
};

test('ring: places depend on sizes alone, whatever the order of the file', () => {
  const drawn = rings(ring, wide);
  expect(bySize(ring.members).map(({ id }) => id)).toEqual(['b', 'a', 'c', 'd']);
  expect(rings({ ...ring, members: [...ring.members].reverse() }, wide).nodes).toEqual(drawn.nodes);
  // Area is employments: a quarter of them is half the radius.
  expect(drawn.nodes[1].r).toBeCloseTo(drawn.nodes[0].r / 2, 9);
  expect(drawn.nodes.map(({ offers }) => offers)).toEqual([true, true, false, true]);
});

test('ring: the width of a line is people; what leaves the ring ends in a dot; the own employer is a loop', () => {
  const { lines } = rings(ring, wide);
  expect(lines.map(({ thick }) => thick)).toEqual([10, 5, 2.5]);
  expect(lines.map(({ dot }) => dot !== null)).toEqual([false, true, false]);
  expect(lines[2].path).toMatch(/a9,9/);
  expect(() => rings({ ...ring, flows: [{ ...ring.flows[0], to: 'x' }] }, wide)).toThrow('names no member');
});

test('ring: names of one side never meet; where it is narrow there are numbers', () => {
  const many = { ...ring, flows: [], members: Array.from({ length: 24 }, (_, i) => member(String(i), 10 + i, 0.5)) };
  const { nodes } = rings(many, wide);
  for (const side of ['start', 'end']) {
    const ys = nodes.filter(({ label }) => label.anchor === side).map(({ label }) => label.y);
    ys.sort((a, b) => a - b);
    ys.slice(1).forEach((y, i) => expect(y - ys[i]).toBeGreaterThanOrEqual(16.9));
  }
  expect(rings(ring, { width: 390, rem: 1 }).nodes.map(({ label }) => label.text)).toEqual(['1', '2', '3', '4']);
});

test('ring: a circle is filled from below, up to the share', () => {
  expect(filledPart(0, 0, 10, 0)).toBe('');
  expect(filledPart(0, 0, 10, 0.5)).toBe('M-10,0A10,10 0 0 0 10,0Z');
  expect(filledPart(0, 0, 10, 1)).toMatch(/z$/);
});

test('queue: one axis from zero holds cases and capacity; a decided capacity is a step without a band', () => {
  const months = calendar(2027, 1, 3);
  const drawn = queue(
    {
      ...{ calendar: months, slot: 1 },
      active: [figure(10, 2), figure(20, 3), figure(38, 5)],
      waiting: [figure(0, 0), null, figure(4, 2)],
      capacity: [figure(20, 0), figure(20, 0), figure(40, 0)],
    },
    wide,
  );
  expect(drawn.ticks[0].value).toBe(0);
  expect(drawn.ticks.at(-1)!.value).toBeGreaterThanOrEqual(43);
  const [capacity, active, waiting] = drawn.series;
  expect(capacity.band).toBe('');
  expect(capacity.line.match(/[ML]/g)).toHaveLength(6);
  expect(active.band).not.toBe('');
  // The month without a figure is a gap.
  expect(waiting.line.match(/M/g)).toHaveLength(2);
  const ys = drawn.series.map(({ labelY }) => labelY!).sort((a, b) => a - b);
  ys.slice(1).forEach((y, i) => expect(y - ys[i]).toBeGreaterThanOrEqual(16.9));
});

test('spark: all scenarios on one scale that holds zero', () => {
  const rows = [figure(-2, 1), figure(1, 0.5)].map((one, i) => ({
    ...{ slot: i + 1, letter: 'AB'[i], name: '', figure: one, told: true },
  }));
  const { scale, zero } = spark({ rows });
  expect(scale.low).toBeLessThan(-3);
  expect(scale.high).toBeGreaterThan(1.5);
  expect(zero).toBeCloseTo((100 * -scale.low) / (scale.high - scale.low), 9);
});

test('schedule: a wedge up to full strength, a bar from there, an edge where it ends, an arrow where it goes on', () => {
  const drawn = schedule(
    {
      ...{ calendar: calendar(2026, 1, 60), slot: 1 },
      rows: [
        { id: 'a', name: 'Meetings', start: 12, ramp: 12, end: null },
        { id: 'b', name: 'Ring', start: 0, ramp: 0, end: 30, note: 'money ends' },
        { id: 'c', name: 'Stopped in its ramp', start: -6, ramp: 12, end: 3 },
        { id: 'd', name: 'Later than the picture', start: 70, ramp: 2, end: null },
      ],
    },
    wide,
  );
  const x = (months: number): number =>
    drawn.margins.left + ((drawn.width - drawn.margins.left - drawn.margins.right) * months) / 60;
  const [a, b, c, d] = drawn.rows;
  expect(a.bar!.x).toBeCloseTo(x(24), 6);
  expect(a.edgeX).toBeNull();
  expect(a.arrow).not.toBe('');
  expect([b.wedge, b.arrow]).toEqual(['', '']);
  expect(b.edgeX).toBeCloseTo(x(30), 6);
  expect(b.note!.text).toBe('money ends');
  // Half of the ramp is behind it when the picture begins, three quarters when it is stopped: it never gets a bar.
  expect(c.bar).toBeNull();
  const top = c.y + 9;
  expect(c.wedge).toBe(`M${x(0)},${top + 18}V${top + 9}L${x(3)},${top + 4.5}V${top + 18}Z`);
  expect([d.wedge, d.bar, d.arrow, d.edgeX]).toEqual(['', null, '', null]);
});
