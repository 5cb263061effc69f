// Every picture as the page would have it, drawn without a browser.
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { formats } from '../i18n/format.ts';
import { LOCALES, type Locale } from '../i18n/locale.ts';
import { calendar, figure } from './fixture.testing.ts';
import Flow from './Flow.svelte';
import Queue from './Queue.svelte';
import Rings from './Rings.svelte';
import Schedule from './Schedule.svelte';
import Spark from './Spark.svelte';
import Timeline from './Timeline.svelte';
import Tornado from './Tornado.svelte';
import Uncertainty from './Uncertainty.svelte';
import Waterfall from './Waterfall.svelte';

const picture = (locale: Locale) => ({
  name: 'The finding',
  format: formats[locale],
  readLabel: 'Read a row',
  readHint: 'Point at a row',
  read: (index: number) => `row ${index}`,
});
const months = calendar(2027, 1, 24);
const state = (id: string) => ({ id, name: `State ${id}`, figure: figure(10, 2) });
const life = (slot: number, leave: 50 | 100) => ({
  ...{ slot, name: `Lane ${slot}`, total: '10 days' },
  spans: [{ from: 0, to: 24, works: 100 - leave, leave, text: 'off' }],
  marks: [{ at: 3 + slot, kind: 'subsidy' as const, text: 'subsidy' }],
});

type Shared = ReturnType<typeof picture> & { preview: boolean };
const drawings: Record<string, { draw: (shared: Shared, context: Map<string, number>) => string; says: RegExp }> = {
  Waterfall: {
    draw: (shared, context) =>
      render(Waterfall, {
        props: {
          ...shared,
          input: {
            parts: [
              {
                ...{ kind: 'resources', name: 'Resources' },
                steps: [{ id: 'a', name: 'Employer', figure: figure(-2, 0.5) }],
                total: { id: 't', name: 'Net', figure: figure(-2, 0.5) },
              },
            ],
          },
        },
        context,
      }).body,
    says: /Employer.*\u22122[.,]5\u00a0(till|to)\u00a0\u22121[.,]5/s,
  },
  Uncertainty: {
    draw: (shared, context) =>
      render(Uncertainty, {
        props: {
          ...shared,
          input: {
            sources: [{ id: 'chance', name: 'Chance', share: figure(0.3, 0.1) }],
            grades: [{ grade: 'D', name: 'assumed', share: figure(1, 0) }],
          },
          words: { byGrade: 'By grade' },
        },
        context,
      }).body,
    says: /Chance.*20\u201340\u00a0?%/s,
  },
  Tornado: {
    draw: (shared, context) =>
      render(Tornado, {
        props: {
          ...shared,
          input: {
            ...{ base: figure(-1, 0.3), neutral: 0 },
            rows: [
              {
                ...{ id: 'p', name: 'Assumption', grade: 'D', weight: 'large' },
                low: { result: figure(-0.5, 0.2), value: 'two' },
                high: { result: figure(-1.5, 0.2), value: 'sixteen' },
              },
            ],
          },
          words: { base: 'as assumed', neutral: 'today', low: 'lowest', high: 'highest' },
        },
        context,
      }).body,
    says: /as assumed.*today.*Assumption.*large.*two.*sixteen/s,
  },
  Flow: {
    draw: (shared, context) =>
      render(Flow, {
        props: {
          ...shared,
          input: { entry: [state('a')], exit: [state('b')], links: [{ from: 'a', to: 'b', figure: figure(10, 2) }] },
          write: ({ lower, upper }: { lower: number; upper: number }) => `${lower} to ${upper}`,
        },
        context,
      }).body,
    says: /State a.*8 to 12.*State b.*8 to 12/s,
  },
  Timeline: {
    draw: (shared, context) =>
      render(Timeline, {
        props: {
          ...shared,
          input: { calendar: months, world: '17', lanes: [life(0, 50), life(1, 100)] },
          words: {
            ...{ until: 'The same until', same: 'The same', leave: 'off sick' },
            marks: { meeting: 'meeting', placement: 'placement', training: 'training', subsidy: 'subsidy' },
          },
        },
        context,
      }).body,
    says: /The same until off.*off sick.*50\u00a0?%/s,
  },
  Rings: {
    draw: (shared, context) =>
      render(Rings, {
        props: {
          ...shared,
          input: {
            ...{ slot: 1, hub: ['Coordinators', '3'] },
            members: [{ id: 'm', name: 'Employer', employments: 10, used: figure(0.5, 0.1) }],
            flows: [{ from: 'm', to: null, kind: 'job', people: figure(3, 1) }],
          },
          words: { job: 'job', training: 'training', none: 'none', half: 'half' },
          readMember: (id: string) => id,
          readFlow: (index: number) => String(index),
        },
        context,
      }).body,
    says: /Coordinators.*Employer/s,
  },
  Queue: {
    draw: (shared, context) =>
      render(Queue, {
        props: {
          ...shared,
          input: {
            ...{ calendar: months, slot: 1, capacity: months.months.map(() => figure(20, 0)) },
            active: months.months.map(() => figure(10, 2)),
            waiting: months.months.map(() => figure(3, 1)),
          },
          words: { active: 'active', waiting: 'waiting', capacity: 'room' },
          ...{ at: null, reading: 'Point at a month', onread: () => {}, ontable: () => {} },
        },
        context,
      }).body,
    says: /room.*active.*waiting/s,
  },
  Schedule: {
    draw: (shared, context) =>
      render(Schedule, {
        props: {
          ...shared,
          input: { calendar: months, slot: 1, rows: [{ id: 'a', name: 'Meetings', start: 2, ramp: 3, end: null }] },
        },
        context,
      }).body,
    says: /2027.*2028.*Meetings/s,
  },
};

describe.each(LOCALES)('in %s', (locale) => {
  test.each(Object.keys(drawings))('%s is a named picture, whole in every width, that keys can read', (name) => {
    const { draw, says } = drawings[name];
    for (const width of [288, 480, 760, 1600]) {
      for (const preview of [false, true]) {
        const body = draw({ ...picture(locale), preview }, new Map([['chart-width', width]]));
        expect(body).toContain('role="img" aria-label="The finding"');
        expect(body).toMatch(/<input class="reader"[^>]*type="range"[^>]*aria-valuetext="Point at a/);
        expect(body.replace(/<[^>]*>/g, ' ')).toMatch(says);
        expect(body).not.toMatch(/NaN|Infinity|undefined|\[object/);
      }
    }
  });

  test('a spark is a named picture with its scenarios and zero in words', () => {
    const rows = [{ slot: 1, letter: 'A', name: 'Meetings', figure: figure(-1, 0.5), told: true }];
    const { body } = render(Spark, {
      props: { input: { rows }, name: 'The finding', zero: formats[locale].number(0, 1) },
    });
    expect(body).toContain('role="img" aria-label="The finding"');
    expect(body).toContain(locale === 'sv' ? '0,0' : '0.0');
    expect(body).not.toMatch(/NaN|undefined/);
  });
});

test('too few worlds are hatched, enough are not', () => {
  const bodies = [true, false].map((preview) =>
    drawings['Waterfall'].draw({ ...picture('sv'), preview }, new Map([['chart-width', 800]])),
  );
  expect(bodies.map((body) => /fill="url\(#[^)]+\)"/.test(body))).toEqual([true, false]);
});
