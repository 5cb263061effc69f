/** Part-time first: whom it takes, what becomes of a plan that does not fit, and when it acts on the end. */
import { describe, expect, it } from 'vitest';
import { logOf, type LogRow } from '../../testing/event-log.ts';
import { parts, plansFor, value } from '../../testing/study-plans.ts';
import { requestOf, spellOf, stageFor } from '../../testing/stage.ts';
import { PENSION, PENSION_PART } from '../outcomes/outcome-ids.ts';
import { createSimulator } from '../simulate.ts';
import { PartTimeFirst } from './part-time-first.ts';

const world = { draw: 0, replication: 3 };
/** Everybody who can be is planned for. */
const all = {
  'rule.plan_day': 30,
  'part.plan_share': 1,
  'pt.eligible_share': 1,
  'part.default_full_prob': 1,
  'work.adapt_prob': 1,
  'part.trial_days': 10,
};
const plans = (values: object, assumptions = {}, more = {}) =>
  plansFor({
    sizes: [260, 120, 60],
    years: 2,
    assumptions: { 'inc.rate_long': 0.3, ...assumptions },
    policies: { 'part-time-first': { start: '2019-01-01', ...all, ...values }, ...more },
  });
const simulator = createSimulator();
const neutral = { 'pt.hr_early_F': 1, 'pt.hr_M': 1, 'pt.hr_late': 1, 'pt.rr_full_disability': 1 };
const { 'pt.rr_full_disability': _, ...baselineNeutral } = neutral;

describe('plans that all fit, and change no end', () => {
  const { baseline, arm } = plans({ 'part.plan_mismatch': 0, 'pt.rr_full_disability': 1 }, baselineNeutral);
  const [before, after] = simulator.arms([baseline, arm], world);
  const ends = (rows: readonly LogRow[]) =>
    rows.filter(({ event }) => event === 'spell_end').map(({ day, spell, to }) => `${day} ${spell} ${to}`);
  const log = logOf(arm, world);

  it('leave every spell as long as it was, with fewer hours absent', () => {
    expect(ends(log)).toEqual(ends(logOf(baseline, world)));
    expect(value(arm, after, 'O-04')).toBeLessThan(value(arm, before, 'O-04'));
    expect(value(arm, after, 'O-02')).toBeGreaterThan(value(arm, before, 'O-02'));
    for (const id of ['O-06.s90', 'O-05.started', 'O-01', 'O-11.benefit'])
      expect(parts(arm, after, id)).toEqual(parts(arm, before, id));
  });

  it('put a full spell in part on the day after the plan’s, as the log tells', () => {
    const planned = log.filter(
      ({ event, spell_day, day, from }) =>
        event === 'degree' && spell_day === '31' && from === '100' && Number(day) >= 0,
    );
    expect(planned.length).toBeGreaterThan(30);
    // All who are full on that day go over, so nobody is full on the next day of their spell.
    expect(value(arm, after, 'O-02.planned') * 2).toBeGreaterThanOrEqual(planned.length);
    expect(value(arm, after, 'O-02.failed')).toBe(0);
  });

  it('yield less an hour: the work gained is that of the hours, less what is not done in them', () => {
    const change = (id: string) => value(arm, after, id) - value(arm, before, id);
    expect(change('O-24.pay')).toBeLessThan(0);
    // 1.39 x 85 % of the pay that is now earned would be gained if an hour in part were as good as any.
    expect(change('O-25.production') / change('O-24.pay')).toBeLessThan(1.3);
    expect(change('O-25.production')).toBeLessThan(0);
  });
});

describe('plans of which none fits', () => {
  const { baseline, arm } = plans({ 'part.plan_mismatch': 1 });
  const [before, after] = simulator.arms([baseline, arm], world);

  it('are full again after the trial, with a supplement to the certificate, and change no end', () => {
    const log = logOf(arm, world);
    const back = log.filter(({ event, spell_day, to }) => event === 'degree' && spell_day === '41' && to === '100');
    expect(back.length).toBeGreaterThan(20);
    expect(parts(arm, after, 'O-06.s90')).toEqual(parts(arm, before, 'O-06.s90'));
    expect(value(arm, after, 'O-22.care')).toBeGreaterThan(value(arm, before, 'O-22.care'));
    expect(value(arm, after, 'O-02.failed')).toBeGreaterThan(70);
  });
});

describe('plans that change the end', () => {
  it('give the same whether all live again or only those whom they touch, with meetings too', () => {
    const few = { 'pt.eligible_share': 0.4, 'part.default_full_prob': 0.5, 'part.plan_mismatch': 0.3 };
    for (const more of [{}, { 'coordination-meeting': { ramp: 0 } }]) {
      const { arm } = plans(few, {}, more);
      expect(simulator.arms([arm], world)[0]).toEqual(simulator.simulate(arm, world));
    }
  });

  it('prolong absence when the partly sick-listed return more slowly', () => {
    const end = (ratio: number) => {
      const { arm } = plans({ 'part.plan_mismatch': 0 }, { 'pt.hr_M': ratio, 'pt.hr_late': ratio });
      return value(arm, simulator.simulate(arm, world), 'O-06.s180');
    };
    expect(end(0.7)).toBeGreaterThan(end(1.4));
  });

  it('touch nobody without capacity: the neutral value', () => {
    const { baseline, arm } = plans({ 'pt.eligible_share': 0 });
    const [before, after] = simulator.arms([baseline, arm], world);
    expect(after).toEqual(before);
  });
});

describe('a disability pension after part-time by a plan', () => {
  const pensions = (ratio: number, exit: number) => {
    const stage = stageFor(plans({ 'pt.rr_full_disability': ratio, 'part.plan_mismatch': 0 }).arm);
    const process = PartTimeFirst.of(stage)!;
    let whole = 0;
    for (let slot = 0; slot < 400; slot++) {
      const spell = spellOf(slot);
      const { of } = requestOf(process, spell, 0, 0);
      process.happens(spell, of, 30);
      expect(spell.quarters).toBeLessThan(4);
      if (process.ended(spell, of, 500, exit) === PENSION) whole++;
    }
    return whole / 400;
  };

  it('is whole so much less often, and partial instead', () => {
    expect(pensions(1, PENSION)).toBe(1);
    expect(pensions(1, PENSION_PART)).toBe(0);
    expect(pensions(0.6, PENSION)).toBeCloseTo(0.6, 1);
    expect(pensions(0.6, PENSION_PART)).toBe(0);
  });

  it('is whole more often at a ratio above 1: what is added comes from the partial ones', () => {
    // Of 45 whole and 20 partial ones a ratio of 1.2 makes 54 and 11.
    expect(pensions(1.2, PENSION)).toBe(1);
    expect(pensions(1.2, PENSION_PART)).toBeCloseTo(9 / 20, 1);
  });
});
