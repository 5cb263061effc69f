/** What lies far outside the evidence (scenario/far-outside.ts) and is not shown before the reader has asked for it. */
import { farOutside, farWarnings, type Far } from '../scenario/far-outside.ts';
import type { Text } from '../i18n/locale.ts';
import type { Shown } from '../state/shown.ts';

export interface FarShown {
  /** What is far outside, of every scenario. */
  readonly found: readonly Far[];
  /** Arms that are not shown, because something of them has not been agreed to. */
  readonly hidden: ReadonlySet<number>;
  /** Arms that are shown although they lie far outside. */
  readonly shown: ReadonlySet<number>;
  /** Why, in a sentence for each value. */
  readonly why: readonly Text[];
}

export function farOf(compiled: Shown['compiled'], agreed: ReadonlySet<string>): FarShown {
  const found = farOutside(compiled);
  const open = found.filter(({ key }) => !agreed.has(key));
  const hidden = new Set(open.map(({ arm }) => arm));
  const shown = new Set(found.map(({ arm }) => arm).filter((arm) => !hidden.has(arm)));
  return { found, hidden, shown, why: farWarnings(compiled, open.length > 0 ? open : found) };
}

/** The same result without the comparisons of some arms; itself where none is left out. */
export function withoutArms<S extends Pick<Shown, 'summary'>>(of: S, hidden: ReadonlySet<number>): S {
  if (hidden.size === 0) return of;
  const comparisons = of.summary.comparisons.filter(({ arm }) => !hidden.has(arm));
  return { ...of, summary: { ...of.summary, comparisons } };
}
