import { describe, expect, it } from 'vitest';
import type { BreakEven } from '../../experiments/break-even.ts';
import { formats } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { defaultCatalogue } from '../../scenario/catalogue.ts';
import { seen } from './shown.testing.ts';
import { turnRow, turnSentence } from './turn.ts';

const parameter = defaultCatalogue().registry.get('meet.hr_manager_led');
const effect = { id: parameter.id, parameter, factor: 1.08, grade: parameter.grade };
const words = (locale: 'sv' | 'en') => ({
  t: messages[locale],
  f: formats[locale],
  text: (of: Record<'sv' | 'en', string>) => of[locale],
});
const tried = (values: readonly (readonly [number, number])[]) =>
  values.map(([value, difference]) => ({ value, difference, lower: difference - 1, upper: difference + 1 }));
const result = (more: Partial<BreakEven>): BreakEven => ({
  ...{
    parameter: parameter.id,
    outcome: 'O-25.total',
    level: 0.95,
    value: 1.25,
    lower: 1.1,
    upper: 1.5,
    several: false,
  },
  tried: tried([
    [0.05, 4],
    [5, -9],
  ]),
  ...{ worlds: 100, complete: true, stopped: false, failures: [], ...more },
});
const say = (more: Partial<BreakEven>, locale: 'sv' | 'en' = 'en'): string =>
  seen(turnSentence(effect, result(more), 'O-25.total', words(locale)));

describe('where the conclusion turns, in words', () => {
  it('within what is assumed, at its edge, and beyond it', () => {
    expect(say({})).toMatch(/turns at 1\.3 times\*\*, with the calculation’s own doubt between 1\.1 and 1\.5 \(95%\)/);
    expect(say({})).toMatch(/Below it society uses up more than today, above it society uses up less than today/);
    expect(say({})).toMatch(/within what is assumed \(0\.9–1\.4 times, grade C\)/);
    expect(say({ value: 2, lower: 1.2, upper: null })).toMatch(/the highest that can be set.*so near/);
    expect(say({ value: 2, lower: 1.8, upper: 2.2 })).toMatch(/outside what is assumed .*the conclusion stands/);
    expect(say({}, 'sv')).toMatch(/vänder vid 1,3 .*mellan 1,1 och 1,5 \(95 %\).*inom det som antas/);
  });

  it('nowhere among what was tried, or nothing moves at all', () => {
    const never = { value: null, lower: null, upper: null };
    expect(
      say({
        ...never,
        tried: tried([
          [0.05, 4],
          [5, 2],
        ]),
      }),
    ).toMatch(/does not turn\.\*\* At every value tried \(0\.05 to 5\) society uses up more than today/);
    expect(
      say({
        ...never,
        tried: tried([
          [0.05, 0],
          [5, 0],
        ]),
      }),
    ).toMatch(/does not change the difference/);
    // Nought at an end, where the effect does nothing, is no side of its own.
    const fading = tried([
      [0.05, -4],
      [1, -2],
      [5, 0],
    ]);
    expect(say({ ...never, tried: fading })).toMatch(/society uses up less than today, or as today, on average\.$/);
    expect(say({ tried: [...tried([[0, 0]]), ...result({}).tried] })).toMatch(/Below it society uses up more/);
    expect(say({ tried: [...result({}).tried, ...tried([[6, 0]])] })).toMatch(/above it society uses up less/);
    const faint = tried([
      [0.05, 0.4],
      [5, 0.2],
    ]);
    expect(say({ ...never, tried: faint })).toMatch(/on average\. At none of them can the difference be told/);
    expect(say({ ...never, tried: faint }, 'sv')).toMatch(/går skillnaden att skilja från slump/);
    expect(say({ several: true })).toMatch(/turns more than once/);
    expect(turnRow(effect, result(never), words('sv')).turn).toBeNull();
    expect(turnRow(effect, result({ upper: null }), words('sv'))).toMatchObject({
      grade: 'C',
      value: 1.08,
      turn: { value: 1.25, lower: 1.1, upper: null },
      accepts: { low: 0.05, high: 5 },
    });
  });
});
