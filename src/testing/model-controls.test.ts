/**
 * Negative controls of the evidence file (N-1 stands in model-relations.test.ts) and what must stand still. Statistical
 * ones have fixed seeds and bounds computed from the spread over worlds.
 */
import { describe, expect, it } from 'vitest';
import { coordinationMeeting } from '../model/policies/coordination-meeting.ts';
import { planLayout } from '../model/outcomes/outcome-ids.ts';
import type { Plan } from '../model/plan.ts';
import { createSimulator } from '../model/simulate.ts';
import { spread } from '../stats/intervals.ts';
import { logOf, spellsOf } from './event-log.ts';
import { monthParts, plansFor, value } from './study-plans.ts';
import { meanBound } from './tolerance.ts';

function overWorlds<T>(worlds: number, each: (world: { draw: number; replication: number }) => T): T[] {
  return Array.from({ length: worlds }, (_, replication) => each({ draw: 0, replication }));
}

function moments(values: readonly number[]): { mean: number; sd: number } {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  const sd = Math.sqrt(values.reduce((sum, v) => sum + (v - mean) * (v - mean), 0) / (values.length - 1));
  return { mean, sd };
}

const absence = (plan: Plan, result: Float64Array) => value(plan, result, 'O-04');

describe('N-2: entry at the worst moment looks like an effect where there is none', () => {
  const meeting = {
    ramp: 0,
    'short.entry_rule': 6,
    'meet.slots_week': 10,
    'meet.all_centres': true,
    ...coordinationMeeting.neutral,
  };
  const { arm } = plansFor({ years: 3, meeting });
  const logs = overWorlds(2, (world) => logOf(arm, world));

  it('shows short spells falling after a talk that does nothing', () => {
    let before = 0;
    let after = 0;
    let talks = 0;
    for (const log of logs) {
      const starts = new Map<string, number[]>();
      for (const row of log) {
        if (row.event === 'spell_start' && row.cause === 'short') {
          starts.set(row.person, [...(starts.get(row.person) ?? []), Number(row.day)]);
        }
      }
      const stays = new Set(log.filter((row) => row.event === 'leave').map((row) => row.person));
      for (const row of log) {
        if (row.event !== 'meeting' || row.from !== 'repeated_short' || stays.has(row.person)) continue;
        const day = Number(row.day);
        if (day > arm.days - 365) continue;
        talks++;
        for (const start of starts.get(row.person) ?? []) {
          if (start >= day - 365 && start < day) before++;
          if (start > day && start <= day + 365) after++;
        }
      }
    }
    expect(talks).toBeGreaterThan(100);
    expect(before / talks).toBeGreaterThan(6);
    // Counts of spells are at least as variable as Poisson; the fall is far outside that.
    expect(before - after).toBeGreaterThan(10 * Math.sqrt(before + after));
  });

  it('finds most of the sick-listed who were enrolled back at work after six months', () => {
    let entered = 0;
    let back = 0;
    for (const log of logs) {
      const ends = new Map(spellsOf(log).map((spell) => [spell.id, spell.end]));
      for (const row of log) {
        if (row.event !== 'enrol' || row.from === 'short' || Number(row.day) > arm.days - 182) continue;
        entered++;
        if (ends.get(row.spell)! <= Number(row.day) + 182) back++;
      }
    }
    expect(entered).toBeGreaterThan(100);
    expect(back / entered).toBeGreaterThan(0.5);
  });
});

describe('N-3: an agency-led meeting 45 days earlier (IFAU 2010:11 found no gain)', () => {
  it('moves the length of spells by an interval that holds zero, chance and assumptions together', () => {
    const { baseline } = plansFor({});
    const ordinary = baseline.parameters.find(({ id }) => id === 'meet.ordinary_day')!.values[0];
    const meeting = {
      ramp: 0,
      'meet.manager_led': false,
      'meet.day_early': Math.round(ordinary - 45),
      'meet.slots_week': 10,
      'meet.all_centres': true,
      'elig.ohs_first_share': 0,
      'meet.consent_prob': 1,
    };
    const { arm } = plansFor({ meeting });
    const simulator = createSimulator();
    const differences = new Map<string, number[]>(['O-15', 'O-06.s180', 'O-04'].map((id) => [id, []]));
    let called = 0;
    for (let i = 0; i < 30; i++) {
      const [without, withMeeting] = simulator.arms([baseline, arm], { draw: i + 1, replication: i });
      called += value(arm, withMeeting, 'O-26.early');
      for (const [id, list] of differences) list.push(value(arm, withMeeting, id) - value(baseline, without, id));
    }
    // Hundreds are met, so that an effect would be there to be seen.
    expect(called / 30).toBeGreaterThan(150);
    for (const [id, list] of differences) {
      const { lower, upper } = spread(list);
      expect(lower, id).toBeLessThanOrEqual(0);
      expect(upper, id).toBeGreaterThanOrEqual(0);
      expect(upper - lower, id).toBeGreaterThan(0);
    }
  });
});

