/** The data of each chart as rows: written for readers, and raw for files. Both come from the same figures. */
import { csv } from '../exports/csv.ts';
import type { Format } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import { isKept } from '../results/layout.ts';
import type { Difference, Estimate } from '../results/summary.ts';
import { readOutcome } from '../state/read.ts';
import type { Shown } from '../state/shown.ts';
import { letterOf } from './letters.ts';

export interface Table {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly string[] }[];
  /** The same as a file: numbers with all their digits, a stamp in the first lines. */
  csv(): string;
}

interface RawRow {
  readonly key: string;
  readonly outcome: string;
  readonly today: Estimate | null;
  readonly scenario: Estimate | null;
  readonly difference: Difference | null;
}

/** What every exported file carries in its head. */
export interface StampLines {
  readonly lines: readonly string[];
}

export const withStamp = ({ lines }: StampLines, rows: string): string =>
  `${lines.map((line) => `# ${line}\n`).join('')}${rows}`;

const HEAD = [
  ...['key', 'outcome'],
  ...['today_mean', 'today_lower', 'today_upper'],
  ...['scenario_mean', 'scenario_lower', 'scenario_upper'],
  ...['difference', 'difference_lower', 'difference_upper', 'worlds'],
];

export function csvOf(rows: readonly RawRow[], stamp: StampLines): string {
  const cells = rows.map(({ key, outcome, today, scenario, difference }) => [
    ...[key, outcome],
    ...(today ? [today.mean, today.lower, today.upper] : [null, null, null]),
    ...(scenario ? [scenario.mean, scenario.lower, scenario.upper] : [null, null, null]),
    ...(difference ? [difference.difference, difference.lower, difference.upper] : [null, null, null]),
    difference?.worlds ?? null,
  ]);
  return withStamp(stamp, csv(HEAD, cells));
}

const shownLevel = (f: Format, of: Estimate | null, decimals: number): string =>
  of ? f.range(of, decimals) : '\u2013';
const shownDifference = (f: Format, of: Difference | null, decimals: number): string =>
  of ? f.difference(of, decimals) : '\u2013';

export function monthTable(
  shown: Shown,
  outcome: string,
  caption: string,
  t: Messages,
  f: Format,
  stamp: StampLines,
): Table {
  const { today, scenario, difference } = readOutcome(shown, outcome);
  const raw = shown.compiled.months.map(({ year, month }, m) => ({
    key: `${year}-${String(month).padStart(2, '0')}`,
    outcome,
    today: today.months[m] ?? null,
    scenario: scenario.months[m] ?? null,
    difference: difference.months[m] ?? null,
  }));
  return {
    caption,
    heads: [t.month, `${t.today}, %`, `${letterOf(shown.scenario)}, %`, `${t.difference}, ${t.unitPoints}`],
    rows: raw.map((row, m) => ({
      head: f.month(shown.compiled.months[m].year, shown.compiled.months[m].month),
      cells: [shownLevel(f, row.today, 2), shownLevel(f, row.scenario, 2), shownDifference(f, row.difference, 2)],
    })),
    csv: () => csvOf(raw, stamp),
  };
}

export function degreeTable(
  shown: Shown,
  degrees: readonly { readonly outcome: string; readonly name: string }[],
  caption: string,
  t: Messages,
  f: Format,
  stamp: StampLines,
): Table {
  const reads = degrees.map(({ outcome }) => readOutcome(shown, outcome));
  return {
    caption,
    heads: [t.month, ...degrees.flatMap(({ name }) => [`${name}: ${t.today}`, letterOf(shown.scenario)])],
    rows: shown.compiled.months.map(({ year, month }, m) => ({
      head: f.month(year, month),
      cells: reads.flatMap(({ today, scenario }) => [
        shownLevel(f, today.months[m] ?? null, 0),
        shownLevel(f, scenario.months[m] ?? null, 0),
      ]),
    })),
    csv: () =>
      csvOf(
        reads.flatMap(({ id, today, scenario, difference }) =>
          shown.compiled.months.map(({ year, month }, m) => ({
            key: `${year}-${String(month).padStart(2, '0')}`,
            outcome: id,
            today: today.months[m] ?? null,
            scenario: scenario.months[m] ?? null,
            difference: difference.months[m] ?? null,
          })),
        ),
        stamp,
      ),
  };
}

export function survivalTable(
  shown: Shown,
  days: readonly number[],
  caption: string,
  t: Messages,
  f: Format,
  stamp: StampLines,
): Table {
  const raw = days.map((day) => {
    const { id, today, scenario, difference } = readOutcome(shown, `O-06.s${day}`);
    return {
      key: String(day),
      outcome: id,
      today: today.total,
      scenario: scenario.total,
      difference: difference.total,
    };
  });
  const percent = (of: Estimate | null): string => (of ? f.percent(f.range(of, 1)) : '\u2013');
  return {
    caption,
    heads: [t.dayHead, t.today, letterOf(shown.scenario), `${t.difference}, ${t.unitPoints}`],
    rows: raw.map((row) => ({
      head: row.key,
      cells: [percent(row.today), percent(row.scenario), shownDifference(f, row.difference, 1)],
    })),
    csv: () => csvOf(raw, stamp),
  };
}

export function groupTable(
  shown: Shown,
  outcome: string,
  name: (group: string) => string,
  caption: string,
  t: Messages,
  f: Format,
  stamp: StampLines,
): Table {
  const { today, scenario, difference } = readOutcome(shown, outcome);
  const { layout } = shown.compiled;
  const position = layout.outcomes.findIndex(({ id }) => id === outcome);
  const raw = layout.groups.flatMap((group, g) =>
    isKept(layout, position, g)
      ? {
          key: group,
          outcome,
          today: today.groups[g] ?? null,
          scenario: scenario.groups[g] ?? null,
          difference: difference.groups[g] ?? null,
        }
      : [],
  );
  return {
    caption,
    heads: [t.group, t.todayPercent, `${letterOf(shown.scenario)}, %`, `${t.difference}, ${t.unitPoints}`],
    rows: raw.map((row) => ({
      head: name(row.key),
      cells: [shownLevel(f, row.today, 2), shownLevel(f, row.scenario, 2), shownDifference(f, row.difference, 2)],
    })),
    csv: () => csvOf(raw, stamp),
  };
}
