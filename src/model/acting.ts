/** The mechanisms that the policies of one plan open in one world. With no policy none is open, and nothing is asked for. */
import type { Around } from './around.ts';
import { OnsetFactors } from './onset-factors.ts';
import { bookProject } from './processes/project.ts';
import { Meetings } from './processes/meeting.ts';
import { Ring } from './processes/ring.ts';
import { Subsidy } from './processes/subsidy.ts';
import type { Spell, CaseProcess } from './spell.ts';

export class Acting {
  readonly meetings: Meetings;
  readonly ring: Ring | null;
  readonly subsidy: Subsidy | null;
  /** Processes that work on long spells, in the order of policy ids. */
  readonly cases: readonly CaseProcess[];
  /** What multiplies the onset of spells. */
  readonly onsets: OnsetFactors;
  readonly #around: Around;

  constructor(around: Around) {
    this.#around = around;
    this.meetings = new Meetings(around.plan, around.values, around.population);
    this.ring = Ring.of(around);
    this.subsidy = Subsidy.of(around);
    this.cases = [this.ring, this.subsidy].filter((process) => process !== null);
    this.onsets = new OnsetFactors([]);
  }

  /** Opens the cases that a long spell may come to after `today`. */
  consider(spell: Spell, today: number): void {
    for (const process of this.cases) {
      const of = process.consider(spell, today);
      if (of !== null) spell.cases = [...spell.cases, of];
    }
  }

  /** After the last barrier, once an arm: what belongs to no case. */
  finish(): void {
    this.ring?.finish();
    bookProject(this.#around, this.meetings);
  }

  /** Whether any process would open one. */
  wouldConsider(spell: Spell, today: number): boolean {
    return this.cases.some((process) => process.consider(spell, today) !== null);
  }
}
