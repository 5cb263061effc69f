/** Where the conclusion turns, in words and as what the picture takes. */
import type { TurnRow } from '../../charts/turn.ts';
import type { BreakEven } from '../../experiments/break-even.ts';
import { decimalsFor } from '../../i18n/format.ts';
import { evidenceRange } from '../../parameters/controls.ts';
import type { Parameter } from '../../parameters/parameter.ts';
import { units } from '../../parameters/units.ts';
import type { Effect } from '../effects.ts';
import type { Words } from '../scenarios/words.ts';

/** What a conclusion can be about: what all together pay, as in the terminal, and the page's headline. */
export const CONCLUSIONS = ['O-25.total', 'O-04'] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];

/** Of a package of many policies so many effects are looked into. */
export const MOST_EFFECTS = 3;

type Asked = Pick<Effect, 'id' | 'parameter' | 'factor' | 'grade'>;

/** Shown numbers have three figures: the search is not finer. */
const figure = (value: number, { unit }: Parameter): number => Number((value * units[unit].scale).toPrecision(3));
const withUnit = (parameter: Parameter, figures: string, { f, text }: Words): string =>
  f.withUnit(figures, text(units[parameter.unit].label));

export function turnRow({ id, parameter, factor, grade }: Asked, result: BreakEven, { text }: Words): TurnRow {
  const assumed = evidenceRange(parameter);
  const { scale, label } = units[parameter.unit];
  const { value, lower, upper } = result;
  return {
    ...{ id, grade, name: text(parameter.label), value: factor * scale, unit: text(label) },
    assumed: assumed && { low: assumed.min * scale, high: assumed.max * scale },
    turn:
      value === null ? null : { value: value * scale, lower: lower && lower * scale, upper: upper && upper * scale },
    accepts: { low: parameter.range.min * scale, high: parameter.range.max * scale },
  };
}

/** What was found of one effect, beside what is assumed. */
export function turnSentence(
  { parameter, grade }: Asked,
  result: BreakEven,
  outcome: Conclusion,
  words: Words,
): string {
  const { t, f, text } = words;
  const { value, lower, upper, level, several, tried } = result;
  const name = text(parameter.label);
  const written = (of: number): string => f.plain(figure(of, parameter));
  const says = (difference: number): string => t[`turn${difference < 0 ? 'Less' : 'More'}.${outcome}`];
  // A value at which nothing differs says of neither side what the conclusion is.
  const sides = tried.filter(({ difference }) => difference !== 0);
  const [first, last] = [sides[0], sides[sides.length - 1]];
  if (value === null) {
    if (tried.every(({ difference }) => difference === tried[0].difference)) return t.turnStill(name);
    const ends = [written(tried[0].value), written(tried[tried.length - 1].value)] as const;
    const never = t.turnNever(name, says(first.difference), ...ends, sides.length < tried.length);
    return sides.every(({ lower: from, upper: to }) => from <= 0 && to >= 0) ? `${never} ${t.turnUnsure}` : never;
  }
  // As many digits as the interval has; one that goes on is as wide as its other half, twice.
  const half = Math.max(value - (lower ?? value), (upper ?? value) - value) * units[parameter.unit].scale;
  const decimals = Math.max(0, decimalsFor({ lower: -half, upper: half }, 3));
  const exact = (of: number): string => f.number(of * units[parameter.unit].scale, decimals);
  const at = t.turnAt(
    ...([name, withUnit(parameter, exact(value), words), f.percent(f.plain(100 * level))] as const),
    ...([lower === null ? t.turnLowest : exact(lower), upper === null ? t.turnHighest : exact(upper)] as const),
  );
  const assumed = evidenceRange(parameter);
  const { scale } = units[parameter.unit];
  const ends = assumed && { lower: assumed.min * scale, upper: assumed.max * scale };
  const range = ends && withUnit(parameter, f.range(ends, 2), words);
  const place = (): string => {
    if (!assumed || range === null) return t.turnNoRange(grade);
    if (value >= assumed.min && value <= assumed.max) return t.turnWithin(range, grade);
    const reaches = (lower ?? -Infinity) <= assumed.max && (upper ?? Infinity) >= assumed.min;
    return (reaches ? t.turnEdge : t.turnBeyond)(range, grade);
  };
  const apart = several ? t.turnSeveral : t.turnBelow(says(first.difference), says(last.difference));
  return [at, apart, place()].join(' ');
}
