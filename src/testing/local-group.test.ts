/** Local groups: what a group learns and loses, what that does to meetings, and what it costs. */
import { describe, expect, it } from 'vitest';
import { stageFor } from './stage.ts';
import { parts, plansFor, value } from './study-plans.ts';
import type { PolicyEntry } from '../scenario/study.ts';
import { moneyOutcomes } from '../model/money/outcome-list.ts';
import { planLayout } from '../model/outcomes/outcome-ids.ts';
import { localGroup } from '../model/policies/local-group.ts';
import { createSimulator } from '../model/simulate.ts';
import { LocalGroups } from '../model/processes/local-group.ts';
import { Meetings } from '../model/processes/meeting.ts';
import { Readiness } from '../model/processes/readiness.ts';

const SIZES = [300, 150, 60] as const;
/** Nobody is replaced, nobody leaves, nobody complains. */
const CALM: PolicyEntry = {
  'group.turnover': 0,
  'group.leader_turnover': 0,
  'group.complaints': 0,
  'group.interval': 70,
  'coop.quality0': 0.5,
  'coop.gain_per_meeting': 0.1,
  'group.workshop': false,
};
const MEETING: PolicyEntry = { ramp: 0, 'meet.all_centres': true };
const plans = (entry: PolicyEntry = {}, meeting: PolicyEntry = MEETING) =>
  plansFor({
    sizes: SIZES,
    years: 2,
    policies: { 'coordination-meeting': meeting, 'local-group': { ...CALM, ...entry } },
  });
const stage = (entry: PolicyEntry = {}) => {
  const around = stageFor(plans(entry).arm);
  return { ...around, groups: LocalGroups.of(around)! };
};
const world = { draw: 0, replication: 1 };

describe('collaboration', () => {
  it('closes a tenth of the gap with each meeting, and runs out after the end', () => {
    const { groups } = stage({ start: '2019-01-11', end: '2019-12-01', 'coop.decay_no_group': 0.4 });
    expect(groups.factor(0, 9)).toBe(1);
    expect(groups.quality(0, 10)).toBeCloseTo(0.55, 14);
    expect(groups.quality(0, 79)).toBeCloseTo(0.55, 14);
    expect(groups.quality(0, 80)).toBeCloseTo(1 - 0.5 * 0.9 ** 2, 14);
    const last = groups.quality(0, 333);
    expect(groups.meetings[0]).toEqual([10, 80, 150, 220, 290]);
    // Thirteen steps of four weeks after day 334.
    expect(groups.quality(0, 334 + 364)).toBeCloseTo(last * 0.6 ** (364 / 365.25), 12);
    expect(groups.factor(0, 80)).toBeCloseTo(groups.quality(0, 80) / 0.5, 14);
  });

  it('grows less in a group that dwells on complaints, unless the agenda begins with what has worked', () => {
    const after = (entry: PolicyEntry) => stage(entry).groups.quality(1, 729);
    const calm = after({});
    expect(after({ 'group.complaints': 1, 'group.complaint_gain': 0.3 })).toBeLessThan(calm);
    expect(after({ 'group.complaints': 1, 'group.success_agenda': true })).toBe(calm);
  });

  it('loses a tenth for each member who is replaced: with everybody replaced each time, hand-worked', () => {
    const { groups } = stage({ 'group.turnover': 20, 'group.interval': 365, 'coop.turnover_loss': 0.1 });
    // At twenty replacements a year and member all five are new after a year (but for one in half a thousand million).
    expect(groups.quality(0, 365)).toBeCloseTo(1 - (1 - 0.55 * 0.9 ** 5) * 0.9, 12);
  });

  it('hangs on the key person, more so in a small municipality; the group does not meet in the gap', () => {
    const entry = { 'group.leader_turnover': 1, 'group.interval': 14, 'proj.leader_gap': 3 };
    const { groups } = stage(entry);
    const calm = stage({ 'group.interval': 14 }).groups;
    expect(groups.meetings.some((met) => met.length < calm.meetings[0].length)).toBe(true);
    expect(calm.meetings.every((met) => met.length === calm.meetings[0].length)).toBe(true);
  });
});

