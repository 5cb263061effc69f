/** Money told again from the event log of a world, day by day, with none of the model's bookkeeping. */
import { hashText, normal, subKeyHi, subKeyLo, worldKey } from '../engine/draws.ts';
import { PayRates } from '../model/money/pay-rates.ts';
import { Levels } from '../model/money/rules.ts';
import { monthlyWage } from '../model/money/wage.ts';
import type { Plan, World } from '../model/plan.ts';
import { GENERATION } from '../model/people/people.ts';
import { processes } from '../model/process-ids.ts';
import { Values } from '../model/values.ts';
import type { Assumptions, Policies } from '../scenario/study.ts';
import { leavesOf, logOf, spellsOf, type LoggedSpell, type LogRow } from './event-log.ts';
import { parts, plansFor } from './study-plans.ts';

export const SIZES = [500, 300, 200] as const;
const START = '2019-01-01';
export const POLICIES: Policies = {
  'coordination-meeting': { start: START, ramp: 0, 'meet.all_centres': true, 'short.entry_rule': 4 },
  'employer-ring': {
    start: START,
    'fkc.own': true,
    'ring.referral_day': 60,
    'ring.active_share': [1, 1],
    'ring.startup_months': 1,
    'ring.survival_hazard': [0, 0, 0, 0, 0],
    'ring.case_fee': 0,
    'place.cannot_return_share': 0.4,
    'place.vacancy_open': 0.4,
    'place.hr_new_job': 1.8,
  },
  'wage-subsidy': {
    start: START,
    'ws.request_day': 45,
    'ws.hr_rtw': 1.6,
    'ws.eligible_share': 0.5,
    'ws.decision_days': 20,
    'ws.max_years': 1,
  },
};
/** Three municipalities, in a ring, with all the policies that book money. */
export const study = (policies: Policies = POLICIES, years = 2, assumptions: Assumptions = {}) =>
  plansFor({ sizes: SIZES, years, ring: true, policies, assumptions });
/** The numerator of a total: whole öre. */
export const ore = (plan: Plan, result: Float64Array, id: string, group = 'all'): number =>
  parts(plan, result, id, group)[0];
export const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);

/** What each flow should be, in öre, from the event log of a world and the keys of its people. */
export class Retold {
  readonly sums: Record<string, number> = {};
  /** The same of each employer, by id. */
  readonly byEmployer: Record<string, Record<string, number>> = {};
  readonly #plan: Plan;
  readonly #values: Values;
  readonly #world: World;
  readonly #levels: Levels;

  constructor(plan: Plan, world: World) {
    this.#plan = plan;
    this.#world = world;
    this.#values = new Values(plan, world.draw);
    this.#levels = new Levels(this.#values, plan.rules);
  }

