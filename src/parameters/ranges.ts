/**
 * What the model accepts, by three written rules:
 * 1. A parameter may be whatever its unit may be (units.ts).
 * 2. The exceptions stand below, each with its reason.
 * 3. The stated default and the whole evidence range must lie inside; the registry refuses a file where they do not.
 */
import type { Range, VectorShape } from './parameter.ts';
import { units } from './units.ts';

interface Exception {
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly whole?: boolean;
  /** Ends of the control's track, see units.ts. */
  readonly track?: Range;
  readonly why: string;
}

const exceptions: Readonly<Record<string, Exception>> = {
  // The meeting policy.
  'meet.day_early': { max: 120, why: 'a meeting after four months is no early meeting' },
  'meet.slots_week': { whole: true, track: { min: 0, max: 20 }, why: 'one slot is one meeting' },
  'short.entry_rule': { min: 1, max: 60, track: { min: 2, max: 12 }, why: 'a rule of no spells would call everybody' },
  'meet.convert': { max: 0.1, step: 0.005, why: 'contracts: the range of this assumption ends at 0.1' },
  'meet.slot_weekday': { max: 6, whole: true, why: 'days of a week' },
  'meet.call_lead': { max: 90, track: { min: 0, max: 42 }, why: 'longer notice is another kind of meeting' },
  'meet.second_interval': { min: 1, track: { min: 1, max: 180 }, why: 'the second meeting comes after the first' },
  'meet.hr_window': { min: 1, track: { min: 1, max: 730 }, why: 'no effect is said by a ratio of 1' },
  'meet.hr_decay_half_days': {
    min: 1,
    max: 3650,
    track: { min: 1, max: 730 },
    why: 'divides; ten years mean no decay',
  },
  'meet.or_part_time': { track: { min: 0.5, max: 4 }, why: 'odds reach further than rates' },
  'meet.site_sd': { max: 1, track: { min: 0, max: 0.6 }, why: 'at 1, places differ sevenfold' },
  'het.sd_log_effect': { max: 1, track: { min: 0, max: 0.6 }, why: 'at 1, persons differ sevenfold' },
  'short.effect_days': { min: 1, track: { min: 1, max: 1095 }, why: 'no effect is said by a ratio of 1' },
  'proj.startup_delay': { track: { min: 0, max: 24 }, why: 'the sources speak of months' },
  'meet.ordinary_day': { min: 15, why: 'the ordinary process begins with the benefit' },
  'meet.ordinary_trend': { min: -1, why: 'a change of a share may be a fall' },
  // Managers.
  'mgr.engage_ready': { min: 0.05, max: 0.95, why: 'a level within the scale' },
  'learn.seats': { max: 500, track: { min: 0, max: 60 }, why: 'people who can hear each other' },
  'learn.interval': { min: 7, track: { min: 7, max: 365 }, why: 'what is shared changes once a week' },
  'lead.capable': { min: 0.01, why: 'a power of it' },
  'centres.slots_added': { max: 50, whole: true, track: { min: 0, max: 10 }, why: 'one slot is one meeting' },
  'centres.officers': { max: 20, track: { min: 0, max: 5 }, why: 'an office has few' },
  'contact.target': { min: 0, max: 20, track: { min: 0, max: 8 }, why: 'a contact every other day is no contact' },
  'trust.gain_contact': { max: 0.2, step: 0.005, why: 'a contact is no meeting' },
  'contact.first_day': { max: 60, track: { min: 1, max: 30 }, why: 'later is no early contact' },
  'group.interval': {
    min: 7,
    track: { min: 14, max: 180 },
    why: 'a group that meets more often works together already',
  },
  'group.members': { max: 8, why: 'a group whose members hear each other' },
  'group.workshop_hours': { max: 2000, why: 'hours of several people' },
  'group.steering_hours': { max: 2000, why: 'hours of several people' },
  'coop.quality0': { min: 0.05, why: 'divides' },
  'train.seats': { max: 500, track: { min: 0, max: 60 }, why: 'a block is a course, not a congress' },
  'train.blocks': { min: 1, max: 12, why: 'a training has a block; more is another training' },
  'train.interval': { min: 7, track: { min: 7, max: 365 }, why: 'managers cannot be away more often' },
  'train.factual_blocks': { max: 12, why: 'as train.blocks' },
  'train.rounds': { min: 1, max: 20, track: { min: 1, max: 6 }, why: 'none is no policy' },
  // Employer ring.
  'ring.coordinators': { max: 50, track: { min: 0, max: 10 }, why: 'a ring has few' },
  'ring.referral_day': { min: 15, track: { min: 30, max: 365 }, why: 'long spells are known from day 15' },
  'ring.startup_months': { min: 1, why: 'divides' },
  'union.representatives': { max: 1000, track: { min: 0, max: 20 }, why: 'representatives of a ring’s members' },
  'ring.case_fee': { max: 200_000, track: { min: 0, max: 50_000 }, why: 'a fee and no rehabilitation' },
  'ring.backlog': { max: 100, why: 'more is no unmet case of a long spell' },
  'ring.funded_months': { track: { min: 0, max: 60 }, why: 'the sources speak of two or three years' },
  // Wage subsidy.
  'ws.request_day': { min: 15, track: { min: 60, max: 365 }, why: 'nobody knows before the benefit begins' },
  'ws.decisions_week': { whole: true, track: { min: 0, max: 20 }, why: 'one application is one decision' },
  'ws.max_years': { min: 1, max: 20, why: 'a subsidy has a time' },
  'ws.exit_rate': { min: 0.01, max: 5, why: 'divides' },
  // Population and onset.
  'pop.employments.ljungby': { min: 1, why: 'an employer has employees' },
  'pop.employments.vimmerby': { min: 1, why: 'an employer has employees' },
  'pop.employments.torsas': { min: 1, why: 'an employer has employees' },
  'pop.age_mean': { min: 25, max: 60, step: 0.5, why: 'mean of people of working age' },
  'pop.age_sd': { min: 3, max: 20, why: 'spread of people of working age' },
  'pop.age_range': { min: 16, max: 75, why: 'working age' },
  'pop.workplace_min': { max: 50, whole: true, why: 'smaller than the mean span' },
  'pop.retire_age': { min: 50, max: 75, why: 'an age' },
  'pop.leave_floor': { min: 0.0001, max: 0.1, step: 0.001, why: 'divides; a floor is low' },
  'part.band_days': { min: 15, why: 'degrees are told apart from the first day of benefit on' },
  'exit.cap': { max: 0.999, why: 'some return on every day' },
  'trend.years': { min: 1, why: 'divides' },
  'rule.plan_day': { min: 15, max: 180, track: { min: 15, max: 90 }, why: 'long spells are known from day 15' },
  'part.trial_days': { min: 1, max: 365, track: { min: 1, max: 60 }, why: 'whole days' },
  'hrp.months': { min: 1, max: 60, track: { min: 3, max: 36 }, why: 'a decision is limited in time' },
  'hrp.handling': { min: 1, max: 365, why: 'a decision takes some days' },
  'rule.relapse_days': { max: 30, whole: true, why: 'a rule of days' },
  'meet.talk_interval': { whole: true, why: 'whole days' },
  'meet.talk_wait_max': { whole: true, why: 'whole days' },
  'pop.vacancy_lag': { min: 1, max: 365, why: 'a mean of an exponential law' },
  'pop.exit_rate': { max: 0.5, step: 0.005, why: 'more than half the staff a year is no stable employer' },
  'mgr.turnover': { max: 0.9, why: 'a probability within a year, below 1' },
  'mgr.span_mean': { min: 2, max: 200, why: 'a manager has somebody to manage' },
  'inc.rate_short': { max: 10, step: 0.05, why: 'ten short spells a year are beyond any group' },
  'inc.rate_long': { max: 2, step: 0.002, why: 'two long spells a year are beyond any group' },
  'strain.rr_F': { max: 10, track: { min: 0.5, max: 4 }, why: 'the strained may fall ill several times as often' },
  'span.most': { min: 5, max: 100, whole: true, track: { min: 10, max: 40 }, why: 'a manager has a group' },
  'gap.places_week': { whole: true, track: { min: 0, max: 20 }, why: 'one place is one person' },
  'strain.share': { max: 0.9, why: 'somebody is well' },
  'strain.days': { min: 7, max: 3650, track: { min: 30, max: 1095 }, why: 'divides; weeks to years' },
  'inc.frailty_corr': { min: -0.95, max: 0.95, why: 'at 1 the two frailties are one' },
  'part.return_rate': { max: 0.1, why: 'a tenth a day would leave no partly sick-listed' },
  // Others.
  'cost.contrib': { step: 0.0001, why: 'the law has four decimals' },
  'cost.contrib.2006': { step: 0.0001, why: 'as cost.contrib' },
  'rule.karens_days': { max: 14, whole: true, why: 'within the sick-pay period' },
  'rule.karens_days.2006': { max: 14, whole: true, why: 'as rule.karens_days' },
  'rule.karens_max': { max: 50, why: 'one a week is no limit' },
  'cost.hours_year': { min: 1000, max: 2500, why: 'hours of a full-time post in a year' },
  'cost.meeting_hours': { max: 40, why: 'more than a working week is no meeting' },
  'care.visit_interval': { min: 1, max: 365, track: { min: 14, max: 180 }, why: 'divides' },
  'cost.discount': { max: 0.2, why: 'a rate of interest' },
  'ring.dialogue_decay': { step: 0.005, why: 'the default is half a per cent' },
  'ring.fee_includes_cases': { max: 1, why: 'the rule knows 0 and 1' },
};

