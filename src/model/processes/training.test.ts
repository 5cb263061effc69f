/** Manager training: seats, forgetting, loss with the manager, and what it does and does not do to lives. */
import { describe, expect, it } from 'vitest';
import { logOf, spellsOf } from '../../testing/event-log.ts';
import { stageFor } from '../../testing/stage.ts';
import { parts, plansFor, value } from '../../testing/study-plans.ts';
import { exp, log } from '../../engine/math.ts';
import { moneyOutcomes } from '../money/outcome-list.ts';
import { planLayout } from '../outcomes/outcome-ids.ts';
import { managerTraining } from '../policies/manager-training.ts';
import { createSimulator } from '../simulate.ts';
import { ManagerTraining } from './training.ts';

const SIZES = [300, 150, 60] as const;
/** Everybody wants it, everybody has a seat, nothing is too factual. */
const BEST = {
  'train.seats': 500,
  'train.factual_blocks': 0,
  'train.rounds': 1,
  'mgr.trained_share': 1,
};
const plans = (change: Record<string, number | boolean | number[] | string> = {}, more = {}) =>
  plansFor({ sizes: SIZES, years: 2, policies: { 'manager-training': { ...BEST, ...change } }, ...more });
const stage = (change = {}) => {
  const around = stageFor(plans(change).arm);
  return { ...around, training: ManagerTraining.of(around)! };
};
const world = { draw: 0, replication: 1 };

describe('the seats of a block', () => {
  it('go to so many managers an employer and no more, and who has begun goes on', () => {
    const { training, population } = stage({ 'train.seats': 4, 'train.blocks': 3, 'train.interval': 30 });
    const byBlock = new Map<string, number>();
    training.attended.forEach((attended, w) => {
      const slot = population.workplace.indexOf(w);
      for (const { day } of attended) {
        const key = `${population.employer[slot]} ${day}`;
        byBlock.set(key, (byBlock.get(key) ?? 0) + 1);
      }
    });
    expect([...byBlock.values()].every((n) => n <= 4)).toBe(true);
    expect(Math.max(...byBlock.values())).toBe(4);
    // In the large municipality the same four go to all three blocks, unless one of them has left.
    const large = training.attended.filter(
      (of, w) => of.length > 0 && population.employer[population.workplace.indexOf(w)] === 0,
    );
    const stayed = large.filter(
      (of) => of[0].day === 0 && population.managers.nextChange(training.attended.indexOf(of), 0) > 60,
    );
    expect(stayed.length).toBeGreaterThan(0);
    for (const of of stayed) expect(of.map(({ day }) => day)).toEqual([0, 30, 60]);
  });

  it('reach a larger share of the managers of a small employer than of a large one: by numbers alone', () => {
    const { training, population } = stage({ 'train.seats': 5 });
    const share = (employer: number) => {
      const workplaces = [...new Set(population.workplace.filter((_, slot) => population.employer[slot] === employer))];
      return workplaces.filter((w) => training.attended[w].length > 0).length / workplaces.length;
    };
    expect(share(2)).toBeGreaterThan(share(0));
  });

  it('grow with the ramp and end with the policy', () => {
    const { training } = stage({ ramp: 400, end: '2019-08-01', 'train.interval': 60, 'train.blocks': 6 });
    const days = training.attended.flat().map(({ day }) => day);
    expect(days.length).toBeGreaterThan(0);
    expect(Math.max(...days)).toBeLessThan(212);
    const on = (day: number) => days.filter((one) => one === day).length;
    expect(on(0)).toBeLessThan(on(180));
  });
});

