/** Hand-worked stories of the ring's cases while something changes for all: the caseworker comes or goes, the ring closes. */
import { describe, expect, it } from 'vitest';
import { requestOf, spellOf, stageFor } from '../../testing/stage.ts';
import { parts, plansFor, monthParts } from '../../testing/study-plans.ts';
import { YEAR } from '../civil.ts';
import { createSimulator } from '../simulate.ts';
import { Ring } from './ring.ts';
import { DECIDES, GUIDED, OFFERED, OVER, QUEUES, SEEKS, TRAINS } from './ring-case.ts';

type Change = Record<string, number | boolean | string | number[]>;
/** One officer speed, one decision time, nothing that closes or is withdrawn by chance. */
const PLAIN: Change = {
  start: '2019-01-01',
  ramp: 0,
  'ring.active_share': [1, 1],
  'ring.authority_decline_prob': 0,
  'ring.survival_hazard': [0, 0, 0, 0, 0],
  'ring.form_quick': [0, 0, 0, 0, 0],
  'ring.decision_days': 30,
  'fk.decision_days_sd': 0,
  'fk.officer_changes': 0,
  'fkc.withdraw_hazard': 0,
  'fkc.decision_sd_factor': 1,
  'fkc.wait_factor': 0.5,
  'fkc.hr_rtw': 1.2,
  'ring.hr_competence': 1.1,
  'wt.takeup': 1,
  'wt.rr_women': 1,
  'wt.lockin_hr': 0.8,
  'wt.hr_after': 1.25,
  'place.hr_new_job': 1.5,
};
const planOf = (change: Change = {}, years = 3) =>
  plansFor({ sizes: [40, 30, 20], years, ring: true, policies: { 'employer-ring': { ...PLAIN, ...change } } });
const ringOf = (change: Change = {}) => Ring.of(stageFor(planOf(change).arm))!;
const month = YEAR / 12;

describe('the insurance office', () => {
  const spells = Array.from({ length: 90 }, (_, slot) => spellOf(slot));
  const decisions = (change: Change, day = 100) => {
    const { officers } = ringOf(change);
    return spells.map((spell) => officers.decision(spell, day));
  };
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  const spread = (list: readonly number[]) => Math.sqrt(mean(list.map((one) => (one - mean(list)) ** 2)));

  it('decides after the same time for all where officers do not differ, and quickly as often as its form says', () => {
    expect(new Set(decisions({}))).toEqual(new Set([30]));
    const quick = decisions({
      'ring.authority_form': 'agreement',
      'ring.form_quick': [0.5, 0, 0, 0, 0],
      'ring.quick_days': 10,
    });
    expect(new Set(quick)).toEqual(new Set([10, 30]));
    // Of 90, binomial with 1/2: 45 and four standard errors of 4.7 each way.
    expect(Math.abs(quick.filter((days) => days === 10).length - 45)).toBeLessThan(19);
    expect(new Set(decisions({ 'ring.form_quick': [0.5, 0, 0, 0, 0] }))).toEqual(new Set([30]));
  });

  it('takes different time by officer, and longer when officers take over; an own caseworker is quicker and alike', () => {
    const differ = decisions({ 'fk.decision_days_sd': 0.4 });
    expect(spread(differ)).toBeGreaterThan(5);
    const change = decisions({ 'fk.decision_days_sd': 0.4, 'fk.officer_changes': 12 });
    // Whoever keeps the first officer has the same time; a month each on average, some do not.
    expect(change.filter((days, i) => days === differ[i]).length).toBeGreaterThan(10);
    expect(change.some((days, i) => days > differ[i])).toBe(true);
    const own = decisions({ 'fk.decision_days_sd': 0.4, 'fkc.own': true, 'fkc.decision_sd_factor': 0 });
    expect(new Set(own)).toEqual(new Set([15]));
    expect(new Set(decisions({ 'fk.decision_days_sd': 0.4, 'fkc.own': true })).size).toBe(1);
  });

  it('ends spells at different speed by officer, an own caseworker nearer the middle and with the same mean', () => {
    const sd = 0.3;
    const plans = plansFor({
      sizes: [40, 30, 20],
      ring: true,
      assumptions: { 'fk.decision_sd': sd },
      policies: { 'employer-ring': { ...PLAIN, 'fkc.own': true, 'fkc.decision_sd_factor': 0.5 } },
    });
    const { officers } = Ring.of(stageFor(plans.arm))!;
    const spell = spellOf(0);
    for (const z of [-2, 0, 1]) {
      spell.officer = Math.exp(sd * z - (sd * sd) / 2);
      const half = sd / 2;
      expect(spell.officer * officers.alike(spell)).toBeCloseTo(Math.exp(half * z - (half * half) / 2), 12);
    }
    expect(ringOf({ 'fkc.own': true }).officers.alike(spell)).toBe(1);
  });

  it('takes part where it does not decline, which the form and a joint goal make less likely; with an own caseworker always', () => {
    const years = Array.from({ length: 200 }, (_, year) => year * YEAR + 1);
    const part = (change: Change) => {
      const { officers } = ringOf({ 'ring.authority_decline_prob': 0.5, ...change });
      return years.filter((day) => officers.takesPart(day)).length;
    };
    const outside = part({ 'ring.authority_form': 'case by case' });
    expect(outside).toBeLessThan(part({ 'ring.authority_form': 'reference group' }));
    expect(part({ 'ring.authority_form': 'reference group' })).toBeLessThan(
      part({ 'ring.authority_form': 'agreement' }),
    );
    expect(part({ 'coop.joint_goal': true })).toBeGreaterThan(outside);
    expect(part({ 'fkc.own': true, 'fkc.until_month': 12 })).toBeGreaterThan(outside);
    const { officers } = ringOf({ 'ring.authority_decline_prob': 1, 'fkc.own': true });
    expect([officers.takesPart(1), officers.takesPart(1000)]).toEqual([true, true]);
  });
});

