/** Assessments by rule set: ratios to the rules of 2019, worked out on paper; who is refused may be absent without pay. */
import { describe, expect, it } from 'vitest';
import { spent } from '../../engine/hazard.ts';
import { parts, plansFor, value } from '../../testing/study-plans.ts';
import { Assessments } from './assessments.ts';
import { Destinations } from './destinations.ts';
import { flowCount, FLOWS } from '../money/flows.ts';
import type { Plan } from '../plan.ts';
import { createSimulator } from '../simulate.ts';
import { Spell } from './spell.ts';
import { makeTables } from '../tables.ts';
import { booked } from '../../testing/money.ts';
import { stageFor } from '../../testing/stage.ts';
import { Values } from '../values.ts';

const { baseline } = plansFor({ sizes: [300, 100, 60], years: 2 });
const under = (rules: string): Plan => ({ ...baseline, rules, id: rules, baseId: rules });
const assessments = (rules: string) => new Assessments(new Values(under(rules), 0));

describe('the assessments of a rule set', () => {
  it('change nothing under the rules of 2019, to which the curves belong', () => {
    const now = assessments('2019');
    expect(now.neutral).toBe(true);
    expect(now.refusals).toBe(1);
    for (const day of [15, 90, 180, 300, 400]) expect(now.hazard(day)).toBe(1);
  });

  it('refuse by the share of its year over that of 2019: of 2014 before, of 2022 and later after', () => {
    const [early, now, late] = new Values(baseline, 0).vector('rule.reject_share');
    expect(assessments('2006').refusals).toBe(early / now);
    expect(assessments('2026').refusals).toBe(late / now);
    expect(early).not.toBe(late);
  });

  it('take the rise round days 90 and 180 out of 2006, in thirty days each, and nothing else', () => {
    const then = assessments('2006');
    const days = Array.from({ length: 500 }, (_, i) => i + 1).filter((day) => then.hazard(day) !== 1);
    expect(days.length).toBe(60);
    expect([days[0], days[29], days[30], days[59]]).toEqual([76, 105, 166, 195]);
    expect(then.hazard(90)).toBeCloseTo(1 / 1.15, 12);
    expect(then.firstDay).toBe(Infinity);
  });

  it('slow the end on days 181 to 365 under 2026, and leave the others', () => {
    const later = assessments('2026');
    expect([180, 181, 365, 366].map((day) => later.hazard(day))).toEqual([1, 0.87, 0.87, 1]);
    expect(later.refusals).toBeCloseTo(0.04 / 0.11, 12);
    expect(later.firstDay).toBe(90);
  });

  it('reach the tables: a spell of 2026 that passes day 180 lasts longer after it and not before', () => {
    const [now, later] = ['2019', '2026'].map((rules) => makeTables(new Values(under(rules), 0)));
    const of = (tables: typeof now, from: number, to: number) => spent(tables.end[0][0], from, to);
    expect(of(later, 0, 180)).toBe(of(now, 0, 180));
    expect(of(later, 180, 365)).toBeCloseTo(0.87 * of(now, 180, 365), 12);
    expect(later.meanDays[0]).toBeGreaterThan(now.meanDays[0]);
    later.exitScale.forEach((scale, cause) => expect(scale).toBeCloseTo(now.exitScale[cause], 9));
  });

  it('are unknown for a rule set that nobody has written', () => {
    expect(() => assessments('1999')).toThrow('1999');
  });
});

describe('a refusal', () => {
  const { population } = stageFor(baseline);
  /** Ends of many spells of all lengths, as shares of those that end by the office. */
  function refused(afterMeeting: number, met: boolean): number {
    const destinations = new Destinations(population, afterMeeting);
    let n = 0;
    for (let slot = 0; slot < population.count; slot++) {
      for (let code = 1; code < 400; code += 4) {
        const spell = new Spell();
        spell.reset(slot, code, 0, 1e9);
        spell.cause = 0;
        spell.earlyMeetings = met ? 1 : 0;
        if (destinations.of(spell, 200) === 3) n++;
      }
    }
    return n;
  }
  const plain = refused(1, true);

  it('is as frequent after a meeting as the ratio says, below 1 and above', () => {
    expect(refused(0.5, false)).toBe(plain);
    expect(plain).toBeGreaterThan(500);
    expect(refused(0.5, true) / plain).toBeCloseTo(0.5, 1);
    expect(refused(1.5, true) / plain).toBeCloseTo(1.5, 1);
    expect(refused(0, true)).toBe(0);
  });
});

describe('who is refused and still ill', () => {
  const run = (share: number) => {
    const { baseline: plan } = plansFor({
      sizes: [300, 100, 60],
      years: 2,
      assumptions: { 'refusal.absent_share': share, 'inc.rate_long': 0.6 },
    });
    const result = createSimulator().simulate(plan, { draw: 0, replication: 2 });
    return (id: string) => value(plan, result, id);
  };
  const [nobody, everybody] = [run(0), run(1)];

  it('is absent, and gets nothing for it: pay is lost, and nothing else is booked', () => {
    expect(nobody('O-11.without')).toBe(0);
    expect(everybody('O-11.without')).toBeGreaterThan(0.2);
    const { accounts } = stageFor(baseline);
    const { ledger, sickness } = accounts;
    sickness.person(30_000, 50, 0);
    sickness.unpaid(360, 370, 2);
    const touched = FLOWS.filter((_, flow) => ledger.ore.some((ore, i) => i % flowCount === flow && ore !== 0));
    expect(touched).toEqual(['wage-not-paid']);
    // Ten days at half of a half-time job: 30,000 x 12 / 365 x 0.5 x 0.5 a day, five days in each study year.
    const day = Math.round((100 * 30_000 * 12 * 0.5) / 365 / 4);
    expect([0, 1].map((year) => booked(ledger, 'wage-not-paid', year))).toEqual([10 * day, 10 * day]);
  });

  it('is in no registered spell, and draws no benefit for it', () => {
    // Somebody who is away cannot fall ill anew meanwhile, so there are fewer spells and not more.
    expect(everybody('O-07')).toBeLessThanOrEqual(nobody('O-07'));
    expect(everybody('O-01')).toBeLessThanOrEqual(nobody('O-01'));
  });
});

describe('officers who decide differently', () => {
  const spells = (sd: number) => {
    const { baseline: plan } = plansFor({ sizes: [400, 200, 100], years: 3, assumptions: { 'fk.decision_sd': sd } });
    const result = createSimulator().simulate(plan, { draw: 0, replication: 3 });
    return parts(plan, result, 'O-06.s90');
  };

  it('change single spells, and leave the mean where it was', () => {
    const [alike, apart] = [spells(0), spells(0.08)];
    expect(apart).not.toEqual(alike);
    expect(Math.abs(apart[0] / apart[1] - alike[0] / alike[1])).toBeLessThan(0.02);
  });
});
