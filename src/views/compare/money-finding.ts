/** The finding about money: one sentence, of what society uses up; empty without outcomes of money or a 90 % band. */
import type { Format } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Difference } from '../../results/summary.ts';
import { netsOf, SOCIETY } from '../../state/payers.ts';
import { judge, sideOf, type FigureKind } from '../../state/rules.ts';
import type { Shown } from '../../state/shown.ts';
import { letterOf } from '../letters.ts';
import { societySentence } from './payers.ts';

/** In which scenarios more is paid, or less, and in which it cannot be told; `parts` is empty where it can be told in none. */
function byWay(
  all: readonly { readonly arm: number; readonly of: Difference | null }[],
  kind: FigureKind,
  t: Messages,
  f: Format,
): { count: number; parts: string; open: string } {
  const found = all.flatMap(({ arm, of }) => {
    if (!of) return [];
    const verdict = judge(of, kind);
    return [
      { letter: letterOf(arm), way: verdict !== 'same' ? verdict : sideOf(of) === 'not-lower' ? 'up-to' : 'open' },
    ];
  });
  const letters = (way: string): string => f.list(found.filter((one) => one.way === way).map(({ letter }) => letter));
  const parts = (
    [
      ['higher', t.severalMoneyMore],
      ['up-to', t.severalMoneyUpTo],
      ['lower', t.severalMoneyLess],
    ] as const
  ).flatMap(([way, say]) => (letters(way) === '' ? [] : [say(letters(way))]));
  const open = letters('open');
  return { count: found.length, parts: parts.join('; '), open: open === '' ? '' : t.severalMoneyOpen(open) };
}

/** In which of several scenarios society uses up more, or less: by that they can be chosen between. Empty for one. */
export function severalMoney({ compiled, summary, kind }: Shown, t: Messages, f: Format): string {
  const o = compiled.layout.outcomes.findIndex(({ id }) => id === SOCIETY);
  if (o < 0 || kind !== 'interval' || summary.comparisons.length < 2) return '';
  const { count, parts, open } = byWay(
    summary.comparisons.map(({ arm, outcomes }) => ({ arm, of: outcomes[o].total })),
    kind,
    t,
    f,
  );
  return parts === '' ? t.severalMoneyNone(t.numberWords(String(count))) : t.severalMoney(parts, open);
}

/** In which scenarios an employer itself pays more, or less. Empty without outcomes of money, or a 90 % band. */
export function employerMoney(shown: Shown, group: number, t: Messages, f: Format): string {
  const { compiled, summary, kind } = shown;
  if (kind !== 'interval' || !compiled.layout.outcomes.some(({ id }) => id === SOCIETY)) return '';
  const nets = netsOf(shown, 'employer', group);
  const moved = summary.comparisons
    .map(({ arm }, i) => ({ arm, of: nets[i] }))
    .filter(({ of }) => of !== null && sideOf(of) !== 'still');
  if (moved.length === 0) return '';
  const { parts, open } = byWay(moved, kind, t, f);
  return parts === '' ? t.employerMoneyNone : t.employerMoney(parts, open);
}

export function moneyFinding({ compiled, summary, scenario, kind }: Shown, t: Messages, f: Format): string {
  const o = compiled.layout.outcomes.findIndex(({ id }) => id === SOCIETY);
  const total = o < 0 ? null : (summary.comparisons.find(({ arm }) => arm === scenario)?.outcomes[o].total ?? null);
  if (!total || kind !== 'interval') return '';
  return societySentence(
    total,
    kind,
    {
      less: t.findingMoneyLess,
      more: t.findingMoneyMore,
      upToLess: t.findingMoneyUpToLess,
      upToMore: t.findingMoneyUpToMore,
      same: t.findingMoneySame,
    },
    f,
  );
}
