/** Words that stand inside charts; the page hands them in, in its language, with a formatter. */
import type { Format } from '../i18n/format.ts';

export interface ChartWords {
  readonly today: string;
  readonly todayShort: string;
  /** What the band covers: `90 av 100 världar`, or the range of so many worlds. */
  readonly band: string;
  readonly inner: string;
  readonly outer: string;
  readonly told: string;
  /** `± 0,1 spelar ingen roll` */
  readonly doesNotMatter: string;
  readonly day: string;
  /** Names of rules under their spell day. */
  readonly rules: Readonly<Record<number, string>>;
}

export interface ChartName {
  readonly slot: number;
  /** `A`; empty for today. */
  readonly letter: string;
  readonly name: string;
}

export interface ChartLanguage {
  readonly words: ChartWords;
  readonly format: Format;
}

/** The name at a line's end: whole where it fits beside the chart, otherwise the letter; the scenario bar has the name. */
export function endLabel({ slot, letter, name }: ChartName, words: ChartWords, narrow: boolean): string {
  if (slot === 0) return narrow ? words.todayShort : words.today;
  return narrow || name.length > 15 ? letter : `${letter} ${name}`;
}
