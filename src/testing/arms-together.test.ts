/** Several arms in one world share what they can: the life without policies, and taking out of it whom they touch alike. */
import { expect, it } from 'vitest';
import { createSimulator } from '../model/simulate.ts';
import type { PolicyEntry } from '../scenario/study.ts';
import { plansFor } from './study-plans.ts';

const SIZES = [200, 120, 80] as const;
const MEETING = { ramp: 0, 'meet.all_centres': true };
const TALKS = { ...MEETING, 'short.entry_rule': 3 };
const plans = (id: string, entry: PolicyEntry) =>
  plansFor({ sizes: SIZES, years: 2, policies: { [id]: entry }, ring: true });

it('gives arms that ask the same people, by turns with one that asks others, the bits that each has alone', () => {
  const { baseline, arm: some } = plans('coordination-meeting', { ...MEETING, 'meet.slots_week': 1 });
  const asked = [
    some,
    plans('wage-subsidy', { ramp: 0 }).arm,
    plans('coordination-meeting', { ...MEETING, 'meet.slots_week': 100 }).arm,
    plans('coordination-meeting', { ...MEETING, 'meet.cancel_prob': 0.5 }).arm,
    // Who would be asked is the same, how many cases there are is not.
    plans('coordination-meeting', { ...TALKS, 'meet.talk_interval': 30 }).arm,
    plans('coordination-meeting', { ...TALKS, 'meet.talk_interval': 300 }).arm,
    some,
  ];
  for (const replication of [0, 1, 2]) {
    const world = { draw: replication, replication };
    const alone = asked.map((plan) => createSimulator().simulate(plan, world));
    const together = createSimulator().arms([baseline, ...asked], world);
    expect(together.slice(1)).toEqual(alone);
    expect(alone[0]).not.toEqual(alone[2]);
    expect(together.at(-1)).toEqual(together[1]);
  }
});
