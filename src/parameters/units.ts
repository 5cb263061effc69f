/**
 * Units as data: what a number of that unit may be, how it is stepped and how it is shown. A unit that is not listed here
 * stops the registry, so that nobody can add a parameter whose bounds nobody thought of.
 */
import type { Text } from '../i18n/locale.ts';
import type { Range } from './parameter.ts';

export interface Unit {
  /** Bounds that hold for anything in this unit; a parameter may have narrower ones (ranges.ts). */
  readonly range: Range;
  readonly step: number;
  /** Ends of a control's track where the bounds would make it too coarse to steer; the bounds where it is absent. */
  readonly track?: Range;
  readonly whole: boolean;
  /** What a shown number is multiplied by: 100 where per cent is the habit. */
  readonly scale: number;
  readonly label: Text;
}

function unit(min: number, max: number, step: number, sv: string, en: string, more: Partial<Unit> = {}): Unit {
  return { range: { min, max }, step, whole: false, scale: 1, label: { sv, en }, ...more };
}

const percent = { scale: 100 };
const whole = { whole: true };
/** Effects: 0.05 is a twentieth, 5 five times. Beyond that a number is a slip of the keyboard and not an effect. */
const ratio = (sv: string, en: string): Unit => unit(0.05, 5, 0.01, sv, en, { track: { min: 0.5, max: 2 } });
const money = (sv: string, en: string): Unit => unit(0, 1e7, 100, sv, en);

export const units: Readonly<Record<string, Unit>> = {
  // Shares and probabilities.
  share: unit(0, 1, 0.01, '%', '%', percent),
  shares: unit(0, 1, 0.01, '%', '%', percent),
  probability: unit(0, 1, 0.01, '%', '%', percent),
  probabilities: unit(0, 1, 0.01, '%', '%', percent),
  'share of gap': unit(0, 1, 0.01, '% av avståndet', '% of the gap', percent),
  'share of pay': unit(0, 1, 0.01, '% av lönen', '% of pay', percent),
  'share of monthly wage': unit(0, 1, 0.005, '% av månadslönen', '% of a month’s wage', percent),
  // Scales.
  index: unit(0, 1, 0.05, 'av 1', 'of 1'),
  '0-1': unit(0, 1, 0.05, 'av 1', 'of 1'),
  '0-1 scale': unit(0, 1, 0.05, 'av 1', 'of 1'),
  'sd, 0-1 scale': unit(0, 1, 0.01, 'standardavvikelse', 'sd'),
  corr: unit(-1, 1, 0.05, 'korrelation', 'correlation'),
  // Ratios.
  HR: ratio('gånger', 'times'),
  'rate ratio': ratio('gånger', 'times'),
  'rate ratios': ratio('gånger', 'times'),
  'ratios Q1..Q4': ratio('gånger', 'times'),
  'odds ratio': ratio('gånger oddsen', 'times the odds'),
  'ratio per 10 pp': ratio('gånger per 10 procentenheter', 'times per 10 points'),
  factor: unit(0, 5, 0.05, 'gånger', 'times'),
  'factor on log effect': unit(0, 2, 0.05, 'gånger effekten', 'times the effect'),
  'x labour cost': unit(0, 5, 0.05, 'gånger lönekostnaden', 'times labour cost'),
  'x pbb': unit(0, 20, 0.5, 'prisbasbelopp', 'price base amounts'),
  'sd log': unit(0, 2, 0.01, 'standardavvikelse (log)', 'sd of the log'),
  'log HR': unit(-2, 2, 0.05, 'log', 'log'),
  exponent: unit(0, 2, 0.05, 'exponent', 'exponent'),
  weights: unit(0, 1000, 0.1, 'vikt', 'weight'),
  // Rates.
  'per year': unit(0, 20, 0.01, 'per år', 'a year'),
  'per month': unit(0, 31, 0.01, 'per månad', 'a month'),
  'per week': unit(0, 100, 1, 'per vecka', 'a week'),
  'per day': unit(0, 1, 0.0005, 'per dag', 'a day'),
  'per 1000 employees': unit(0, 1000, 1, 'per 1 000 anställda', 'per 1,000 employees'),
  // Time.
  day: unit(1, 730, 1, 'dag', 'day', whole),
  days: unit(0, 1460, 1, 'dagar', 'days'),
  weeks: unit(0, 52, 0.1, 'veckor', 'weeks'),
  months: unit(0, 120, 1, 'månader', 'months'),
  years: unit(0, 120, 1, 'år', 'years'),
  hours: unit(0, 744, 0.5, 'timmar', 'hours'),
  // Numbers of things.
  count: unit(0, 200_000, 1, 'st', '', whole),
  cases: unit(0, 1000, 1, 'ärenden', 'cases'),
  persons: unit(1, 500, 1, 'personer', 'people'),
  mean: unit(0, 20, 0.1, 'i medeltal', 'on average'),
  // Points.
  'percentage points': unit(-10, 10, 0.05, 'procentenheter', 'points'),
  pp: unit(0, 100, 0.5, 'procentenheter', 'points'),
  // Money.
  SEK: money('kr', 'SEK'),
  'SEK per year': money('kr per år', 'SEK a year'),
  'SEK first hour, per half hour': money('kr', 'SEK'),
  // Vectors of several units; each component has its own range in ranges.ts, and its name says what it is counted in.
  'share, days': unit(0, 1460, 0.01, '', ''),
  'count, days': unit(0, 1000, 1, '', ''),
  'share, SEK, SEK': unit(0, 1e7, 0.01, '', ''),
  // Without a number.
  bool: unit(0, 1, 1, '', ''),
  category: unit(0, 100, 1, '', ''),
};