  /** @param employer id; none where it concerns none alone. */
  book(flow: string, day: number, amount: number, employer?: string): void {
    if (day < 0 || day >= this.#plan.days) return;
    this.sums[flow] = (this.sums[flow] ?? 0) + amount;
    if (employer === undefined) return;
    const own = (this.byEmployer[employer] ??= {});
    own[flow] = (own[flow] ?? 0) + amount;
  }

  /** The wage of a person by number: drawn from the key of the employer at which the slot began. */
  wage(person: number): number {
    const { employers, seed } = this.#plan;
    const slot = person % GENERATION;
    let first = 0;
    let e = 0;
    while (slot >= first + employers[e].employments) first += employers[e++].employments;
    const { hi, lo } = worldKey(seed, this.#world.replication);
    const name = hashText(employers[e].id);
    const [ehi, elo] = [subKeyHi(hi, lo, name), subKeyLo(hi, lo, name)];
    const z = normal(subKeyHi(ehi, elo, person - first), subKeyLo(ehi, elo, person - first), processes.wage, 0);
    return monthlyWage(this.#levels.of('cost.wage'), this.#values.get('pop.wage_sd'), z);
  }

  /**
   * Every day of every spell of a person, in order.
   * @param movedTo the employer to which the person moves within the ring on a day.
   */
  person(
    number: number,
    spells: readonly LoggedSpell[],
    leave: number,
    movedTo: (day: number) => string | undefined,
  ): void {
    const values = this.#values;
    const rates = new PayRates(values, this.#levels);
    const deductions: number[] = [];
    let lastSick = -Infinity;
    let dayOfPeriod = 0;
    let left = 0;
    for (const spell of [...spells].sort((a, b) => a.start - b.start)) {
      rates.set(this.wage(number), Math.round(100 * spell.hours));
      if (spell.start - lastSick > 5) {
        dayOfPeriod = 0;
        const recent = deductions.filter((day) => day > spell.start - 365).length;
        left = recent < 10 ? rates.deduction : 0;
        if (recent < 10) deductions.push(spell.start);
      }
      const end = Math.min(spell.end, this.#plan.days);
      for (let day = spell.start; day < end; day++) {
        dayOfPeriod++;
        const quarters = (spell.degrees.findLast(([from]) => from <= day)?.[1] ?? 100) / 25;
        this.#day(day, quarters, dayOfPeriod, day < leave, rates, spell.employer);
        if (dayOfPeriod <= 14 && day < leave) {
          const taken = Math.min(left, rates.sickPay * quarters);
          left -= taken;
          this.book('deduction', day, taken, spell.employer);
          this.book('sick-pay', day, rates.sickPay * quarters - taken, spell.employer);
        }
        const since = day - spell.start + 1 - values.get('rule.certificate_day');
        const interval = Math.max(1, Math.round(values.get('care.visit_interval')));
        if (since >= 0 && since % interval === 0)
          this.book('visits', day, Math.round(100 * values.get('cost.gp_visit')), spell.employer);
      }
      // Who is absent without benefit loses pay, and gets nothing.
      const degree = (spell.degrees.at(-1)?.[1] ?? 100) / 25;
      for (let day = end; day < Math.min(spell.back, this.#plan.days); day++)
        this.book(day < leave ? 'pay' : 'pay-elsewhere', day, rates.wage * degree, spell.employer);
      lastSick = spell.back - 1;
      const returns = ['own_job', 'other_job_same_employer', 'new_job_outside', 'new_job_in_ring'].includes(spell.to);
      if (returns && spell.end - spell.start > 30) {
        const week = (12 * 7 * this.wage(number) * spell.hours) / 365;
        const labour = values.get('prod.absence_factor') * (1 + this.#levels.of('cost.po'));
        const where = spell.to === 'new_job_outside' ? 'presenteeism-elsewhere' : 'presenteeism';
        const at = spell.to === 'new_job_in_ring' ? movedTo(spell.end) : spell.employer;
        this.book(where, spell.end, Math.round(100 * values.get('prod.presenteeism_weeks') * week * labour), at);
      }
    }
  }

  #day(day: number, quarters: number, dayOfPeriod: number, employed: boolean, rates: PayRates, employer: string): void {
    const book = (flow: string, rate: number): void => this.book(flow, day, rate * quarters, employer);
    book(employed ? 'pay' : 'pay-elsewhere', rates.wage);
    if (dayOfPeriod <= 14 && employed) return;
    book('benefit', dayOfPeriod <= 378 ? rates.normal : rates.continuation);
    if (employed && dayOfPeriod <= 90) book('top-up', rates.topUp);
    if (dayOfPeriod > 90 && dayOfPeriod <= 360) book('agreement', rates.agreement);
  }
}

export function retell(plan: Plan, world: World): Retold {
  const told = new Retold(plan, world);
  const log = logOf(plan, world);
  const byPerson = new Map<string, LoggedSpell[]>();
  for (const spell of spellsOf(log)) byPerson.set(spell.person, [...(byPerson.get(spell.person) ?? []), spell]);
  // Who moves within the ring leaves one employer and is hired by another on the same day: employed all the time.
  const leaves = leavesOf(log.filter(({ to }) => to !== 'new_job_in_ring'));
  const hires = new Map(
    log.flatMap((row) => (row.event === 'hire' ? [[`${row.person}/${row.day}`, row.employer]] : [])),
  );
  for (const [person, spells] of byPerson) {
    told.person(Number(person), spells, leaves.get(person) ?? Infinity, (day) => hires.get(`${person}/${day}`));
  }
  const replacement = Math.round(100 * new Values(plan, world.draw).get('cost.replacement'));
  for (const row of log) {
    if (row.event === 'leave') told.book('replacement', Number(row.day), replacement, row.employer);
    if (row.event === 'meeting') told.book('meetings', Number(row.day), 1, row.employer);
  }
  project(plan, world, log, told);
  return told;
}

/** What early meetings cost and save beside the meetings: administration, training of managers, time of later contacts. */
function project(plan: Plan, world: World, log: readonly LogRow[], told: Retold): void {
  for (const sum of ['training', 'administration', 'cases', 'presenteeism-elsewhere']) told.sums[sum] ??= 0;
  if (!plan.policies.some(({ id }) => id === 'coordination-meeting')) return;
  const values = new Values(plan, world.draw);
  const trained = Math.round(100 * values.get('mgr.trained_share') * values.get('cost.training_manager'));
  const employers = new Map(log.map(({ workplace, employer }) => [workplace, employer]));
  for (const employer of employers.values()) told.book('training', 0, trained, employer);
  const cases = new Set<string>();
  for (const { event, day, from, spell, employer } of log) {
    if (event === 'manager_change' && Number(day) > 0) told.book('training', Number(day), trained, employer);
    if (event !== 'meeting' || from !== 'spell_day' || cases.has(spell)) continue;
    cases.add(spell);
    told.book('cases', Number(day), 1);
  }
  for (let day = 0; day < plan.days; day++)
    told.book('administration', day, Math.round((100 * values.get('proj.admin_cost')) / 365));
}
