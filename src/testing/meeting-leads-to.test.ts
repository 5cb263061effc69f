/** What early meetings lead to besides their effect: work training, supplements, the employment service; and ordinary meetings over the years. */
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../model/civil.ts';
import { OrdinaryCalls } from '../model/spells/ordinary-calls.ts';
import { coordinationMeeting } from '../model/policies/coordination-meeting.ts';
import { createSimulator } from '../model/simulate.ts';
import { logOf, type LogRow } from './event-log.ts';
import { parts, plansFor, value } from './study-plans.ts';

const world = { draw: 0, replication: 2 };
const open = {
  ramp: 0,
  'meet.all_centres': true,
  'meet.slots_week': 8,
  'meet.consent_prob': 1,
  'wt.rate_after_meeting': 1,
};
const planOf = (meeting: Record<string, number | boolean>, policies: Record<string, Record<string, number>> = {}) =>
  plansFor({
    sizes: [300, 200, 100],
    years: 2,
    assumptions: { 'mgr.engaged_share0': 1 },
    policies: { 'coordination-meeting': { ...open, ...meeting }, ...policies },
  }).arm;
const simulate = (plan: ReturnType<typeof planOf>) => createSimulator().simulate(plan, world);
/** Rows without their running number, but for training. */
const lives = (log: readonly LogRow[]) =>
  log.filter(({ event }) => !event.startsWith('work_training')).map(({ seq: _, ...row }) => row);
const firstMeetings = (log: readonly LogRow[]) => {
  const first = new Map<string, LogRow>();
  for (const row of log) {
    if (row.event === 'meeting' && row.from === 'spell_day' && !first.has(row.spell)) first.set(row.spell, row);
  }
  return first;
};

describe('work training after a meeting', () => {
  const plan = planOf({ 'wt.start_days': 10, 'wt.days': 30 });
  const log = logOf(plan, world);
  const starts = log.filter(({ event }) => event === 'work_training_start');

  it('begins so many days after the first meeting of the spell, at the own employer, and ends with the spell at the latest', () => {
    const first = firstMeetings(log);
    const ends = new Map(log.filter(({ event }) => event === 'spell_end').map((row) => [row.spell, Number(row.day)]));
    expect(starts.length).toBeGreaterThan(40);
    for (const { spell, day, to } of starts) {
      expect(Number(day)).toBe(Number(first.get(spell)!.day) + 10);
      expect(to).toBe('own');
      const end = log.find((row) => row.event === 'work_training_end' && row.spell === spell);
      const due = Math.min(Number(day) + 30, ends.get(spell) ?? Infinity);
      if (due < plan.days && end) expect(Number(end.day)).toBeLessThanOrEqual(due);
      if (due < plan.days) expect(end).toBeDefined();
    }
    // Whoever was still sick ten days later is in training: the rate is 1.
    const still = [...first.values()].filter(
      ({ spell, day }) => (ends.get(spell) ?? Infinity) > Number(day) + 10 && Number(day) + 10 < plan.days,
    );
    const gone = log.filter(({ event }) => event === 'leave').length;
    expect(Math.abs(still.length - starts.length)).toBeLessThanOrEqual(gone);
    expect(parts(plan, simulate(plan), 'O-30.training')[0]).toBe(starts.length);
  });

  it('moves no life: without it every other row is the same', () => {
    expect(lives(logOf(planOf({ 'wt.rate_after_meeting': 0 }), world))).toEqual(lives(log));
  });

  it('is rarer when the caseworker leads, and there none when such meetings lead to none', () => {
    const caseworker = planOf({ 'meet.manager_led': false, 'wt.rr_fk_led': 0 });
    expect(logOf(caseworker, world).filter(({ event }) => event === 'work_training_start')).toEqual([]);
  });

  it('can be outside the employer only where the employment service is in the meeting', () => {
    const there = logOf(planOf({ 'policy.af_in_meeting': true }), world);
    const outside = there.filter(({ event, to }) => event === 'work_training_start' && to === 'outside');
    expect(outside.length).toBeGreaterThan(10);
    expect(lives(there)).toEqual(lives(log));
  });
});

