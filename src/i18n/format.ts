/**
 * The one formatter: page, exports and screen readers get their numbers here and nowhere else.
 *
 * Digits follow the half-width of the interval (two figures of it at most), the ends are rounded and never the middle
 * first, a minus is U+2212, and what belongs together is joined by no-break spaces, so that no range breaks over a line.
 * A difference that is too small for its digits says so: a bare zero would be read as none at all.
 */
import type { Locale } from './locale.ts';

const NBSP = '\u00a0';
const MINUS = '\u2212';
const DASH = '\u2013';

export interface Ends {
  readonly lower: number;
  readonly upper: number;
}

export interface Format {
  readonly locale: Locale;
  /** A plain number with so many decimals (negative: rounded to tens, hundreds). */
  number(value: number, decimals: number): string;
  /** With its sign; zero is bare. */
  signed(value: number, decimals: number): string;
  /** A level: `6,2–7,2`. Negative ends are written with signs and a word. */
  range(ends: Ends, maxDecimals?: number): string;
  /** A difference with signs: `−0,4 till +0,1`; `mindre än 0,1` where both ends are too small for the digits. */
  difference(ends: Ends, maxDecimals?: number): string;
  /** The size of a difference whose direction is said in a word: `0,1–1,0`. */
  size(ends: Ends, maxDecimals?: number): string;
  /** One value with the digits that its interval allows. */
  middle(value: number, ends: Ends, maxDecimals?: number): string;
  signedMiddle(value: number, ends: Ends, maxDecimals?: number): string;
  /** Joins a figure and its unit in the language's way: `6 %` and `6%`, `2 mnkr` and `SEK 2 m`. */
  withUnit(figure: string, suffix: string): string;
  /** The same in two, where the unit is set in smaller type: what stands with the figure, and what comes after it. */
  apart(figure: string, suffix: string): { readonly figure: string; readonly unit: string };
  percent(figure: string): string;
  /** A value that a person set: as many decimals as it has, at most six. */
  plain(value: number): string;
  /** Reads what a person typed, in either language's way; NaN when it is no number. */
  parse(text: string): number;
  /** `21 nov. 2026`, `21 Nov 2026`; from days since 1970-01-01. */
  date(days: number): string;
  /** `a, b och c`, `a, b and c`. */
  list(words: readonly string[]): string;
  /** `sep 2026`, `Sep 2026`. */
  month(year: number, month: number): string;
}

/**
 * Decimals that an interval allows: at least one figure of the half-width that is 2 or more, never more than two figures
 * of it. Negative means that tens or hundreds are the last digit that says something.
 */
export function decimalsFor({ lower, upper }: Ends, maxDecimals = 4): number {
  const half = Math.abs(upper - lower) / 2;
  if (!Number.isFinite(half)) return 0;
  // No width: all worlds agree. Show the value as far as its kind goes, without inventing digits.
  if (half === 0) return Math.min(maxDecimals, Number.isInteger(lower) ? 0 : 2);
  let decimals = 0;
  let shown = half;
  while (shown < 2 && decimals < maxDecimals) {
    shown *= 10;
    decimals++;
  }
  while (shown >= 99.5 && decimals > -6) {
    shown /= 10;
    decimals--;
  }
  return decimals;
}

