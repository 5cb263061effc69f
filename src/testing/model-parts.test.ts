/** The parts of the model one by one, against numbers worked out on paper. */
import { describe, expect, it } from 'vitest';
import { spent } from '../engine/hazard.ts';
import { worldKey } from '../engine/draws.ts';
import { yearsUntilLeaving, solveAges, ageAt } from '../model/people/ages.ts';
import { civilDate, dayNumber, monthOffsets, quarter } from '../model/civil.ts';
import { People } from '../model/people/people.ts';
import type { Plan } from '../model/plan.ts';
import { Population } from '../model/people/population.ts';
import { makeSetting } from '../model/setting.ts';
import { Meetings, nextBarrier } from '../model/processes/meeting.ts';
import { Season } from '../model/season.ts';
import { makeTables } from '../model/tables.ts';
import { Values } from '../model/values.ts';
import { logOf, type LogRow } from './event-log.ts';
import { plansFor } from './study-plans.ts';
import { meanBound, shareBound } from './tolerance.ts';

const { baseline, arm } = plansFor({ meeting: { ramp: 0 } });
const values = new Values(baseline, 0);
const tables = makeTables(values);

describe('the calendar', () => {
  it('knows leap years, months and quarters', () => {
    expect(dayNumber(1970, 1, 1)).toBe(0);
    expect(dayNumber(2000, 3, 1) - dayNumber(2000, 2, 28)).toBe(2);
    expect(dayNumber(1900, 3, 1) - dayNumber(1900, 2, 28)).toBe(1);
    expect(civilDate(dayNumber(2019, 12, 31))).toEqual({ year: 2019, month: 12, day: 31 });
    expect(monthOffsets(dayNumber(2019, 1, 1), 365)).toEqual([
      0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365,
    ]);
    expect([1, 4, 7, 10].map((month) => quarter(dayNumber(2020, month, 1)))).toEqual([0, 1, 2, 3]);
  });

  it('counts every day from 1990 to 2100 once', () => {
    for (let day = dayNumber(1990, 1, 1); day < dayNumber(2100, 1, 1); day++) {
      const { year, month, day: of } = civilDate(day);
      expect(dayNumber(year, month, of)).toBe(day);
    }
  });
});

describe('the season', () => {
  const season = new Season(dayNumber(2019, 1, 1), -366, 1097, [1.15, 0.95, 0.8, 1.1]);

  it('has a mean of 1 over a year and inverts itself', () => {
    expect(season.spent(365) - season.spent(0)).toBeCloseTo(365, 0);
    for (const [from, amount] of [
      [0, 1],
      [80.5, 100],
      [200, 400],
      [1090, 30],
    ] as const) {
      expect(season.spent(season.after(from, amount)) - season.spent(from)).toBeCloseTo(amount, 9);
    }
  });

  it('passes faster in the first quarter than in the third, in the ratio of the factors', () => {
    const [winter, summer] = [season.spent(40) - season.spent(30), season.spent(230) - season.spent(220)];
    expect(winter / summer).toBeCloseTo(1.15 / 0.8, 12);
  });
});

