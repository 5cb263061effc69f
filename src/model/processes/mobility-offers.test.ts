/** Hand-worked stories of who is asked to guidance, when, and what is not asked of whom. */
import { describe, expect, it } from 'vitest';
import { exponential, uniform } from '../../engine/draws.ts';
import type { ParameterValue } from '../../parameters/parameter.ts';
import { spellOf, stageFor } from '../../testing/stage.ts';
import { plansFor } from '../../testing/study-plans.ts';
import type { Spell } from '../spells/spell.ts';
import { type Process, processes } from '../process-ids.ts';
import { Mobility } from './mobility.ts';

const YEAR = 365.25;
const NEVER = 1e9;
type Entry = Record<string, ParameterValue | string>;
/** Everybody is in the wrong job, all employers offer guidance, and who is asked takes it. */
const ALL: Entry = {
  start: '2019-01-01',
  'mob.takeup': [1, 1, 1, 1],
  'mob.employer_reluctance': 0,
  'mob.rate_after_meeting': 1,
};

/** People who stay, at work, on the first day of a study of four years. */
function stage(entry: Entry) {
  const { arm } = plansFor({
    sizes: [600, 240, 160],
    years: 5,
    assumptions: { 'lockin.share': [1, 0.5] },
    policies: { 'voluntary-mobility': { ...ALL, ...entry } },
  });
  const around = stageFor(arm);
  const { columns, population } = around;
  columns.leave.fill(1e6);
  columns.leaveBy.fill(-1);
  columns.subsidyFrom.fill(NEVER);
  const { keyHi, keyLo } = population.people;
  const mobility = Mobility.of(around)!;
  const slots = Array.from({ length: population.count }, (_, slot) => slot);
  for (const slot of slots) mobility.enter(slot, -365, 0);
  const draw = (slot: number, process: Process, occurrence: number) =>
    uniform(keyHi[slot], keyLo[slot], processes[process], occurrence);
  /** The person's day in a policy year. */
  const dayOf = (slot: number, year: number) => Math.floor(YEAR * (year + draw(slot, 'mobilityDay', year)));
  return { ...around, mobility, slots, draw, dayOf, guided: around.accounts.counts.guided };
}

/** A spell in which an early meeting has been held. */
const met = (slot: number, start: number): Spell => Object.assign(spellOf(slot, start), { earlyMeetings: 1 });

describe('being picked', () => {
  const PICKED: Entry = {
    'mob.offer': 'picked by the manager',
    'mob.selected_share': 0.9,
    'mob.takeup': [1, 1, 1, 0.45],
    'mob.trust_slope': 1.5,
    'mob.trust_loss': 0.3,
    'mob.hr_move': 1,
    'mob.track_days': 10,
  };

  it('costs trust that is missed in the next years, and not on the day itself', () => {
    const { mobility, slots, draw, dayOf, guided } = stage(PICKED);
    // 0.45 of all is half of those picked; three tenths of trust less, odds 0.45 / 0.55 / 1.5^3, 0.1951 of all, 0.2168 of those.
    const between = (slot: number, year: number) => {
      const u = draw(slot, 'mobilityTakes', year);
      return draw(slot, 'mobilitySelected', year) < 0.9 && u > 0.2168 && u < 0.5;
    };
    const both = slots.filter((slot) => between(slot, 0) && between(slot, 1));
    expect(both.length).toBeGreaterThan(20);
    for (const slot of both) {
      const before = guided[3];
      expect(mobility.next(slot)).toBe(dayOf(slot, 0));
      mobility.turn(slot, dayOf(slot, 0));
      expect(guided[3]).toBe(before + 1);
      expect(mobility.next(slot)).toBe(dayOf(slot, 1));
      mobility.turn(slot, dayOf(slot, 1));
      expect(guided[3]).toBe(before + 1);
    }
  });

  it('is not for those whose job a subsidy pays for', () => {
    const { mobility, slots, draw, columns, accounts, guided } = stage(PICKED);
    const slot = slots.find((one) => draw(one, 'mobilitySelected', 0) < 0.9 && draw(one, 'mobilityTakes', 0) < 0.2)!;
    columns.subsidyFrom[slot] = -10;
    columns.subsidyTo[slot] = 900;
    mobility.turn(slot, mobility.next(slot));
    expect(accounts.counts.tallies.mobilitySelected).toBe(0);
    expect(guided.some((n) => n > 0)).toBe(false);
  });

  it('is forgotten by who goes on at another employer of a ring', () => {
    const { mobility, slots, draw } = stage(PICKED);
    const slot = slots.find((one) => draw(one, 'mobilitySelected', 0) < 0.9)!;
    mobility.turn(slot, mobility.next(slot));
    expect(mobility.consider(spellOf(slot, 400), 400)).not.toBeNull();
    mobility.changedEmployer(slot);
    expect(mobility.consider(spellOf(slot, 400), 400)).toBeNull();
  });
});

