import { describe, expect, it } from 'vitest';
import { exponential } from '../engine/draws.ts';
import { stageFor } from '../testing/stage.ts';
import { plansFor } from '../testing/study-plans.ts';
import { OnsetFactors } from './onset-factors.ts';
import { EXTRA_SHORT, Onsets } from './onsets.ts';
import { processes } from './process-ids.ts';
import { Strain } from './processes/strain.ts';
import { Season } from './season.ts';

const BEGIN = -365;
const PARTS = -21;

describe('extra candidates that policies need', () => {
  it('run at the rate of the day from which the policies are there, also for who has been absent while it changed', () => {
    const assumptions = { 'strain.share': 0.4, 'strain.days': 40, 'strain.rr_short': 2, 'strain.rr_F': 3 };
    const around = stageFor(plansFor({ sizes: [60, 20, 20], assumptions }).arm);
    const { columns, population, plan, values } = around;
    const strain = new Strain(around);
    const season = new Season(plan.startDay, BEGIN, plan.days, values.vector('inc.season'));
    const onsets = new Onsets(population, season, columns, 0.5, 3, new OnsetFactors([]), strain);
    const { keyHi, keyLo } = population.people;
    let changed = 0;
    for (let slot = 0; slot < population.count; slot++) {
      onsets.begin(slot, BEGIN);
      // One to one until then: that is a rate of a third.
      columns.nextExtra[slot] = BEGIN + 3 * (columns.nextExtra[slot] - BEGIN);
      const [first, short] = [columns.epoch[slot], columns.rateShort[slot]];
      // Absent all the time: nobody has looked at the candidates, nor at the rates.
      onsets.policiesFrom(slot, PARTS);
      expect(columns.epoch[slot]).toBeGreaterThanOrEqual(PARTS);
      if (first < PARTS && columns.rateShort[slot] !== short) changed++;
      expect(columns.index[4 * slot + EXTRA_SHORT]).toBe(0);
      const gap = exponential(keyHi[slot], keyLo[slot], processes.shortExtraGap, 0) / (0.5 * columns.rateShort[slot]);
      expect(columns.spentTalkExtra[slot]).toBeCloseTo(season.spent(PARTS) + gap, 9);
      expect(columns.nextShort[slot]).toBeGreaterThanOrEqual(PARTS);
      expect(columns.nextExtra[slot]).toBeGreaterThanOrEqual(PARTS);
    }
    expect(changed).toBeGreaterThan(20);
  });
});
