import { describe, expect, it } from 'vitest';
import fourEss from '../../scenarios/4ess.json';
import { createSimulator } from '../model/simulate.ts';
import { Values } from '../model/values.ts';
import { compileStudy } from '../scenario/compile.ts';
import { checkStudy } from '../scenario/parse.ts';
import { drawnParameters, hold, valuesAt } from './held-plans.ts';

const parsed = checkStudy({
  ...fourEss,
  population: { employers: fourEss.population.employers.filter(({ id }) => id === 'torsas') },
  scenarios: fourEss.scenarios.slice(0, 1),
  years: 1,
});
if (!parsed.ok) throw new Error('the study is wrong');
const { plans } = compileStudy(parsed.study);
const drawn = drawnParameters(plans);
const ids = drawn.map(({ id }) => id);

it('finds what is drawn in any arm, once and in order', () => {
  expect(ids).toEqual([...new Set(ids)].sort());
  expect(ids).toContain('meet.hr_manager_led'); // the scenario's alone
  expect(ids).toContain('inc.rate_long'); // of both
  expect(ids).not.toContain('pop.employments.torsas'); // a constant
});

describe('plans that are held', () => {
  it('at all values of a draw live that draw’s lives, whatever draw they are run with', () => {
    const held = hold(plans, valuesAt(plans, 7, ids));
    expect(createSimulator().arms(held, { draw: 3, replication: 5 })).toEqual(
      createSimulator().arms(plans, { draw: 7, replication: 5 }),
    );
  });

  it('at some values take the others from the draw they are run with', () => {
    const held = hold(plans, valuesAt(plans, 7, ['meet.hr_manager_led', 'inc.rr_age_long']));
    const values = new Values(held[1], 3);
    const [seven, three] = [new Values(plans[1], 7), new Values(plans[1], 3)];
    expect(values.get('meet.hr_manager_led')).toBe(seven.get('meet.hr_manager_led'));
    expect(values.vector('inc.rr_age_long')).toEqual(seven.vector('inc.rr_age_long'));
    expect(values.get('inc.rate_long')).toBe(three.get('inc.rate_long'));
  });

  it('share people and warm-up with each other and with nobody who differs there', () => {
    const bases = (...values: [string, number[]][]): string[] =>
      hold(plans, new Map(values)).map(({ baseId }) => baseId);
    const [free] = plans.map(({ baseId }) => baseId);
    const rate = bases(['inc.rate_long', [0.02]]);
    expect(rate[0]).toBe(rate[1]);
    expect(new Set([free, rate[0], bases(['inc.rate_long', [0.03]])[0]]).size).toBe(3);
    // What only the policy needs leaves the base alone.
    expect(bases(['meet.hr_manager_led', [1.2]])).toEqual([free, free]);
  });

  it('have ids of their own, and none when nothing is held', () => {
    const all = [
      hold(plans, new Map([['meet.hr_manager_led', [1.2]]])),
      hold(plans, new Map([['meet.hr_manager_led', [1.3]]])),
    ];
    expect(new Set([...plans, ...all.flat()].map(({ id }) => id)).size).toBe(6);
    expect(hold(plans, new Map())).toEqual(plans);
  });

  it('leave alone what the study holds, unless all is asked for', () => {
    const [, scenario] = hold(plans, new Map([['meet.hr_manager_led', [1.2]]]));
    const held = new Map([['meet.hr_manager_led', [2]]]);
    const valueIn = (plan: (typeof plans)[number]) => new Values(plan, 1).get('meet.hr_manager_led');
    expect(valueIn(hold([scenario], held)[0])).toBe(1.2);
    expect(valueIn(hold([scenario], held, 'all')[0])).toBe(2);
  });
});