const grant: readonly Range[] = [
  { min: 0, max: 1 },
  { min: 0, max: 1e6 },
  { min: 0, max: 1e7 },
];

const benefitLevels: readonly Range[] = [
  { min: 0, max: 1 },
  { min: 0, max: 1 },
  { min: 0, max: 450 },
];

/** Vectors whose components have units of their own. */
const mixed: Readonly<Record<string, readonly Range[]>> = {
  'rule.benefit_levels': benefitLevels,
  'rule.benefit_levels.2006': benefitLevels,
  'hrp.rule': [
    { min: 1, max: 11 },
    { min: 14, max: 365 },
  ],
  'rehab.grant': grant,
  'rehab.grant.2006': grant,
};

/** What the numbers of a vector owe to each other, where the distribution does not say it already. */
const shapes: Readonly<Record<string, VectorShape>> = {
  'pop.part_time_mix': 'shares',
  'pop.age_range': 'increasing',
  'rule.checks': 'increasing',
  'part.band_days': 'increasing',
};

export interface Bounds {
  readonly ranges: readonly Range[];
  readonly track: Range;
  readonly step: number;
  readonly whole: boolean;
}

/**
 * @throws Error when the unit is not known.
 */
export function boundsOf(id: string, unitName: string, components: number): Bounds {
  const unit = units[unitName];
  if (unit === undefined) throw new Error(`${id}: the unit "${unitName}" is not in units.ts`);
  const exception = exceptions[id];
  const one = { min: exception?.min ?? unit.range.min, max: exception?.max ?? unit.range.max };
  return {
    ranges: mixed[id] ?? Array.from({ length: components }, () => one),
    track:
      exception?.track ?? (exception?.min === undefined && exception?.max === undefined ? unit.track : null) ?? one,
    step: exception?.step ?? unit.step,
    whole: exception?.whole ?? unit.whole,
  };
}

export function shapeOf(id: string, dist: string): VectorShape {
  if (dist === 'dirichlet') return 'shares';
  if (dist === 'hazard_scale' || dist === 'tilt') return 'survival';
  return shapes[id] ?? 'free';
}

/** For the test that no exception outlives its parameter. */
export const namedInRanges: readonly string[] = [
  ...Object.keys(exceptions),
  ...Object.keys(mixed),
  ...Object.keys(shapes),
];
