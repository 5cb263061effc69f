/** The four checks of a comparison in words. */
import { CHECKS, type Check } from '../experiments/comparison-checks.ts';
import type { Format } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Shown } from '../state/shown.ts';
import { letterOf } from './letters.ts';

/** `4 of 4 checks held`; what was not run is never counted as held. */
export function checksShort(checks: readonly Check[], t: Messages, f: Format): string {
  const n = (count: number): string => f.number(count, 0);
  const failed = checks.filter(({ passed }) => passed === false).length;
  const open = checks.filter(({ passed }) => passed === null).length + CHECKS.length - checks.length;
  if (failed > 0) return t.checksFailed(n(failed), n(CHECKS.length));
  return open > 0 ? t.checksSome(n(CHECKS.length - open), n(CHECKS.length), n(open)) : t.checksAll(n(CHECKS.length));
}

type Compared = Pick<Shown, 'compiled' | 'worldArrays' | 'covers'>;

interface Known {
  of(shown: Compared, arm: number): readonly Check[] | null;
}

/** Which check of which scenario did not hold, and why; null where none has failed. One is enough to withhold all. */
export function failedWords(shown: Compared, checks: Known, t: Messages, locale: Locale): string | null {
  for (let arm = 1; arm < shown.compiled.plans.length; arm++) {
    const failed = checks.of(shown, arm)?.find(({ passed }) => passed === false);
    if (failed) return `${letterOf(arm)}, ${t[`check.${failed.check}`].toLowerCase()}: ${failed.detail[locale]}`;
  }
  return null;
}