describe('what a manager has learnt', () => {
  const settled = (change: Record<string, number>) => {
    const { training, population } = stage(change);
    const w = training.attended.findIndex((_, i) => population.managers.nextChange(i, 0) === Infinity);
    return (day: number) => training.level(w, day);
  };

  it('is whole after the last block, and half after a half-life', () => {
    // Three blocks at once as far as forgetting in ten years goes: 7 days apart.
    const level = settled({ 'train.interval': 7, 'train.halflife': 120 });
    expect(level(0)).toBeCloseTo(1 / 3, 12);
    expect(level(14)).toBeCloseTo(1, 2);
    const forgets = settled({ 'train.interval': 7, 'train.halflife': 12 });
    // Read off every four weeks after the block of day 14: day 14 + 13 * 28 = 378.
    const half = 12 * (365.25 / 12);
    const gone = (day: number) => 0.5 ** ((378 - day) / half) / 3;
    expect(forgets(380)).toBeCloseTo(gone(0) + gone(7) + gone(14), 12);
  });

  it('is less when the blocks are too factual', () => {
    const level = settled({ 'train.interval': 7, 'train.halflife': 120, 'train.factual_blocks': 3 });
    expect(level(14)).toBeCloseTo(0.3, 2);
  });

  it('is whole in later rounds: only blocks of the first are too factual, however many are said to be', () => {
    // One block a round, two seats: who had none in the first round has one in the second, on day 30.
    const rounds = { 'train.blocks': 1, 'train.interval': 30, 'train.rounds': 3, 'train.seats': 2 };
    const { training } = stage({ ...rounds, 'train.factual_blocks': 3 });
    const gains = (of: readonly { day: number; gain: number }[], first: boolean) =>
      of.filter(({ day }) => (day === 0) === first).map(({ gain }) => gain);
    expect([...new Set(training.attended.flatMap((of) => gains(of, true)))]).toEqual([0.3]);
    expect([...new Set(training.attended.flatMap((of) => gains(of, false)))]).toEqual([1]);
  });

  it('is lost when the manager leaves', () => {
    const { training, population } = stage({ 'train.interval': 7 });
    const w = training.attended.findIndex((of, i) => {
      const next = population.managers.nextChange(i, 100);
      return (
        next < 700 &&
        of.some(({ day }) => day < 100 && population.managers.at(i, day) === population.managers.at(i, 100))
      );
    });
    const change = population.managers.nextChange(w, 100);
    expect(training.level(w, change - 1)).toBeGreaterThan(0);
    expect(training.level(w, change)).toBe(0);
  });

  it('begins anew with the next manager: what the one before had learnt is not added', () => {
    const { training } = stage({ 'train.interval': 60, 'train.rounds': 6, 'train.halflife': 36 });
    const firsts = training.attended.flatMap((of, w) => {
      const first = of.find(({ generation }) => generation !== of[0].generation);
      return first ? [{ w, ...first }] : [];
    });
    expect(firsts.length).toBeGreaterThan(0);
    for (const { w, day, gain } of firsts) expect(training.level(w, day)).toBe(gain);
  });

  it('multiplies on the log scale, so that half of it is the root of the whole', () => {
    const { training, population } = stage({ 'train.rr_new_long': 0.8, 'train.interval': 7 });
    const slot = population.workplace.findIndex((w) => training.level(w, 0) > 0);
    expect(training.onset(slot, 0)).toBe(exp(training.level(population.workplace[slot], 0) * log(0.8)));
  });
});

describe('in whole lives', () => {
  it('a training without effect costs money and moves nothing else (N-1)', () => {
    const { baseline, arm } = plans(managerTraining.neutral);
    const [without, trained] = createSimulator().arms([baseline, arm], world);
    const money = new Set(moneyOutcomes.map(({ id }) => id));
    for (const { id } of planLayout(arm).outcomes) {
      if (money.has(id) || id === 'O-28.trained') continue;
      expect(parts(arm, trained, id), id).toEqual(parts(baseline, without, id));
    }
    expect(value(arm, trained, 'O-25.total')).toBeGreaterThan(value(baseline, without, 'O-25.total'));
    expect(value(arm, trained, 'O-28.trained')).toBeGreaterThan(50);
  });

  it('has the same bits as an arm and as a full run, and when everybody is stopped at every barrier', () => {
    for (const seats of [3, 500]) {
      const { baseline, arm } = plans({ 'train.hr_rtw': 1.4, 'train.rr_new_long': 0.8, 'train.seats': seats });
      const simulator = createSimulator();
      const [, second] = simulator.arms([baseline, arm], world);
      const whole = simulator.simulate(arm, world);
      expect(second).toEqual(whole);
      expect(simulator.simulate(arm, world, { suspicious: true })).toEqual(whole);
    }
  });

  it('that speeds return ends no spell later, and some earlier', () => {
    const { baseline, arm } = plans({ 'train.hr_rtw': 1.5, 'train.rr_new_long': 1 });
    const before = new Map(spellsOf(logOf(baseline, world)).map((spell) => [spell.id, spell.end]));
    let earlier = 0;
    for (const { id, end } of spellsOf(logOf(arm, world))) {
      const twin = before.get(id);
      // A spell that begins while the twin was still in another one has no twin.
      if (twin === undefined) continue;
      expect(end, id).toBeLessThanOrEqual(twin);
      if (end < twin) earlier++;
    }
    expect(earlier).toBeGreaterThan(5);
  });

  it('that lowers onset leaves fewer long spells begun, and one that raises it more', () => {
    const started = (ratio: number) => {
      const { arm } = plans({ 'train.hr_rtw': 1, 'train.rr_new_long': ratio });
      return parts(arm, createSimulator().simulate(arm, world), 'O-06.started-F')[1];
    };
    const [fewer, same, more] = [started(0.6), started(1), started(1.6)];
    expect(fewer).toBeLessThan(same);
    expect(more).toBeGreaterThan(same);
  });

  it('with early meetings makes doubtful managers ready, and the training is booked once', () => {
    const arms = (engage: number) =>
      plansFor({
        sizes: SIZES,
        years: 2,
        assumptions: { 'mgr.engaged_share0': 0.1 },
        policies: {
          'coordination-meeting': { ramp: 0, 'meet.all_centres': true },
          'manager-training': { ...BEST, ...managerTraining.neutral, 'train.engage': engage },
        },
      });
    const called = (engage: number) => {
      const { baseline, arm } = arms(engage);
      const [, result] = createSimulator().arms([baseline, arm], world);
      expect(result).toEqual(createSimulator().simulate(arm, world));
      return value(arm, result, 'O-26.early');
    };
    expect(called(0.9)).toBeGreaterThan(2 * called(0));
  });
});
