/** Policies that work on long spells: each keeps a case on those that it takes up. */
import type { Way } from './spells.ts';
import type { Case, Person, Spell } from './types.ts';

export interface CasePolicy {
  readonly id: string;
  /** Also of spells that are short by nature. */
  readonly anySpell?: boolean;
  /** Whether a case is opened on a sick day. */
  opens(spell: Spell, day: number): boolean;
  /** A day that the case has set itself. */
  happens(spell: Spell, of: Case, day: number): void;
  /** Those who wait, by request day, then person. */
  hear(day: number, requests: readonly { spell: Spell; of: Case }[]): void;
  /** An early meeting has been held in the spell. */
  met?(of: Case): void;
  /** The spell has ended, as told so far; returns how it does end. */
  ended(spell: Spell, of: Case, day: number, way: Way): Way;
}

export class Cases {
  /** By policy id. */
  readonly policies: readonly CasePolicy[];

  constructor(policies: readonly CasePolicy[]) {
    this.policies = policies;
  }

  #policy(of: Case): CasePolicy {
    return this.policies.find(({ id }) => id === of.policy)!;
  }

  /** On a sick day, when everything else of its morning is done. */
  sickDay(spell: Spell, day: number): void {
    for (const policy of this.policies) {
      if (spell.cause < 0 && !policy.anySpell) continue;
      if (spell.cases.some((of) => of.policy === policy.id) || !policy.opens(spell, day)) continue;
      spell.cases.push(newCase(policy.id, day));
      spell.cases.sort((a, b) => (a.policy < b.policy ? -1 : 1));
    }
    for (const of of spell.cases) {
      if (of.day !== day) continue;
      of.day = Infinity;
      this.#policy(of).happens(spell, of, day);
    }
  }

  barrier(day: number, people: readonly Person[]): void {
    for (const policy of this.policies) {
      const requests = people
        .flatMap(({ spell }) => (spell === null ? [] : spell.cases.map((of) => ({ spell, of }))))
        .filter(({ of }) => of.policy === policy.id && of.barrier <= day)
        .sort((a, b) => a.of.asked - b.of.asked || a.spell.person.number - b.spell.person.number);
      policy.hear(day, requests);
    }
  }

  met(spell: Spell): void {
    for (const of of spell.cases) this.#policy(of).met?.(of);
  }

  ended(spell: Spell, day: number, way: Way): Way {
    for (const of of spell.cases) {
      of.day = Infinity;
      of.barrier = Infinity;
    }
    return spell.cases.reduce((so, of) => this.#policy(of).ended(spell, of, day, so), way);
  }
}

function newCase(policy: string, day: number): Case {
  return {
    policy,
    factor: 1,
    byDegree: false,
    stage: 'opens',
    day,
    barrier: Infinity,
    asked: 0,
    since: 0,
    until: Infinity,
    trained: false,
    choice: '',
    place: null,
  };
}