describe('N-4: twice the people with twice the slots', () => {
  const worlds = 60;
  const single = plansFor({ sizes: [400, 200, 100], years: 2, meeting: { ramp: 0, 'meet.slots_week': 2 } });
  const double = plansFor({ sizes: [800, 400, 200], years: 2, meeting: { ramp: 0, 'meet.slots_week': 4 } });
  const run = ({ baseline, arm }: typeof single) => {
    const simulator = createSimulator();
    return overWorlds(worlds, (world) => simulator.arms([baseline, arm], world));
  };
  const ones = run(single);
  const twos = run(double);

  it('leaves percentages and effects where they were', () => {
    for (const id of ['O-04', 'O-05.share', 'O-02', 'O-06.s90']) {
      const one = moments(ones.map(([base]) => value(single.baseline, base, id)));
      const two = moments(twos.map(([base]) => value(double.baseline, base, id)));
      const spread = Math.sqrt(one.sd * one.sd + two.sd * two.sd);
      expect(Math.abs(one.mean - two.mean)).toBeLessThan(meanBound(spread, worlds));
    }
    const perHead = (plan: Plan, results: Float64Array[][], heads: number) =>
      moments(results.map(([, arm]) => value(plan, arm, 'O-26.early') / heads));
    const one = perHead(single.arm, ones, 700);
    const two = perHead(double.arm, twos, 1400);
    expect(Math.abs(one.mean - two.mean)).toBeLessThan(meanBound(Math.sqrt(one.sd * one.sd + two.sd * two.sd), worlds));
  });

  it('divides the spread between worlds by about the root of two', () => {
    const one = moments(ones.map(([base]) => absence(single.baseline, base)));
    const two = moments(twos.map(([base]) => absence(double.baseline, base)));
    // The log of a ratio of two standard deviations has a standard error of about 1 / sqrt(worlds - 1).
    const bound = meanBound(1, worlds - 1, 1e-3);
    expect(Math.abs(Math.log(one.sd / two.sd) - Math.log(Math.SQRT2))).toBeLessThan(bound);
  });
});

describe('N-5: the model can say "worse"', () => {
  it('has more absence when meetings only lock in while they are waited for', () => {
    const meeting = {
      ramp: 0,
      'meet.slots_week': 10,
      'meet.all_centres': true,
      'meet.day_early': 45,
      ...coordinationMeeting.neutral,
      'meet.lockin_hr': 0.5,
    };
    const { baseline, arm } = plansFor({ years: 3, meeting });
    const simulator = createSimulator();
    const { mean, sd } = moments(
      overWorlds(25, (world) => {
        const [without, withPolicy] = simulator.arms([baseline, arm], world);
        return absence(arm, withPolicy) - absence(baseline, without);
      }),
    );
    expect(mean).toBeGreaterThan(meanBound(sd, 25));
  });

  it('has less absence the stronger the effect, world by world on the average', () => {
    const effect = (hr: number) => {
      const { baseline, arm } = plansFor({
        sizes: [1500, 300, 200],
        meeting: {
          ramp: 0,
          'meet.slots_week': 10,
          'meet.all_centres': true,
          ...coordinationMeeting.neutral,
          'meet.hr_manager_led': hr,
          'meet.hr_fk_led': hr,
        },
      });
      const simulator = createSimulator();
      return moments(
        overWorlds(15, (world) => {
          const [without, withPolicy] = simulator.arms([baseline, arm], world);
          return absence(arm, withPolicy) - absence(baseline, without);
        }),
      ).mean;
    };
    const [worse, little, more] = [effect(0.7), effect(1.2), effect(1.6)];
    expect(worse).toBeGreaterThan(0);
    expect(little).toBeLessThan(0);
    expect(more).toBeLessThan(little);
  });
});