describe('the employment service in the meeting', () => {
  it('takes the application for a wage subsidy there: it stands months before it would', () => {
    const subsidy = {
      'wage-subsidy': {
        'ws.request_day': 150,
        'ws.eligible_share': 1,
        'ws.decisions_week': 50,
        'ws.decision_days': 5,
        'work.adapt_prob': 1,
      },
    };
    const started = (service: boolean) => {
      const plan = planOf({ 'policy.af_in_meeting': service, 'meet.slots_week': 20 }, subsidy);
      const log = logOf(plan, world);
      const begun = new Map(log.filter(({ event }) => event === 'spell_start').map(({ spell, day }) => [spell, day]));
      const ended = log.filter(({ event, day }) => event === 'spell_end' && Number(day) >= 0);
      const at = new Map(ended.map(({ person, day, spell }) => [`${person}/${day}`, spell]));
      return log
        .filter(({ event }) => event === 'subsidy_start')
        .map(({ person, day }) => Number(day) - Number(begun.get(at.get(`${person}/${day}`)!) ?? NaN))
        .filter((length) => length < 150);
    };
    // An application on day 150 cannot lead to subsidised work before it; one made at a meeting can.
    expect(started(false)).toEqual([]);
    expect(started(true).length).toBeGreaterThan(5);
  });

  it('costs its officer’s time at every meeting', () => {
    const [without, withIt] = [false, true].map((service) => {
      const plan = planOf({ 'policy.af_in_meeting': service, 'wt.rate_after_meeting': 0 });
      return { plan, result: simulate(plan) };
    });
    const read = ({ plan, result }: typeof without, id: string) => value(plan, result, id);
    expect(read(withIt, 'O-26.early')).toBe(read(without, 'O-26.early'));
    expect(read(without, 'O-23.hours')).toBe(0);
    expect(read(withIt, 'O-23.hours')).toBeGreaterThan(0);
  });
});

describe('meetings that do not hold', () => {
  it('are as many as the share says, each with a supplement that is paid', () => {
    const neutral = { ...coordinationMeeting.neutral, 'meet.slots_week': 20 };
    const [none, some] = [0, 0.3].map((share) => planOf({ ...neutral, 'meet.fail_prob': share }));
    const [failed, all] = parts(some, simulate(some), 'O-26.failed');
    expect(all).toBeGreaterThan(50);
    expect(Math.abs(failed / all - 0.3)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / all));
    expect(parts(none, simulate(none), 'O-26.failed')).toEqual([0, all]);
    expect(value(some, simulate(some), 'O-22.care')).toBeGreaterThan(value(none, simulate(none), 'O-22.care'));
  });

  it('change no spell when all fail: as with effects of 1', () => {
    const spells = (meeting: Record<string, number>) =>
      lives(logOf(planOf({ ...coordinationMeeting.neutral, ...meeting }), world)).filter(
        ({ event }) => event.startsWith('spell_') || event === 'degree',
      );
    const neutral = spells({});
    expect(spells({ 'meet.hr_manager_led': 1.6, 'meet.hr_fk_led': 1.6, 'meet.fail_prob': 1 })).toEqual(neutral);
    expect(spells({ 'meet.hr_manager_led': 1.6, 'meet.hr_fk_led': 1.6, 'meet.fail_prob': 0 })).not.toEqual(neutral);
  });
});

describe('ordinary meetings over the years', () => {
  const start = dayNumber(2019, 1, 1);

  it('are called as in 2017 without a trend, and by a tenth fewer for every calendar year with one of minus a tenth', () => {
    expect(new OrdinaryCalls(start, 0.2, 0).on(500)).toBe(0.2);
    const calls = new OrdinaryCalls(start, 0.2, -0.1);
    expect(calls.on(0)).toBeCloseTo(0.2 * 0.81, 14);
    expect(calls.on(364)).toBeCloseTo(0.2 * 0.81, 14);
    expect(calls.on(365)).toBeCloseTo(0.2 * 0.729, 14);
    expect(calls.on(-200)).toBeCloseTo(0.2 * 0.9, 14);
    expect(calls.on(-3000)).toBe(0.2);
    expect(new OrdinaryCalls(start, 0.2, 3).on(900)).toBe(1);
  });

  it('change nothing but how many are held', () => {
    const planWith = (trend: number) =>
      plansFor({ sizes: [300, 200, 100], years: 2, assumptions: { 'meet.ordinary_trend': trend }, meeting: null })
        .baseline;
    const [usual, fewer] = [planWith(0), planWith(-1)];
    const spells = (plan: typeof usual) =>
      logOf(plan, world)
        .filter(({ event }) => event !== 'meeting')
        .map(({ seq: _, ...row }) => row);
    expect(spells(fewer)).toEqual(spells(usual));
    const [before, after] = [usual, fewer].map((plan) => parts(plan, simulate(plan), 'O-26.ordinary'));
    expect(after[1]).toBe(before[1]);
    expect(before[0]).toBeGreaterThan(2);
    expect(after[0]).toBe(0);
  });
});
