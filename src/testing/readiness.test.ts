/** Managers who learn: who is ready, and what makes them so; who calls, who leads, and when. */
import { describe, expect, it } from 'vitest';
import { logOf } from './event-log.ts';
import { stageFor } from './stage.ts';
import { parts, plansFor, value } from './study-plans.ts';
import type { Policies, PolicyEntry } from '../scenario/study.ts';
import { moneyOutcomes } from '../model/money/outcome-list.ts';
import { planLayout } from '../model/outcomes/outcome-ids.ts';
import { coordinationMeeting } from '../model/policies/coordination-meeting.ts';
import { managerLearning } from '../model/policies/manager-learning.ts';
import { createSimulator } from '../model/simulate.ts';
import { bySize } from '../model/processes/by-size.ts';
import { Readiness, startLevel } from '../model/processes/readiness.ts';
import { MEETING_POLICY } from '../model/processes/meeting-ids.ts';
import { ManagerTraining } from '../model/processes/training.ts';
import { Meetings } from '../model/processes/meeting.ts';

const SIZES = [400, 200, 100] as const;
const MEETING: PolicyEntry = { ramp: 0, 'meet.all_centres': true, 'meet.slots_week': 10, 'short.entry_rule': 4 };
const LEARNS: PolicyEntry = { 'learn.seats': 50, 'learn.interval': 28, 'learn.gain': 0.6, 'meet.criticism_prob': 0 };
const world = { draw: 0, replication: 2 };
const planOf = (policies: Policies, years = 2, sizes: readonly [number, number, number] = SIZES) =>
  plansFor({ sizes, years, policies });
const stage = (entry: PolicyEntry = {}, assumptions = {}) => {
  const { arm } = plansFor({
    sizes: [300, 100, 50],
    years: 2,
    assumptions,
    policies: { [MEETING_POLICY]: MEETING, 'manager-learning': { ...LEARNS, ...entry } },
  });
  const around = stageFor(arm);
  return { ...around, readiness: Readiness.of(around, null)! };
};

describe('engagement at the start', () => {
  it('puts the asked-for share of managers at the line or above, whatever the spread', () => {
    for (const sd of [0.1, 0.25]) {
      const ready = Array.from({ length: 1000 }, (_, i) => startLevel((i + 0.5) / 1000, 0.3, sd, 0.5)).filter(
        (level) => level >= 0.5,
      );
      expect(ready.length).toBe(300);
    }
  });

  it('agrees with the stance that managers have without the policy', () => {
    const { readiness, population } = stage();
    for (let w = 0; w < population.workplaceCount; w++) {
      expect(readiness.isReady(w, 0, 0)).toBe(population.managers.engaged(w, 0));
    }
  });

  it('is spread as in a small municipality up to 1000 employments, as in a large one from 2500, in a line between', () => {
    expect([500, 1000, 1750, 2500, 9000].map((size) => bySize([0.1, 0.2], size))).toEqual([
      0.1, 0.1, 0.15000000000000002, 0.2, 0.2,
    ]);
  });
});

describe('training', () => {
  it('makes doubtful managers ready, and not those ready then whom a later meeting makes doubtful', () => {
    const around = stageFor(
      plansFor({
        sizes: [300, 100, 50],
        years: 2,
        policies: {
          [MEETING_POLICY]: MEETING,
          'manager-learning': { ...LEARNS, 'meet.criticism_prob': 1, 'mgr.use_drop': 0.9 },
          'manager-training': {
            'train.seats': 500,
            'train.engage': 1,
            'train.factual_blocks': 0,
            'mgr.trained_share': 1,
          },
        },
      }).arm,
    );
    const { managers, workplace } = around.population;
    const training = ManagerTraining.of(around)!;
    const readiness = Readiness.of(around, training)!;
    const seen = { doubtful: 0, engaged: 0 };
    for (let w = 0; w < around.population.workplaceCount; w++) {
      if (managers.nextChange(w, 0) < 60 || !training.ready(w, 0, 0)) continue;
      // On the day of the training, then a meeting on day 10 that turns into criticism.
      readiness.held(workplace.indexOf(w), 5, 10);
      seen[managers.engaged(w, 0) ? 'engaged' : 'doubtful']++;
    }
    readiness.barrier(14);
    expect(Math.min(seen.doubtful, seen.engaged)).toBeGreaterThan(0);
    for (let w = 0; w < around.population.workplaceCount; w++) {
      if (managers.nextChange(w, 0) < 60 || !training.ready(w, 0, 0)) continue;
      expect(readiness.isReady(w, 0, 14)).toBe(false);
    }
  });
});

