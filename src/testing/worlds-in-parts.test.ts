/** A large world is lived a few employers at a time, and no figure may tell. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isSplit, partsOf } from '../model/arms/parts.ts';
import type { Plan } from '../model/plan.ts';
import { createSimulator } from '../model/simulate.ts';
import { defaultCatalogue } from '../scenario/catalogue.ts';
import { compileStudy } from '../scenario/compile.ts';
import { parseStudy } from '../scenario/parse.ts';
import type { Policies, Study } from '../scenario/study.ts';
import { fourEss, plansFor } from './study-plans.ts';

const WHOLE = { wholeUpTo: Infinity, personsAPart: Infinity };
const PARTS = { wholeUpTo: 0, personsAPart: 150 };
const WORLDS = [
  { draw: 0, replication: 0 },
  { draw: 3, replication: 7 },
];

/** Ten employers of 5 to 260 employments, some of them with a health centre in common. */
function tenEmployers(policies: readonly Policies[], years = 2): readonly Plan[] {
  const study = fourEss();
  const [ljungby] = study.population.employers;
  const sizes = [90, 5, 260, 40, 30, 75, 12, 130, 22, 60];
  const employers = sizes.map((employments, i) => ({
    ...ljungby,
    id: `town-${i}`,
    employments,
    centres:
      i % 4 === 3
        ? { participating: [], other: [] }
        : { participating: [`centre-${i % 3}`], other: ['elsewhere', `other-${i % 2}`] },
  }));
  const scenarios = policies.map((of, i) => ({
    id: `s${i}`,
    label: { sv: 's', en: 's' },
    assumptions: {},
    policies: of,
  }));
  return compileStudy({ ...study, years, population: { employers }, scenarios }).plans;
}

function sameBits(plans: readonly Plan[], worlds = WORLDS): void {
  const [whole, parts] = [createSimulator({ sizes: WHOLE }), createSimulator({ sizes: PARTS })];
  for (const world of worlds) {
    const asOne = whole.arms(plans, world);
    expect(parts.arms(plans, world)).toEqual(asOne);
    // Something happened in every arm.
    for (const arm of asOne) expect(arm.some((n) => n > 0)).toBe(true);
  }
}

describe('parts', () => {
  it('hold employers in their order, as many as fit; a larger one is a part by itself', () => {
    const sizes = [4, 3, 5, 12, 1, 7];
    const employers = plansFor().baseline.employers.slice(0, 1);
    const plan = { employers: sizes.map((employments) => ({ ...employers[0], employments })) };
    expect(partsOf(plan, 8)).toEqual([
      { from: 0, to: 2, persons: 7 },
      { from: 2, to: 3, persons: 5 },
      { from: 3, to: 4, persons: 12 },
      { from: 4, to: 6, persons: 8 },
    ]);
    expect(partsOf(plan, 1000)).toEqual([{ from: 0, to: 6, persons: 32 }]);
  });

  it('are not for small worlds, for a single employer, nor where one policy shares something', () => {
    const big = (policies: Policies, ring = false): Plan[] => {
      const { baseline, arm } = plansFor({ sizes: [40_000, 10_000, 1], policies, ring });
      return [baseline, arm];
    };
    expect(isSplit(big({ 'coordination-meeting': {} }))).toBe(true);
    expect(isSplit(big({}))).toBe(true);
    expect(isSplit([plansFor().baseline])).toBe(false);
    for (const shared of ['employer-ring', 'wage-subsidy', 'support-before-sick-leave', 'voluntary-mobility']) {
      expect(isSplit(big({ 'coordination-meeting': {}, [shared]: {} }, true)), shared).toBe(false);
    }
    const [alone] = big({});
    expect(isSplit([{ ...alone, employers: [{ ...alone.employers[0], employments: 200_000 }] }])).toBe(false);
  });
});

const apart = defaultCatalogue().policies.filter((policy) => policy.apart);
const on = (ids: readonly string[]): Policies => Object.fromEntries(ids.map((id) => [id, { ramp: 0 }]));

