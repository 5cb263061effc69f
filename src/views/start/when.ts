import type { Format } from '../../i18n/format.ts';

/** Date and time of day here, of a moment in milliseconds since 1970. */
export function when(moment: number, f: Format): string {
  const at = new Date(moment);
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / 86_400_000;
  return `${f.date(day)} ${two(at.getHours())}${f.locale === 'sv' ? '.' : ':'}${two(at.getMinutes())}`;
}
