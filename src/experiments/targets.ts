/**
 * The calibration targets of the evidence file and the number of the model that answers each. Target, lower and upper
 * bound are read from the file and never retyped; what stands here is only which outcome is meant.
 */
import { calibration_targets as rows } from '../parameters/evidence/evidence.json';
import type { Layout } from '../results/layout.ts';
import { isKept, totalCell } from '../results/layout.ts';
import { valuesOf } from '../results/summarise.ts';
import { momentsOf, standardError } from '../stats/moments.ts';

export interface Target {
  readonly id: string;
  /** What it is about, as the evidence file words it, in English. */
  readonly quantity: string;
  /** Which of a target's several numbers; null where it has one. */
  readonly part: string | null;
  readonly target: number;
  readonly low: number;
  readonly high: number;
  readonly reading: Reading | null;
  /** Whether the baseline is held to it; the others are shown, where they can be, and never judged. */
  readonly judged: boolean;
}

interface Reading {
  readonly outcome: string;
  /** 'share' where the evidence writes 0.55 and the outcome is a percentage. */
  readonly as: 'share' | 'unit';
  /** The ratio of these two groups, world by world; otherwise the figure of all. */
  readonly ratio?: readonly [string, string];
}

interface Part {
  readonly part: string | null;
  readonly reading: Reading | null;
  /** Position among the target's numbers in the file, where it is not the part's own. */
  readonly index?: number;
}

const share = (outcome: string): Reading => ({ outcome, as: 'share' });
const unit = (outcome: string): Reading => ({ outcome, as: 'unit' });
const womenOverMen = (outcome: string): Reading => ({ outcome, as: 'unit', ratio: ['sex:women', 'sex:men'] });
const one = (reading: Reading | null): Part[] => [{ part: null, reading }];

const readings: Readonly<Record<string, readonly Part[]>> = {
  'C-01': one(unit('O-04')),
  'C-02': one(womenOverMen('O-04')),
  // Shown by both definitions, fitted to neither.
  'C-03': [
    { part: 'O-10.a', reading: share('O-10.a'), index: 0 },
    { part: 'O-10.b', reading: share('O-10.b'), index: 0 },
  ],
  'C-04': one(unit('O-05.days')),
  'C-05': one(unit('O-05.started')),
  'C-06': [
    { part: '3', reading: share('O-06.3') },
    { part: '7', reading: share('O-06.7') },
    { part: '14', reading: share('O-06.14') },
  ],
  'C-07': one(unit('O-06.over14')),
  'C-08': one(share('O-03.share')),
  'C-09': one(share('O-06.started-F')),
  'C-10': [
    { part: 'all', reading: unit('O-06.median') },
    { part: 'F', reading: unit('O-06.median-F') },
  ],
  'C-11': one(share('O-06.30to60')),
  'C-12': one(share('O-02')),
  'C-13': [
    { part: 'all', reading: share('O-19.return') },
    { part: 'F', reading: null },
  ],
  'C-14': one(womenOverMen('O-05.days')),
  'C-15': [
    { part: 'managers', reading: null },
    { part: 'staff', reading: null },
  ],
  'C-16': one(null),
  'C-17': one(share('O-26.ordinary')),
};

/** Of memory, of definitions that differ, or of processes that this version does not have. */
const NOT_JUDGED = new Set(['C-03', 'C-12', 'C-13', 'C-15', 'C-16']);

/** In the order of the evidence file. @throws Error when the file has a target that nobody has thought about. */
export function calibrationTargets(): Target[] {
  return rows.flatMap(({ id, quantity, values, low, high }) => {
    const parts = readings[id];
    if (!parts) throw new Error(`The calibration target ${id} has no reading.`);
    return parts.map(({ part, reading, index }, position): Target => {
      const at = index ?? position;
      return {
        id,
        quantity,
        part,
        target: values[at],
        low: low[at],
        high: high[at],
        reading,
        judged: !NOT_JUDGED.has(id),
      };
    });
  });
}

export interface Simulated {
  readonly mean: number;
  /** Monte Carlo standard error; NaN with one world. */
  readonly mcse: number;
}

/** Mean over worlds of each world's value. null where the outcome, or a value of it, does not exist. */
export function readTarget(
  layout: Layout,
  worlds: readonly (Float64Array | undefined)[],
  of: Target,
): Simulated | null {
  const { reading } = of;
  const outcome = layout.outcomes.findIndex((spec) => spec.id === reading?.outcome);
  if (!reading || outcome < 0) return null;
  const spec = { ...layout.outcomes[outcome], ...(reading.as === 'share' ? { scale: 1 } : {}) };
  const groups = (reading.ratio ?? ['all']).map((group) => layout.groups.indexOf(group));
  if (!groups.every((group) => group >= 0 && isKept(layout, outcome, group))) return null;
  const [above, below] = groups.map((group) => valuesOf(spec, totalCell(layout, outcome, group), worlds));
  const values = (below ? above.map((value, world) => value / below[world]) : above).filter(Number.isFinite);
  if (values.length === 0) return null;
  const moments = momentsOf(values);
  return { mean: moments.mean, mcse: standardError(moments) };
}
