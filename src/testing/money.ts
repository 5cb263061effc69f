/** Parameters and a ledger for tests of the money accounts. */
import { dayNumber } from '../model/civil.ts';
import { MoneyLedger, NO_EMPLOYER } from '../model/money/ledger.ts';
import { flowAt, flowCount, type FlowId } from '../model/money/flows.ts';
import { rowUnder, type MoneyValues } from '../model/money/rules.ts';
import { createRegistry } from '../parameters/registry.ts';

const registry = createRegistry();

/** The defaults of the registry as a plan of those rules holds them, with some replaced. */
export function moneyValues(
  held: Readonly<Record<string, number | readonly number[]>> = {},
  rules = '2019',
): MoneyValues {
  const vector = (id: string): readonly number[] => {
    const value = held[id] ?? registry.get(rowUnder(id, rules)).values;
    return typeof value === 'number' ? [value] : value;
  };
  return { vector, get: (id) => vector(id)[0] };
}

/** A ledger from 1 January 2019; three years (365, 366 and 365 days) and one employer unless said otherwise. */
export function ledgerOf(days = 1096, employers = 1): MoneyLedger {
  return new MoneyLedger({ startDay: dayNumber(2019, 1, 1), days, employers: { length: employers } });
}

/** Öre of a flow in a year, or in all years; of one employer (NO_EMPLOYER: of none), or of all accounts. */
export function booked(ledger: MoneyLedger, flow: FlowId, year?: number, employer?: number): number {
  let sum = 0;
  for (let e = NO_EMPLOYER; e < ledger.accounts - 1; e++) {
    for (let y = 0; y < ledger.years; y++) {
      if ((year ?? y) !== y || (employer ?? e) !== e) continue;
      sum += ledger.ore[ledger.accountOf(e) + flowCount * y + flowAt[flow]];
    }
  }
  return sum;
}
