/** Health share (O-18), made again from the event log by plain loops over persons, study years and days. */
import { describe, expect, it } from 'vitest';
import type { Plan } from '../model/plan.ts';
import { createSimulator } from '../model/simulate.ts';
import { logOf, spellsOf, type LoggedSpell } from './event-log.ts';
import { parts, plansFor } from './study-plans.ts';

const world = { draw: 2, replication: 3 };
const STARTS = [0, 365, 731, 1096]; // 2019, 2020 (a leap year), 2021

/** Whole years in employment: without absence, with at most seven days, all; by sex or for all. */
function retold(plan: Plan, sex: string): [number, number, number] {
  const log = logOf(plan, world).filter((row) => sex === '' || row.sex === sex);
  const jobs: { person: string; from: number; to: number }[] = [];
  for (const { event, person, day } of log) {
    if (event === 'present' || event === 'hire') jobs.push({ person, from: Number(day), to: Infinity });
    if (event === 'leave') jobs.findLast((job) => job.person === person)!.to = Number(day);
  }
  const spells = new Map<string, LoggedSpell[]>();
  for (const spell of spellsOf(log)) spells.set(spell.person, [...(spells.get(spell.person) ?? []), spell]);
  let [none, few, all] = [0, 0, 0];
  for (const { person, from, to } of jobs) {
    for (let year = 0; year < 3; year++) {
      if (from > STARTS[year] || to < STARTS[year + 1]) continue;
      let days = 0;
      for (let day = STARTS[year]; day < STARTS[year + 1]; day++) {
        if (spells.get(person)?.some(({ start, back }) => day >= start && day < back)) days++;
      }
      all++;
      if (days === 0) none++;
      if (days <= 7) few++;
    }
  }
  return [none, few, all];
}

const small = { sizes: [260, 180, 90] as const, years: 3, assumptions: { 'refusal.absent_share': 0.5 } };
const { baseline } = plansFor({ ...small, meeting: null });
const { arm: meetings } = plansFor({
  ...small,
  meeting: { ramp: 0, 'meet.slots_week': 3, 'short.rr_after_talk': 1.2 },
});
const { arm: ring } = plansFor({
  ...small,
  ring: true,
  policies: {
    'employer-ring': {
      'ring.referral_day': 30,
      'ring.startup_months': 1,
      'ring.active_share': [1, 1],
      'place.cannot_return_share': 0.9,
      'union.accept_base': 0.9,
      'place.vacancy_open': 1,
      'place.share_external': 0.1,
      'place.hr_new_job': 3,
    },
  },
});

describe('health share', () => {
  it.each([
    ['without policies', baseline],
    ['with early meetings', meetings],
    ['with a ring in which people move', ring],
  ])('is what the event log says, %s', (_, plan) => {
    const result = createSimulator().simulate(plan, world);
    for (const [group, sex] of [
      ['all', ''],
      ['sex:men', 'man'],
    ]) {
      const [none, few, all] = retold(plan, sex);
      expect(none).toBeGreaterThan(5);
      expect(few).toBeGreaterThan(none);
      expect(all).toBeGreaterThan(few);
      expect(parts(plan, result, 'O-18.0', group)).toEqual([none, all]);
      expect(parts(plan, result, 'O-18.5', group)).toEqual([few, all]);
    }
  });

  it('has the same bits whether all live again or only those whom a policy touches', () => {
    const simulator = createSimulator();
    const [, together] = simulator.arms([baseline, meetings], world);
    const alone = createSimulator().simulate(meetings, world);
    for (const id of ['O-18.0', 'O-18.5']) expect(parts(meetings, together, id)).toEqual(parts(meetings, alone, id));
  });

  it('moves in a ring count at neither employer that year: some are among those told of', () => {
    const moved = logOf(ring, world).filter(({ event, to }) => event === 'leave' && to === 'new_job_in_ring');
    expect(moved.length).toBeGreaterThan(2);
  });
});
