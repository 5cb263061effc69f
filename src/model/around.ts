/** What a process may see and write. */
import type { Accounts } from './counts/accounts.ts';
import type { LifeColumns } from './columns.ts';
import type { Ledger } from './ledger.ts';
import type { Plan } from './plan.ts';
import type { Population } from './people/population.ts';
import type { Twin } from './arms/twin.ts';
import type { Values } from './values.ts';
import type { Witness } from './witness.ts';

export interface Around {
  readonly plan: Plan;
  readonly values: Values;
  readonly population: Population;
  readonly columns: LifeColumns;
  readonly accounts: Accounts;
  readonly witness: Witness | null;
  /** Who would have returned when, without policies; null where nobody asks. */
  readonly twin: Twin | null;
  /** Who lost a place to whom; null when it is not asked for. */
  readonly ledger: Ledger | null;
}
