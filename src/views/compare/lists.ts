/** Words in a row: `A, B och C`. */
import type { Messages } from '../../i18n/messages.ts';

export function listed(words: readonly string[], t: Messages): string {
  if (words.length < 2) return words.join('');
  return t.and(words.slice(0, -1).join(', '), words.at(-1)!);
}
