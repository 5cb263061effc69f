/** The policies that are on, as rows on the study's months. */
import type { ScheduleInput, ScheduleRow } from '../../charts/schedule.ts';
import { addYears, civilDate, monthOffsets, YEAR } from '../../model/civil.ts';
import type { Catalogue } from '../../scenario/catalogue.ts';
import { parseDate } from '../../scenario/dates.ts';
import type { Study, StudyScenario } from '../../scenario/study.ts';
import { endAfter, reachOf, type Reach } from './reach.ts';

const MONTH = YEAR / 12;

export interface ScheduleOf extends ScheduleInput {
  /** By row. */
  readonly reaches: readonly Reach[];
}

/** @param slot the scenario's colour. */
export function scheduleOf(
  study: Study,
  scenario: StudyScenario,
  slot: number,
  catalogue: Catalogue,
  name: (policy: Catalogue['policies'][number]) => string,
): ScheduleOf {
  const first = parseDate(study.start)!;
  const offsets = monthOffsets(first, addYears(first, study.years) - first);
  const at = (date: string): number => monthOf(parseDate(date)! - first, offsets);
  const on = catalogue.policies.filter(({ id }) => scenario.policies[id] !== undefined);
  const reaches = on.map(({ id }) => reachOf(study, scenario, id, catalogue));
  return {
    slot,
    calendar: { months: offsets.slice(0, -1).map((offset) => civilDate(first + offset)) },
    reaches,
    rows: on.map((policy, i): ScheduleRow => {
      const { start, ramp, last } = reaches[i];
      return {
        id: policy.id,
        name: name(policy),
        start: at(start),
        ramp: monthsOf(ramp),
        end: last === null ? null : at(endAfter(last)),
      };
    }),
  };
}

/** A ramp that never ends is drawn straight through its half. */
const monthsOf = ({ kind, time }: Reach['ramp']): number =>
  kind === 'days' ? time / MONTH : kind === 'half' ? 2 * time : time;

/** A day of the study in months from its start, with the part of the month that has passed. */
function monthOf(day: number, offsets: readonly number[]): number {
  const last = offsets.length - 2;
  const month = Math.max(
    0,
    Math.min(
      last,
      offsets.findLastIndex((begun) => begun <= day),
    ),
  );
  return month + (day - offsets[month]) / (offsets[month + 1] - offsets[month]);
}
