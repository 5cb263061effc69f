/**
 * Which values a rule set reads: dates and what is verified, as data. The numbers stand in the evidence file, by year where
 * it has several; what it lacks stands in rows `ID.RULES` of the project's own, unverified. Where there is none either, the
 * nearest year's value is read and said to be unverified. Amounts are those of the rule set's year in every year of a study:
 * a study is counted in constant prices.
 */
import type { Values } from '../values.ts';

/** What the files of this folder need of the drawn parameters. */
export type MoneyValues = Pick<Values, 'get' | 'vector'>;

interface Level {
  /** Row that holds it: the evidence's vector by years, or the project's own row of that year. */
  readonly row: string;
  /** Component of the vector: its name in components.ts (null for a row of one number), and its place. */
  readonly name: string | null;
  readonly at: number;
  /** From when it holds; null where it is the nearest year's, for want of one. */
  readonly from: string | null;
  /** false where the source does not reach that far, or is a memory. */
  readonly verified: boolean;
}

interface RuleSet {
  readonly levels: Readonly<Record<LevelId, Level>>;
  /** Rows that take the place of another under these rules: `ID` is read from `ID.RULES`. */
  readonly own: readonly string[];
  /** Parameters that are not in `levels`, for which it is not verified that they hold under these rules. */
  readonly unverified: readonly string[];
}

/** Parameters whose value depends on the rule set, by year in the evidence file or in rows of their own. */
export const levelIds = ['rule.pbb', 'rule.sgi_cap', 'ws.cap', 'cost.wage', 'cost.po'] as const;
export type LevelId = (typeof levelIds)[number];

/** What else follows from laws, agreements and prices of a year: one value each, unless a rule set has its own. */
export const ruleIds = [
  'rule.karens',
  'rule.karens_days',
  'rule.karens_max',
  'rule.sickpay',
  'rule.certificate_day',
  'rule.fk_day',
  'rule.benefit_levels',
  'rule.sgi_factor',
  'rule.relapse_days',
  'rule.reject_share',
  'rule.hr_checks',
  'rule.plan_day',
  'cost.contrib',
  'cost.topup',
  'cost.topup_last_day',
  'cost.ags',
  'cost.ags_last_day',
  'cost.meeting_physician_fee',
  'ws.share',
  'ws.max_years',
  'rehab.grant',
] as const;

const level = (row: LevelId, at: number, name: string, from: string | null, verified = true): Level => ({
  row,
  name,
  at,
  from,
  verified,
});
/** A row of the project's own, which nobody has verified. */
const own = (row: string, from: string): Level => ({ row, name: null, at: 0, from, verified: false });
/** Unverified whatever the rule set: memories. */
const always = ['rule.relapse_days', 'ws.share', 'ws.max_years'];

export const ruleSets = {
  '2006': {
    levels: {
      'rule.pbb': own('rule.pbb.2006', '2006-01-01'),
      'rule.sgi_cap': own('rule.sgi_cap.2006', '1998-01-01'),
      'ws.cap': level('ws.cap', 0, '2018', null, false),
      'cost.wage': own('cost.wage.2006', '2006-01-01'),
      'cost.po': level('cost.po', 0, '2019', null, false),
    },
    own: ['rule.karens', 'rule.karens_days', 'rule.benefit_levels', 'cost.contrib', 'rehab.grant'],
    unverified: ruleIds,
  },
  '2019': {
    levels: {
      'rule.pbb': level('rule.pbb', 0, '2019', '2019-01-01'),
      'rule.sgi_cap': level('rule.sgi_cap', 0, '2019', '2018-07-01'),
      'ws.cap': level('ws.cap', 1, '2019', '2019-01-01'),
      'cost.wage': level('cost.wage', 0, '2019', '2019-01-01', false),
      'cost.po': level('cost.po', 0, '2019', '2019-01-01'),
    },
    own: [],
    unverified: [...always, 'cost.meeting_physician_fee'],
  },
  '2026': {
    levels: {
      'rule.pbb': level('rule.pbb', 1, '2026', '2026-01-01'),
      'rule.sgi_cap': level('rule.sgi_cap', 1, '2026', '2022-01-01'),
      'ws.cap': level('ws.cap', 2, '2020', '2020-01-01', false),
      'cost.wage': level('cost.wage', 1, '2026', '2026-01-01', false),
      'cost.po': level('cost.po', 1, '2026', '2026-01-01', false),
    },
    own: [],
    unverified: [
      ...always,
      'cost.meeting_physician_fee',
      'rehab.grant',
      'cost.contrib',
      'rule.reject_share',
      'rule.hr_d180_occ',
    ],
  },
} as const satisfies Readonly<Record<string, RuleSet>>;

/** Rule sets that can be run, oldest first. */
export const ruleSetIds: readonly string[] = Object.keys(ruleSets);

/** Ids whose value under a rule set is not verified. */
export function unverifiedOf(rules: string): string[] {
  const { levels, own: rows, unverified } = ruleSetOf(rules);
  const ids = [...levelIds.filter((id) => !levels[id].verified), ...unverified];
  return [...ids, ...rowsOfRules(rules), ...rows.map((id) => `${id}.${rules}`)];
}

/** Rows of its own that a rule set needs in a plan, besides what every plan holds. */
export function rowsOfRules(rules: string): string[] {
  const { levels } = ruleSetOf(rules);
  return levelIds.map((id) => levels[id].row).filter((row) => !(levelIds as readonly string[]).includes(row));
}

/** All rows of their own that rule sets have; each is read under its rule set only. */
export function ownRowsOfRules(): string[] {
  return ruleSetIds.flatMap((rules) => [...rowsOfRules(rules), ...ruleSetOf(rules).own.map((id) => `${id}.${rules}`)]);
}

/** The row in whose place a rule set has one of its own, or the row itself. */
export function rowUnder(id: string, rules: string): string {
  return ruleSetOf(rules).own.includes(id) ? `${id}.${rules}` : id;
}

/** @throws Error in plain words when the rule set is not known. */
export function ruleSetOf(rules: string): RuleSet {
  const set = Object.hasOwn(ruleSets, rules) ? ruleSets[rules as keyof typeof ruleSets] : undefined;
  if (set === undefined) {
    throw new Error(`Costs cannot be calculated by the rules of ${rules}: known are ${ruleSetIds.join(', ')}.`);
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
    return read(this.#values, this.#set.levels[id]);
  }

  /**
   * What an amount in prices of another rule set's year is in this one's: by the cost of labour (wage with on-cost),
   * since what is converted are working hours. It turns the evidence's meeting of 5,000 in 2019 into 6,300 in 2026.
   */
  pricesOf(rules: string): number {
    const labour = ({ levels }: RuleSet) =>
      read(this.#values, levels['cost.wage']) * (1 + read(this.#values, levels['cost.po']));
    return labour(this.#set) / labour(ruleSetOf(rules));
  }
}

function read(values: MoneyValues, { row, at }: Level): number {
  return values.vector(row)[at];
}
