/** Money in whole worlds: told again from the event log day by day, and relations that hold to the öre. */
import { describe, expect, it } from 'vitest';
import { hashText, normal, subKeyHi, subKeyLo, worldKey } from '../engine/draws.ts';
import { addYears } from '../model/civil.ts';
import { moneyOutcomeSpecs } from '../model/money/outcomes.ts';
import { hourPrices, meetingShares } from '../model/money/hours.ts';
import { PayRates } from '../model/money/pay-rates.ts';
import { Levels } from '../model/money/rules.ts';
import { monthlyWage } from '../model/money/wage.ts';
import type { Plan, World } from '../model/plan.ts';
import { coordinationMeeting } from '../model/policies/coordination-meeting.ts';
import { GENERATION } from '../model/population.ts';
import { processes } from '../model/process-ids.ts';
import { createSimulator } from '../model/simulate.ts';
import { Values } from '../model/values.ts';
import type { Policies } from '../scenario/study.ts';
import { leavesOf, logOf, spellsOf, type LoggedSpell, type LogRow } from './event-log.ts';
import { parts, plansFor } from './study-plans.ts';

const SIZES = [500, 300, 200] as const;
const START = '2019-01-01';
const POLICIES: Policies = {
  'coordination-meeting': { start: START, ramp: 0, 'meet.all_centres': true, 'short.entry_rule': 4 },
  'employer-ring': {
    start: START,
    'fkc.own': true,
    'ring.referral_day': 60,
    'ring.active_share': [1, 1],
    'ring.startup_months': 1,
    'ring.survival_hazard': [0, 0, 0, 0, 0],
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
const study = (policies: Policies = POLICIES, years = 2) => plansFor({ sizes: SIZES, years, ring: true, policies });
const ore = (plan: Plan, result: Float64Array, id: string) => parts(plan, result, id)[0];
const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);

/** What each flow should be, in öre, from the event log of a world and the keys of its people. */
class Retold {
  readonly sums: Record<string, number> = {};
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

  book(flow: string, day: number, amount: number): void {
    if (day >= 0 && day < this.#plan.days) this.sums[flow] = (this.sums[flow] ?? 0) + amount;
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

  /** Every day of every spell of a person, in order. */
  person(number: number, spells: readonly LoggedSpell[], leave: number): void {
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
        this.#day(day, quarters, dayOfPeriod, day < leave, rates);
        if (dayOfPeriod <= 14 && day < leave) {
          const taken = Math.min(left, rates.sickPay * quarters);
          left -= taken;
          this.book('deduction', day, taken);
          this.book('sick-pay', day, rates.sickPay * quarters - taken);
        }
        const since = day - spell.start + 1 - values.get('rule.certificate_day');
        const interval = Math.max(1, Math.round(values.get('care.visit_interval')));
        if (since >= 0 && since % interval === 0)
          this.book('visits', day, Math.round(100 * values.get('cost.gp_visit')));
      }
      lastSick = spell.end - 1;
      const returns = ['own_job', 'other_job_same_employer', 'new_job_outside', 'new_job_in_ring'].includes(spell.to);
      if (returns && spell.end - spell.start > 30) {
        const week = (12 * 7 * this.wage(number) * spell.hours) / 365;
        const labour = values.get('prod.absence_factor') * (1 + this.#levels.of('cost.po'));
        const where = spell.to === 'new_job_outside' ? 'presenteeism-elsewhere' : 'presenteeism';
        this.book(where, spell.end, Math.round(100 * values.get('prod.presenteeism_weeks') * week * labour));
      }
    }
  }

  #day(day: number, quarters: number, dayOfPeriod: number, employed: boolean, rates: PayRates): void {
    this.book(employed ? 'pay' : 'pay-elsewhere', day, rates.wage * quarters);
    if (dayOfPeriod <= 14 && employed) return;
    this.book('benefit', day, (dayOfPeriod <= 378 ? rates.normal : rates.continuation) * quarters);
    if (employed && dayOfPeriod <= 90) this.book('top-up', day, rates.topUp * quarters);
    if (dayOfPeriod > 90 && dayOfPeriod <= 360) this.book('agreement', day, rates.agreement * quarters);
  }
}

function retell(plan: Plan, world: World): Retold {
  const told = new Retold(plan, world);
  const log = logOf(plan, world);
  const byPerson = new Map<string, LoggedSpell[]>();
  for (const spell of spellsOf(log)) byPerson.set(spell.person, [...(byPerson.get(spell.person) ?? []), spell]);
  // Who moves within the ring leaves one employer and is hired by another on the same day: employed all the time.
  const leaves = leavesOf(log.filter(({ to }) => to !== 'new_job_in_ring'));
  for (const [person, spells] of byPerson) told.person(Number(person), spells, leaves.get(person) ?? Infinity);
  const replacement = Math.round(100 * new Values(plan, world.draw).get('cost.replacement'));
  for (const row of log) {
    if (row.event === 'leave') told.book('replacement', Number(row.day), replacement);
    if (row.event === 'meeting') told.book('meetings', Number(row.day), 1);
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
  for (const _ of new Set(log.map(({ workplace }) => workplace))) told.book('training', 0, trained);
  const cases = new Set<string>();
  for (const { event, day, from, spell } of log) {
    if (event === 'manager_change' && Number(day) > 0) told.book('training', Number(day), trained);
    if (event !== 'meeting' || from !== 'spell_day' || cases.has(spell)) continue;
    cases.add(spell);
    told.book('cases', Number(day), 1);
  }
  for (let day = 0; day < plan.days; day++)
    told.book('administration', day, Math.round((100 * values.get('proj.admin_cost')) / 365));
}

describe.each([0, 3])('draw %i: money told again from the event log, day by day', (draw) => {
  const { baseline, arm } = study();
  const world = { draw, replication: 2 };

  it.each([
    ['without policies', baseline],
    ['with three policies', arm],
  ])('%s is what the ledger says, to the öre', (_, plan) => {
    const { sums } = retell(plan, world);
    const result = createSimulator().simulate(plan, world);
    const of = (id: string) => ore(plan, result, id);
    expect(of('O-24.pay')).toBe(sums.pay + sums['pay-elsewhere']);
    expect(of('O-24.deduction')).toBe(sums.deduction);
    expect(of('O-21.benefit')).toBe(sums.benefit);
    expect(of('O-24.compensation')).toBe(sums['sick-pay'] + sums['top-up'] + sums.benefit + sums.agreement);
    expect(of('O-25.agreement')).toBe(sums.agreement);
    expect(of('O-22.care')).toBe(sums.visits);
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
  });
});

describe('wage subsidy', () => {
  const { baseline, arm } = study({ 'wage-subsidy': POLICIES['wage-subsidy'] });
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

describe('an employer ring', () => {
  const ring = { ...POLICIES['employer-ring'], start: '2019-07-01', end: '2021-01-01' };
  const world = { draw: 0, replication: 0 };
  const plans = (change: object) => study({ 'employer-ring': { ...ring, ...change } }, 3);

  it('costs its posts while it is open and each member a fee a year, once an arm', () => {
    const { baseline, arm } = plans({ 'ring.coordinators': 2 });
    const [, some] = createSimulator().arms([baseline, arm], world);
    const days = addYears(arm.startDay, 2) - arm.startDay - 181;
    const labour = (31_000 * 1.3915) / parts2026();
    expect(ore(arm, some, 'O-25.running')).toBe(days * Math.round((100 * 2 * 800_000 * labour) / 365));
    // 500 employees pay 25,000 a year, 300 10,000 and 200 6,000; on 1 July 2019 and 2020, and 1,000 each to join.
    expect(ore(arm, some, 'O-20.ring')).toBe(100 * (2 * (25_000 + 10_000 + 6_000) + 3 * 1000));
    expect(ore(arm, some, 'O-25.project')).toBe(ore(arm, some, 'O-25.running') - ore(arm, some, 'O-20.ring'));
    function parts2026() {
      const values = new Values(arm, 0);
      return values.vector('cost.wage')[1] * (1 + values.vector('cost.po')[1]);
    }
  });

  it('costs nothing without members', () => {
    const { baseline, arm } = plansFor({ sizes: SIZES, policies: { 'employer-ring': ring } });
    const [without, alone] = createSimulator().arms([baseline, arm], world);
    expect(alone).toEqual(without);
  });

  it('pays its own caseworker until that one is withdrawn', () => {
    const hours = (change: object) => {
      const { arm } = plans(change);
      return ore(arm, createSimulator().simulate(arm, world), 'O-21.hours');
    };
    const bare = { 'ring.coordinators': 0, 'fkc.hr_rtw': 1, 'fkc.wait_factor': 1 };
    const none = hours({ ...bare, 'fkc.own': false });
    const half = hours({ ...bare, 'fkc.withdraw_hazard': 0 }) - none;
    const whole = hours({ ...bare, 'fkc.withdraw_hazard': 0, 'fkc.post_share': 1 }) - none;
    expect(half).toBeGreaterThan(0);
    // Rounded once, per day.
    expect(Math.abs(whole - 2 * half)).toBeLessThanOrEqual(550);
    expect(hours({ ...bare, 'fkc.withdraw_hazard': 5 }) - none).toBeLessThan(half);
  });
});

describe('a policy that changes no spell', () => {
  // 12 hours of nothing saved, no project, nobody trained: then a meeting is all that is left to pay for.
  const free = { 'cost.time_saved': 0, 'proj.admin_cost': 0, 'mgr.trained_share': 0 };
  const neutral = { ramp: 0, 'meet.all_centres': true, 'short.entry_rule': 4, ...coordinationMeeting.neutral };
  const world = { draw: 0, replication: 4 };
  const money = moneyOutcomeSpecs.map(({ id }) => id);
  const more = (plans: { baseline: Plan; arm: Plan }) => {
    const [without, withPolicy] = createSimulator().arms([plans.baseline, plans.arm], world);
    return (id: string) => ore(plans.arm, withPolicy, id) - ore(plans.baseline, without, id);
  };

  it('holds no meeting and has no project moves no öre', () => {
    const { baseline, arm } = plansFor({ sizes: SIZES, meeting: { ...neutral, ...free, 'meet.slots_week': 0 } });
    const [without, withPolicy] = createSimulator().arms([baseline, arm], world);
    for (const id of money) expect(parts(arm, withPolicy, id), id).toEqual(parts(baseline, without, id));
  });

  it('costs exactly its meetings: 5,000 kr each, borne by five parties', () => {
    const dearer = more(plansFor({ sizes: SIZES, meeting: { ...neutral, ...free } }));
    const held = dearer('O-26.held');
    expect(held).toBeGreaterThan(50);
    expect(dearer('O-25.total')).toBe(500_000 * held);
    // Shares of hours.ts; the physician's fee of 750 kr goes from the insurance to the region.
    expect(dearer('O-20.net')).toBe((131_346 + 67_550) * held);
    expect(dearer('O-21.total')).toBe((107_837 + 75_000) * held);
    expect(dearer('O-22.total')).toBe((93_819 + 61_921 - 75_000) * held);
    expect(dearer('O-24.time')).toBe(37_527 * held);
    for (const id of ['O-23.total', 'O-24.total', 'O-25.production', 'O-25.state']) expect(dearer(id), id).toBe(0);
  });

  it('costs a project for as long as it runs, borne by the project, and 15,000 kr a manager, borne by the employer', () => {
    const none = { ...neutral, 'meet.slots_week': 0, 'mgr.trained_share': 1 };
    const run = { start: '2019-07-01', end: '2021-01-01' };
    const plans = plansFor({ sizes: SIZES, meeting: { ...none, ...run } });
    const dearer = more(plans);
    const [from, to] = [181, addYears(plans.arm.startDay, 2) - plans.arm.startDay];
    const administration = (to - from) * Math.round((100 * 900_000) / 365);
    const log = logOf(plans.arm, world);
    const later = log.filter(({ event, day }) => event === 'manager_change' && Number(day) > from && Number(day) < to);
    const managers = new Set(log.map(({ workplace }) => workplace)).size + later.length;
    expect(later.length).toBeGreaterThan(3);
    expect(dearer('O-25.project')).toBe(administration);
    expect(dearer('O-20.net')).toBe(managers * 1_500_000);
    expect(dearer('O-20.staff')).toBe(managers * 1_500_000);
    expect(dearer('O-25.total')).toBe(administration + managers * 1_500_000);
    // Where no health centre takes part nobody is trained.
    const [first, second] = [plans.arm.employers[0], plans.arm.employers[1]].map(({ id }) => id);
    const { arm, baseline } = plansFor({ sizes: SIZES, meeting: { ...none, 'meet.all_centres': false } });
    const apart = (plan: Plan): Plan => ({
      ...plan,
      employers: plan.employers.map((e) => (e.id === first || e.id === second ? { ...e, participating: [] } : e)),
    });
    const fewer = more({ baseline: apart(baseline), arm: apart(arm) });
    expect(fewer('O-20.staff')).toBeGreaterThan(0);
    expect(fewer('O-20.staff')).toBeLessThan(0.4 * managers * 1_500_000);
  });
});

describe('a spell that is short by nature', () => {
  it('ends by day 14 however much a meeting slows it', () => {
    const meeting = { ramp: 0, 'meet.all_centres': true, 'meet.day_early': 8, 'meet.hr_manager_led': 0.05 };
    const { arm } = plansFor({ sizes: SIZES, meeting });
    const lengths = [0, 1, 2].flatMap((replication) =>
      spellsOf(logOf(arm, { draw: 0, replication }))
        .filter(({ cause, end }) => cause === 'short' && end < Infinity)
        .map(({ start, end }) => end - start),
    );
    expect(Math.max(...lengths)).toBe(14);
  });
});

describe('a krona', () => {
  it('that somebody receives is paid by somebody, in every arm', () => {
    const { baseline, arm } = study();
    const payers = ['O-20.net', 'O-21.total', 'O-22.total', 'O-23.total', 'O-24.total', 'O-24.time'];
    const others = ['O-25.project', 'O-25.state', 'O-25.agreement', 'O-25.elsewhere'];
    for (const replication of [0, 1, 2]) {
      const results = createSimulator().arms([baseline, arm], { draw: replication, replication });
      [baseline, arm].forEach((plan, i) => {
        const positions = [...payers, ...others].map((id) => ore(plan, results[i], id));
        expect(sum(positions)).toBe(ore(plan, results[i], 'O-25.total'));
      });
    }
  });
});

describe('twice the people and twice the slots', () => {
  it('give about twice the cost', () => {
    const meeting = { ramp: 0, 'meet.all_centres': true };
    const worlds = 12;
    const costs = (times: number) => {
      const sizes = SIZES.map((size) => size * times) as [number, number, number];
      const { arm } = plansFor({ sizes, years: 2, meeting: { ...meeting, 'meet.slots_week': 2 * times } });
      const simulator = createSimulator();
      return Array.from({ length: worlds }, (_, replication) => {
        const [numerator, denominator] = parts(arm, simulator.simulate(arm, { draw: 0, replication }), 'O-25.total');
        return numerator / denominator / times;
      });
    };
    const [one, two] = [costs(1), costs(2)];
    const mean = (list: readonly number[]) => sum(list) / list.length;
    const variance = (list: readonly number[]) => sum(list.map((x) => (x - mean(list)) ** 2)) / (list.length - 1);
    // Five standard errors of the difference of the means.
    const bound = 5 * Math.sqrt((variance(one) + variance(two)) / worlds);
    expect(Math.abs(mean(two) - mean(one))).toBeLessThan(bound);
    expect(bound / mean(one)).toBeLessThan(0.15);
  });
});
