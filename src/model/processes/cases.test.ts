/** Hand-worked stories of what is shared: who gets the coordinator, the training place, the vacancy, the officer. */
import { describe, expect, it } from 'vitest';
import { requestOf, spellOf, stageFor } from '../../testing/stage.ts';
import { plansFor } from '../../testing/study-plans.ts';
import { Ring } from './ring.ts';
import { Subsidy } from './subsidy.ts';

const START = '2019-01-01';
const RING = {
  start: START,
  ramp: 0,
  'ring.coordinators': 1,
  'ring.active_share': [1, 1],
  'ring.authority_decline_prob': 0,
  'ring.survival_hazard': [0, 0, 0, 0, 0],
  'ring.prevention_leftover': 0,
  'ring.hr_competence': 1.1,
  'place.hr_new_job': 1.5,
  'wt.lockin_hr': 0.8,
  'econ.downsizing_share': 0,
};
const ringStage = (change: Record<string, number | boolean | number[]> = {}) => {
  const around = stageFor(
    plansFor({ sizes: [40, 30, 20], ring: true, policies: { 'employer-ring': { ...RING, ...change } } }).arm,
  );
  return { ...around, ring: Ring.of(around)! };
};
// Stages as ring.ts numbers them.
const [QUEUES, WANTS_SLOT, SEEKS, OFFERED] = [1, 4, 6, 7];

describe('the coordinator', () => {
  it('takes up the case that has waited longest; the other hears so a week later, and the ledger says who got it', () => {
    // 52 cases a year are one a week (and a hair less: 52 * 7 / 365.25 = 0.997).
    const { ring, ledger } = ringStage({ 'ring.case_capacity': 53 });
    const first = requestOf(ring, spellOf(0), QUEUES, 1);
    const second = requestOf(ring, spellOf(1), QUEUES, 3);
    ring.hear(7, [first, second]);
    expect(first.of.factor).toBe(1.1);
    expect(first.of.day).toBe(7 + 30);
    expect(second.of).toMatchObject({ factor: 1, barrier: 14, stage: QUEUES });
    expect(ledger.rows).toEqual([{ day: 7, what: 'coordinator', givenTo: 0, lostBy: 1 }]);
    ring.hear(14, [second]);
    expect(second.of).toMatchObject({ factor: 1.1, day: 14 + 30, barrier: Infinity });
  });

  it('loses the capacity of weeks without cases, but for one case and the week', () => {
    const { ring } = ringStage({ 'ring.case_capacity': 53 });
    // Forty weeks without anybody: not forty cases at once, but two.
    const cases = [0, 1, 2, 3, 4].map((slot) => requestOf(ring, spellOf(slot), QUEUES, 270 + slot));
    ring.hear(280, cases);
    expect(cases.map(({ of }) => of.stage === QUEUES)).toEqual([false, false, true, true, true]);
  });
});

describe('a training place', () => {
  it('goes to the first who asked and works elsewhere; whoever is left goes on to look for a job when patience ends', () => {
    // Everybody offers a place in the first week, and no place lasts beyond it.
    const { ring, ledger, population } = ringStage({ 'wt.slot_rate': [20, 20], 'wt.slot_days': 1, 'wt.slot_wait': 7 });
    const slots = [0, 1, 2, 3, 4, 5];
    const cases = slots.map((slot) => requestOf(ring, spellOf(slot), WANTS_SLOT, slot));
    expect(new Set(slots.map((slot) => population.employer[slot])).size).toBe(1);
    ring.hear(7, cases);
    const trained = cases.filter(({ of }) => of.day === 7 + 90);
    // Two other members, one place each at most.
    expect(trained.length).toBeLessThanOrEqual(2);
    expect(trained.map(({ slot }) => slot)).toEqual(slots.slice(0, trained.length));
    for (const { of } of trained) expect(of.factor).toBeCloseTo(1.1 * 0.8, 12);
    const left = cases.filter(({ of }) => of.day !== 7 + 90);
    expect(left.length).toBeGreaterThanOrEqual(4);
    expect(ledger.rows.filter(({ what }) => what === 'training').map(({ lostBy }) => lostBy)).toEqual(
      left.map(({ person }) => person),
    );
    for (const { of, asked } of left) {
      // Who has waited a week by the next barrier goes on; who asked later may stay in the queue.
      expect(of.stage).toBe(14 - asked <= 7 ? WANTS_SLOT : SEEKS);
      expect(of.barrier).toBe(14);
    }
  });
});

