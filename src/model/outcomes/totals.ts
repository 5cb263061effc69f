/** From the accounts of one world to numerators and denominators, in the order of the layout. Pure reading. */
import { monthCell, totalCell, type Layout } from '../../results/layout.ts';
import type { Accounts } from '../counts/accounts.ts';
import { AT_CENTRE, centresOf, LISTED, SICK, SICK_F, SICK_M } from '../counts/centre-counts.ts';
import { conserve } from '../counts/conservation.ts';
import {
  ABSENT,
  ABSENT_14,
  ABSENT_60,
  ABSENT_60_SPELLS,
  ABSENT_LEFT,
  AGREED,
  BACK,
  BACK_PARTLY,
  BENEFIT_DAYS,
  CELLS,
  D_ABSENT,
  D_ABSENT_14,
  D_AGREED,
  D_ALL,
  D_F,
  D_M,
  D_QUARTER,
  DAILY,
  DAYS_14,
  EARLY_BENEFIT,
  EMPLOYED,
  ENDED_14,
  ENTRANTS,
  EPISODES,
  FOLLOWED,
  FOLLOWED_MEDIAN,
  FOLLOWED_SHORT,
  KEPT,
  NET,
  NET_SPELLS,
  NET_YEAR,
  PART_PENSIONS,
  PENSION_NET,
  PENSIONS,
  REACHED,
  REFUSED,
  RELAPSED,
  REPEATED,
  RETURNED,
  SICK_YEARS,
  SICK_YEARS_OVER,
  STARTED,
  STARTED_LONG,
  STOCK,
  STOCK_F,
  STOCK_M,
  STRAINED,
  UNPAID_DAYS,
  WHOLE_YEARS,
  type Counts,
} from '../counts/counts.ts';
import {
  BACK_DAYS,
  ENTRIES,
  EXITS,
  KNOTS,
  outcomeSpecs,
  planLayout,
  RELAPSE_DAYS,
  REPEATED_SPELLS,
  RETURNS,
  STATUS_DAYS,
  STATUSES,
} from './outcome-ids.ts';
import type { Plan } from '../plan.ts';
import { YEAR } from '../civil.ts';
import { moneyNumbers, NOT_BY_EMPLOYER } from '../money/outcomes.ts';
import { Statement } from '../money/statement.ts';
import { OCCUPATIONS } from '../people/population.ts';
import { totalsOfCases, totalsOfMobility } from './totals-of-cases.ts';
import { totalsOfRing } from './totals-of-ring.ts';
import type { Values } from '../values.ts';

/**
 * Numerators and denominators of every outcome. `values` = those of the plan.
 *
 * @throws ConservationError when the counts or the money break a law that holds in every world.
 */
export function totalsOf(plan: Plan, { counts, ledger }: Accounts, values: Values): Float64Array {
  const of = planLayout(plan);
  const out = new Float64Array(2 * of.cells);
  const groups = byGroup(plan, counts);
  groupTotals(plan, of, groups, out);
  centres(plan, counts, of, out);
  series(plan, counts, of, out);
  spells(counts, of, out);
  meetings(plan, counts, of, out);
  participants(counts, of, out);
  reach(plan, counts, of, out);
  conserve(plan, counts, groups[0]);
  const all = groups[0];
  returns(counts, all, of, out);
  const told = (id: string, numerator: number, denominator: number) => put(out, of, id, numerator, denominator);
  totalsOfCases(plan, counts, told);
  totalsOfMobility(plan, counts, told);
  totalsOfRing(counts, (id, month, numerator, denominator) => {
    const index = indices.get(id)!;
    set(out, month === null ? totalCell(of, index, 0) : monthCell(of, index, month), numerator, denominator);
  });
  money(plan, new Statement(ledger, values, plan.rules), groups, of, out);
  return out;
}

/** Who pays what: in all, by employer, and what concerns no employer alone (then by all employees, where by employee). */
function money(plan: Plan, statement: Statement, groups: readonly Float64Array[], of: Layout, out: Float64Array): void {
  const write = (account: Pick<Statement, 'nominal' | 'present'>, group: number, persons: Float64Array): void => {
    for (const { id, numerator, denominator } of moneyNumbers(account, plan.days / YEAR, persons[EMPLOYED] / YEAR)) {
      put(out, of, id, numerator, denominator, group);
    }
  };
  write(statement, 0, groups[0]);
  statement.employers.forEach((account, e) => write(account, FIRST_EMPLOYER + e, groups[FIRST_EMPLOYER + e]));
  write(statement.common, of.groups.indexOf(NOT_BY_EMPLOYER), groups[0]);
}

