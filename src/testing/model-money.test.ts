/** Money in whole worlds: told again from the event log day by day, to the öre. */
import { describe, expect, it } from 'vitest';
import { hourPrices, meetingShares } from '../model/money/hours.ts';
import { moneyOutcomeSpecs, NOT_BY_EMPLOYER } from '../model/money/outcomes.ts';
import { Levels } from '../model/money/rules.ts';
import type { Plan } from '../model/plan.ts';
import { createSimulator } from '../model/simulate.ts';
import { Values } from '../model/values.ts';
import { logOf, spellsOf } from './event-log.ts';
import { ore, POLICIES, retell, Retold, study, sum } from './money-retold.ts';
import { parts } from './study-plans.ts';

describe.each([0, 3])('draw %i: money told again from the event log, day by day', (draw) => {
  const { baseline, arm } = study();
  const world = { draw, replication: 2 };

  it.each([
    ['without policies', baseline],
    ['with three policies', arm],
  ])('%s is what the ledger says, to the öre', (_, plan) => {
    const { sums, byEmployer } = retell(plan, world);
    const result = createSimulator().simulate(plan, world);
    const of = (id: string) => ore(plan, result, id);
    expect(of('O-24.pay')).toBe(sums.pay + sums['pay-elsewhere']);
    expect(of('O-24.deduction')).toBe(sums.deduction);
    expect(of('O-21.benefit')).toBe(sums.benefit);
    expect(of('O-24.compensation')).toBe(sums['sick-pay'] + sums['top-up'] + sums.benefit + sums.agreement);
    expect(of('O-25.agreement')).toBe(sums.agreement);
    // The log tells no supplements: how many there are is an outcome of its own.
    const [supplement, supplements] =
      plan.policies.length > 0
        ? [
            Math.round(100 * new Values(plan, draw).get('cost.certificate_supplement')),
            parts(plan, result, 'O-26.failed')[0],
          ]
        : [1, 0];
    expect(of('O-22.care')).toBe(sums.visits + supplement * supplements);
    expect(of('O-20.staff')).toBe(sums.replacement + sums.training);
    expect(of('O-20.presenteeism')).toBe(sums.presenteeism);
    // Work lost elsewhere: of who has left and is sick (rounded once a year), and round spells that end in a job outside.
    const values = new Values(plan, draw);
    const levels = new Levels(values, plan.rules);
    const left = values.get('prod.absence_factor') * (1 + levels.of('cost.po')) * sums['pay-elsewhere'];
    const elsewhere = of('O-25.production') - of('O-20.production') - sums.presenteeism;
    expect(Math.abs(elsewhere - left - sums['presenteeism-elsewhere'])).toBeLessThanOrEqual(2);
    const opens = (policy: string) => plan.policies.some(({ id }) => id === policy);
    const value = (id: string) => (plan.parameters.some((one) => one.id === id) ? values.get(id) : 0);
    const posts = opens('employer-ring') ? value('ring.coordinators') * levels.pricesOf('2026') : 0;
    const perDay = Math.round((100 * posts * value('cost.coordinator_year')) / 365);
    expect(of('O-25.running')).toBe(sums.administration + plan.days * perDay);
    const [manager, hr] = meetingShares(values, levels);
    const saved = Math.round(50 * value('cost.time_saved') * hourPrices(values, levels)['manager-hours']);
    expect(of('O-20.hours')).toBe((manager.ore + hr.ore) * sums.meetings - saved * sums.cases);
    const decided = parts(plan, result, 'O-29.subsidy-refused')[1];
    const perDecision = value('ws.officer_hours') * hourPrices(values, levels)['service-hours'];
    expect(of('O-23.hours')).toBe(decided * Math.round(100 * perDecision));
    // 31.42 % of each year's sick pay, rounded once a year.
    const contributions = of('O-20.sick-pay') - sums['sick-pay'] - sums['top-up'];
    expect(Math.abs(contributions - 0.3142 * (sums['sick-pay'] + sums['top-up']))).toBeLessThanOrEqual(2);
    const fee = of('O-21.fee') / sums.meetings;
    expect(fee).toBe(75_000);
    for (const flow of ['pay-elsewhere', 'agreement', 'deduction', 'meetings']) expect(sums[flow]).toBeGreaterThan(0);
    byEmployerToo(plan, result, byEmployer, supplement);
  });

  /** What the log says of each employer's people is in that employer's account, and the accounts are the whole. */
  function byEmployerToo(plan: Plan, result: Float64Array, books: Retold['byEmployer'], supplement: number): void {
    for (const { id } of plan.employers) {
      const own = books[id];
      const of = (outcome: string) => ore(plan, result, outcome, `employer:${id}`);
      expect(of('O-24.pay'), id).toBe(own.pay + (own['pay-elsewhere'] ?? 0));
      expect(of('O-24.deduction')).toBe(own.deduction);
      expect(of('O-21.benefit')).toBe(own.benefit);
      const supplements = (of('O-22.care') - own.visits) / supplement;
      expect(supplements).toBe(plan.policies.length > 0 ? Math.max(0, Math.round(supplements)) : 0);
      expect(of('O-25.agreement')).toBe(own.agreement ?? 0);
      expect(of('O-20.staff')).toBe(own.replacement + (own.training ?? 0));
      expect(of('O-20.presenteeism')).toBe(own.presenteeism);
      expect(of('O-21.fee')).toBe(75_000 * own.meetings);
      expect(of('O-25.running')).toBe(0);
    }
    const groups = [...plan.employers.map(({ id }) => `employer:${id}`), NOT_BY_EMPLOYER];
    for (const { id } of moneyOutcomeSpecs) {
      expect(sum(groups.map((group) => ore(plan, result, id, group))), id).toBe(ore(plan, result, id));
    }
    for (const id of ['O-25.running', 'O-25.project'])
      if (plan.policies.length > 0) expect(ore(plan, result, id, NOT_BY_EMPLOYER), id).not.toBe(0);
    for (const id of ['O-24.pay', 'O-20.staff', 'O-22.total']) expect(ore(plan, result, id, NOT_BY_EMPLOYER)).toBe(0);
  }
});

