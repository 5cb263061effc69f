/** One small study, made from its number: sizes, years, rules, and levers of the policies. */
import { uniform } from '../../engine/draws.ts';
import type { Plan, World } from '../../model/plan.ts';
import type { Assumptions } from '../../scenario/study.ts';
import { plansFor, type Wish } from '../study-plans.ts';
import { type Levers, leversOf } from './levers.ts';

export interface Compared {
  readonly name: string;
  readonly wish: Wish;
  /** The same study without policies. */
  readonly baseline: Plan;
  readonly plan: Plan;
  readonly world: World;
}

/** Levers by policy, instead of those that chance gives. */
export type Way = Readonly<Record<string, Levers>>;

/** Talks again and again, one a week: the next one waits while the last still acts. */
export const MANY_TALKS = {
  'short.entry_rule': 2,
  'short.rr_after_talk': 0.5,
  'short.effect_days': 700,
  'meet.slots_week': 1,
  ramp: 0,
  end: '2021-12-20',
};

/** Numbers of one study, and nothing to do with the model's. */
export class Choices {
  readonly #study: number;
  #count = 0;

  constructor(study: number) {
    this.#study = study;
  }

  of<T>(values: readonly T[]): T {
    return values[Math.floor(values.length * this.one())];
  }

  /** A number between 0 and 1. */
  one(): number {
    return uniform(this.#study, 0x91a1, 1, this.#count++);
  }
}

/** @param others assumptions beside those that chance gives */
export function study(number: number, ids: readonly string[], way: Way, others: Assumptions = {}): Compared {
  const choices = new Choices(number);
  const of = <T>(values: readonly T[]): T => choices.of(values);
  const start = of(['2020-01-01', '2020-05-18']);
  const moves = ids.includes('voluntary-mobility');
  const talks = ids.length === 1 && ids[0] === 'coordination-meeting' && number % 5 === 0;
  const wish: Wish = {
    sizes: of([
      [40, 30, 20],
      [60, 12, 8],
      [25, 25, 60],
    ] as const),
    years: moves ? 2 : of([1, 1, 2]),
    seed: `plain-${number}`,
    start,
    rules: of(['2019', '2019', '2019', '2006', '2026'] as const),
    ring: ids.includes('ring-recruitment') ? 2 : true,
    assumptions: {
      'refusal.absent_share': 0.6,
      'meet.ordinary_trend': of([0, -0.1, 0.05]),
      ...(ids.length > 0 ? { 'mgr.engaged_share0': of([0.6, 1]), 'inc.rate_long': 0.5 } : {}),
      ...(moves || ids.includes('employer-ring') ? { 'pop.exit_rate': 0.3 } : {}),
      ...(moves ? { 'lockin.share': [0.6, 0.3] } : {}),
      ...(number < 30 ? {} : { 'mgr.span_mean': of([8, 25]), 'mgr.turnover': of([0.13, 0.6]) }),
      ...of([{}, {}, { 'muni.sd_pp': 1, 'muni.shock_sd': 0.5, 'trend.secular': 1 }, { 'inc.rate_short': 6 }]),
      ...others,
    },
    policies: Object.fromEntries(
      ids.map((id) => [id, { ...leversOf(id, of, start), ...(talks ? MANY_TALKS : way[id]) }]),
    ),
    ...(talks ? { years: 2 } : {}),
  };
  const { baseline, arm } = plansFor(wish);
  return {
    name: `${number}: ${ids.join(', ') || 'no policy'}`,
    wish,
    baseline,
    plan: arm,
    world: { draw: number, replication: 3 * number },
  };
}
