/** Relations that must hold without knowing the answer, most of them to the last bit. */
import { describe, expect, it } from 'vitest';
import { coordinationMeeting } from '../model/policies/coordination-meeting.ts';
import { createSimulator } from '../model/simulate.ts';
import { planLayout } from '../model/outcomes/outcome-ids.ts';
import type { Plan } from '../model/plan.ts';
import type { PolicyEntry } from '../scenario/study.ts';
import { leavesOf, logOf, spellsOf } from './event-log.ts';
import { monthParts, parts, plansFor } from './study-plans.ts';

const SIZES = [300, 180, 120] as const;
const simulate = (plan: Plan, world: { draw: number; replication: number }, suspicious = false) =>
  createSimulator().simulate(plan, world, { suspicious });

/** Meeting policies that differ in everything that is shared or triggers. */
const VARIANTS: readonly PolicyEntry[] = [
  {},
  { ramp: 0, 'meet.slots_week': 1, 'short.entry_rule': 4 },
  { ramp: 30, 'meet.day_early': 60, 'meet.all_centres': true, 'meet.slots_week': 4 },
  { start: '2019-10-15', end: '2020-06-01', ramp: 10, 'meet.manager_led': false, 'meet.second_share': 1 },
  { ramp: 0, 'short.rr_after_talk': 1.15, 'meet.or_part_time': 0.5, 'meet.convert': 0.1, 'meet.day_early': 8 },
];

/** About participants, meetings held, who is aimed at, and managers; and what money says (model-money.test.ts). */
const MEETINGS = ['O-09', 'O-20', 'O-21', 'O-22', 'O-23', 'O-24', 'O-25', 'O-26', 'O-27', 'O-28'];
/** Whom a policy aims at is known although it asks nobody. */
const REACH = ['O-27', 'O-28'];

/** A project costs what it costs, whatever it does (model-money.test.ts). */
const NO_PROJECT = { 'proj.admin_cost': 0, 'mgr.trained_share': 0 };

/** Cells of all outcomes but some. */
function apartFrom(ids: readonly string[], plan: Plan, result: Float64Array): Float64Array {
  const of = planLayout(plan);
  return result.filter((_, i) => {
    const outcome = of.first.findLastIndex((first) => 2 * first <= i);
    return !ids.includes(of.outcomes[outcome].id.slice(0, 4));
  });
}

describe.each(VARIANTS.map((meeting, i) => [i, meeting] as const))('policy %i', (_, meeting) => {
  const { baseline, arm } = plansFor({ sizes: SIZES, years: 2, meeting });

  it('G5-01 has the same bits whether everybody is run or only whom it touches', () => {
    for (const replication of [0, 1, 2, 3]) {
      const world = { draw: replication, replication };
      const [first, second] = createSimulator().arms([baseline, arm], world);
      expect(first).toEqual(simulate(baseline, world));
      expect(second).toEqual(simulate(arm, world));
    }
  });

  it('G5-02 has the same bits when everybody is stopped at every barrier, in another order each time', () => {
    for (const replication of [0, 1]) {
      const world = { draw: 7, replication };
      expect(simulate(arm, world, true)).toEqual(simulate(arm, world));
    }
  });
});

describe('a policy that does nothing is no policy, bit for bit', () => {
  const none = plansFor({ sizes: SIZES, years: 2, meeting: null }).baseline;
  const world = { draw: 2, replication: 9 };
  const base = simulate(none, world);

  it('G5-03 without slots', () => {
    const { arm } = plansFor({ sizes: SIZES, years: 2, meeting: { ramp: 0, 'meet.slots_week': 0, ...NO_PROJECT } });
    const result = simulate(arm, world);
    expect(apartFrom(REACH, arm, result)).toEqual(apartFrom(REACH, none, base));
    expect(parts(arm, result, 'O-27')[0]).toBe(0);
    expect(parts(arm, result, 'O-27')[1]).toBeGreaterThan(0);
  });

  it('G5-04 without consent', () => {
    const { arm } = plansFor({ sizes: SIZES, years: 2, meeting: { ramp: 0, 'meet.consent_prob': 0, ...NO_PROJECT } });
    expect(apartFrom(REACH, arm, simulate(arm, world))).toEqual(apartFrom(REACH, none, base));
  });

  it('G5-05 with every effect at 1 and every spread at 0 (N-1): meetings are held and nothing else differs', () => {
    const meeting = { ramp: 0, 'meet.all_centres': true, 'short.entry_rule': 4, ...coordinationMeeting.neutral };
    const { arm } = plansFor({ sizes: SIZES, years: 2, meeting });
    for (const replication of [0, 1, 2]) {
      const there = { draw: replication, replication };
      const [without, withPolicy] = createSimulator().arms([none, arm], there);
      expect(apartFrom(MEETINGS, arm, withPolicy)).toEqual(apartFrom(MEETINGS, none, without));
      expect(withPolicy).not.toEqual(without);
    }
  });

  it('G5-06 before it starts: every month until then is the same', () => {
    const { arm } = plansFor({ sizes: SIZES, years: 2, meeting: { start: '2020-01-01', ramp: 0 } });
    const result = simulate(arm, world);
    for (const id of ['O-01', 'O-04', 'O-05.share']) {
      for (let month = 0; month < 12; month++) {
        expect(monthParts(arm, result, id, month)).toEqual(monthParts(none, base, id, month));
      }
    }
    expect(result).not.toEqual(base);
  });

  it('G5-07 when its values come in another order in the file', () => {
    const entry = { 'meet.day_early': 10, ramp: 0, 'short.entry_rule': 5, 'meet.slots_week': 2 };
    const reversed = Object.fromEntries(Object.entries(entry).reverse());
    const one = plansFor({ sizes: SIZES, meeting: entry }).arm;
    const other = plansFor({ sizes: SIZES, meeting: reversed }).arm;
    expect(other).toEqual(one);
  });
});

