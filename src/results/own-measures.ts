/**
 * The same simulated world through the measure that each employer keeps for itself. Employers measure sick absence in their
 * own ways, so that their figures cannot be compared (DYNAMO, F1-26): in all, beyond 60 days, with and without compensation,
 * short-term, per employee, in numbers. Here every employer is seen through all of them at once, and with each what it would
 * say of the change: one and the same change may be a fall by one and a rise by another.
 */
import { isKept, type Layout } from './layout.ts';
import type { Difference, Estimate, Summary } from './summary.ts';

/** Outcomes that an employer may keep as its measure, and whether a lower value is less absence (1) or more (-1). */
const MEASURES: readonly (readonly [outcome: RegExp, sense: 1 | -1])[] = [
  [/^O-01$/, 1],
  [/^O-04$/, 1],
  [/^O-04\.days$/, 1],
  [/^O-04\.per-employee$/, 1],
  [/^O-05\.(share|days|started)$/, 1],
  [/^O-06\.over14$/, 1],
  [/^O-07$/, 1],
  [/^O-10\.[ab]$/, 1],
  [/^O-11\.(sick-pay|benefit|without|pension)$/, 1],
  // Health share (frisktal): people with few or no days.
  [/^O-18/, -1],
];

/** What a measure says of the change; `untold` when its interval holds 0. */
export type Says = 'less' | 'more' | 'untold';

export interface MeasureOf {
  readonly outcome: string;
  readonly today: Estimate | null;
  readonly scenario: Estimate | null;
  readonly difference: Difference | null;
  /** Mean difference over the baseline's mean, so that measures of different units can be laid side by side; null at 0. */
  readonly relative: number | null;
  /** In terms of absence, whichever way the measure points; null where there is no figure. */
  readonly says: Says | null;
}

export interface OwnMeasures {
  /** `all`, or `employer:vimmerby`. */
  readonly group: string;
  readonly measures: readonly MeasureOf[];
  /** One measure says that absence falls, and another that it rises. */
  readonly atOdds: boolean;
}

/** @param summary with groups; @param arm the scenario, against the baseline (0). All employees first, then each employer. */
export function ownMeasures(layout: Layout, summary: Summary, arm: number): OwnMeasures[] {
  const compared = summary.comparisons.find((one) => one.arm === arm);
  if (!compared) return [];
  const kept = layout.outcomes.flatMap(({ id }, o) => {
    const sense = MEASURES.find(([outcome]) => outcome.test(id))?.[1];
    return sense === undefined ? [] : [{ id, o, sense }];
  });
  return layout.groups.flatMap((group, g): OwnMeasures[] => {
    if (g > 0 && !group.startsWith('employer:')) return [];
    const measures = kept.flatMap(({ id, o, sense }): MeasureOf[] => {
      if (!isKept(layout, o, g)) return [];
      const read = <T>({ total, groups }: { total: T | null; groups: readonly (T | null)[] }): T | null =>
        g === 0 ? total : (groups[g] ?? null);
      const today = read(summary.arms[0].outcomes[o]);
      const difference = read(compared.outcomes[o]);
      return [
        {
          outcome: id,
          today,
          scenario: read(summary.arms[arm].outcomes[o]),
          difference,
          relative: today && difference && today.mean !== 0 ? difference.difference / today.mean : null,
          says: difference && saysOf(difference, sense),
        },
      ];
    });
    const said = new Set(measures.map(({ says }) => says));
    return [{ group, measures, atOdds: said.has('less') && said.has('more') }];
  });
}

function saysOf({ difference, toldApart }: Difference, sense: 1 | -1): Says {
  if (!toldApart) return 'untold';
  return difference * sense < 0 ? 'less' : 'more';
}
