/** What working hours cost, and how a meeting's cost is shared out over those who are there. Whole öre. */
import type { FlowId } from './flows.ts';
import { oreOf } from './ledger.ts';
import type { Levels, MoneyValues } from './rules.ts';

/** In the order of `cost.meeting_hours`. */
const MEETING = [
  'manager-hours',
  'hr-hours',
  'officer-hours',
  'physician-hours',
  'coordinator-hours',
  'employee-hours',
] as const satisfies readonly FlowId[];
export type HoursFlow = (typeof MEETING)[number] | 'service-hours';

/** Kronor an hour, by who works. */
export type HourPrices = Readonly<Record<HoursFlow, number>>;

/** Mean employee's: wage with on-cost. An officer's, of the employment service too: `cost.officer_year`. */
export function hourPrices(values: MoneyValues, levels: Levels): HourPrices {
  const perYear = values.get('cost.hours_year');
  const mean = (12 * levels.of('cost.wage') * (1 + levels.of('cost.po'))) / perYear;
  const officer = (values.get('cost.officer_year') * levels.pricesOf('2026')) / perYear;
  const [manager, hr, physician, coordinator] = values.vector('cost.hour_ratio');
  return {
    'manager-hours': mean * manager,
    'hr-hours': mean * hr,
    'officer-hours': officer,
    'physician-hours': mean * physician,
    'coordinator-hours': mean * coordinator,
    'employee-hours': mean,
    'service-hours': officer,
  };
}

export interface MeetingShare {
  readonly flow: HoursFlow;
  readonly ore: number;
}

/**
 * The cost of a meeting by who bears it. Hours times their price give the shares; together they are `cost.meeting` to the
 * öre, whatever is drawn: rooms, travel and what else a meeting takes are borne alike.
 */
export function meetingShares(values: MoneyValues, levels: Levels): MeetingShare[] {
  const prices = hourPrices(values, levels);
  const hours = values.vector('cost.meeting_hours');
  const total = oreOf(values.get('cost.meeting') * levels.pricesOf('2019'));
  const all = MEETING.reduce((sum, flow, i) => sum + hours[i] * prices[flow], 0);
  if (!(all > 0)) throw new Error('A meeting in which nobody spends time cannot be shared out (cost.meeting_hours).');
  let upTo = 0;
  return MEETING.map((flow, i) => {
    const before = Math.round((total * upTo) / all);
    upTo += hours[i] * prices[flow];
    return { flow, ore: Math.round((total * upTo) / all) - before };
  });
}

/** What the region gets when a physician attends: the first hour, and every half hour begun after it. Öre. */
export function physicianFee(values: MoneyValues): number {
  const [firstHour, halfHour] = values.vector('cost.meeting_physician_fee');
  const hours = values.vector('cost.meeting_hours')[MEETING.indexOf('physician-hours')];
  if (hours === 0) return 0;
  return oreOf(firstHour + halfHour * Math.max(0, Math.ceil(2 * (hours - 1))));
}
