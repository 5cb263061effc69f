/**
 * Short spells are lived in one loop where nobody watches (shorts.ts), and one by one where an event log is kept: no count
 * may tell which. A log is written without the twin, so what is counted against the twin is left out.
 */
import { expect, it } from 'vitest';
import { createSimulator } from '../model/simulate.ts';
import { planLayout } from '../model/outcomes/outcome-ids.ts';
import { Journal } from '../model/journal.ts';
import type { Policies } from '../scenario/study.ts';
import { plansFor } from './study-plans.ts';

const MEETING = { ramp: 0, 'meet.slots_week': 3, 'meet.day_early': 5, 'meet.all_centres': true };
const AGAINST_TWIN = /^O-14\.(days-)?(sooner|later)$/;
const PACKAGES: readonly Policies[] = [
  { 'coordination-meeting': { ...MEETING, 'short.entry_rule': 2, 'short.rr_after_talk': 0.7 } },
  { 'coordination-meeting': { ...MEETING, 'short.entry_rule': 12, 'short.rr_after_talk': 1.3 } },
  { 'coordination-meeting': { ...MEETING, 'short.entry_rule': 1 } },
  { 'coordination-meeting': { ...MEETING, 'meet.day_early': 60 }, 'employer-ring': { ramp: 0 } },
];

it.each(PACKAGES)('counts the same in one loop and one by one: %j', (policies) => {
  // Many short spells, so that some cover a day on which a participant is looked at.
  const assumptions = { 'inc.rate_short': 6 };
  const { arm } = plansFor({ sizes: [300, 200, 60], years: 2, policies, assumptions, ring: true });
  const { outcomes, first, firstMonth } = planLayout(arm);
  for (const replication of [0, 1, 2]) {
    const world = { draw: replication + 1, replication };
    const inOne = createSimulator().simulate(arm, world);
    const oneByOne = createSimulator().simulate(arm, world, { journal: new Journal() });
    const differ = outcomes.filter(({ id }, o) => {
      if (AGAINST_TWIN.test(id)) return false;
      for (let cell = 2 * first[o]; cell < 2 * firstMonth[o]; cell++)
        if (!Object.is(inOne[cell], oneByOne[cell])) return true;
      return false;
    });
    expect(differ.map(({ id }) => id)).toEqual([]);
  }
});
