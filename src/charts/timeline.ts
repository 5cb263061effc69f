/**
 * One person's life under two scenarios, one calendar, two lanes. The height of the line is how much the person works;
 * what is missing to full time is coloured by the degree of sick leave. Up to the first event in which the lives differ
 * they are one life, and drawn so. A single life has no interval: it is one world, and the type says which.
 */
import { scaleLinear } from 'd3';
import { yearsOf } from './frame.ts';
import type { Calendar, Plotted } from './frame.ts';
import type { MonthGeometry } from './months.ts';
import { SMALL } from './rows.ts';
import type { RowSize } from './rows.ts';
import { textWidth } from './text.ts';

export interface LifeSpan {
  /** Months since the start of the calendar, fractions allowed; spans follow each other without gaps. */
  readonly from: number;
  readonly to: number;
  /** Share of full time worked, 0 to 100 %. */
  readonly works: number;
  /** Degree of sick leave: how much of the work is left undone; 0 when none. */
  readonly leave: 0 | 25 | 50 | 75 | 100;
  /** What is written on the line where there is room. */
  readonly text: string;
}

export interface LifeMark {
  readonly at: number;
  readonly kind: 'meeting' | 'placement' | 'training' | 'subsidy';
  readonly text: string;
}

export interface LifeLane {
  /** The scenario; 0 is today. */
  readonly slot: number;
  readonly name: string;
  /** `241 sjukdagar` */
  readonly total: string;
  readonly spans: readonly LifeSpan[];
  readonly marks: readonly LifeMark[];
}

export interface TimelineInput {
  readonly calendar: Calendar;
  /** Which world this is, as written: a life is one world, never a mean. */
  readonly world: string;
  readonly lanes: readonly [LifeLane, LifeLane];
}

export interface Parting {
  readonly at: number;
  /** The event in which they part: a mark of one lane, or a span that begins or ends. */
  readonly text: string;
  readonly lane: 0 | 1;
}

/** The first moment at which one life has something that the other has not; null when they are the same. */
export function firstParting([a, b]: readonly [LifeLane, LifeLane]): Parting | null {
  const events = (lane: LifeLane, index: 0 | 1): (Parting & { key: string; mark: boolean })[] => [
    ...lane.marks.map(({ at, kind, text }) => ({ at, text, lane: index, key: `${at} ${kind}`, mark: true })),
    ...lane.spans.map(({ from, works, leave, text }) => ({
      ...{ at: from, text, lane: index, mark: false },
      key: `${from} ${works} ${leave}`,
    })),
  ];
  const [mine, other] = [events(a, 0), events(b, 1)];
  const lonely = (these: typeof mine, those: typeof mine): typeof mine =>
    these.filter(({ key }) => !those.some((one) => one.key === key));
  // An event names the parting better than the state that follows it, and the scenario's better than today's.
  const all = [...lonely(mine, other), ...lonely(other, mine)].sort(
    (x, y) => x.at - y.at || Number(y.mark) - Number(x.mark) || y.lane - x.lane,
  );
  const first = all[0];
  return first ? { at: first.at, text: first.text, lane: first.lane } : null;
}

interface DrawnLane {
  readonly slot: number;
  readonly y: { readonly full: number; readonly none: number };
  /** The line of how much is worked, and the field under it. */
  readonly line: string;
  readonly field: string;
  readonly leaves: readonly {
    readonly degree: number;
    readonly x: number;
    readonly width: number;
    readonly y: number;
    readonly height: number;
  }[];
  /** Words of spans that have room. */
  readonly texts: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  readonly marks: readonly {
    readonly kind: LifeMark['kind'];
    readonly x: number;
    readonly y: number;
    /** null where the words have no room: they are read by pointer and key. */
    readonly text: {
      readonly x: number;
      readonly y: number;
      readonly words: string;
      readonly anchor: 'start' | 'end';
    } | null;
  }[];
  readonly nameY: number;
}

export interface TimelineGeometry extends Plotted, Pick<MonthGeometry, 'years' | 'x'> {
  readonly narrow: boolean;
  readonly lanes: readonly [DrawnLane, DrawnLane];
  readonly parting:
    | (Parting & {
        readonly x: number;
        readonly dotY: number;
        readonly top: number;
        readonly floor: number;
        readonly textY: number;
        readonly anchor: 'start' | 'end';
      })
    | null;
  readonly left: number;
  readonly right: number;
}

const LANE = 96;
/** Two rows of marks with their words under each lane. */
const MARKS = 46;