/** Groups of persons stand first in the layout: all, sex, age, occupation, employer. */
const FIRST_EMPLOYER = 1 + 2 + 3 + OCCUPATIONS.length;

/** Counts by group of persons. */
function byGroup(plan: Plan, counts: Counts): Float64Array[] {
  const groups = Array.from({ length: FIRST_EMPLOYER + plan.employers.length }, () => new Float64Array(KEPT));
  for (let cell = 0; cell < CELLS * plan.employers.length; cell++) {
    const sex = cell % 2;
    const age = Math.floor(cell / 2) % 3;
    const occupation = Math.floor(cell / 6) % 3;
    const employer = Math.floor(cell / CELLS);
    for (const group of [0, 1 + sex, 3 + age, 6 + occupation, FIRST_EMPLOYER + employer]) {
      for (let k = 0; k < KEPT; k++) groups[group][k] += counts.cells[KEPT * cell + k];
    }
  }
  return groups;
}

function groupTotals(plan: Plan, of: Layout, groups: readonly Float64Array[], out: Float64Array): void {
  const months = plan.months.length - 1;
  groups.forEach((g, group) => {
    const years = g[EMPLOYED] / YEAR;
    put(out, of, 'O-04', g[ABSENT], 4 * g[AGREED], group);
    put(out, of, 'O-04.days', g[ABSENT] / 400, plan.days / YEAR, group);
    put(out, of, 'O-04.all-days', (g[ABSENT] + g[ABSENT_LEFT]) / 400, plan.days / YEAR, group);
    put(out, of, 'O-04.per-employee', g[ABSENT] / 400, years, group);
    put(out, of, 'O-10.a', g[ABSENT_60], g[ABSENT], group);
    put(out, of, 'O-10.b', g[ABSENT_60_SPELLS], g[ABSENT], group);
    put(out, of, 'O-05.share', g[ABSENT_14], 4 * g[AGREED], group);
    put(out, of, 'O-05.days', g[DAYS_14], years, group);
    put(out, of, 'O-05.started', g[STARTED], years, group);
    put(out, of, 'O-05.ended', g[ENDED_14], years, group);
    REPEATED_SPELLS.forEach((spells, k) => put(out, of, `O-05.persons-${spells}`, g[REPEATED + k], years, group));
    put(out, of, 'O-06.over14', g[STARTED_LONG], years, group);
    put(out, of, 'O-07', g[NET] / 4, years, group);
    put(out, of, 'O-01', g[STOCK], months, group);
    put(out, of, 'O-03', g[STOCK_F] + g[STOCK_M], months, group);
    put(out, of, 'O-03.F', g[STOCK_F], months, group);
    put(out, of, 'O-03.M', g[STOCK_M], months, group);
    put(out, of, 'O-03.listed', g[STOCK_F] + g[STOCK_M], (g[EMPLOYED] * months) / plan.days, group);
    put(out, of, 'O-03.share', g[STOCK_F], g[STOCK], group);
    put(out, of, 'O-01.strained', g[STRAINED], plan.days, group);
    put(out, of, 'O-01.strained-share', g[STRAINED], g[EMPLOYED], group);
    KNOTS.forEach((day, k) => {
      const index = indices.get(`O-06.s${day}`)!;
      if (group === 0 || of.outcomes[index].grouped)
        set(out, totalCell(of, index, group), g[REACHED + k], g[FOLLOWED + k]);
    });
    put(out, of, 'O-09', g[ENTRANTS], months, group);
    put(out, of, 'O-11.sick-pay', g[DAYS_14] - g[EARLY_BENEFIT], years, group);
    put(out, of, 'O-11.benefit', g[BENEFIT_DAYS], years, group);
    put(out, of, 'O-11.without', g[UNPAID_DAYS], years, group);
    put(out, of, 'O-11.refused', g[REFUSED], years, group);
    put(out, of, 'O-11.pension', g[PENSIONS] + g[PART_PENSIONS], years, group);
    RELAPSE_DAYS.forEach((day, k) => put(out, of, `O-12.${day}`, g[RELAPSED + k], g[RETURNED + k], group));
    BACK_DAYS.forEach((day, k) => put(out, of, `O-14.${day}`, g[BACK + k], g[EPISODES + k], group));
    BACK_DAYS.forEach((day, k) => put(out, of, `O-14.partial-${day}`, g[BACK_PARTLY + k], g[EPISODES + k], group));
    put(out, of, 'O-15', g[NET_YEAR] / 4, g[NET_SPELLS], group);
    put(out, of, 'O-16', (g[NET] + g[PENSION_NET]) / 4, years, group);
    put(out, of, 'O-16.pension', g[PENSION_NET] / 4, years, group);
    put(out, of, 'O-17', g[PENSIONS], years, group);
    put(out, of, 'O-17.part', g[PART_PENSIONS], years, group);
    put(out, of, 'O-18.0', g[WHOLE_YEARS] - g[SICK_YEARS], g[WHOLE_YEARS], group);
    put(out, of, 'O-18.5', g[WHOLE_YEARS] - g[SICK_YEARS_OVER], g[WHOLE_YEARS], group);
  });
}