describe('a network of managers', () => {
  it('teaches nothing where nobody has had a meeting, and something where one has', () => {
    const { readiness, population } = stage();
    const levels = () => Array.from({ length: population.workplaceCount }, (_, w) => readiness.level(w, 0, 0));
    const before = levels();
    readiness.barrier(0);
    expect(levels()).toEqual(before);
    const slot = population.workplace.findIndex(
      (w, s) =>
        population.employer[s] === 0 && population.managers.engaged(w, 0) && population.managers.nextChange(w, 0) > 40,
    );
    readiness.held(slot, 5, 10);
    readiness.barrier(28);
    const after = levels();
    const w = population.workplace[slot];
    const there = [...new Set(population.workplace.filter((_, s) => population.employer[s] === 0))];
    for (const v of there) {
      if (v === w || population.managers.at(v, 28) !== 0) continue;
      expect(after[v]).toBeCloseTo(before[v] + (0.6 / (there.length - 1)) * (1 - before[v]), 12);
    }
    // At another employer nobody hears of it.
    const other = population.workplace[population.employer.indexOf(1)];
    expect(after[other]).toBe(before[other]);
  });

  it('takes no more managers than it has seats, and costs their hours', () => {
    const { readiness, accounts } = stage({ 'learn.seats': 4 });
    const book: number[] = [];
    const { events } = accounts;
    const hours = events.hours.bind(events);
    events.hours = (employer, flow, day, time) => {
      book.push(day);
      hours(employer, flow, day, time);
    };
    readiness.barrier(0);
    readiness.barrier(7);
    readiness.barrier(28);
    // Three employers; the smallest has fewer managers than seats.
    expect(book.filter((day) => day === 0).length).toBeLessThanOrEqual(12);
    expect(book.filter((day) => day === 0).length).toBeGreaterThanOrEqual(8);
    expect(book.filter((day) => day === 7)).toEqual([]);
    expect(book.filter((day) => day === 28).length).toBe(book.filter((day) => day === 0).length);
  });
});

describe('a meeting', () => {
  const doubtful = ({ population }: ReturnType<typeof stage>) =>
    population.workplace.findIndex(
      (w) => !population.managers.engaged(w, 0) && population.managers.nextChange(w, 0) > 60,
    );

  it('makes a doubtful manager who has taken part ready by mgr.use_after_first: from the next barrier on, not before', () => {
    const of = stage({ 'mgr.use_after_first': 1, 'learn.gain': 0 });
    const slot = doubtful(of);
    const w = of.population.workplace[slot];
    of.readiness.held(slot, 5, 10);
    of.readiness.barrier(7);
    expect(of.readiness.isReady(w, 0, 7)).toBe(false);
    of.readiness.barrier(14);
    expect(of.readiness.isReady(w, 0, 14)).toBe(true);
  });

  it('that turns into criticism takes mgr.use_drop of the engagement', () => {
    const of = stage({ 'meet.criticism_prob': 1, 'mgr.use_drop': 0.4, 'learn.gain': 0 });
    const slot = doubtful(of);
    const w = of.population.workplace[slot];
    const before = of.readiness.level(w, 0, 0);
    of.readiness.held(slot, 5, 10);
    of.readiness.barrier(14);
    expect(of.readiness.level(w, 0, 14)).toBeCloseTo(0.6 * before, 12);
  });
});

