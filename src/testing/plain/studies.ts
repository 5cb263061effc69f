/** Small studies, made from fixed seeds: sizes, years, rules, policies and their levers. */
import { uniform } from '../../engine/draws.ts';
import type { Plan, World } from '../../model/plan.ts';
import { plansFor, type Wish } from '../study-plans.ts';
import { type Levers, leversOf } from './levers.ts';

/** Policies that the second simulator knows. A study with others is not compared. */
export const KNOWN: readonly string[] = [
  'coordination-meeting',
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
  'voluntary-mobility',
  'wage-subsidy',
];
/** Those that it does not know yet. */
export const UNKNOWN: readonly string[] = [];

export interface Compared {
  readonly name: string;
  readonly plan: Plan;
  readonly world: World;
}

/** Levers by policy, instead of those that chance gives. */
type Way = Readonly<Record<string, Levers>>;

/** Ways to guidance: the levers of voluntary mobility, and what goes with each. */
const mobility = (levers: Levers): Way => ({ 'voluntary-mobility': levers });
const OPEN = mobility({ 'mob.offer': 'to all', 'mob.attitude_work': true, 'mob.employer_reluctance': 0 });
const RELUCTANT = mobility({ 'mob.offer': 'to all', 'mob.employer_reluctance': 0.6 });
const CONFIDENTIAL = mobility({
  'mob.offer': 'through the manager',
  'mob.outside_hours': true,
  'mob.employer_reluctance': 0.3,
});
const THROUGH_MANAGER = mobility({ 'mob.offer': 'through the manager', 'mob.attitude_work': true });
const PICKED = mobility({ 'mob.offer': 'picked by the manager' });
const BY_MEETING = mobility({ 'mob.takeup': [0, 0, 0, 0], 'mob.rate_after_meeting': 0.9, end: '2021-12-20' });

/** Talks again and again, one a week: the next one waits while the last still acts. */
const MANY_TALKS = {
  'short.entry_rule': 2,
  'short.rr_after_talk': 0.5,
  'short.effect_days': 700,
  'meet.slots_week': 1,
  ramp: 0,
  end: '2021-12-20',
};
/** Who falls ill while a talk waits asks for other things before it is settled. */
const WAITING: Way = {
  'coordination-meeting': MANY_TALKS,
  'employer-ring': { 'ring.referral_day': 20, 'place.cannot_return_share': 0.8 },
  'wage-subsidy': { 'ws.request_day': 20, 'ws.eligible_share': 0.9 },
};

/** Which policies are on, how many studies have them, and which levers. */
const PACKAGES: readonly (readonly [policies: readonly string[], studies: number, way?: Way])[] = [
  [[], 6],
  [['coordination-meeting'], 8],
  [['wage-subsidy'], 4],
  [['coordination-meeting', 'wage-subsidy'], 4],
  [['coordination-meeting', 'every-centre', 'meeting-lead'], 3],
  [['coordination-meeting', 'manager-training', 'meeting-lead'], 2],
  [['coordination-meeting', 'local-group', 'manager-learning', 'manager-training'], 3],
  [['coordination-meeting', 'manager-contact'], 3],
  [['part-time-first', 'wage-subsidy'], 3],
  [['high-risk-protection', 'smaller-span'], 3],
  [['coordination-meeting', 'support-before-sick-leave'], 3],
  [['employer-ring'], 3],
  [['employer-ring', 'ring-recruitment', 'union-engagement'], 4],
  [['voluntary-mobility'], 3, OPEN],
  [['voluntary-mobility'], 2, RELUCTANT],
  [['voluntary-mobility'], 2, CONFIDENTIAL],
  [['voluntary-mobility'], 2, THROUGH_MANAGER],
  [['voluntary-mobility'], 4, PICKED],
  [['coordination-meeting', 'voluntary-mobility'], 3, BY_MEETING],
  [['coordination-meeting', 'voluntary-mobility'], 2, PICKED],
  [['coordination-meeting', 'voluntary-mobility', 'wage-subsidy'], 2, OPEN],
  [['employer-ring', 'voluntary-mobility'], 2, PICKED],
  [['employer-ring', 'voluntary-mobility'], 2, OPEN],
  [KNOWN, 2, PICKED],
  [KNOWN, 4],
  [['coordination-meeting', 'employer-ring', 'wage-subsidy'], 6, WAITING],
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

function study(number: number, ids: readonly string[], way: Way): Compared {
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
    },
    policies: Object.fromEntries(
      ids.map((id) => [id, { ...leversOf(id, of, start), ...(talks ? MANY_TALKS : way[id]) }]),
    ),
    ...(talks ? { years: 2 } : {}),
  };
  return {
    name: `${number}: ${ids.join(', ') || 'no policy'}`,
    plan: plansFor(wish).arm,
    world: { draw: number, replication: 3 * number },
  };
}

export const studies: readonly Compared[] = PACKAGES.flatMap(([ids, count, way = {}]) =>
  Array.from({ length: count }, () => ({ ids, way })),
).map(({ ids, way }, number) => study(number, ids, way));
