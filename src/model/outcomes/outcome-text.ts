/** What a declared outcome is, and the units that several of them have. */
import type { Text } from '../../i18n/locale.ts';

export interface OutcomeDeclaration {
  readonly id: string;
  readonly label: Text;
  readonly unit: Text;
  readonly definition: Text;
  /** Which direction is better for the people concerned; none where neither is. */
  readonly good: 'lower' | 'higher' | 'none';
}

export const percent: Text = { sv: '%', en: '%' };
export const days: Text = { sv: 'dagar', en: 'days' };

export function outcome(
  id: string,
  label: Text,
  unit: Text,
  good: OutcomeDeclaration['good'],
  definition: Text,
): OutcomeDeclaration {
  return { id, label, unit, good, definition };
}