describe('a case whose manager is new', () => {
  it('is met no sooner than mgr.change_delay after the change', () => {
    const { arm } = plansFor({ sizes: [300, 100, 50], years: 2, meeting: { ...MEETING, 'mgr.change_delay': 21 } });
    const { population, values } = stageFor(arm);
    const meetings = new Meetings(arm, values, population);
    const slot = population.workplace.findIndex((w) => population.managers.nextChange(w, 100) < 700);
    const change = population.managers.nextChange(population.workplace[slot], 100);
    const barrier = Math.floor(change / 7) * 7;
    expect(meetings.dayOf(slot, change - 30, barrier)).toBe(
      barrier + meetings.weekday < change ? barrier + meetings.weekday : change + 21,
    );
    expect(meetings.dayOf(slot, change - 30, barrier + 7)).toBe(change + 21);
    // The spell began under the new manager, or the change is long ago.
    expect(meetings.dayOf(slot, change, barrier + 7)).toBe(barrier + 7 + meetings.weekday);
    expect(meetings.dayOf(slot, change - 30, barrier + 28)).toBe(barrier + 28 + meetings.weekday);
  });
});

describe('in whole lives', () => {
  const money = new Set(moneyOutcomes.map(({ id }) => id));

  it('learning that teaches nothing costs the networks’ hours and moves nothing else (N-1)', () => {
    const neutral = planOf({
      [MEETING_POLICY]: { ...MEETING, 'mgr.use_after_first': 0 },
      'manager-learning': { ...managerLearning.neutral },
    });
    const alone = planOf({ [MEETING_POLICY]: { ...MEETING, 'mgr.use_after_first': 0 } });
    const simulator = createSimulator();
    const with_ = simulator.simulate(neutral.arm, world);
    const without = simulator.simulate(alone.arm, world);
    // Willingness is settled at the barrier and not on the day of the request: only a change of manager in that week differs.
    const difference = value(neutral.arm, with_, 'O-04') - value(alone.arm, without, 'O-04');
    expect(Math.abs(difference)).toBeLessThan(0.02);
    expect(value(neutral.arm, with_, 'O-28.ready')).toBe(value(alone.arm, without, 'O-28.ready'));
  });

  it('without early meetings moves nothing but money', () => {
    const { baseline, arm } = planOf({ 'manager-learning': LEARNS });
    const [without, learning] = createSimulator().arms([baseline, arm], world);
    for (const { id } of planLayout(arm).outcomes) {
      if (!money.has(id)) expect(parts(arm, learning, id), id).toEqual(parts(baseline, without, id));
    }
  });

  const on = (more: Policies = {}, meeting: PolicyEntry = {}) =>
    planOf({
      [MEETING_POLICY]: { ...MEETING, 'meet.hr_manager_led': 1.3, ...meeting },
      'manager-learning': LEARNS,
      ...more,
    });

  it('has the same bits as an arm and as a full run, and when everybody is stopped at every barrier', () => {
    const everything = on(
      {
        'manager-training': { 'train.engage': 0.5 },
        'meeting-lead': { start: '2019-07-01', ramp: 90 },
        'every-centre': { start: '2019-04-01' },
      },
      { 'meet.any_caller': true, 'meet.need_physician': true, 'meet.all_centres': false },
    );
    const simulator = createSimulator();
    const [, second] = simulator.arms([everything.baseline, everything.arm], world);
    const whole = simulator.simulate(everything.arm, world);
    expect(second).toEqual(whole);
    expect(simulator.simulate(everything.arm, world, { suspicious: true })).toEqual(whole);
  });

  it('more managers use the model when they learn, and more meetings are held', () => {
    const alone = planOf({ [MEETING_POLICY]: MEETING });
    const learning = on();
    const simulator = createSimulator();
    const figure = (plan: typeof alone.arm, id: string) => value(plan, simulator.simulate(plan, world), id);
    expect(figure(learning.arm, 'O-28.ready')).toBeGreaterThan(figure(alone.arm, 'O-28.ready'));
    expect(figure(learning.arm, 'O-26.early')).toBeGreaterThan(figure(alone.arm, 'O-26.early'));
  });

  it('a small municipality changes sooner than a large one with the same seats: by numbers alone', () => {
    const ready = (size: number) => {
      let [n, d] = [0, 0];
      const { arm } = plansFor({
        sizes: [size, 1, 1],
        years: 1,
        assumptions: { 'mgr.engage_sd': [0.2, 0.2], 'mgr.turnover': 0.02 },
        policies: {
          [MEETING_POLICY]: { ...MEETING, 'meet.slots_week': 50 },
          'manager-learning': { ...LEARNS, 'learn.seats': 6, 'learn.interval': 56 },
        },
      });
      for (const replication of [0, 1]) {
        const [a, b] = parts(arm, createSimulator().simulate(arm, { draw: 0, replication }), 'O-28.ready');
        n += a;
        d += b;
      }
      return n / d;
    };
    expect(ready(300)).toBeGreaterThan(ready(1500) + 0.1);
  });

  it('when any party may call, doubtful managers’ cases are met too, led by the caseworker', () => {
    const share = { 'mgr.engaged_share0': 0.1 };
    const call = (any: boolean) => {
      const { arm } = plansFor({
        sizes: SIZES,
        years: 2,
        assumptions: share,
        meeting: { ...MEETING, 'meet.any_caller': any },
      });
      const result = createSimulator().simulate(arm, world);
      return [value(arm, result, 'O-26.early'), value(arm, result, 'O-26.manager-led')];
    };
    const [few, managers] = call(false);
    const [many, fewer] = call(true);
    expect(many).toBeGreaterThan(2 * few);
    expect(fewer).toBeLessThan(managers);
  });
});

