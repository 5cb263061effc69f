/**
 * Spells over 14 days: how many are still going after so many days. The axis starts at day 0, the curve at day 14 (100 %
 * by definition); 0 to 100 %, never cut. Points are joined by straight lines: nothing is known between them.
 */
import { scaleLinear } from 'd3';
import { areaPath, linePath, spread } from './frame.ts';
import type { Band, Plotted, Point } from './frame.ts';
import type { Size } from './months.ts';

export interface SurvivalInput {
  /** Days after which the share is known, rising; day 14 is added here. */
  readonly days: readonly number[];
  readonly curves: readonly { readonly slot: number; readonly shares: readonly (Band | null)[] }[];
  /** The day that is written out. */
  readonly reading: number;
  /** Last day drawn. */
  readonly until: number;
}

export interface SurvivalGeometry extends Plotted {
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly curves: readonly {
    readonly slot: number;
    readonly band: string;
    readonly line: string;
    readonly marks: readonly Point[];
  }[];
  readonly labels: readonly { readonly slot: number; readonly y: number }[];
  readonly labelX: number;
  /** The line from the reading's words to the first curve. */
  readonly leader: string;
  /** Days of rules that have room under the axis; the word `day` where there is a place for it. */
  readonly rules: readonly { readonly day: number; readonly x: number }[];
  readonly dayX: number | null;
  readonly words: { readonly x: number; readonly y: number; readonly step: number };
  readonly x: (day: number) => number;
  readonly y: (share: number) => number;
}

const FIRST_DAY = 14;
/** Days that a rule hangs on, and the room that a number under the axis needs. */
const RULE_DAYS = [14, 90, 180, 365];
const ROOM = 34;
/** Room for the reading's words. */
const WORDS = 104;
const WHOLE: Band = { lower: 100, q25: 100, middle: 100, q75: 100, upper: 100 };

export function survival(input: SurvivalInput, size: Size): SurvivalGeometry {
  const { width, rem } = size;
  const narrow = width / rem < 460;
  const height = Math.round((width / rem < 340 ? 300 : 424) * rem);
  const margins = { top: 22 * rem, right: (narrow ? 30 : 118) * rem, bottom: 38 * rem, left: 40 * rem };
  const xs = scaleLinear([0, input.until], [margins.left, width - margins.right]);
  const ys = scaleLinear([0, 100], [height - margins.bottom, margins.top]);
  const days = [FIRST_DAY, ...input.days].filter((day) => day <= input.until);

  const curves = input.curves.map(({ slot, shares }) => {
    const bands = [WHOLE, ...shares].slice(0, days.length);
    const slices = bands.map((band, i) =>
      band ? { x: xs(days[i]), low: ys(band.lower), high: ys(band.upper) } : null,
    );
    const points = bands.map((band, i): Point | null => (band ? { x: xs(days[i]), y: ys(band.middle) } : null));
    const marked = points.filter((point, i) => point !== null && [90, 180, 300].includes(days[i])) as Point[];
    return { slot, band: areaPath(slices), line: linePath(points), marks: slot === 0 ? [] : marked };
  });

  const read = days.indexOf(input.reading);
  const today = input.curves[0] && read > 0 ? input.curves[0].shares[read - 1] : null;
  const rules: { day: number; x: number }[] = [];
  // The reading's day comes first: it is the one that is written out.
  for (const day of [input.reading, ...RULE_DAYS.filter((one) => one !== input.reading)]) {
    if (day <= input.until && rules.every(({ x }) => Math.abs(x - xs(day)) >= ROOM * rem))
      rules.push({ day, x: xs(day) });
  }
  const between = xs(365) - xs(180);
  const words = {
    x: Math.min(xs(input.until / 2) + 10 * rem, width - WORDS * rem),
    y: ys(narrow ? 94 : 92),
    step: 17 * rem,
  };
  return {
    width,
    height,
    margins,
    ticks: [0, 25, 50, 75, 100].map((value) => ({ value, y: ys(value) })),
    curves,
    labels: spread(
      input.curves.flatMap(({ slot, shares }) => {
        const end = shares[days.length - 2];
        return end ? [{ slot, y: ys(end.middle) + 4 * rem }] : [];
      }),
      16 * rem,
      margins.top,
      height - margins.bottom,
    ),
    labelX: width - margins.right + 7 * rem,
    rules,
    dayX: between > 2 * ROOM * rem ? (xs(180) + xs(365)) / 2 : null,
    leader: today
      ? `M${words.x - 6 * rem} ${words.y + words.step * 0.9}H${xs(input.reading)}V${ys(today.upper) - 5 * rem}`
      : '',
    words,
    // Nothing is read by pointer: the one reading is written out, the rest is in the table.
    indexAt: () => 0,
    x: (day) => xs(day),
    y: (share) => ys(share),
  };
}
