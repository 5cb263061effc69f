/** The finding about money: one sentence, of what society uses up; empty without outcomes of money or a 90 % band. */
import type { Format } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { SOCIETY } from '../../state/payers.ts';
import type { Shown } from '../../state/shown.ts';
import { societySentence } from './payers.ts';

export function moneyFinding({ compiled, summary, scenario, kind }: Shown, t: Messages, f: Format): string {
  const o = compiled.layout.outcomes.findIndex(({ id }) => id === SOCIETY);
  const total = o < 0 ? null : summary.comparisons[scenario - 1].outcomes[o].total;
  if (!total || kind !== 'interval') return '';
  return societySentence(
    total,
    kind,
    { less: t.findingMoneyLess, more: t.findingMoneyMore, same: t.findingMoneySame },
    f,
  );
}
