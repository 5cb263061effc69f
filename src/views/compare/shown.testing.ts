/** Hand-made results for tests of sentences and tables. Nothing here reaches the product. */
import { layout, type Layout } from '../../results/layout.ts';
import { summarise } from '../../results/summarise.ts';
import type { Difference, Estimate, Summary } from '../../results/summary.ts';
import type { WorldArrays } from '../../results/worlds.ts';
import { draftOf } from '../../state/draft.ts';
import { kindFor } from '../../state/rules.ts';
import type { Shown } from '../../state/shown.ts';
import type { Study } from '../../scenario/study.ts';

const LABELS = ['I dag', 'Möten', 'Bidrag', 'Ring', 'Allt', 'Lite', 'Inget'];

export const layoutOf = (ids: readonly string[], scale = 1): Layout =>
  layout(
    ids.map((id) => ({ id, scale, series: false, grouped: false })),
    ['all'],
    1,
  );

export const difference = (lower: number, upper: number, middle = (lower + upper) / 2, worlds = 200): Difference => ({
  difference: middle,
  ...{ lower, upper, q25: middle, q75: middle, level: 0.9, mcse: 0.1 },
  ...{ probabilityLower: 0.5, toldApart: lower > 0 || upper < 0, sdPaired: 1, sdUnpaired: 2, worlds },
});

export const estimate = (lower: number, upper: number, worlds = 200): Estimate => {
  const mean = (lower + upper) / 2;
  return { mean, lower, upper, q25: mean, q75: mean, level: 0.9, mcse: 0.1, worlds };
};

/** One with figures that are asked for. `comparisons`: by scenario, [outcome]: a difference or nothing. */
export function shownOf(
  spec: Layout,
  comparisons: readonly (readonly (Difference | null)[])[],
  more: Partial<Shown> = {},
): Shown {
  const worlds = more.worlds ?? 200;
  const outcomes = <T>(totals: readonly T[]) =>
    spec.outcomes.map(({ id }, o) => ({ id, total: totals[o], groups: [], months: [] }));
  const levels = spec.outcomes.map(() => estimate(26, 35, worlds));
  const summary: Summary = {
    worlds,
    arms: [levels, ...comparisons.map(() => levels)].map((totals) => ({ outcomes: outcomes(totals) })),
    comparisons: comparisons.map((totals, i) => ({ arm: i + 1, outcomes: outcomes(totals) })),
  };
  return {
    key: 'k',
    edits: { on: true, start: null, values: {}, fixed: false },
    draft: draftOf({ scenarios: [] } as unknown as Study),
    scenario: 1,
    published: true,
    compiled: {
      key: 'k',
      plans: [],
      arms: [null, ...comparisons].map((_, arm) => ({ id: `arm-${arm}`, label: { sv: LABELS[arm], en: LABELS[arm] } })),
      layout: spec,
      months: [{ year: 2019, month: 12 }],
      starts: [],
      policyStart: 0,
    },
    summary,
    worldArrays: [],
    kind: kindFor(worlds),
    worlds,
    total: 200,
    status: 'complete',
    covers: 'chance+assumptions',
    digest: null,
    failures: [],
    ...more,
  };
}

/** One made from worlds, as the page makes it: [arm][world][outcome], all denominators 1. */
export function shownFrom(
  ids: readonly string[],
  values: readonly (readonly (readonly number[])[])[],
  more: Partial<Shown> = {},
): Shown {
  const spec = layoutOf(ids);
  const worldArrays: WorldArrays = values.map((arm) =>
    arm.map((world) => Float64Array.from(world.flatMap((value) => [value, 1]))),
  );
  const comparisons = values.slice(1).map(() => ids.map(() => null));
  return { ...shownOf(spec, comparisons, more), summary: summarise(spec, worldArrays), worldArrays, kind: 'interval' };
}

export const seen = (text: string): string => text.replaceAll('\u00a0', ' ');
