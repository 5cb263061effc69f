/** What lies far outside the evidence (scenario/far-outside.ts) and is not shown before the reader has asked for it. */
import { farOutside, farWarnings, type Far } from '../scenario/far-outside.ts';
import type { Text } from '../i18n/locale.ts';
import type { Shown } from '../state/shown.ts';
import type { Compiled } from '../state/study.ts';

export interface FarShown {
  /** What is far outside, of every scenario that is looked at. */
  readonly found: readonly Far[];
  /** Arms that are not shown, because something of them has not been agreed to. */
  readonly hidden: ReadonlySet<number>;
  /** Arms that are shown although they lie far outside. */
  readonly shown: ReadonlySet<number>;
  /** Why, in a sentence for each value. */
  readonly why: readonly Text[];
}

/** @param only the arms that are looked at; without it, all of them. */
export function farOf(compiled: Compiled, agreed: ReadonlySet<string>, only?: readonly number[]): FarShown {
  const found = farOutside(compiled).filter(({ arm }) => only?.includes(arm) ?? true);
  const open = found.filter(({ key }) => !agreed.has(key));
  const hidden = new Set(open.map(({ arm }) => arm));
  const shown = new Set(found.map(({ arm }) => arm).filter((arm) => !hidden.has(arm)));
  return { found, hidden, shown, why: farWarnings(compiled, open.length > 0 ? open : found) };
}

/** Whether today itself lies far outside, and nothing has been asked for that it is compared with. */
export function farToday({ arms, plans }: Compiled, agreed: ReadonlySet<string>): boolean {
  const own = farOutside({ arms: arms.slice(0, 2), plans: [plans[0], plans[0]] });
  return own.some(({ id }) => arms.slice(1).every((scenario) => !agreed.has(`${scenario.id} ${id}`)));
}

/** The same result without the comparisons of some arms; itself where none is left out. */
export function withoutArms<S extends Pick<Shown, 'summary'>>(of: S, hidden: ReadonlySet<number>): S {
  if (hidden.size === 0) return of;
  const comparisons = of.summary.comparisons.filter(({ arm }) => !hidden.has(arm));
  return { ...of, summary: { ...of.summary, comparisons } };
}