describe('policies on the terms of early meetings', () => {
  const day = (date: string) => (Date.parse(date) - Date.parse('2019-01-01')) / 86_400_000;

  it('let the caseworker lead from their day on, and nobody differently before', () => {
    const { arm } = planOf({
      [MEETING_POLICY]: MEETING,
      'meeting-lead': { start: '2020-01-01', 'lead.manager': false },
    });
    const usual = planOf({ [MEETING_POLICY]: MEETING });
    const key = (rows: ReturnType<typeof logOf>) =>
      rows.filter(({ event }) => event === 'meeting_called').map((row) => [row.day, row.spell, row.to] as const);
    const called = key(logOf(arm, world));
    const before = called.filter((row) => Number(row[0]) < day('2020-01-01'));
    expect(before.length).toBeGreaterThan(10);
    expect(before).toEqual(key(logOf(usual.arm, world)).filter((row) => Number(row[0]) < day('2020-01-01')));
    const after = called.filter((row) => Number(row[0]) >= day('2020-01-01') + 7 && row[2] === 'manager');
    // An ordinary call is not listed; every early one is the caseworker’s.
    expect(after).toEqual([]);
  });

  it('let managers with many employees lead less often', () => {
    const led = (span: number) => {
      const { arm } = plansFor({
        sizes: SIZES,
        years: 2,
        policies: {
          [MEETING_POLICY]: { ...MEETING, 'meet.manager_led': false },
          'meeting-lead': { 'lead.capable': span },
        },
      });
      return value(arm, createSimulator().simulate(arm, world), 'O-26.manager-led');
    };
    expect(led(0.5)).toBeLessThan(led(1));
    expect(led(0.5)).toBeGreaterThan(0);
  });

  it('open every centre from their day on, with no more slots than officers can attend', () => {
    const figures = (policies: Policies) => {
      const { arm } = planOf({
        [MEETING_POLICY]: { ...MEETING, 'meet.all_centres': false, 'meet.slots_week': 0 },
        ...policies,
      });
      const result = createSimulator().simulate(arm, world);
      return [value(arm, result, 'O-26.early'), value(arm, result, 'O-27.eligible')];
    };
    const [few, some] = figures({});
    const [more, all] = figures({ 'every-centre': { 'centres.slots_added': 5 } });
    const [held, alsoAll] = figures({ 'every-centre': { 'centres.slots_added': 5, 'centres.officers': 0 } });
    expect(all).toBe(100);
    expect(alsoAll).toBe(100);
    expect(some).toBeLessThan(100);
    expect(more).toBeGreaterThan(few);
    expect(held).toBeLessThan(more);
  });
});

it('the meeting policy’s neutral values still move no spell with any of this', () => {
  const { baseline, arm } = planOf({
    [MEETING_POLICY]: { ...MEETING, ...coordinationMeeting.neutral, 'meet.any_caller': true },
    'manager-learning': LEARNS,
    'meeting-lead': {},
    'every-centre': {},
  });
  const [without, all] = createSimulator().arms([baseline, arm], world);
  for (const id of ['O-04', 'O-05.started', 'O-06.started-F', 'O-15', 'O-06.s180']) {
    expect(parts(arm, all, id), id).toEqual(parts(baseline, without, id));
  }
});
