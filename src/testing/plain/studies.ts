/** Thirty small studies, made from fixed seeds: sizes, years, rules, policies and their levers. */
import { uniform } from '../../engine/draws.ts';
import type { Plan, World } from '../../model/plan.ts';
import type { Policies } from '../../scenario/study.ts';
import { plansFor, type Wish } from '../study-plans.ts';

/** Policies that the second simulator knows. A study with others is not compared. */
export const KNOWN: readonly string[] = ['coordination-meeting', 'wage-subsidy'];
/** Those that it does not know yet. */
export const UNKNOWN: readonly string[] = [
  'employer-ring',
  'every-centre',
  'high-risk-protection',
  'local-group',
  'manager-contact',
  'manager-learning',
  'manager-training',
  'meeting-lead',
  'part-time-first',
  'ring-recruitment',
  'smaller-span',
  'support-before-sick-leave',
  'union-engagement',
];

export interface Compared {
  readonly name: string;
  readonly plan: Plan;
  readonly world: World;
}

/** Which policies are on, and how many studies have them. */
const PACKAGES: readonly (readonly [policies: readonly string[], studies: number])[] = [
  [[], 8],
  [['coordination-meeting'], 10],
  [['wage-subsidy'], 6],
  [['coordination-meeting', 'wage-subsidy'], 6],
];

/** Numbers of one study, and nothing to do with the model's. */
class Choices {
  readonly #study: number;
  #count = 0;

  constructor(study: number) {
    this.#study = study;
  }

  of<T>(values: readonly T[]): T {
    return values[Math.floor(values.length * uniform(this.#study, 0x91a1, 1, this.#count++))];
  }
}

/** Levers under which what is shared runs short now and then. */
function leversOf(policy: string, { of }: { of: <T>(values: readonly T[]) => T }, start: string): Policies[string] {
  if (policy === 'coordination-meeting') {
    return {
      start: of([start, '2020-06-15']),
      ramp: of([0, 0, 90]),
      end: of(['2020-11-01', '2020-12-20']),
      'meet.day_early': of([5, 8, 14, 21, 40]),
      'meet.slots_week': of([1, 1, 2, 3]),
      'meet.slot_weekday': of([0, 3, 6]),
      'meet.manager_led': of([true, true, false]),
      'meet.all_centres': of([true, true, false]),
      'meet.any_caller': of([true, false]),
      'meet.need_physician': of([false, false, true]),
      'meet.second_share': of([0.2, 0.9]),
      'meet.convert': of([0, 0.1]),
      'meet.or_part_time': of([0.5, 1, 2]),
      'elig.ohs_first_share': of([0, 0.2]),
      'short.entry_rule': of([2, 3, 6]),
      'short.rr_after_talk': of([0.8, 1, 1.2]),
    };
  }
  if (policy === 'wage-subsidy') {
    return {
      'ws.request_day': of([40, 60]),
      'ws.eligible_share': 0.9,
      'work.adapt_prob': 0.9,
      'ws.decisions_week': 1,
      'ws.decision_days': of([5, 20]),
      'ws.hr_rtw': of([0.8, 1.4]),
      'ws.max_years': 1,
      'ws.exit_rate': of([0.3, 3]),
      'ws.after_end': of([
        [0.1, 0.4, 0.5],
        [0.4, 0.5, 0.1],
      ]),
    };
  }
  return {
    'ring.coordinators': 1,
    'ring.case_capacity': of([30, 60]),
    'ring.referral_day': of([30, 60]),
    'place.cannot_return_share': 0.9,
    'union.accept_base': 0.9,
    'ring.active_share': [1, 1],
    'ring.startup_months': of([1, 4]),
    'ring.procurement_delay': of([0, 30]),
    'ring.guidance_days': 14,
    'ring.decision_days': 10,
    'wt.days': 30,
    'wt.slot_rate': [6, 6],
    'place.vacancy_open': 1,
    'place.dropout': 0.5,
    'place.share_external': of([0.2, 0.6]),
    'place.hr_new_job': of([1.5, 3]),
    'fkc.own': of([true, false]),
  };
}

/** Talks again and again, one a week: the next one waits while the last still acts. */
const MANY_TALKS = {
  'short.entry_rule': 2,
  'short.rr_after_talk': 0.5,
  'short.effect_days': 700,
  'meet.slots_week': 1,
  ramp: 0,
  end: '2021-12-20',
};

function study(number: number, ids: readonly string[]): Compared {
  const choices = new Choices(number);
  const of = <T>(values: readonly T[]): T => choices.of(values);
  const start = of(['2020-01-01', '2020-05-18']);
  const talks = ids.length === 1 && ids[0] === 'coordination-meeting' && number % 5 === 0;
  const wish: Wish = {
    sizes: of([
      [40, 30, 20],
      [60, 12, 8],
      [25, 25, 60],
    ] as const),
    years: of([1, 1, 2]),
    seed: `plain-${number}`,
    start,
    rules: of(['2019', '2019', '2019', '2006', '2026'] as const),
    ring: true,
    assumptions: {
      'refusal.absent_share': 0.6,
      ...(ids.length > 0 ? { 'mgr.engaged_share0': of([0.6, 1]), 'inc.rate_long': 0.5 } : {}),
      ...of([{}, {}, { 'muni.sd_pp': 1, 'muni.shock_sd': 0.5, 'trend.secular': 1 }, { 'inc.rate_short': 6 }]),
    },
    policies: Object.fromEntries(
      ids.map((id) => [id, { ...leversOf(id, { of }, start), ...(talks ? MANY_TALKS : {}) }]),
    ),
    ...(talks ? { years: 2 } : {}),
  };
  return {
    name: `${number}: ${ids.join(', ') || 'no policy'}`,
    plan: plansFor(wish).arm,
    world: { draw: number, replication: 3 * number },
  };
}

export const studies: readonly Compared[] = PACKAGES.flatMap(([ids, count]) =>
  Array.from({ length: count }, () => ids),
).map((ids, number) => study(number, ids));
