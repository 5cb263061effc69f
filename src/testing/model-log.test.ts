/**
 * The event log against the counts, and against what must hold of any log. The counts are made while people live; here
 * they are made again from the rows alone, by plain loops over persons and days.
 */
import { describe, expect, it } from 'vitest';
import { createSimulator } from '../model/simulate.ts';
import { Values } from '../model/values.ts';
import { leavesOf, logOf, spellsOf, type LogRow } from './event-log.ts';
import { monthParts, parts, plansFor } from './study-plans.ts';

const world = { draw: 3, replication: 6 };
const { arm } = plansFor({
  sizes: [420, 260, 140],
  assumptions: { 'mgr.engaged_share0': 1 },
  years: 2,
  meeting: {
    ramp: 0,
    'meet.slots_week': 3,
    'meet.or_part_time': 2,
    'meet.convert': 0.1,
    'meet.day_early': 8,
    'meet.all_centres': false,
    'elig.ohs_first_share': 0.2,
    'short.rr_after_talk': 1.1,
    'short.entry_rule': 4,
  },
});
const log = logOf(arm, world);
const spells = spellsOf(log);
const leaves = leavesOf(log);
const result = createSimulator().simulate(arm, world);
const until = (person: string) => leaves.get(person) ?? Infinity;

/** Calls `each` for every person-day of absence within the study. */
function absentDays(
  each: (day: number, spellDay: number, degree: number, spell: (typeof spells)[number]) => void,
): void {
  for (const spell of spells) {
    spell.degrees.forEach(([from, degree], i) => {
      const to = Math.min(i + 1 < spell.degrees.length ? spell.degrees[i + 1][0] : spell.back, arm.days);
      for (let day = Math.max(0, from); day < to; day++) each(day, day - spell.start + 1, degree, spell);
    });
  }
}