describe('an own caseworker', () => {
  const from = Math.round(6 * month);
  const until = Math.round(12 * month);
  const withdrawn = { 'fkc.own': true, 'fkc.from_month': 6, 'fkc.until_month': 12 };

  it('who is withdrawn leaves the cases under way to ordinary officers: the multiplier ends and pending decisions begin anew', () => {
    const ring = ringOf(withdrawn);
    expect([ring.officers.from, ring.officers.until]).toEqual([from, until]);
    const { spell, of } = requestOf(ring, spellOf(0), GUIDED, 0);
    of.until = until - 10;
    ring.happens(spell, of, until - 10);
    expect(of.stage).toBe(DECIDES);
    // Half of 30 days, but the caseworker is gone ten days later.
    expect(of).toMatchObject({ until: until - 10 + 15, day: until, factor: 1.1 * 1.2 });
    ring.happens(spell, of, until);
    expect(of).toMatchObject({ until: until + 30, day: until + 30, factor: 1.1 });
  });

  it('who comes takes over: what was to be decided later is decided within the shorter time', () => {
    const ring = ringOf(withdrawn);
    const { spell, of } = requestOf(ring, spellOf(0), GUIDED, 0);
    of.until = from - 2;
    ring.happens(spell, of, from - 2);
    expect(of).toMatchObject({ until: from + 28, day: from, factor: 1.1 });
    ring.happens(spell, of, from);
    expect(of).toMatchObject({ until: from + 15, day: from + 15, factor: 1.1 * 1.2 });
  });
});

describe('a ring that closes', () => {
  const closes = { end: '2020-01-01' };
  const END = 365;

  it.each([
    ['waits for a coordinator', QUEUES],
    ['waits for a decision', DECIDES],
    ['looks for a job', SEEKS],
  ] as const)('lets go of a case that %s: no barrier is waited for, and its multiplier ends', (_, stage) => {
    const ring = ringOf(closes);
    expect(ring.members.to).toBe(END);
    const { spell, of } = requestOf(ring, spellOf(0), stage, 340);
    of.barrier = 371;
    of.factor = 1.1;
    ring.happens(spell, of, END);
    expect(of).toMatchObject({ stage: OVER, day: Infinity, barrier: Infinity, factor: 1 });
  });

  it('lets work training go on to its end, and a job stand for as long as it is held, without its own multiplier', () => {
    const ring = ringOf(closes);
    const training = requestOf(ring, spellOf(0), TRAINS, 300);
    training.of.until = 390;
    ring.happens(training.spell, training.of, END);
    expect(training.of).toMatchObject({ stage: TRAINS, day: 390, factor: 0.8 });
    ring.happens(training.spell, training.of, 390);
    expect(training.of).toMatchObject({ stage: OVER, trained: 390, day: Infinity, barrier: Infinity, factor: 1.25 });

    const offer = requestOf(ring, spellOf(1), OFFERED, 300);
    offer.of.until = 400;
    ring.happens(offer.spell, offer.of, END);
    expect(offer.of).toMatchObject({ stage: OFFERED, day: 400, factor: 1.5 });
  });

  it('takes up nobody after the end, and costs nothing then', () => {
    const long = planOf({ 'ring.referral_day': 30, 'place.cannot_return_share': 1, 'ring.owner_form': 'company' });
    const short = planOf({ ...closes, 'ring.referral_day': 30, 'place.cannot_return_share': 1 });
    const run = ({ arm }: typeof long) => createSimulator().simulate(arm, { draw: 0, replication: 0 });
    const [all, ended] = [run(long), run(short)];
    expect(parts(short.arm, ended, 'O-29.cases')[0]).toBeLessThan(parts(long.arm, all, 'O-29.cases')[0]);
    expect(parts(short.arm, ended, 'O-25.running')[0]).toBeLessThan(parts(long.arm, all, 'O-25.running')[0] / 2.9);
    expect(monthParts(short.arm, ended, 'O-32.members', 11)).toEqual([3, 1]);
    expect(monthParts(short.arm, ended, 'O-32.alive', 12)).toEqual([0, 1]);
    expect(parts(long.arm, all, 'O-32.alive')).toEqual([36, 36]);
    expect(parts(long.arm, all, 'O-32.small')).toEqual([36 * 3, 36 * 3]);
  });

  it('closes sooner as a project than as a company once the money has ended, and never before', () => {
    const hazards = { 'ring.survival_hazard': [2, 0.2, 0.1, 0.08, 0.08] };
    const closing = (form: string, funded: number) =>
      ringOf({ ...hazards, 'ring.owner_form': form, 'ring.funded_months': funded }).members.to;
    expect(closing('project', 24)).toBeGreaterThan(24 * month);
    expect(closing('project', 0)).toBeLessThan(closing('network', 0));
    expect(closing('network', 0)).toBeLessThan(closing('non-profit', 0));
    expect(closing('non-profit', 0)).toBeLessThan(closing('economic association', 0));
    // One clock: the money moves the day by as long as it lasts.
    expect(closing('project', 24) - closing('project', 0)).toBeCloseTo(24 * month, -0.5);
    expect(ringOf().members.to).toBe(Infinity);
  });
});
