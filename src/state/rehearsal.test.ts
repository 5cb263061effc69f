import { beforeEach, expect, test } from 'vitest';
import { planLayout } from '../model/outcomes/outcome-ids.ts';
import { plansFor } from '../testing/study-plans.ts';
import { handRunner, settle } from './hand-runner.testing.ts';
import { Rehearsal } from './rehearsal.ts';

const { baseline, arm } = plansFor({ sizes: [20, 10, 10], years: 1, policies: {} });
const plans = [baseline, arm];
let hand: ReturnType<typeof handRunner>;
let clock: number;
let rehearsal: Rehearsal;
beforeEach(() => {
  hand = handRunner(planLayout(baseline), () => 1);
  clock = 0;
  rehearsal = new Rehearsal({ runner: { ...hand.runner, workers: 2 }, now: () => clock });
});

test('each worker lives its own first world again, of the draws that are run', () => {
  rehearsal.begin(plans, false);
  expect(hand.jobs.map(({ request }) => request)).toEqual([
    {
      plans,
      worlds: [
        { index: 0, draw: 1, replication: 0 },
        { index: 1, draw: 2, replication: 1 },
      ],
    },
  ]);
});

test('not again while it goes on, nor soon after it or after a run', async () => {
  rehearsal.begin(plans, false);
  clock = 60_000;
  rehearsal.begin(plans, false);
  expect(hand.jobs).toHaveLength(1);
  hand.jobs[0].settle('complete');
  await settle();
  rehearsal.begin(plans, false);
  expect(hand.jobs).toHaveLength(2);
  rehearsal.stop();
  clock += 4_000;
  rehearsal.begin(plans, false);
  expect(hand.jobs).toHaveLength(2);
  clock += 2_000;
  rehearsal.begin(plans, true);
  expect(hand.jobs[2].request.worlds[0]).toEqual({ index: 0, draw: 0, replication: 0 });
});

test('leaves as soon as the workers are wanted', () => {
  rehearsal.begin(plans, false);
  rehearsal.stop();
  expect(hand.jobs[0].stopped).toBe(true);
});