describe('the tables of spells', () => {
  it('keep the survival curves of the evidence, whatever part-time does to single persons', () => {
    const nodes = [30, 60, 90, 180, 365, 730, 1460];
    ['dur.survival_F', 'dur.survival_M', 'dur.survival_O'].forEach((id, cause) => {
      nodes.forEach((day, k) => {
        // The mean hazard of the stock: full and part weighted by their shares, day by day.
        let hazard = 0;
        for (let d = 1; d <= day; d++) {
          const p = tables.partShare[d];
          hazard += (1 - p) * spent(tables.end[cause][0], d - 1, d) + p * spent(tables.end[cause][1], d - 1, d);
        }
        expect(Math.exp(-hazard)).toBeCloseTo(values.vector(id)[k], 10);
      });
    });
  });

  it('keep the share of the partly sick-listed by the flows between the degrees', () => {
    for (let cause = 0; cause < 3; cause++) {
      let full = 1 - tables.partShare[14];
      let part = tables.partShare[14];
      for (let d = 15; d <= 400; d++) {
        const flow = (table: (typeof tables.toPart)[number]) => spent(table, d - 1, d);
        const [up, down] = [full * flow(tables.toPart[cause]), part * flow(tables.toFull[cause])];
        full += down - up - full * spent(tables.end[cause][0], d - 1, d);
        part += up - down - part * spent(tables.end[cause][1], d - 1, d);
        expect(part / (full + part)).toBeCloseTo(tables.partShare[Math.min(d + 1, 1461)], 2);
      }
    }
  });

  it('have as many short spells of each length as the evidence says', () => {
    for (let d = 1; d <= 13; d++) {
      expect(Math.exp(-spent(tables.short, 0, d))).toBeCloseTo(values.vector('dur.short_survival')[d - 1], 12);
    }
  });

  it('have a mean length that is the area under the curve', () => {
    // Trapezoids between the nodes of exponential pieces would be too large; exact pieces: (S0 - S1) / hazard.
    const curve = [1, ...values.vector('dur.survival_F')];
    const nodes = [14, 30, 60, 90, 180, 365, 730, 1460];
    // Times the chance that the person has not left the employer by then.
    const leave = 0.075 / 365.25;
    const stays = (day: number) => Math.exp(-leave * day);
    let area = (1 - stays(14)) / leave;
    for (let k = 1; k < nodes.length; k++) {
      const hazard = Math.log(curve[k - 1] / curve[k]) / (nodes[k] - nodes[k - 1]);
      area += (curve[k - 1] * stays(nodes[k - 1]) - curve[k] * stays(nodes[k])) / (hazard + leave);
    }
    // Beyond the last node the last hazard goes on.
    area += (curve[7] * stays(1460)) / (Math.log(curve[6] / curve[7]) / 730 + leave);
    // Whole days: a spell lasts to the end of its last day, half a day more on the average.
    expect(tables.meanDays[0] - area).toBeCloseTo(0.5, 0);
  });

  it('end without return as often as the evidence says', () => {
    const mix = values.vector('diag.mix_start');
    const share = (cause: number) => {
      const at = (day: number) => (day <= 14 ? 1 : survivalAt(cause, day));
      const ends = [1 - at(89), at(89) - at(179), at(179) - at(364), at(364)];
      return ends.reduce((sum, n, band) => sum + n * tables.exitScale[cause] * values.vector('exit.shape')[band], 0);
    };
    const [all, mental] = values.vector('lt.not_rtw_share');
    expect(share(0)).toBeCloseTo(mental, 3);
    expect(mix[0] * share(0) + mix[1] * share(1) + mix[2] * share(2)).toBeCloseTo(all, 3);
  });

  function survivalAt(cause: number, day: number): number {
    let hazard = 0;
    for (let d = 1; d <= day; d++) {
      const p = tables.partShare[d];
      hazard += (1 - p) * spent(tables.end[cause][0], d - 1, d) + p * spent(tables.end[cause][1], d - 1, d);
    }
    return Math.exp(-hazard);
  }
});

describe('ages', () => {
  const ages = solveAges(45, 12, 19, 67, 0.075, 0.002);

  it('have the mean and the turnover asked for', () => {
    const mean = ages.byYear.reduce((sum, share, i) => sum + share * (19.5 + i), 0);
    expect(Math.abs(mean - 45)).toBeLessThan(0.6);
    expect(ages.staff.cumulative.at(-1)).toBeCloseTo(1, 12);
    expect(ages.entrants.cumulative.at(-1)).toBeCloseTo(1, 12);
  });

  it('stand still: who leaves is made up for by who enters, age by age', () => {
    // One person drawn from the staff leaves within a small time with the turnover's probability.
    const n = 4000;
    let leaving = 0;
    for (let i = 0; i < n; i++) {
      const age = ageAt(ages, ages.staff, (i + 0.5) / n);
      leaving += age >= 66.99 ? 0 : ages.leaving[Math.floor(age - 19)] / n;
    }
    // The rest of the turnover leaves at the highest age.
    expect(leaving).toBeGreaterThan(0.06);
    expect(leaving).toBeLessThan(0.075);
  });

  it('lets a person leave when the threshold is spent, at 67 at the latest', () => {
    const at30 = ages.leaving[11];
    expect(yearsUntilLeaving(ages, 30, at30 / 2)).toBeCloseTo(0.5, 12);
    expect(yearsUntilLeaving(ages, 60, 1e9)).toBeCloseTo(7, 12);
  });
});