describe('a vacancy', () => {
  const vacant = (stage: ReturnType<typeof ringStage>, slot: number, since: number, barrier: number) => {
    stage.columns.vacantSince[slot] = since;
    stage.columns.vacantHire[slot] = since + 200;
    stage.columns.vacantBarrier[slot] = barrier;
  };

  it('is held for one case: the one open longest, never at the own employer', () => {
    const stage = ringStage({ 'place.share_external': 0 });
    const { ring, ledger, columns, population } = stage;
    // Slots 0-39 are Ljungby, 40-69 Vimmerby, 70-89 Torsås.
    expect([population.employer[5], population.employer[50], population.employer[75]]).toEqual([0, 1, 2]);
    vacant(stage, 5, 1, 7);
    vacant(stage, 50, 3, 7);
    vacant(stage, 75, 2, 7);
    const [a, b, c] = [0, 1, 2].map((slot) => {
      const request = requestOf(ring, spellOf(slot), SEEKS, slot);
      request.of.choice = 1; // inside
      return request;
    });
    ring.vacancies([5, 50, 75]);
    ring.hear(7, [a, b, c]);
    expect([a.of.place, b.of.place, c.of.place]).toEqual([75, 50, -1]);
    expect([columns.heldBy[75], columns.heldBy[50], columns.heldBy[5]]).toEqual([0, 1, -1]);
    expect(a.of).toMatchObject({ stage: OFFERED, day: 7 + 90, factor: 1.1 * 1.5 });
    expect(c.of).toMatchObject({ stage: SEEKS, barrier: 14, factor: 1.1 });
    expect(ledger.rows).toEqual([{ day: 7, what: 'vacancy', givenTo: 1, lostBy: 2 }]);
  });

  it('is free again from the next barrier when nothing comes of it, and nobody is hired into it before', () => {
    const stage = ringStage({ 'place.share_external': 0 });
    const { ring, columns } = stage;
    vacant(stage, 75, 2, 7);
    columns.vacantHire[75] = 60;
    const a = requestOf(ring, spellOf(0), SEEKS, 0);
    a.of.choice = 1;
    ring.vacancies([75]);
    ring.hear(7, [a]);
    const lapses = a.of.day;
    expect(lapses).toBe(97);
    ring.happens(a.spell, a.of, lapses);
    expect(a.of).toMatchObject({ place: -1, factor: 1, day: Infinity });
    expect([columns.heldBy[75], columns.vacantBarrier[75], columns.vacantHire[75]]).toEqual([-1, 98, 98]);
  });

  it('is taken when the spell ends while it is held: the person is to move there', () => {
    const stage = ringStage({ 'place.share_external': 0, 'place.dropout': 0 });
    const { ring, columns } = stage;
    vacant(stage, 75, 2, 7);
    const a = requestOf(ring, spellOf(0), SEEKS, 0);
    a.of.choice = 1;
    ring.vacancies([75]);
    ring.hear(7, [a]);
    const OWN_JOB = 0;
    const RING_JOB = 8;
    expect(ring.ended(a.spell, a.of, 30, OWN_JOB)).toBe(RING_JOB);
    expect(columns.moveTo[0]).toBe(75);
  });

  it('is not taken by who leaves the labour market, nor by who has left the employer', () => {
    const stage = ringStage({ 'place.share_external': 0 });
    const { ring, columns } = stage;
    const PENSION = 6;
    for (const [exit, leave] of [
      [PENSION, 1e6],
      [0, 20],
    ] as const) {
      vacant(stage, 75, 2, 7);
      const a = requestOf(ring, spellOf(0), SEEKS, 0);
      a.of.choice = 1;
      a.spell.leave = leave;
      ring.vacancies([75]);
      ring.hear(7, [a]);
      expect(ring.ended(a.spell, a.of, 30, exit)).toBe(exit);
      expect([columns.moveTo[0], columns.heldBy[75]]).toEqual([-1, -1]);
    }
  });
});

describe('the employment service', () => {
  it('takes up so many applications a week in their order, and decides after the time it takes', () => {
    const around = stageFor(
      plansFor({
        sizes: [40, 30, 20],
        policies: {
          'wage-subsidy': {
            start: START,
            'ws.decisions_week': 2,
            'ws.decision_days': 45,
            'ws.approve_prob': 1,
            'ws.hr_rtw': 1.3,
          },
        },
      }).arm,
    );
    const subsidy = Subsidy.of(around)!;
    const [WAITS, DECIDES, OFFERED_SUBSIDY] = [1, 2, 3];
    const cases = [0, 1, 2].map((slot) => requestOf(subsidy, spellOf(slot), WAITS, slot));
    subsidy.hear(7, cases);
    expect(cases.map(({ of }) => [of.stage, of.day, of.barrier])).toEqual([
      [DECIDES, 52, Infinity],
      [DECIDES, 52, Infinity],
      [WAITS, Infinity, 14],
    ]);
    subsidy.happens(cases[0].spell, cases[0].of, 52);
    expect(cases[0].of).toMatchObject({ stage: OFFERED_SUBSIDY, factor: 1.3 });
    // Back to the own job on day 60: subsidised from then on. A job elsewhere is not.
    expect(subsidy.ended(cases[0].spell, cases[0].of, 60, 0)).toBe(0);
    expect(around.columns.subsidyFrom[0]).toBe(60);
    subsidy.happens(cases[1].spell, cases[1].of, 52);
    around.columns.subsidyFrom[1] = 1e9;
    expect(subsidy.ended(cases[1].spell, cases[1].of, 60, 2)).toBe(2);
    expect(around.columns.subsidyFrom[1]).toBe(1e9);
  });
});