describe('what stands still', () => {
  it('keeps absence within 2 % and the employer its size over ten years', () => {
    const { baseline } = plansFor({ sizes: [3000, 3000, 2000], years: 10, meeting: null });
    const simulator = createSimulator();
    const worlds = 12;
    const first: number[] = [];
    const last: number[] = [];
    for (let replication = 0; replication < worlds; replication++) {
      const result = simulator.simulate(baseline, { draw: 0, replication });
      const share = (from: number, to: number, id: string) => {
        let numerator = 0;
        let denominator = 0;
        for (let month = from; month < to; month++) {
          const [n, d] = monthParts(baseline, result, id, month);
          numerator += n;
          denominator += d;
        }
        return [numerator / denominator, denominator] as const;
      };
      const [early, size] = share(0, 12, 'O-04');
      const [late, laterSize] = share(108, 120, 'O-04');
      first.push(early);
      last.push(late);
      expect(Math.abs(laterSize / size - 1)).toBeLessThan(0.01);
    }
    const change = moments(first.map((share, i) => last[i] / share - 1));
    // Within 2 % allowing for what twelve worlds can tell (99 %).
    expect(Math.abs(change.mean)).toBeLessThan(0.02 + meanBound(change.sd, worlds, 0.01));
    expect(Math.abs(change.mean)).toBeLessThan(0.03);
  });

  it('keeps the mean age within half a year over ten years', () => {
    const { baseline } = plansFor({ sizes: [2500, 200, 200], years: 10, meeting: null });
    const log = logOf(baseline, { draw: 0, replication: 1 });
    const leaves = new Map(log.filter((row) => row.event === 'leave').map((row) => [row.person, Number(row.day)]));
    const meanAge = (on: number) => {
      const ages: number[] = [];
      for (const row of log) {
        if (row.event !== 'present' && row.event !== 'hire') continue;
        if (Number(row.day) > on || (leaves.get(row.person) ?? Infinity) <= on) continue;
        ages.push(Number(row.age) + (on - Number(row.day)) / 365.25);
      }
      return moments(ages).mean;
    };
    expect(Math.abs(meanAge(3600) - meanAge(0))).toBeLessThan(0.5);
  });

  it('loses the asked-for share of its staff a year', () => {
    const { baseline } = plansFor({ sizes: [4000, 500, 500], years: 4, meeting: null });
    const log = logOf(baseline, { draw: 0, replication: 2 });
    const left = log.filter((row) => row.event === 'leave' && Number(row.day) >= 0).length;
    const years = 5_000 * (baseline.days / 365.25) * 0.99;
    // A Poisson count; a tenth of a percentage point for the vacancies, which are not at risk.
    expect(Math.abs(left / years - 0.075)).toBeLessThan(meanBound(Math.sqrt(0.075 / years), 1) + 0.001);
  });
});

describe('worlds with drawn assumptions', () => {
  it('all make sense: shares within 0 and 100, lengths in order', () => {
    const { baseline, arm } = plansFor({ sizes: [300, 100, 100], years: 2 });
    const simulator = createSimulator();
    for (let i = 1; i <= 40; i++) {
      const results = simulator.arms([baseline, arm], { draw: i, replication: i });
      for (const result of results) {
        expect(result.every((x) => Number.isFinite(x))).toBe(true);
        // Money may be gained: only there is less than nothing possible.
        const of = planLayout(arm);
        of.outcomes.forEach(({ id }, k) => {
          if (/^O-2[0-5]/.test(id)) return;
          const cells = result.subarray(2 * of.first[k], 2 * (of.first[k + 1] ?? of.cells));
          expect(Math.min(...cells), id).toBeGreaterThanOrEqual(0);
        });
        for (const { id, scale } of planLayout(arm).outcomes) {
          if (scale === 100 && id !== 'O-06.over14') expect(value(arm, result, id) || 0).toBeLessThanOrEqual(100);
        }
        const s = ['30', '60', '90', '180'].map((day) => value(arm, result, `O-06.s${day}`));
        for (let k = 1; k < s.length; k++) expect(s[k]).toBeLessThan(s[k - 1] + 12);
      }
    }
  });
});