describe('the event log holds everything that is counted', () => {
  it('gives the hours absent of O-04 and O-05, total and by month, to the last digit', () => {
    let absent = 0;
    let short = 0;
    let days14 = 0;
    const byMonth = arm.months.slice(1).map(() => 0);
    absentDays((day, spellDay, degree, spell) => {
      if (day >= until(spell.person)) return;
      const hours = Math.round(spell.hours * 100) * (degree / 25);
      absent += hours;
      byMonth[arm.months.findIndex((first) => first > day) - 1] += hours;
      if (spellDay <= 14) {
        short += hours;
        days14 += 1;
      }
    });
    expect(parts(arm, result, 'O-04')[0]).toBe(absent);
    expect(parts(arm, result, 'O-05.share')[0]).toBe(short);
    expect(parts(arm, result, 'O-05.days')[0]).toBe(days14);
    byMonth.forEach((hours, month) => expect(monthParts(arm, result, 'O-04', month)[0]).toBe(hours));
  });

  it('gives the agreed hours from present, hire and leave', () => {
    let agreed = 0;
    for (const row of log) {
      if (row.event !== 'present' && row.event !== 'hire') continue;
      const from = Math.max(0, Number(row.day));
      const to = Math.min(until(row.person), arm.days);
      agreed += Math.round(Number(row.hours) * 100) * Math.max(0, to - from);
    }
    // A partial disability pension takes its part of the hours from the day on which the spell ends.
    const pensioned = log.filter(({ event, to }) => event === 'spell_end' && to === 'disability_pension_partial');
    for (const row of pensioned) {
      const day = Number(row.day);
      if (day >= until(row.person)) continue;
      const before = spells.find(({ id }) => id === row.spell)!.hours;
      const to = Math.min(until(row.person), arm.days);
      expect(Number(row.hours)).toBeLessThan(before);
      agreed += Math.round((Number(row.hours) - before) * 100) * Math.max(0, to - Math.max(0, day));
    }
    expect(parts(arm, result, 'O-04')[1]).toBe(4 * agreed);
  });

  it('gives the stock of O-01 by degree on the last day of every month', () => {
    const lastDays = arm.months.slice(1).map((next) => next - 1);
    const stock = new Map<string, number>();
    absentDays((day, spellDay, degree, { end }) => {
      const month = lastDays.indexOf(day);
      if (month < 0 || spellDay < 15 || day >= end) return;
      for (const id of ['O-01', `O-01.d${degree}`]) stock.set(`${id}/${month}`, (stock.get(`${id}/${month}`) ?? 0) + 1);
    });
    lastDays.forEach((_, month) => {
      for (const id of ['O-01', 'O-01.d100', 'O-01.d75', 'O-01.d50', 'O-01.d25']) {
        expect(monthParts(arm, result, id, month)[0]).toBe(stock.get(`${id}/${month}`) ?? 0);
      }
    });
  });

  it('gives spells started, spells over 14 days, and survival at day 90', () => {
    const employedStarts = spells.filter((spell) => spell.start >= 0).length;
    expect(parts(arm, result, 'O-05.started')[0]).toBe(employedStarts);
    const passed = spells.filter(({ start, end }) => start + 14 >= 0 && start + 14 < arm.days && end > start + 14);
    expect(parts(arm, result, 'O-06.over14')[0]).toBe(passed.length);
    const followed = spells.filter(({ start, end }) => start >= 0 && start + 90 <= arm.days && end - start > 14);
    const on = followed.filter(({ start, end }) => end - start > 90);
    expect(parts(arm, result, 'O-06.s90')).toEqual([on.length, followed.length]);
  });

  it('gives the days without compensation, and who came to them', () => {
    let days = 0;
    absentDays((day, _, __, { end, person }) => {
      if (day >= end && day < until(person)) days++;
    });
    expect(days).toBeGreaterThan(0);
    expect(parts(arm, result, 'O-11.without')[0]).toBe(days);
    const ended = log.filter(({ day, event, to }) => event === 'benefit' && to !== 'granted' && Number(day) >= 0);
    expect(parts(arm, result, 'O-11.refused')[0]).toBe(ended.length);
    expect(new Set(ended.map(({ spell }) => spells.find(({ id }) => id === spell)!.to))).toEqual(new Set(['other']));
  });

  it('gives the meetings held and cancelled', () => {
    const held = log.filter((row) => row.event === 'meeting' && Number(row.day) >= 0);
    const early = held.filter((row) => row.from !== 'ordinary');
    const [numerator] = parts(arm, result, 'O-26.early');
    expect(numerator).toBe(early.length);
    expect(parts(arm, result, 'O-26.held')[0]).toBe(held.length);
    const cancelled = log.filter((row) => row.event === 'meeting_cancelled' && Number(row.day) >= 0);
    expect(parts(arm, result, 'O-26.cancelled')[0]).toBe(cancelled.length);
    expect(early.length).toBeGreaterThan(50);
    expect(cancelled.length).toBeGreaterThan(5);
  });
});

describe('who has left the employer', () => {
  it('has no own job to return to: the spell ends otherwise', () => {
    const after = spells.filter(({ person, end }) => end < Infinity && end >= until(person));
    expect(after.length).toBeGreaterThan(3);
    // Who leaves with the spell has its end's reason; who left before has none that an employer sees.
    for (const { to, end, person } of after) {
      if (end > until(person)) expect(['other', 'disability_pension', 'disability_pension_partial']).toContain(to);
      expect(['own_job', 'other_job_same_employer']).not.toContain(to);
    }
  });
});

describe('nobody is lost', () => {
  const of = (event: string) => log.filter((row) => row.event === event);

  it('keeps one person at most in every slot, and every slot filled or vacant for a while', () => {
    const perSlot = new Map<number, { from: number; to: number }[]>();
    for (const row of [...of('present'), ...of('hire')]) {
      const slot = Number(row.person) % 2 ** 21;
      perSlot.set(slot, [...(perSlot.get(slot) ?? []), { from: Number(row.day), to: until(row.person) }]);
    }
    expect(perSlot.size).toBe(820);
    for (const stays of perSlot.values()) {
      stays.sort((a, b) => a.from - b.from);
      expect(stays[0].from).toBe(-365);
      stays.forEach(({ from, to }, i) => {
        expect(to).toBeGreaterThan(from);
        if (i + 1 < stays.length) expect(stays[i + 1].from).toBeGreaterThan(to);
      });
    }
  });

  it('has one start and at most one end for every spell, no length below a day and no two spells at once', () => {
    const byPerson = new Map<string, typeof spells>();
    for (const spell of spells) byPerson.set(spell.person, [...(byPerson.get(spell.person) ?? []), spell]);
    for (const mine of byPerson.values()) {
      mine.sort((a, b) => a.start - b.start);
      mine.forEach((spell, i) => {
        expect(spell.end).toBeGreaterThan(spell.start);
        if (i + 1 < mine.length) expect(mine[i + 1].start).toBeGreaterThanOrEqual(spell.end);
        expect(spell.start).toBeLessThan(until(spell.person));
      });
    }
  });

  it('changes the degree only within a spell, from what it was to something else', () => {
    for (const row of of('degree')) {
      expect(row.from).not.toBe(row.to);
      expect([25, 50, 75, 100]).toContain(Number(row.to));
    }
    for (const spell of spells) {
      spell.degrees.forEach(([day], i) => i > 0 && expect(day).toBeGreaterThan(spell.degrees[i - 1][0]));
      for (const [day] of spell.degrees.slice(1)) expect(day).toBeLessThan(spell.end);
    }
  });

  it('leaves the employer with the spells that end in leaving', () => {
    const gone = new Set(['new_job_outside', 'disability_pension']);
    for (const spell of spells) {
      if (gone.has(spell.to)) expect(until(spell.person)).toBeLessThanOrEqual(spell.end);
    }
  });
});