describe('what it does to meetings', () => {
  it('multiplies the mean log effect and not its spread; work-environment practice moves it both ways', () => {
    const alike = { 'meet.site_sd': 0, 'het.sd_log_effect': 0, 'meet.fail_prob': 0 };
    const { arm } = plans({}, { ...MEETING, 'meet.hr_manager_led': 1.2, ...alike });
    const around = stageFor(arm);
    const groups = LocalGroups.of(around)!;
    const none = { training: null, readiness: null, lead: null, centres: null };
    const alone = new Meetings(arm, around.values, around.population, { ...none, groups: null });
    const together = new Meetings(arm, around.values, around.population, { ...none, groups });
    const logs = Array.from({ length: 300 }, (_, slot) => Math.log(alone.multiplier(slot, 14, true, 600)));
    logs.forEach((log, slot) => {
      const more = Math.log(together.multiplier(slot, 14, true, 600));
      expect(more).toBeCloseTo(log * groups.factor(around.population.employer[slot], 600), 12);
    });
    const usual = Math.log(1.2);
    expect(Math.min(...logs)).toBeGreaterThanOrEqual(0.5 * usual);
    expect(Math.min(...logs)).toBeLessThan(0.9 * usual);
    expect(Math.max(...logs)).toBeLessThanOrEqual(1.5 * usual);
    expect(Math.max(...logs)).toBeGreaterThan(1.1 * usual);
  });

  it('a working conference of the steering group lifts the engagement of all managers once', () => {
    const { arm } = plans({ 'group.workshop': true, 'group.workshop_day': 60, 'proj.turning_point_gain': 0.3 });
    const around = stageFor(arm);
    const readiness = Readiness.of(around, null, LocalGroups.of(around))!;
    const before = readiness.level(0, 0, 0);
    readiness.barrier(56);
    expect(readiness.level(0, 0, 56)).toBe(before);
    for (const day of [63, 70]) readiness.barrier(day);
    const g = around.population.managers.at(0, 63);
    if (g === 0) expect(readiness.level(0, 0, 70)).toBeCloseTo(before + 0.3 * (1 - before), 12);
    expect(Readiness.of(around, null, null)).toBe(null);
  });

  it('a group that learns nothing moves nothing but money (N-1), and its meetings cost', () => {
    const { baseline, arm } = plans(localGroup.neutral);
    const alone = plansFor({ sizes: SIZES, years: 2, policies: { 'coordination-meeting': MEETING } });
    const simulator = createSimulator();
    const without = simulator.simulate(alone.arm, world);
    const [, grouped] = simulator.arms([baseline, arm], world);
    const money = new Set(moneyOutcomes.map(({ id }) => id));
    for (const { id } of planLayout(arm).outcomes) {
      if (!money.has(id)) expect(parts(arm, grouped, id), id).toEqual(parts(alone.arm, without, id));
    }
    expect(value(arm, grouped, 'O-25.total')).toBeGreaterThan(value(alone.arm, without, 'O-25.total'));
  });

  it('has the same bits as an arm and as a full run, and when everybody is stopped at every barrier', () => {
    for (const workshop of [false, true]) {
      const { baseline, arm } = plans(
        { 'group.workshop': workshop, 'group.managers': true, 'group.turnover': 0.5, 'group.leader_turnover': 1 },
        { ...MEETING, 'meet.hr_manager_led': 1.4 },
      );
      const simulator = createSimulator();
      const [, second] = simulator.arms([baseline, arm], world);
      const whole = simulator.simulate(arm, world);
      expect(second).toEqual(whole);
      expect(simulator.simulate(arm, world, { suspicious: true })).toEqual(whole);
    }
  });
});
