/** From the counts of one world to numerators and denominators, in the order of the layout. Pure reading. */
import { monthCell, totalCell, type Layout } from '../results/layout.ts';
import { conserve } from './conservation.ts';
import {
  ABSENT,
  ABSENT_14,
  ABSENT_60,
  ABSENT_60_SPELLS,
  AGREED,
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
  EMPLOYED,
  ENDED_14,
  FOLLOWED_MEDIAN,
  FOLLOWED_SHORT,
  KEPT,
  NET,
  STARTED,
  STARTED_LONG,
  type Counts,
} from './counts.ts';
import { EXITS, KNOTS, outcomeSpecs, planLayout } from './outcome-ids.ts';
import type { Plan } from './plan.ts';
import { YEAR } from './civil.ts';
import { OCCUPATIONS } from './population.ts';

/**
 * Numerators and denominators of every outcome.
 *
 * @throws ConservationError when the counts break a law that holds in every world.
 */
export function totalsOf(plan: Plan, counts: Counts): Float64Array {
  const of = planLayout(plan);
  const out = new Float64Array(2 * of.cells);
  const groups = byGroup(plan, counts, of);
  groupTotals(of, groups, out);
  series(plan, counts, of, out);
  spells(counts, of, out);
  meetings(plan, counts, of, out);
  conserve(plan, counts, groups[0]);
  const all = groups[0];
  put(out, of, 'O-10.a', all[ABSENT_60], all[ABSENT]);
  put(out, of, 'O-10.b', all[ABSENT_60_SPELLS], all[ABSENT]);
  return out;
}

function byGroup(plan: Plan, counts: Counts, of: Layout): Float64Array[] {
  const groups = of.groups.map(() => new Float64Array(KEPT));
  const employers = 3 + 3 + OCCUPATIONS.length;
  for (let cell = 0; cell < CELLS * plan.employers.length; cell++) {
    const sex = cell % 2;
    const age = Math.floor(cell / 2) % 3;
    const occupation = Math.floor(cell / 6) % 3;
    const employer = Math.floor(cell / CELLS);
    for (const group of [0, 1 + sex, 3 + age, 6 + occupation, employers + employer]) {
      for (let k = 0; k < KEPT; k++) groups[group][k] += counts.cells[KEPT * cell + k];
    }
  }
  return groups;
}

function groupTotals(of: Layout, groups: readonly Float64Array[], out: Float64Array): void {
  groups.forEach((g, group) => {
    const years = g[EMPLOYED] / YEAR;
    put(out, of, 'O-04', g[ABSENT], 4 * g[AGREED], group);
    put(out, of, 'O-05.share', g[ABSENT_14], 4 * g[AGREED], group);
    put(out, of, 'O-05.days', g[DAYS_14], years, group);
    put(out, of, 'O-05.started', g[STARTED], years, group);
    put(out, of, 'O-05.ended', g[ENDED_14], years, group);
    put(out, of, 'O-06.over14', g[STARTED_LONG], years, group);
    put(out, of, 'O-07', g[NET] / 4, years, group);
  });
}

function series(plan: Plan, counts: Counts, of: Layout, out: Float64Array): void {
  const { months } = plan;
  const index = (id: string) => outcomeSpecs.findIndex((outcome) => outcome.id === id);
  const stocks = ['O-01', 'O-01.all', 'O-01.d25', 'O-01.d50', 'O-01.d75', 'O-01.d100', 'O-03.F', 'O-03.M'].map(index);
  const [part, absence, short] = ['O-02', 'O-04', 'O-05.share'].map(index) as [number, number, number];
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
    const stock = [ongoing, now[D_ALL], now[4], now[5], now[6], now[7], now[D_F], now[D_M]];
    stock.forEach((persons, i) => {
      totals[i] += persons;
      set(out, monthCell(of, stocks[i], m), persons, 1);
    });
    partly += ongoing - now[7];
    set(out, monthCell(of, part, m), ongoing - now[7], ongoing);
    set(out, monthCell(of, absence, m), absent, 4 * agreed);
    set(out, monthCell(of, short, m), absent14, 4 * agreed);
  }
  totals.forEach((persons, i) => set(out, totalCell(of, stocks[i], 0), persons, months.length - 1));
  put(out, of, 'O-02', partly, totals[0]);
  put(out, of, 'O-02.switch', 100 * counts.tallies.switches, fullDays / (YEAR / 12));
  put(out, of, 'O-03.share', totals[6], totals[0]);
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
  KNOTS.forEach((day, k) => put(out, of, `O-06.s${day}`, counts.reached[k], counts.followed[k]));
  let exits = 0;
  for (const n of counts.exits) exits += n;
  EXITS.forEach((to, k) => put(out, of, `O-19.${to}`, counts.exits[k], exits));
  put(out, of, 'O-19.return', counts.exits[0] + counts.exits[1] + counts.exits[2] + counts.exits[8], exits);
}

function meetings(plan: Plan, counts: Counts, of: Layout, out: Float64Array): void {
  const m = counts.tallies;
  const years = plan.days / YEAR;
  put(out, of, 'O-26.held', m.early + m.ordinary, years);
  put(out, of, 'O-26.early', m.early, years);
  put(out, of, 'O-26.cancelled', m.cancelled, years);
  put(out, of, 'O-26.manager-led', m.managerLed, m.early + m.ordinary);
  put(out, of, 'O-26.first-day', m.firstDays, m.first);
  put(out, of, 'O-26.wait', m.waits, m.waited);
  put(out, of, 'O-26.ordinary', m.ordinaryHeld, m.ordinarySpells);
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
