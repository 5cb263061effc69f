/** What a control row shows and accepts: pure, so that it can be tested without a page. */
import type { Format } from '../i18n/format.ts';
import type { StudyControl } from '../state/study.ts';

/** A place on the track, in per cent of the way that the thumb can go. */
export function placeOn(control: StudyControl, value: number): number {
  const share = (value - control.min) / (control.max - control.min);
  return 100 * Math.max(0, Math.min(1, share));
}

/** Outside what the evidence supports. */
export function isOutside(control: StudyControl, value: number): boolean {
  return control.evidence !== null && (value < control.evidence.min || value > control.evidence.max);
}

/** Where a long unit may break beside a narrow box. */
export const softUnit = (unit: string): string => unit.replace('standardavvikelse', 'standard\u00adavvikelse');

/** A value as it is written in the box. */
export const shownNumber = (control: StudyControl, value: number, f: Format): string => f.plain(value * control.scale);

/** Written with its unit, for messages; a day of a spell is named and not counted (`dag 14`). */
export function shownWithUnit(control: StudyControl, value: number, unit: string, f: Format): string {
  const exact = control.evidence === null || Number.isInteger(value * control.scale);
  const figure = f.plain(exact ? value * control.scale : rounded(control, value));
  return control.unit === 'day' && unit ? `${unit}\u00a0${figure}` : f.withUnit(figure, unit);
}

/** Ends of an evidence range come out of a distribution with many digits; those of the control's step say enough. */
function rounded(control: StudyControl, value: number): number {
  const step = control.step * control.scale;
  let decimals = 0;
  while (decimals < 6 && step * 10 ** decimals < 0.999) decimals++;
  return Number((value * control.scale).toFixed(decimals));
}

/** Reads what was typed; null when the model does not take it. */
export function readTyped(control: StudyControl, text: string, f: Format): number | null {
  const typed = f.parse(text);
  if (Number.isNaN(typed)) return null;
  // Back from per cent without the last bit (0.07 x 100 / 100).
  const value = Number((typed / control.scale).toPrecision(12));
  if (value < control.accepts.min || value > control.accepts.max) return null;
  if (control.whole && !Number.isInteger(value)) return null;
  return value;
}

export type SliderKey = 'PageUp' | 'PageDown' | 'Home' | 'End';

/** Ten steps for the page keys, the ends of the evidence's range for Home and End. */
export function keyTarget(control: StudyControl, value: number, key: SliderKey): number {
  const ends = control.evidence ?? control;
  const clamp = (wanted: number): number => Math.max(control.min, Math.min(control.max, wanted));
  const onStep = (wanted: number): number =>
    Number(clamp(control.min + Math.round((wanted - control.min) / control.step) * control.step).toPrecision(12));
  switch (key) {
    case 'PageUp':
      return onStep(value + 10 * control.step);
    case 'PageDown':
      return onStep(value - 10 * control.step);
    case 'Home':
      return onStep(ends.min);
    case 'End':
      return onStep(ends.max);
  }
}

/** A day that is in the calendar, as `2019-01-31`. */
export function isDate(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** The file's way to say that there is none. */
const NO_SOURCE = ['-', '', 'no source'];

export const hasSource = (source: string): boolean => !NO_SOURCE.includes(source.trim());

/** The first eight words of a source; the whole of it stands behind the grade. */
export function shortSource(source: string): string {
  const words = source.split(/\s+/);
  return words.length <= 8 ? source : `${words.slice(0, 8).join(' ')} \u2026`;
}