/** Who is sick-listed at each health centre, and among how many employees who are listed there. */
function centres(plan: Plan, counts: Counts, of: Layout, out: Float64Array): void {
  const months = plan.months.length - 1;
  centresOf(plan).forEach((centre, i) => {
    const group = of.groups.indexOf(`centre:${centre}`);
    const at = counts.centres.subarray(AT_CENTRE * i);
    put(out, of, 'O-01', at[SICK], months, group);
    put(out, of, 'O-03', at[SICK_F] + at[SICK_M], months, group);
    put(out, of, 'O-03.F', at[SICK_F], months, group);
    put(out, of, 'O-03.M', at[SICK_M], months, group);
    put(out, of, 'O-03.listed', at[SICK_F] + at[SICK_M], (at[LISTED] * months) / plan.days, group);
    put(out, of, 'O-03.share', at[SICK_F], at[SICK], group);
  });
}

function series(plan: Plan, counts: Counts, of: Layout, out: Float64Array): void {
  const { months } = plan;
  const index = (id: string) => outcomeSpecs.findIndex((outcome) => outcome.id === id);
  const stocks = ['O-01', 'O-01.all', 'O-01.d25', 'O-01.d50', 'O-01.d75', 'O-01.d100', 'O-03.F', 'O-03.M', 'O-03'].map(
    index,
  );
  const [part, absence, short, entrants] = ['O-02', 'O-04', 'O-05.share', 'O-09'].map(index);
  const now = new Float64Array(DAILY);
  const totals = new Float64Array(stocks.length);
  let partly = 0;
  let fullDays = 0;
  for (let m = 0; m + 1 < months.length; m++) {
    let agreed = 0;
    let absent = 0;
    let absent14 = 0;
    for (let day = months[m]; day < months[m + 1]; day++) {
      for (let k = 0; k < DAILY; k++) now[k] += counts.daily[DAILY * day + k];
      agreed += now[D_AGREED];
      absent += now[D_ABSENT];
      absent14 += now[D_ABSENT_14];
      fullDays += now[D_QUARTER + 4];
    }
    const ongoing = now[4] + now[5] + now[6] + now[7];
    const stock = [ongoing, now[D_ALL], now[4], now[5], now[6], now[7], now[D_F], now[D_M], now[D_F] + now[D_M]];
    stock.forEach((persons, i) => {
      totals[i] += persons;
      set(out, monthCell(of, stocks[i], m), persons, 1);
    });
    partly += ongoing - now[7];
    set(out, monthCell(of, part, m), ongoing - now[7], ongoing);
    set(out, monthCell(of, absence, m), absent, 4 * agreed);
    set(out, monthCell(of, short, m), absent14, 4 * agreed);
    set(out, monthCell(of, entrants, m), counts.entrants[m], 1);
  }
  totals.forEach((persons, i) => set(out, totalCell(of, stocks[i], 0), persons, months.length - 1));
  put(out, of, 'O-02', partly, totals[0]);
  put(out, of, 'O-02.switch', 100 * counts.tallies.switches, fullDays / (YEAR / 12));
  const { plannedPart, plannedFailed } = counts.tallies;
  put(out, of, 'O-02.planned', plannedPart, plan.days / YEAR);
  put(out, of, 'O-02.failed', plannedFailed, plannedPart);
}

