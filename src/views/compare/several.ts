/** All scenarios at once: an interval of each on one axis, and one sentence about them written from the numbers. */
import type { Figure } from '../../charts/frame.ts';
import { figureOf } from '../../charts/frame.ts';
import type { Format } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Difference } from '../../results/summary.ts';
import { judge, ropeOf, told, type Verdict } from '../../state/rules.ts';
import type { Shown } from '../../state/shown.ts';
import type { StudyArm } from '../../state/study.ts';
import { letterOf } from '../letters.ts';
import { listed } from './lists.ts';

export interface StripRow {
  readonly id: string;
  readonly arm: number;
  readonly letter: string;
  readonly label: StudyArm['label'];
  /** null where the outcome has no figure. */
  readonly difference: Difference | null;
  readonly figure: Figure | null;
  readonly verdict: Verdict;
  readonly told: boolean;
}

export function stripRows({ compiled, summary, kind }: Shown, outcome: string): StripRow[] {
  const o = compiled.layout.outcomes.findIndex(({ id }) => id === outcome);
  return summary.comparisons.map(({ arm, outcomes }): StripRow => {
    const difference = outcomes[o]?.total ?? null;
    const verdict = difference ? judge(difference, kind, ropeOf(outcome)) : 'too-few';
    return {
      id: compiled.arms[arm]?.id ?? '',
      arm,
      letter: letterOf(arm),
      label: compiled.arms[arm]?.label ?? { sv: '', en: '' },
      difference,
      figure: difference && figureOf(difference),
      verdict,
      told: told(verdict),
    };
  });
}

/** What can be said of all of them; empty for one scenario, which has a finding of its own. */
export function severalSentence(rows: readonly StripRow[], worlds: number, t: Messages, f: Format): string {
  if (rows.length < 2) return '';
  if (rows.some(({ verdict }) => verdict === 'too-few')) return t.severalFew(f.number(worlds, 0));
  const count = t.numberWords(String(rows.length));
  const letters = (verdict: Verdict): string =>
    listed(
      rows.filter((row) => row.verdict === verdict).map(({ letter }) => letter),
      t,
    );
  if (rows.every(({ verdict }) => verdict === 'same')) return t.severalNone(count);
  const parts = [
    [letters('lower'), t.severalLower],
    [letters('higher'), t.severalHigher],
    [letters('small'), t.severalSmall],
    [letters('same'), t.severalSame],
  ] as const;
  return t.severalTold(
    count,
    listed(
      parts.flatMap(([of, say]) => (of === '' ? [] : [say(of)])),
      t,
    ),
  );
}
