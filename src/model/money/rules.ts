/**
 * Which component of a parameter with values by year a rule set reads: dates and what is verified, as data. The numbers
 * and their sources stand in the evidence file. Amounts are those of the rule set's year in every year of a study: a
 * study is counted in constant prices.
 */
import type { Values } from '../values.ts';

/** What the files of this folder need of the drawn parameters. */
export type MoneyValues = Pick<Values, 'get' | 'vector'>;

interface Level {
  /** Component of the vector: its name in components.ts, and its place. */
  readonly name: string;
  readonly at: number;
  /** From when it holds. */
  readonly from: string;
  /** false where the source does not reach that far, or is a memory. */
  readonly verified: boolean;
}

interface RuleSet {
  readonly levels: Readonly<Record<string, Level>>;
  /** Parameters with one value only, for which it is not verified that it holds under these rules. */
  readonly unverified: readonly string[];
  /** Rules of that time that the calculation does not know. */
  readonly unknown: readonly string[];
}

const level = (name: string, at: number, from: string, verified = true): Level => ({ name, at, from, verified });

/** Parameters whose value depends on the rule set. */
export const levelIds = ['rule.pbb', 'rule.sgi_cap', 'ws.cap', 'cost.wage', 'cost.po'] as const;
export type LevelId = (typeof levelIds)[number];

export const ruleSets: Readonly<Record<string, RuleSet>> = {
  '2006': {
    levels: {},
    unverified: [],
    unknown: ['a whole day without pay in place of the waiting deduction', 'sickness benefit before July 2008'],
  },
  '2019': {
    levels: {
      'rule.pbb': level('2019', 0, '2019-01-01'),
      'rule.sgi_cap': level('2019', 0, '2018-07-01'),
      'ws.cap': level('2019', 1, '2019-01-01'),
      'cost.wage': level('2019', 0, '2019-01-01', false),
      'cost.po': level('2019', 0, '2019-01-01'),
    },
    unverified: [],
    unknown: [],
  },
  '2026': {
    levels: {
      'rule.pbb': level('2026', 1, '2026-01-01'),
      'rule.sgi_cap': level('2026', 1, '2022-01-01'),
      'ws.cap': level('2020', 2, '2020-01-01', false),
      'cost.wage': level('2026', 1, '2026-01-01', false),
      'cost.po': level('2026', 1, '2026-01-01', false),
    },
    unverified: ['rehab.grant', 'cost.contrib'],
    unknown: [],
  },
};

/** Ids whose value under a rule set is not verified. */
export function unverifiedOf(rules: string): string[] {
  const { levels, unverified } = ruleSetOf(rules);
  return [...Object.keys(levels).filter((id) => !levels[id].verified), ...unverified];
}

/**
 * @throws Error in plain words when the rule set is not known, lacks a value, or had rules that are not calculated.
 */
export function ruleSetOf(rules: string): RuleSet {
  const set = Object.hasOwn(ruleSets, rules) ? ruleSets[rules] : undefined;
  if (set === undefined) {
    throw new Error(
      `Costs cannot be calculated by the rules of ${rules}: known are ${Object.keys(ruleSets).join(', ')}.`,
    );
  }
  const missing = levelIds.filter((id) => set.levels[id] === undefined);
  if (missing.length + set.unknown.length > 0) {
    const why = [
      ...(missing.length > 0 ? [`no source gives ${missing.join(', ')}`] : []),
      ...(set.unknown.length > 0 ? [`not calculated: ${set.unknown.join('; ')}`] : []),
    ];
    throw new Error(`Costs cannot be calculated by the rules of ${rules}: ${why.join('; ')}.`);
  }
  return set;
}

/** The amounts of a rule set, and what turns prices of one year into another's. */
export class Levels {
  readonly #values: MoneyValues;
  readonly #set: RuleSet;

  /** @throws Error as `ruleSetOf`. */
  constructor(values: MoneyValues, rules: string) {
    this.#values = values;
    this.#set = ruleSetOf(rules);
  }

  of(id: LevelId): number {
    return this.#values.vector(id)[this.#set.levels[id].at];
  }

  /**
   * What an amount in prices of another rule set's year is in this one's: by the cost of labour (wage with on-cost),
   * since what is converted are working hours. It turns the evidence's meeting of 5,000 in 2019 into 6,300 in 2026.
   */
  pricesOf(rules: string): number {
    const wage = this.#values.vector('cost.wage');
    const po = this.#values.vector('cost.po');
    const labour = ({ levels }: RuleSet) => wage[levels['cost.wage'].at] * (1 + po[levels['cost.po'].at]);
    return labour(this.#set) / labour(ruleSetOf(rules));
  }
}
