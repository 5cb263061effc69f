/** The finding about money: one sentence, of what society uses up; empty without outcomes of money or a 90 % band. */
import type { Format } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { SOCIETY } from '../../state/payers.ts';
import { judge, sideOf } from '../../state/rules.ts';
import type { Shown } from '../../state/shown.ts';
import { letterOf } from '../letters.ts';
import { societySentence } from './payers.ts';

/** In which of several scenarios society uses up more, or less: by that they can be chosen between. Empty for one. */
export function severalMoney({ compiled, summary, kind }: Shown, t: Messages, f: Format): string {
  const o = compiled.layout.outcomes.findIndex(({ id }) => id === SOCIETY);
  if (o < 0 || kind !== 'interval' || summary.comparisons.length < 2) return '';
  const found = summary.comparisons.flatMap(({ arm, outcomes }) => {
    const of = outcomes[o].total;
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
  if (parts.length === 0) return t.severalMoneyNone(t.numberWords(String(found.length)));
  return t.severalMoney(parts.join('; '), open === '' ? '' : t.severalMoneyOpen(open));
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