describe('time', () => {
  it('G5-08 has the same first year whether one or three years are run', () => {
    const one = plansFor({ sizes: SIZES, years: 1, meeting: { ramp: 0 } }).arm;
    const three = plansFor({ sizes: SIZES, years: 3, meeting: { ramp: 0 } }).arm;
    const world = { draw: 1, replication: 4 };
    const short = simulate(one, world);
    const long = simulate(three, world);
    for (let month = 0; month < 12; month++) {
      expect(monthParts(three, long, 'O-04', month)).toEqual(monthParts(one, short, 'O-04', month));
    }
  });

  it('G5-09 repeats itself to the last bit after 28 years, when the calendar does', () => {
    const now = plansFor({ sizes: SIZES, years: 2, start: '2019-01-01', meeting: null }).baseline;
    const later = plansFor({ sizes: SIZES, years: 2, start: '2047-01-01', meeting: null }).baseline;
    const world = { draw: 0, replication: 0 };
    expect(simulate(later, world)).toEqual(simulate(now, world));
  });
});

describe('worlds', () => {
  it('differ with the replication, with the draw and with the seed', () => {
    const plan = plansFor({ sizes: SIZES, meeting: null }).baseline;
    const other = plansFor({ sizes: SIZES, meeting: null, seed: 'another' }).baseline;
    const first = simulate(plan, { draw: 1, replication: 1 });
    expect(simulate(plan, { draw: 1, replication: 2 })).not.toEqual(first);
    expect(simulate(plan, { draw: 2, replication: 1 })).not.toEqual(first);
    expect(simulate(other, { draw: 1, replication: 1 })).not.toEqual(first);
    expect(simulate(plan, { draw: 1, replication: 1 })).toEqual(first);
  });

  it('G5-10 do not depend on what the simulator ran before', () => {
    const { baseline, arm } = plansFor({ sizes: SIZES, meeting: {} });
    const used = createSimulator();
    for (const replication of [5, 6, 7]) used.arms([baseline, arm], { draw: 0, replication });
    const bigger = plansFor({ sizes: [500, 10, 10], meeting: {} }).arm;
    used.simulate(bigger, { draw: 1, replication: 1 });
    const world = { draw: 4, replication: 8 };
    expect(used.arms([baseline, arm], world)).toEqual(createSimulator().arms([baseline, arm], world));
  });
});

describe('what a study holds besides', () => {
  it('G5-11 moves nobody of an employer when another one comes before it', () => {
    const { baseline } = plansFor({ sizes: SIZES, meeting: null });
    const alone: Plan = { ...baseline, id: 'alone', baseId: 'alone', employers: [baseline.employers[2]] };
    const world = { draw: 3, replication: 2 };
    const together = simulate(baseline, world);
    const single = simulate(alone, world);
    for (const id of ['O-04', 'O-05.started', 'O-07']) {
      expect(parts(alone, single, id, 'employer:torsas')).toEqual(parts(baseline, together, id, 'employer:torsas'));
    }
  });
});

