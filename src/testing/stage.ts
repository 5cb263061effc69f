/** A stage for hand-worked stories: a process with real people and columns, whose requests the test makes itself. */
import { worldKey } from '../engine/draws.ts';
import { Accounts } from '../model/counts/accounts.ts';
import type { Around } from '../model/around.ts';
import { LifeColumns } from '../model/columns.ts';
import { People } from '../model/people/people.ts';
import { Ledger } from '../model/ledger.ts';
import type { Plan } from '../model/plan.ts';
import { Population } from '../model/people/population.ts';
import { makeSetting } from '../model/setting.ts';
import { Case, type CaseProcess, type Request, Spell } from '../model/spells/spell.ts';
import { Values } from '../model/values.ts';

export function stageFor(plan: Plan): Around & { readonly ledger: Ledger } {
  const values = new Values(plan, 0);
  const { hi, lo } = worldKey(plan.seed, 0);
  const count = plan.employers.reduce((sum, { employments }) => sum + employments, 0);
  const population = new Population(plan, makeSetting(values), hi, lo, new People(count));
  return {
    plan,
    values,
    population,
    columns: new LifeColumns(count),
    accounts: new Accounts(plan, values),
    witness: null,
    twin: null,
    ledger: new Ledger(),
  };
}

/** A long spell of the person in a slot, from `start`, employed to the end of time. */
export function spellOf(slot: number, start = 0): Spell {
  const spell = new Spell();
  spell.reset(slot, 4 * (slot + 1) + 1, start, 1e6);
  spell.cause = 0;
  return spell;
}

/** A case in some stage that waits since `asked`. */
export function requestOf(process: CaseProcess, spell: Spell, stage: number, asked: number): Request {
  const of = new Case(process);
  of.stage = stage;
  of.asked = asked;
  of.since = asked;
  spell.cases = [of];
  return { slot: spell.slot, asked, person: spell.slot, spell, of };
}
