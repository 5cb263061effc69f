/** Who is sick-listed at each health centre, counted again from the event log. */
import { describe, expect, it } from 'vitest';
import { createSimulator } from '../model/simulate.ts';
import { leavesOf, logOf, spellsOf } from './event-log.ts';
import { parts, plansFor, value } from './study-plans.ts';

describe('by health centre', () => {
  const { baseline, arm } = plansFor({ sizes: [400, 250, 120], years: 1, meeting: { ramp: 0 } });
  const world = { draw: 2, replication: 1 };
  const arms = createSimulator().arms([baseline, arm], world);
  const centres = baseline.employers.flatMap(({ participating, other }) => [...participating, ...other]);
  const log = logOf(arm, world);
  const centreOf = new Map(log.map(({ person, centre }) => [person, centre]));

  it.each(centres)(
    '%s has those sick-listed on the last days of months who are listed there, by diagnosis',
    (centre) => {
      let [all, mental, muscles] = [0, 0, 0];
      for (const { person, start, end, cause } of spellsOf(log)) {
        if (centreOf.get(person) !== centre) continue;
        const ends = arm.months.slice(1).filter((next) => next - 1 >= start + 14 && next - 1 < end).length;
        all += ends;
        if (cause === 'F') mental += ends;
        if (cause === 'M') muscles += ends;
      }
      const of = (id: string) => parts(arm, arms[1], id, `centre:${centre}`);
      expect(of('O-01')).toEqual([all, 12]);
      expect([of('O-03')[0], of('O-03.F')[0], of('O-03.M')[0]]).toEqual([mental + muscles, mental, muscles]);
      expect(of('O-03.share')).toEqual([mental, all]);
    },
  );

  it('tells F and M per 1,000 of the employees who are listed there', () => {
    const leaves = leavesOf(log);
    const days = new Map<string, number>();
    for (const { event, person, day, centre } of log) {
      if (event !== 'present' && event !== 'hire') continue;
      const from = Math.max(0, Number(day));
      const to = Math.min(arm.days, leaves.get(person) ?? Infinity);
      if (to > from) days.set(centre, (days.get(centre) ?? 0) + to - from);
    }
    for (const centre of centres) {
      const [sick] = parts(arm, arms[1], 'O-03', `centre:${centre}`);
      const perThousand = (1000 * sick) / 12 / (days.get(centre)! / arm.days);
      expect(value(arm, arms[1], 'O-03.listed', `centre:${centre}`)).toBeCloseTo(perThousand, 9);
    }
  });

  it('adds up to all, as municipalities do, with and without a policy', () => {
    const municipalities = baseline.employers.map(({ id }) => `employer:${id}`);
    [baseline, arm].forEach((plan, i) => {
      for (const id of ['O-01', 'O-03', 'O-03.F', 'O-03.M', 'O-03.listed']) {
        for (const groups of [centres.map((centre) => `centre:${centre}`), municipalities, ['sex:men', 'sex:women']]) {
          const sums = groups.map((group) => parts(plan, arms[i], id, group));
          const [numerator, denominator] = parts(plan, arms[i], id);
          expect(
            sums.reduce((sum, [n]) => sum + n, 0),
            id,
          ).toBe(numerator);
          if (id === 'O-03.listed') expect(sums.reduce((sum, [, d]) => sum + d, 0)).toBeCloseTo(denominator, 9);
        }
      }
    });
  });

  it('gives an arm the same centres as everybody’s own run', () => {
    expect(createSimulator().simulate(arm, world)).toEqual(arms[1]);
  });
});
