import { describe, expect, it } from 'vitest';
import { exponential } from '../../engine/draws.ts';
import { stageFor } from '../../testing/stage.ts';
import { plansFor } from '../../testing/study-plans.ts';
import { EXTRA_LONG, EXTRA_SHORT, Onsets } from './onsets.ts';
import { processes } from '../process-ids.ts';
import { Strain } from '../processes/strain.ts';
import { Season } from '../season.ts';

const BEGIN = -365;
const PARTS = -21;

/** Candidates of everybody on the first day of the warm-up, which knows no policy; `arm` = those of an arm that needs more. */
function stage() {
  const assumptions = { 'strain.share': 0.4, 'strain.days': 40, 'strain.rr_short': 2, 'strain.rr_F': 3 };
  const around = stageFor(plansFor({ sizes: [60, 20, 20], assumptions: { ...assumptions, 'inc.rate_long': 2 } }).arm);
  const { columns, population, plan, values } = around;
  const strain = new Strain(around);
  const season = new Season(plan.startDay, BEGIN, plan.days, values.vector('inc.season'));
  const onsets = (moreShort: number, moreLong: number) =>
    new Onsets(population, season, columns, moreShort, moreLong, strain);
  const warm = onsets(0, 1);
  for (let slot = 0; slot < population.count; slot++) warm.begin(slot, BEGIN);
  return { columns, season, people: population.people, count: population.count, warm, arm: onsets(0.5, 3) };
}

describe('extra candidates that policies need', () => {
  it('run at the rate of the day from which the policies are there, also for who has been absent while it changed', () => {
    const { columns, season, people, count, arm } = stage();
    const { keyHi, keyLo } = people;
    let changed = 0;
    for (let slot = 0; slot < count; slot++) {
      const before = columns.rateShort[slot];
      // Absent all the time: nobody has looked at the candidates, nor at the rates.
      arm.policiesFrom(slot, PARTS);
      expect(columns.epoch[slot]).toBeGreaterThanOrEqual(PARTS);
      if (columns.rateShort[slot] !== before) changed++;
      const gap = exponential(keyHi[slot], keyLo[slot], processes.shortExtraGap, 0) / (0.5 * columns.rateShort[slot]);
      expect(columns.index[4 * slot + EXTRA_SHORT]).toBe(0);
      expect(columns.spentTalkExtra[slot]).toBeCloseTo(season.spent(PARTS) + gap, 9);
    }
    expect(changed).toBeGreaterThan(20);
  });

  it('come three times as often from then on, the long ones too, and not before', () => {
    const [alone, other] = [stage(), stage()];
    let passed = 0;
    for (let slot = 0; slot < alone.count; slot++) {
      alone.warm.pass(slot, PARTS);
      other.arm.policiesFrom(slot, PARTS);
      const [a, b] = [alone.columns, other.columns];
      expect(b.index[4 * slot + EXTRA_LONG]).toBe(a.index[4 * slot + EXTRA_LONG]);
      expect(3 * (b.nextExtra[slot] - PARTS)).toBeCloseTo(a.nextExtra[slot] - PARTS, 9);
      passed += a.index[4 * slot + EXTRA_LONG];
    }
    expect(passed).toBeGreaterThan(20);
  });
});