const MONTHS: Record<Locale, readonly string[]> = {
  sv: ['jan', 'feb', 'mars', 'april', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};
/** Months that are cut short take a full stop within a Swedish date. */
const CUT = new Set(['jan', 'feb', 'aug', 'sep', 'okt', 'nov', 'dec']);
const LESS: Record<Locale, string> = { sv: `mindre${NBSP}än${NBSP}`, en: `less${NBSP}than${NBSP}` };
const TO: Record<Locale, string> = { sv: `${NBSP}till${NBSP}`, en: `${NBSP}to${NBSP}` };

function makeFormat(locale: Locale): Format {
  const tag = locale === 'sv' ? 'sv-SE' : 'en-GB';
  const cache = new Map<string, Intl.NumberFormat>();
  const intl = (decimals: number, sign: 'negative' | 'exceptZero'): Intl.NumberFormat => {
    const key = `${decimals}${sign}`;
    let made = cache.get(key);
    if (!made) {
      made = new Intl.NumberFormat(tag, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
        signDisplay: sign,
      });
      cache.set(key, made);
    }
    return made;
  };
  const write = (value: number, decimals: number, sign: 'negative' | 'exceptZero'): string => {
    const step = 10 ** Math.max(0, -decimals);
    const rounded = step === 1 ? value : Math.round(value / step) * step;
    return intl(Math.max(0, decimals), sign).format(rounded).replace(/^-/, MINUS).replace(/\s/g, NBSP);
  };
  const number = (value: number, decimals: number): string => write(value, decimals, 'negative');
  const signed = (value: number, decimals: number): string => write(value, decimals, 'exceptZero');
  const joined = (a: string, b: string, by: string): string => (a === b ? a : `${a}${by}${b}`);
  const tooSmall = ({ lower, upper }: Ends, decimals: number): string | null => {
    const most = Math.max(Math.abs(lower), Math.abs(upper));
    const least = 10 ** -decimals;
    return most > 0 && most < least / 2 ? `${LESS[locale]}${number(least, decimals)}` : null;
  };
  // Where both ends lie on one side of zero, the nearer one is written with one more decimal before it is written as zero.
  const decimalsOf = (end: number, { lower, upper }: Ends, decimals: number): number => {
    return lower * upper > 0 && Math.abs(end) < 10 ** -decimals / 2 ? decimals + 1 : decimals;
  };
  type Write = (value: number, decimals: number) => string;
  const both = (by: Write, ends: Ends, a: number, b: number, decimals: number): [string, string] => [
    by(a, decimalsOf(a, ends, decimals)),
    by(b, decimalsOf(b, ends, decimals)),
  ];
  const apart: Format['apart'] = (figure, suffix) => {
    // English has the currency before the amount: next to the number, if words come before that.
    const money = locale === 'en' ? /^SEK\b(,?) ?(.*)$/.exec(suffix) : null;
    if (!money) return { figure, unit: suffix };
    const words = figure.startsWith(LESS.en) ? LESS.en : '';
    return { figure: `${words}SEK${NBSP}${figure.slice(words.length)}${money[1]}`, unit: money[2] };
  };
  const withUnit = (whole: string, whose: string): string => {
    const { figure, unit: suffix } = apart(whole, whose);
    if (suffix === '') return figure;
    return suffix.startsWith('%') && locale === 'en' ? `${figure}${suffix}` : `${figure}${NBSP}${suffix}`;
  };
  return {
    locale,
    list: (words) => new Intl.ListFormat(tag, { type: 'conjunction' }).format(words),
    number,
    signed,
    range(ends, maxDecimals) {
      const d = decimalsFor(ends, maxDecimals);
      const lower = number(ends.lower, d);
      return joined(lower, number(ends.upper, d), lower.startsWith(MINUS) ? TO[locale] : DASH);
    },
    difference(ends, maxDecimals) {
      const d = decimalsFor(ends, maxDecimals);
      return tooSmall(ends, d) ?? joined(...both(signed, ends, ends.lower, ends.upper, d), TO[locale]);
    },
    size(ends, maxDecimals) {
      const d = decimalsFor(ends, maxDecimals);
      const [small, large] = [Math.abs(ends.lower), Math.abs(ends.upper)].sort((a, b) => a - b) as [number, number];
      return tooSmall(ends, d) ?? joined(...both(number, ends, small, large, d), DASH);
    },
    middle: (value, ends, maxDecimals) => number(value, decimalsFor(ends, maxDecimals)),
    signedMiddle: (value, ends, maxDecimals) => signed(value, decimalsFor(ends, maxDecimals)),
    withUnit,
    apart,
    percent: (figure) => withUnit(figure, '%'),
    plain(value) {
      let decimals = 0;
      while (decimals < 6 && Math.abs(value - Number(value.toFixed(decimals))) > 1e-9) decimals++;
      return number(value, decimals);
    },
    parse(text) {
      const bare = text.replace(/\s/g, '').replace(MINUS, '-').replace(/%$/, '');
      const plainText =
        locale === 'sv' ? bare.replace(',', '.') : bare.replace(/,(?=\d{3}(\D|$))/g, '').replace(',', '.');
      return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plainText) ? Number(plainText) : NaN;
    },
    date(days) {
      const at = new Date(days * 86_400_000);
      const name = MONTHS[locale][at.getUTCMonth()];
      const stop = locale === 'sv' && CUT.has(name) ? '.' : '';
      return `${at.getUTCDate()}${NBSP}${name}${stop}${NBSP}${at.getUTCFullYear()}`;
    },
    month: (year, month) => `${MONTHS[locale][month - 1]}${NBSP}${year}`,
  };
}

export const formats: Readonly<Record<Locale, Format>> = { sv: makeFormat('sv'), en: makeFormat('en') };