export function timeline(input: TimelineInput, size: RowSize): TimelineGeometry {
  const { width, rem } = size;
  const narrow = width / rem < 560;
  const margins = { top: 40 * rem, right: 10 * rem, bottom: 26 * rem, left: (narrow ? 40 : 132) * rem };
  const head = narrow ? 22 : 0;
  const step = (LANE + MARKS + head + 16) * rem;
  const height = Math.round(margins.top + 2 * step + margins.bottom);
  const count = input.calendar.months.length;
  const xs = scaleLinear([0, count], [margins.left, width - margins.right]);
  const within = (months: number): number => xs(Math.max(0, Math.min(count, months)));
  const right = width - margins.right;
  const parting = firstParting(input.lanes);
  const x = parting ? within(parting.at) : 0;

  /** The middle of what a word is written in; where the line of the parting would cross it, of the longer piece beside the line. */
  const middle = (start: number, end: number, room: number): number => {
    const whole = (start + end) / 2;
    if (parting === null || Math.abs(whole - x) > room / 2) return whole;
    const [from, to] = x - start > end - x ? [start, x] : [x, end];
    return to - from < room ? whole : (from + to) / 2;
  };

  const lane = ({ slot, spans, marks }: LifeLane, index: number): DrawnLane => {
    const top = margins.top + index * step + head * rem;
    const ys = scaleLinear([0, 100], [top + LANE * rem, top]);
    const corners = spans.flatMap(({ from, to, works }) => [
      [within(from), ys(works)],
      [within(to), ys(works)],
    ]);
    const line = corners.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)},${y.toFixed(1)}`).join('');
    const base = ys(0).toFixed(1);
    const texts = spans.flatMap(({ from, to, works, text }) => {
      const [start, end] = [within(from), within(to)];
      const room = textWidth(text, SMALL * rem) + 8 * rem;
      if (room > end - start) return [];
      // Above the line where there is air, otherwise under it.
      return [{ x: middle(start, end, room), y: works > 70 ? ys(works) + 17 * rem : ys(works) - 7 * rem, text }];
    });
    // Words of marks: the first of two rows that is free, else only the mark.
    const taken = [-Infinity, -Infinity];
    const marksY = ys(0) + 14 * rem;
    const drawnMarks = [...marks]
      .sort((a, b) => a.at - b.at)
      .map(({ at, kind, text }, i, sorted) => {
        const x = within(at);
        const room = textWidth(text, SMALL * rem);
        const next = sorted[i + 1] ? within(sorted[i + 1].at) - 8 * rem : right;
        const row = [0, 1].find(
          (r) => taken[r] <= x - (r === 0 ? 6 : 0) * rem && x + 9 * rem + room <= (r === 0 ? next : right),
        );
        if (row === undefined) return { kind, x, y: marksY, text: null };
        taken[row] = x + 9 * rem + room + 6 * rem;
        if (row === 0) taken[1] = Math.max(taken[1], x);
        const y = marksY + (4 + row * 16) * rem;
        return {
          kind,
          x,
          y: marksY,
          text: { x: x + (row === 0 ? 9 : 0) * rem, y, words: text, anchor: 'start' as const },
        };
      });
    return {
      slot,
      y: { full: ys(100), none: ys(0) },
      line,
      field: corners.length > 0 ? `${line}V${base}H${corners[0][0].toFixed(1)}Z` : '',
      leaves: spans
        .filter(({ leave }) => leave > 0)
        .map(({ from, to, works, leave }) => {
          const high = Math.min(100, works + leave);
          return {
            degree: leave,
            x: within(from),
            width: within(to) - within(from),
            y: ys(high),
            height: ys(works) - ys(high),
          };
        }),
      texts,
      marks: drawnMarks,
      nameY: narrow ? top - 10 * rem : top + 34 * rem,
    };
  };
  const lanes = [lane(input.lanes[0], 0), lane(input.lanes[1], 1)] as const;
  return {
    width,
    height,
    margins,
    narrow,
    years: yearsOf(input.calendar).map((year) => ({
      ...year,
      x: xs(year.from),
      end: xs(year.to),
      middle: (xs(year.from) + xs(year.to)) / 2,
    })),
    x: (month) => xs(month + 0.5),
    lanes,
    parting: parting && {
      ...parting,
      x,
      dotY: lanes[1].y.none,
      top: margins.top - 14 * rem,
      floor: lanes[1].y.none,
      textY: 14 * rem,
      anchor: x > width * 0.6 ? 'end' : 'start',
    },
    left: margins.left,
    right,
    indexAt: (place) => Math.max(0, Math.min(count - 1, Math.floor(xs.invert(place)))),
  };
}