describe('the order of the log', () => {
  const events = new Set(
    'present hire leave strain spell_start degree spell_end benefit meeting_called meeting meeting_cancelled enrol close work_training_start work_training_end manager_change'.split(
      ' ',
    ),
  );

  it('is by day, with numbered rows and events of the closed list only', () => {
    log.forEach((row, i) => {
      expect(Number(row.seq)).toBe(i);
      expect(events).toContain(row.event);
      if (i > 0) expect(Number(row.day)).toBeGreaterThanOrEqual(Number(log[i - 1].day));
      expect(Number(row.day)).toBeGreaterThanOrEqual(-365);
      expect(Number(row.day)).toBeLessThan(arm.days);
    });
    expect(log.slice(0, 820).every((row) => row.event === 'present')).toBe(true);
  });
});

describe('early meetings, by the log', () => {
  const called = log.filter((row) => row.event === 'meeting_called');
  const week = (row: LogRow) => `${row.employer}/${row.day}`;

  it('are called at weekly barriers, never more than the slots of a municipality', () => {
    const perWeek = new Map<string, number>();
    for (const row of called) {
      expect(Number(row.day) % 7).toBe(0);
      perWeek.set(week(row), (perWeek.get(week(row)) ?? 0) + 1);
    }
    expect(Math.max(...perWeek.values())).toBe(3);
  });

  it('are held or cancelled at most three days after the call, or so long after a new manager came in the case', () => {
    const delay = Math.round(new Values(arm, world.draw).get('mgr.change_delay'));
    const changes = log.filter(({ event }) => event === 'manager_change');
    for (const row of called) {
      const day = Number(row.day);
      const begun = row.from === 'repeated_short' ? Infinity : day - Number(row.spell_day) + 1;
      const put = changes
        .filter((one) => one.workplace === row.workplace && Number(one.day) > begun)
        .reduce((at, one) => (at >= Number(one.day) ? Math.max(at, Number(one.day) + delay) : at), day + 3);
      const answer = log.find(
        (other) =>
          (other.event === 'meeting' || other.event === 'meeting_cancelled') &&
          other.from === row.from &&
          other.person === row.person &&
          Number(other.day) >= day &&
          Number(other.day) <= put,
      );
      if (put < arm.days) expect(answer, JSON.stringify(row)).toBeDefined();
    }
  });

  it('are not held with people of centres that do not take part, nor on the last day of a spell', () => {
    const ends = new Map(spells.map((spell) => [spell.id, spell.end]));
    for (const row of log) {
      if (row.event !== 'meeting' || row.from === 'ordinary') continue;
      expect(row.centre).not.toContain('other');
      if (row.from !== 'repeated_short') expect(Number(row.day)).toBeLessThan(ends.get(row.spell)! - 1);
    }
  });

  it('turn some long spells into short ones when a conversion is assumed', () => {
    const converted = new Set(
      log.filter((row) => row.event === 'meeting' && Number(row.spell_day) <= 13).map((row) => row.spell),
    );
    const short = spells.filter(
      ({ id, cause, start, end }) => converted.has(id) && cause !== 'short' && end - start <= 14,
    );
    expect(short.length).toBeGreaterThan(0);
  });
});