describe('wage subsidy', () => {
  // Hours of the partly sick-listed are worth as much as others here: their loss is told apart elsewhere.
  const { baseline, arm } = study({ 'wage-subsidy': POLICIES['wage-subsidy'] }, 2, { 'pt.productivity': 1 });
  const world = { draw: 0, replication: 1 };

  it('is paid on all subsidised days, and capacity is lost only on those on which the twin was sick', () => {
    const log = logOf(arm, world);
    const told = new Retold(arm, world);
    const twins = new Map(spellsOf(logOf(baseline, world)).map((spell) => [spell.id, spell.end]));
    const ends = new Map(spellsOf(log).map((spell) => [`${spell.person}/${spell.end}`, spell.id]));
    let subsidy = 0;
    let lost = 0;
    for (const row of log.filter(({ event }) => event === 'subsidy_start')) {
      const from = Number(row.day);
      const stop = log.find(
        (one) => one.event === 'subsidy_end' && one.person === row.person && Number(one.day) >= from,
      );
      const to = stop ? Number(stop.day) : arm.days;
      const twin = Math.min(to, twins.get(ends.get(`${row.person}/${row.day}`)!) ?? Infinity);
      const wage = told.wage(Number(row.person));
      const share = Number(row.hours);
      // Half of the wage up to 19,100 kr with contributions of 31.42 %; half of the labour cost with 39.15 %.
      subsidy += (to - from) * Math.round((100 * 12 * 0.5 * Math.min(wage, 19_100) * share * 1.3142) / 365);
      lost += Math.max(0, twin - from) * Math.round((100 * 12 * 0.5 * wage * share * 1.3915) / 365);
    }
    const [first, second] = createSimulator().arms([baseline, arm], world);
    expect(subsidy).toBeGreaterThan(0);
    expect(ore(arm, second, 'O-23.subsidy')).toBe(subsidy);
    // Twelve hours an application decided, at 750,000 kr of 2026 for 1,880 hours.
    const decided = parts(arm, second, 'O-29.subsidy-refused')[1];
    expect(decided).toBeGreaterThan(5);
    expect(ore(arm, second, 'O-23.hours')).toBe(decided * Math.round(12 * 31_648.2));
    expect(ore(arm, second, 'O-23.total')).toBe(subsidy + ore(arm, second, 'O-23.hours'));
    const pay = (result: Float64Array) => ore(arm, result, 'O-24.pay');
    // Lost work is pay not paid with on-cost, at a factor of 1, and what the subsidised cannot do; presenteeism apart.
    const work = (plan: Plan, result: Float64Array) =>
      ore(plan, result, 'O-25.production') - presenteeism(plan) - 1.3915 * pay(result);
    const presenteeism = (plan: Plan) => {
      const { sums } = retell(plan, world);
      return sums.presenteeism + sums['presenteeism-elsewhere'];
    };
    // Rounded once a year, for those employed and for those who have left.
    expect(Math.abs(work(baseline, first))).toBeLessThanOrEqual(4);
    expect(lost).toBeGreaterThan(0);
    expect(Math.abs(work(arm, second) - lost)).toBeLessThanOrEqual(4);
  });
});