describe('the people', () => {
  const { hi, lo } = worldKey([11, 12], 0);
  const setting = makeSetting(values);
  const big: Plan = { ...baseline, employers: [{ ...baseline.employers[0], employments: 40_000 }] };
  const population = new Population(big, setting, hi, lo, new People(40_000));
  const { people } = population;
  const n = population.count;
  const share = (is: (slot: number) => boolean) => {
    let count = 0;
    for (let slot = 0; slot < n; slot++) if (is(slot)) count++;
    return count / n;
  };

  it('are women, full-time and listed in the shares of the evidence', () => {
    for (const [got, p] of [
      [share((s) => people.woman[s] === 1), 0.79],
      [share((s) => people.hours[s] === 100), 0.68],
      [share((s) => people.listed[s] === 1), 0.45],
    ] as const) {
      expect(Math.abs(got - p)).toBeLessThan(shareBound(p, n));
    }
  });

  it('have onset rates whose mean is that of the base year: every multiplier is normalised', () => {
    let short = 0;
    let long = 0;
    for (let slot = 0; slot < n; slot++) {
      short += (people.rateShort[slot] * 365.25) / n;
      long += (people.rateLong[slot] * 365.25) / n;
    }
    // Variance of the product of the multipliers, on the safe side: twice that of the frailty. Occupation and span are
    // shared by a workplace of about 25, which widens the mean's error; allowed for by the factor.
    expect(Math.abs(short / 2.25 - 1)).toBeLessThan(2 * meanBound(Math.sqrt(2 * (Math.exp(0.83 ** 2) - 1)), n));
    expect(Math.abs(long / 0.188 - 1)).toBeLessThan(3 * meanBound(Math.sqrt(2 * (Math.exp(0.58 ** 2) - 1)), n));
  });

  it('are the same persons whoever came before them in the slot', () => {
    const before = people.birth[5];
    population.place(5, 3, 100);
    expect(people.birth[5]).not.toBe(before);
    population.place(5, 0, -365);
    expect(people.birth[5]).toBe(before);
  });
});

describe('what a meeting does', () => {
  const { hi, lo } = worldKey([11, 12], 0);
  const meetingsWith = (meeting: Record<string, number | boolean>) => {
    const plan = plansFor({ sizes: [400, 50, 50], meeting: { ramp: 0, ...meeting } }).arm;
    const its = new Values(plan, 0);
    const population = new Population(plan, makeSetting(its), hi, lo, new People(500));
    return new Meetings(plan, its, population);
  };
  const plain = {
    'sam.interaction': 0,
    'meet.site_sd': 0,
    'het.sd_log_effect': 0,
    'meet.hr_decay_half_days': 90,
    'meet.fail_prob': 0,
  };

  it('halves its log effect for every 90 days after day 14', () => {
    const meetings = meetingsWith({ ...plain, 'meet.hr_manager_led': 1.2, 'meet.hr_fk_led': 0.9 });
    expect(meetings.multiplier(3, 14, true)).toBeCloseTo(1.2, 14);
    expect(meetings.multiplier(3, 8, true)).toBeCloseTo(1.2, 14);
    expect(meetings.multiplier(3, 104, true)).toBeCloseTo(Math.sqrt(1.2), 14);
    expect(meetings.multiplier(3, 194, false)).toBeCloseTo(0.9 ** 0.25, 14);
  });

  it("counts the decay from the evidence's day, not from the day that is decided", () => {
    const late = meetingsWith({ ...plain, 'meet.hr_manager_led': 1.2, 'meet.day_early': 60 });
    expect(late.multiplier(3, 60, true)).toBeCloseTo(1.2 ** (0.5 ** (46 / 90)), 14);
    expect(late.requestDay).toBe(53);
  });

  it('is the mean of all meetings: where a fifth fail, the others do a quarter more on the log scale', () => {
    const meetings = meetingsWith({ ...plain, 'meet.hr_manager_led': 1.2, 'meet.fail_prob': 0.2 });
    expect(meetings.multiplier(3, 14, true)).toBeCloseTo(1.2 ** 1.25, 14);
    const failed = Array.from({ length: 4000 }, (_, code) => (meetings.fails(3, code) ? 1 : 0) as number);
    const share = failed.reduce((sum, one) => sum + one, 0) / failed.length;
    expect(Math.abs(share - 0.2)).toBeLessThan(4 * Math.sqrt((0.2 * 0.8) / failed.length));
  });

  it('differs between sites alike for all their people, and between people', () => {
    const sites = meetingsWith({ ...plain, 'meet.site_sd': 0.2, 'meet.hr_manager_led': 1 });
    expect(sites.multiplier(1, 14, true)).toBe(sites.multiplier(2, 14, true));
    expect(sites.multiplier(1, 14, true)).not.toBe(sites.multiplier(430, 14, true));
    const persons = meetingsWith({ ...plain, 'het.sd_log_effect': 0.2, 'meet.hr_manager_led': 1 });
    expect(persons.multiplier(1, 14, true)).not.toBe(persons.multiplier(2, 14, true));
  });

  it('moves the share on part-time by the odds ratio', () => {
    const share = 0.2;
    const count = (odds: number, part: boolean) => {
      const meetings = meetingsWith({ 'meet.or_part_time': odds });
      let moved = 0;
      for (let code = 0; code < 20_000; code++) if (meetings.degree(7, code, part, share) > 0) moved++;
      return moved / 20_000;
    };
    // Odds 2 * 0.25 = 0.5, share 1/3: of the 0.8 on full, (1/3 - 0.2) / 0.8 = 1/6 go over.
    expect(Math.abs(count(2, false) - 1 / 6)).toBeLessThan(shareBound(1 / 6, 20_000));
    expect(count(2, true)).toBe(0);
    // Odds 0.5 * 0.25 = 0.125, share 1/9: of the 0.2 on part, (0.2 - 1/9) / 0.2 = 4/9 are kept full.
    expect(Math.abs(count(0.5, true) - 4 / 9)).toBeLessThan(shareBound(4 / 9, 20_000));
    expect(count(1, false)).toBe(0);
  });

  it('is heard on the first multiple of seven after the request', () => {
    expect([0, 6, 7, 13].map(nextBarrier)).toEqual([7, 7, 14, 14]);
  });
});