describe('the day of an offer', () => {
  it('is one of those that are left of the year to who comes in the middle of it', () => {
    const { mobility, slots, dayOf, columns } = stage({});
    // Hired for day 100, known before the policies begin.
    columns.free.fill(100);
    let sooner = 0;
    for (const slot of slots) {
      mobility.enter(slot, 100, -21);
      if (dayOf(slot, 0) < 100) sooner++;
      expect(mobility.next(slot)).toBe(dayOf(slot, dayOf(slot, 0) < 100 ? 1 : 0));
    }
    expect(sooner).toBeGreaterThan(100);
  });

  it('comes after a talk that has been asked for', () => {
    const { mobility, columns, dayOf } = stage({});
    columns.talkOn[0] = dayOf(0, 0) + 4;
    expect(mobility.next(0)).toBe(dayOf(0, 0) + 4);
  });
});

describe('an early meeting', () => {
  it('opens the way to those only whom the policy has reached by then', () => {
    const { mobility, slots, draw, guided } = stage({ ramp: 200, 'mob.takeup': [0, 0, 0, 0] });
    // On day 99 half of the ramp is over.
    for (const slot of slots) {
      const before = guided[4];
      mobility.back(met(slot, 80), 99);
      if (mobility.next(slot) < NEVER) mobility.turn(slot, 99);
      expect(guided[4] - before).toBe(draw(slot, 'mobilityReach', 0) < 0.5 ? 1 : 0);
    }
  });

  it('opens no other way while guidance has its days, also where it has led to another post', () => {
    const { mobility, slots, dayOf, columns, population, accounts, guided } = stage({
      'mob.hr_move': 4,
      'mob.inside_share': 1,
      'mob.track_days': 700,
    });
    let n = 0;
    for (const slot of slots) {
      const own = leavesAlone(population, slot);
      const day = dayOf(slot, 0);
      if (own <= day || own > day + 900 || !isYoung(population, slot)) continue;
      columns.leave[slot] = own;
      mobility.turn(slot, day);
      const move = mobility.next(slot);
      if (move >= own - 5) continue;
      mobility.turn(slot, move);
      const before = guided[4];
      mobility.back(met(slot, move), move + 2);
      if (mobility.next(slot) === move + 2) mobility.turn(slot, move + 2);
      expect(guided[4]).toBe(before);
      n++;
    }
    expect(n).toBeGreaterThan(5);
    expect(accounts.counts.tallies.movedInside).toBe(n);
  });
});

describe('another post', () => {
  it('at the employer that one has left for another of a ring comes to nothing', () => {
    const { mobility, slots, dayOf, columns, population, accounts } = stage({
      'mob.hr_move': 4,
      'mob.inside_share': 1,
    });
    let n = 0;
    for (const slot of slots) {
      const own = leavesAlone(population, slot);
      const day = dayOf(slot, 0);
      if (own <= day + 20 || own > day + 300 || !isYoung(population, slot)) continue;
      columns.leave[slot] = own;
      mobility.turn(slot, day);
      const move = mobility.next(slot);
      expect(move).toBeLessThan(own);
      mobility.changedEmployer(slot);
      // At the earliest an offer when guidance is over, by when the person will have left.
      expect(mobility.next(slot)).toBe(NEVER);
      n++;
    }
    expect(n).toBeGreaterThan(5);
    expect(accounts.counts.tallies.movedInside).toBe(0);
  });
});

describe('guidance taken twice', () => {
  it('reads what the first has left of the person’s own time', () => {
    const { mobility, slots, dayOf, columns, population } = stage({
      'mob.hr_move': 2,
      'mob.inside_share': 0,
      'mob.track_days': 100,
    });
    const { birth } = population.people;
    const { leaving, youngest } = population.setting.ages;
    let n = 0;
    for (const slot of slots) {
      // The hazard is the same at all ages under the mean: twice as fast on a hundred days is a hundred days sooner.
      const age = Math.floor(-birth[slot] / YEAR) - youngest;
      if (age < 0 || leaving[age + 5] !== leaving[age]) continue;
      const own = leavesAlone(population, slot);
      const [first, second] = [dayOf(slot, 0), dayOf(slot, 1)];
      if (second < first + 100 || own < second + 320 || own > 1800) continue;
      columns.leave[slot] = own;
      mobility.turn(slot, first);
      expect(Math.abs(columns.leave[slot] - (own - 100))).toBeLessThanOrEqual(1);
      expect(mobility.next(slot)).toBe(second);
      mobility.turn(slot, second);
      expect(Math.abs(columns.leave[slot] - (own - 200))).toBeLessThanOrEqual(1);
      n++;
    }
    expect(n).toBeGreaterThan(5);
  });
});

/** Who is over sixty leaves by the highest age. */
function isYoung({ people }: ReturnType<typeof stageFor>['population'], slot: number): boolean {
  return -people.birth[slot] < 60 * YEAR;
}

/** First day not employed, by a plain walk through the hazards of leaving, day by day. */
function leavesAlone({ people, setting: { ages } }: ReturnType<typeof stageFor>['population'], slot: number): number {
  let left = exponential(people.keyHi[slot], people.keyLo[slot], processes.leave, 0);
  for (let day = -365; day < 5 * YEAR; day++) {
    const age = Math.floor((day - people.birth[slot]) / YEAR);
    if (age >= ages.oldest) return day;
    left -= ages.leaving[age - ages.youngest] / YEAR;
    if (left <= 0) return day + 1;
  }
  return 1e6;
}