describe('a world in parts has the bits of the world lived as one', () => {
  it('without a policy, and with early meetings that have few slots', () => {
    sameBits(tenEmployers([{ 'coordination-meeting': { ramp: 0, 'meet.slots_week': 1 } }]));
  });

  it.each(apart.map(({ id }) => id).slice(1))('under early meetings and %s', (id) => {
    sameBits(tenEmployers([on(['coordination-meeting', id])]), WORLDS.slice(1));
  });

  it('under all of them together, with the steering group and others who call', () => {
    const all = on(apart.map(({ id }) => id));
    const more = {
      ...all,
      'coordination-meeting': { ramp: 0, 'meet.any_caller': true, 'meet.all_centres': true },
      'local-group': { ramp: 0, 'group.workshop': true, 'group.managers': true },
    };
    sameBits(tenEmployers([more, {}, on(['high-risk-protection'])]));
  });

  it('person by person too, whatever is stopped at barriers', () => {
    const [, plan] = tenEmployers([on(['coordination-meeting', 'manager-learning'])], 1);
    const [whole, parts] = [createSimulator({ sizes: WHOLE }), createSimulator({ sizes: PARTS })];
    for (const options of [{}, { suspicious: true }]) {
      expect(parts.simulate(plan, WORLDS[1], options)).toEqual(whole.simulate(plan, WORLDS[1], options));
    }
  });

  it('and in no more room than its largest part takes', () => {
    const plans = tenEmployers([on(['coordination-meeting'])], 1);
    const [whole, parts] = [createSimulator({ sizes: WHOLE }), createSimulator({ sizes: PARTS })];
    for (const simulator of [whole, parts]) simulator.arms(plans, WORLDS[0]);
    expect(parts.bytes()).toBeLessThan(whole.bytes());
  });
});

describe('the studies', () => {
  const folder = new URL('../../scenarios/', import.meta.url);
  const studies = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name): Study => {
      const parsed = parseStudy(readFileSync(new URL(name, folder), 'utf8'));
      if (!parsed.ok) throw new Error(name);
      return parsed.study;
    });

  it.each(['4ess', 'managers', 'insurance'])('%s, municipality by municipality', (id) => {
    const study = studies.find((one) => one.id === id)!;
    const plans = compileStudy(study, undefined, { years: 1 }).plans.filter((plan) => isSplit([plan], PARTS));
    expect(plans.length).toBeGreaterThan(3);
    const world = { draw: 2, replication: 1 };
    expect(createSimulator({ sizes: PARTS }).arms(plans, world)).toEqual(
      createSimulator({ sizes: WHOLE }).arms(plans, world),
    );
  });

  it('with a ring are never lived in parts', () => {
    const rings = studies.flatMap((study) =>
      compileStudy(study).plans.filter(({ policies }) => policies.some(({ id }) => id === 'employer-ring')),
    );
    expect(rings.length).toBeGreaterThan(20);
    for (const plan of rings) expect(isSplit([plan], PARTS)).toBe(false);
  });
});

/** Were these lived in parts all the same, each part would have what there is for all of them. */
it.each(['wage-subsidy', 'support-before-sick-leave'])('%s shares something, as it says', (id) => {
  const few = { 'ws.decisions_week': 1, 'gap.places_week': 1 };
  const own = Object.entries(few).filter(([key]) => key.startsWith(id === 'wage-subsidy' ? 'ws' : 'gap'));
  const [, plan] = tenEmployers([{ [id]: { ramp: 0, ...Object.fromEntries(own) } }]);
  const forced = { ...plan, policies: plan.policies.map((policy) => ({ ...policy, apart: true })) };
  const world = { draw: 0, replication: 0 };
  expect(createSimulator({ sizes: PARTS }).arms([plan], world)).toEqual(
    createSimulator({ sizes: WHOLE }).arms([plan], world),
  );
  expect(createSimulator({ sizes: PARTS }).arms([forced], world)).not.toEqual(
    createSimulator({ sizes: WHOLE }).arms([plan], world),
  );
});