describe('who gets the slots', () => {
  const certain = {
    ramp: 0,
    'meet.slots_week': 1,
    'meet.all_centres': true,
    'meet.consent_prob': 1,
    'meet.cancel_prob': 0,
    'elig.ohs_first_share': 0,
    'mgr.use_after_first': 1,
    'meet.second_share': 0,
    'short.entry_rule': 12,
  };
  const plan = plansFor({
    sizes: [500, 50, 50],
    years: 1,
    meeting: certain,
    assumptions: { 'mgr.engaged_share0': 1 },
  }).arm;
  const log = logOf(plan, { draw: 0, replication: 0 });
  const called = log.filter((row) => row.event === 'meeting_called' && row.from === 'spell_day');
  const requestOf = (row: LogRow) => Number(row.day) - Number(row.spell_day) + 7;

  it('asks on spell day 7, seven days before the target day of 14', () => {
    expect(called.length).toBeGreaterThan(30);
    for (const row of called) expect(requestOf(row)).toBeLessThan(Number(row.day));
    // Nobody waited: heard at the first barrier after spell day 7, so called on spell day 8 to 14.
    const prompt = called.filter((row) => Number(row.spell_day) <= 14);
    for (const row of prompt) expect(Number(row.day)).toBe(nextBarrier(requestOf(row)));
  });

  it('serves the one who asked first; of those who asked on one day, the lowest number', () => {
    for (const employer of ['ljungby', 'vimmerby', 'torsas']) {
      const mine = called.filter((row) => row.employer === employer);
      for (let i = 1; i < mine.length; i++) {
        const [a, b] = [mine[i - 1], mine[i]];
        const key = (row: LogRow) => [requestOf(row), Number(row.person)];
        const order = key(a)[0] - key(b)[0] || key(a)[1] - key(b)[1];
        // A later request may be served earlier only when it was heard at an earlier barrier.
        if (order > 0) expect(nextBarrier(requestOf(b))).toBeGreaterThan(Number(a.day));
      }
    }
  });

  it('holds the meeting three days after the call', () => {
    for (const row of called) {
      const held = log.find(
        (other) => other.event === 'meeting' && other.spell === row.spell && other.from === 'spell_day',
      );
      if (held) expect(Number(held.day)).toBe(Number(row.day) + 3);
    }
  });
});

describe('a draw of the assumptions', () => {
  it('moves what is uncertain and holds levers and what the study has set', () => {
    const held = plansFor({ meeting: { 'meet.hr_manager_led': 1.2 } }).arm;
    const [one, two] = [new Values(held, 1), new Values(held, 2)];
    expect(one.get('inc.rate_long')).not.toBe(two.get('inc.rate_long'));
    expect([one.get('meet.hr_manager_led'), two.get('meet.hr_manager_led')]).toEqual([1.2, 1.2]);
    expect(one.get('meet.slots_week')).toBe(2);
    expect(new Values(held, 0).get('inc.rate_long')).toBe(0.188);
  });

  it('gives the same value in every arm of a world', () => {
    const [base, withPolicy] = [new Values(baseline, 5), new Values(arm, 5)];
    for (const { id } of baseline.parameters) expect(withPolicy.vector(id)).toEqual(base.vector(id));
  });
});