function spells(counts: Counts, of: Layout, out: Float64Array): void {
  let all = 0;
  for (const n of counts.lengths) all += n;
  let ended = 0;
  for (let d = 0; d <= FOLLOWED_SHORT; d++) {
    ended += counts.lengths[d];
    if (d === 3 || d === 7 || d === 14) put(out, of, `O-06.${d}`, ended, all);
  }
  const causes = counts.causes;
  put(out, of, 'O-06.started-F', causes[0], causes[0] + causes[1] + causes[2]);
  const together = new Float64Array(FOLLOWED_MEDIAN + 1);
  for (const by of counts.longLengths) by.forEach((n, d) => (together[d] += n));
  putMedian(out, of, 'O-06.median', together);
  putMedian(out, of, 'O-06.median-F', counts.longLengths[0]);
  put(out, of, 'O-06.30to60', counts.thirty[1], counts.thirty[0]);
  let exits = 0;
  for (const n of counts.exits) exits += n;
  EXITS.forEach((to, k) => put(out, of, `O-19.${to}`, counts.exits[k], exits));
  put(out, of, 'O-28.changes', counts.tallies.managerChanges, exits);
  put(out, of, 'O-19.return', counts.exits[0] + counts.exits[1] + counts.exits[2] + counts.exits[8], exits);
}

function meetings(plan: Plan, counts: Counts, of: Layout, out: Float64Array): void {
  const m = counts.tallies;
  const years = plan.days / YEAR;
  put(out, of, 'O-26.held', m.early + m.ordinary, years);
  put(out, of, 'O-26.early', m.early, years);
  put(out, of, 'O-26.cancelled', m.cancelled, years);
  put(out, of, 'O-26.failed', m.meetingsFailed, m.meetingsFirst);
  put(out, of, 'O-26.manager-led', m.managerLed, m.early + m.ordinary);
  put(out, of, 'O-26.first-day', m.firstDays, m.first);
  put(out, of, 'O-26.wait', m.waits, m.waited);
  put(out, of, 'O-26.ordinary', m.ordinaryHeld, m.ordinarySpells);
}

/** Of the episodes followed for a year, where to; and the median, taken as that of O-06 is. */
function returns(counts: Counts, all: Float64Array, of: Layout, out: Float64Array): void {
  const year = EPISODES + BACK_DAYS.indexOf(365);
  EXITS.forEach((to, k) => {
    if (RETURNS[k]) put(out, of, `O-14.${to}`, counts.backTo[k], all[year]);
  });
  const days = counts.backDays.slice();
  const last = days.length - 1;
  for (let d = 0; d < last; d++) days[last] -= days[d];
  putMedian(out, of, 'O-14.median', days);
}

function participants(counts: Counts, of: Layout, out: Float64Array): void {
  const { entries, statuses } = counts;
  const all = entries.reduce((sum, n) => sum + n, 0);
  const last = STATUSES.length - 1;
  ENTRIES.forEach((entry, e) => {
    put(out, of, `O-09.entry-${entry}`, entries[e], all);
    STATUS_DAYS.forEach((day, k) => {
      const by = statuses.subarray((e * STATUS_DAYS.length + k) * STATUSES.length).slice(0, STATUSES.length);
      const followed = by[last];
      for (let s = 0; s < last; s++) by[last] -= by[s];
      STATUSES.forEach((status, s) => put(out, of, `O-09.${entry}-${status}-${day}`, by[s], followed));
    });
  });
}

function reach(plan: Plan, counts: Counts, of: Layout, out: Float64Array): void {
  const { eligible, target } = counts.reach;
  put(
    out,
    of,
    'O-27',
    counts.entries.reduce((sum, n) => sum + n, 0),
    eligible,
  );
  put(out, of, 'O-27.eligible', eligible, target);
  put(out, of, 'O-27.protections', counts.tallies.protections, plan.days / YEAR);
  const { all, one, more } = counts.reach.managers();
  put(out, of, 'O-28', one + more, all);
  put(out, of, 'O-28.one', one, all);
  put(out, of, 'O-28.more', more, all);
  put(out, of, 'O-28.ready', counts.tallies.managersReady, counts.tallies.managersLast);
  put(out, of, 'O-28.trained', counts.tallies.managersTrained, counts.tallies.managers);
}

function set(out: Float64Array, cell: number, numerator: number, denominator: number): void {
  out[2 * cell] = numerator;
  out[2 * cell + 1] = denominator;
}

const indices = new Map(outcomeSpecs.map((outcome, i) => [outcome.id, i]));

function put(out: Float64Array, of: Layout, id: string, numerator: number, denominator: number, group = 0): void {
  set(out, totalCell(of, indices.get(id)!, group), numerator, denominator);
}

/** The smallest whole day by which at least half have ended; no figure when half have not within the follow-up. */
function putMedian(out: Float64Array, of: Layout, id: string, lengths: Float64Array): void {
  let all = 0;
  for (const n of lengths) all += n;
  let ended = 0;
  for (let d = 0; d < lengths.length - 1; d++) {
    ended += lengths[d];
    if (all > 0 && 2 * ended >= all) return put(out, of, id, d, 1);
  }
  put(out, of, id, 0, 0);
}
