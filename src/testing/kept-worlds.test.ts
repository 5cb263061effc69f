/** A moved control changes one arm: the life without policies is kept from the run before, and no figure may tell. */
import { expect, it } from 'vitest';
import { policies as declared } from '../model/policies/index.ts';
import { createSimulator } from '../model/simulate.ts';
import type { Policies } from '../scenario/study.ts';
import { plansFor } from './study-plans.ts';

const SIZES = [200, 120, 80] as const;
const plans = (policies: Policies, years = 2) => plansFor({ sizes: SIZES, years, policies, ring: true });

const MOVED: readonly Policies[] = [
  { 'coordination-meeting': { 'meet.day_early': 20 } },
  { 'wage-subsidy': {}, 'employer-ring': { ramp: 0 } },
  { 'coordination-meeting': { ramp: 0 }, 'wage-subsidy': {}, 'employer-ring': { 'ring.coordinators': 4 } },
];

it('gives a world that was run before the same bits as one that is run for the first time', () => {
  const simulator = createSimulator({ keeps: true });
  const worlds = [0, 1].map((replication) => ({ draw: replication + 1, replication }));
  const first = plans({ 'coordination-meeting': {} });
  for (const world of worlds) simulator.arms([first.baseline, first.arm], world);
  for (const policies of MOVED) {
    const { baseline, arm } = plans(policies);
    for (const world of worlds) {
      expect(simulator.arms([baseline, arm], world)).toEqual(createSimulator().arms([baseline, arm], world));
    }
  }
});

const MEETING = { ramp: 0, 'meet.all_centres': true, 'short.entry_rule': 3 };
const ALONE: readonly Policies[] = [
  ...declared.map(({ id }) => ({ [id]: { ramp: 0 } })),
  { 'coordination-meeting': MEETING, 'manager-training': {}, 'every-centre': {} },
  { 'high-risk-protection': { ramp: 0, 'hrp.takeup': 0.9 }, 'part-time-first': {}, 'employer-ring': {} },
];

it.each(ALONE)('knows from what was written down whom a policy touches: %j', (policies) => {
  const world = { draw: 1, replication: 0 };
  const { baseline, arm } = plans(policies);
  const moved = plans({ 'coordination-meeting': MEETING }).arm;
  const simulator = createSimulator({ keeps: true });
  simulator.arms([baseline], world);
  // Two arms at a time, and in one world more than once.
  const asked = [baseline, arm, moved];
  const first = simulator.arms(asked, world);
  expect(first).toEqual(createSimulator().arms(asked, world));
  expect(simulator.arms(asked, world)).toEqual(first);
});

it('takes nothing over from a study of another length, or with other assumptions', () => {
  const simulator = createSimulator({ keeps: true });
  const world = { draw: 1, replication: 0 };
  const { baseline, arm } = plans({ 'coordination-meeting': {} });
  simulator.arms([baseline, arm], world);
  const shorter = plans({ 'coordination-meeting': {} }, 1);
  const other = plansFor({ sizes: SIZES, years: 2, assumptions: { 'inc.rate_long': 0.3 }, ring: true });
  for (const pair of [shorter, other]) {
    const asked = [pair.baseline, pair.arm];
    expect(simulator.arms(asked, world)).toEqual(createSimulator().arms(asked, world));
  }
});