describe('people who leave while they wait for a slot', () => {
  it('hold up nobody: no slots at all, all centres, whole municipalities', () => {
    const meeting = { ramp: 0, 'meet.slots_week': 0, 'meet.all_centres': true, 'short.entry_rule': 4, ...NO_PROJECT };
    const { baseline, arm } = plansFor({ meeting });
    const simulator = createSimulator();
    for (let replication = 0; replication < 12; replication++) {
      const [without, withPolicy] = simulator.arms([baseline, arm], { draw: 0, replication });
      expect(apartFrom(REACH, arm, withPolicy)).toEqual(apartFrom(REACH, baseline, without));
    }
  });

  it('are not called once they have left', () => {
    const meeting = { ramp: 0, 'meet.slots_week': 1, 'meet.all_centres': true, 'short.entry_rule': 4 };
    const log = logOf(plansFor({ meeting }).arm, { draw: 0, replication: 1 });
    const leaves = leavesOf(log);
    for (const row of log) {
      if (row.event === 'meeting_called') expect(Number(row.day)).toBeLessThan(leaves.get(row.person) ?? Infinity);
    }
  });

  it('are closed once each, when they were enrolled', () => {
    const meeting = {
      ramp: 0,
      'meet.hr_window': 60,
      'meet.second_interval': 90,
      'meet.second_share': 1,
      'meet.cancel_prob': 0.2,
    };
    const { arm } = plansFor({ meeting, years: 2 });
    const log = logOf(arm, { draw: 0, replication: 1 });
    const count = (event: string) => {
      const per = new Map<string, number>();
      for (const row of log) {
        if (row.event === event)
          per.set(
            `${row.spell}/${row.from === 'short' ? 's' : ''}`,
            (per.get(`${row.spell}/${row.from === 'short' ? 's' : ''}`) ?? 0) + 1,
          );
      }
      return per;
    };
    const [enrolled, closed] = [count('enrol'), count('close')];
    expect(Math.max(...enrolled.values(), ...closed.values())).toBe(1);
    for (const id of closed.keys()) expect(enrolled.has(id), id).toBe(true);
    // Only who is still waiting or within the window at the end of the log is open.
    expect(closed.size / enrolled.size).toBeGreaterThan(0.85);
  });

  it('are told of by the same leader in call, meeting and cancellation', () => {
    const { arm } = plansFor({ meeting: { ramp: 0, 'meet.conflict_share': 0.15, 'short.entry_rule': 4 }, years: 2 });
    const leaders = new Map<string, Set<string>>();
    for (const row of logOf(arm, { draw: 0, replication: 1 })) {
      if (!row.event.startsWith('meeting') || row.from === 'ordinary') continue;
      const key = `${row.spell}/${row.from === 'repeated_short' ? 'talk' : 'spell'}`;
      leaders.set(key, (leaders.get(key) ?? new Set()).add(row.to));
    }
    expect([...leaders.values()].every((to) => to.size === 1)).toBe(true);
    expect(new Set([...leaders.values()].flatMap((to) => [...to]))).toEqual(new Set(['manager', 'caseworker']));
  });
});

describe('one person under two policies', () => {
  const better = {
    'meet.site_sd': 0,
    'het.sd_log_effect': 0,
    'meet.lockin_hr': 1,
    'short.rr_after_talk': 1,
    'meet.or_part_time': 1,
  };
  const wish = (hr: number) =>
    plansFor({
      sizes: [700, 100, 100],
      years: 2,
      meeting: { ramp: 0, 'meet.all_centres': true, 'meet.hr_manager_led': hr, 'meet.hr_fk_led': hr, ...better },
    });

  it('G5-12 never has a spell ended later by a meeting that speeds return, nor earlier by one that slows it', () => {
    for (const [hr, sign] of [
      [1.6, 1],
      [0.6, -1],
    ] as const) {
      const { baseline, arm } = wish(hr);
      const world = { draw: 0, replication: 3 };
      const ends = new Map(spellsOf(logOf(baseline, world)).map((spell) => [spell.id, spell.end]));
      let moved = 0;
      for (const spell of spellsOf(logOf(arm, world))) {
        const end = ends.get(spell.id);
        if (end === undefined || end === spell.end) continue;
        expect(sign * (end - spell.end)).toBeGreaterThan(0);
        moved++;
      }
      expect(moved).toBeGreaterThan(10);
    }
  });

  it('G5-13 falls ill on the same day for the same reason in both, unless absent then in one of them', () => {
    const { baseline, arm } = wish(1.6);
    const world = { draw: 0, replication: 3 };
    const before = new Map(spellsOf(logOf(baseline, world)).map((spell) => [spell.id, spell]));
    const after = spellsOf(logOf(arm, world));
    let same = 0;
    for (const spell of after) {
      const twin = before.get(spell.id);
      if (!twin) continue;
      expect([spell.start, spell.cause]).toEqual([twin.start, twin.cause]);
      same++;
    }
    expect(same / after.length).toBeGreaterThan(0.99);
  });
});
