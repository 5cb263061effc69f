/** What policies cost in whole worlds, and relations that hold to the öre. */
import { describe, expect, it } from 'vitest';
import { addYears } from '../model/civil.ts';
import { moneyOutcomeSpecs } from '../model/money/outcomes.ts';
import type { Plan } from '../model/plan.ts';
import { coordinationMeeting } from '../model/policies/coordination-meeting.ts';
import { createSimulator } from '../model/simulate.ts';
import { Values } from '../model/values.ts';
import { logOf, spellsOf } from './event-log.ts';
import { ore, POLICIES, SIZES, study, sum } from './money-retold.ts';
import { parts, plansFor } from './study-plans.ts';

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
  // No hours saved, no project, nobody trained, no supplements: then a meeting is all that is left to pay for.
  const free = { 'cost.time_saved': 0, 'proj.admin_cost': 0, 'mgr.trained_share': 0, 'meet.fail_prob': 0 };
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
