/** The replays over a few small worlds: what they hold out, what they say of each row, and that they tell and never fit. */
import { describe, expect, it } from 'vitest';
import fourEssFile from '../../scenarios/4ess.json';
import ringFile from '../../scenarios/ring.json';
import { fallRows, smallFallRow, womenRow } from '../experiments/replay-4ess.ts';
import { drawnShares, statedIn } from '../experiments/replay-row.ts';
import { municipalityPlans, projectPlans, ringPlan } from '../experiments/replay-studies.ts';
import { replayDynamo, replayFourEss } from '../experiments/replay.ts';
import { traceLives } from '../model/life-log.ts';
import { planLayout } from '../model/outcomes/outcome-ids.ts';
import type { Plan } from '../model/plan.ts';
import { createSimulator } from '../model/simulate.ts';
import { parameters, replay_targets as targets } from '../parameters/evidence/evidence.json';
import { monthCell, totalCell } from '../results/layout.ts';
import { inlineRunner } from '../runtime/inline.ts';
import { checkStudy } from '../scenario/parse.ts';
import type { Study } from '../scenario/study.ts';

function studyOf(file: unknown): Study {
  const parsed = checkStudy(file);
  if (!parsed.ok) throw new Error('no study');
  return parsed.study;
}
const fourEss = studyOf(fourEssFile);
const ring = studyOf(ringFile);

/** The study with fewer people. */
function small(study: Study, persons: number): Study {
  const employers = study.population.employers.map((employer) => ({ ...employer, employments: persons }));
  return { ...study, population: { employers } };
}

const model = { simulate: createSimulator().arms, trace: traceLives };
const held = (plan: Plan, id: string) => plan.parameters.find((parameter) => parameter.id === id);

describe('the plans of the replays', () => {
  const { asItWent, called } = projectPlans(fourEss);
  const fell = municipalityPlans(fourEss, 'torsas');
  const rings = ringPlan(ring);
  const all = [asItWent, ...called, ...fell, rings];

  it('hold nothing that repeats what is looked for: what the notes and rows of the evidence exclude', () => {
    for (const plan of all) {
      for (const id of ['proj.intake_rate', 'meet.count_sick', 'meet.count_short'])
        expect(held(plan, id)).toBeUndefined();
    }
    // The notes say so: when they say something else, this test has to be read again.
    const note = (id: string) => targets.find((row) => row.id === id)!.note;
    expect(note('H-01')).toBe('proj.intake_rate must be off');
    expect(note('H-03')).toBe('meet.count_* must be off');
    expect(note('H-R1')).toMatch(/^place.share_external off/);
  });

  it('look in and outside a ring alike, with women as willing to train elsewhere as men', () => {
    expect(held(rings, 'place.share_external')).toMatchObject({ values: [0.5], uncertainty: null });
    expect(held(rings, 'wt.rr_women')).toMatchObject({ values: [1], uncertainty: null });
  });

  it('move a municipality by the evidence’s points, only in the arms that are to', () => {
    const ids = ['muni.sd_pp', 'muni.shock_sd', 'trend.secular'];
    const values = (plan: Plan) => ids.map((id) => held(plan, id)?.values[0]);
    const defaults = ids.map((id) => parameters.find((row) => row.id === id)!.default);
    expect(fell.map(values)).toEqual([[undefined, undefined, undefined], defaults, defaults]);
    expect(fell.map(({ policies }) => policies.length)).toEqual([0, 0, 1]);
    expect(fell[0].employers.map(({ id }) => id)).toEqual(['torsas']);
  });

  it('call the same people without any effect in the natural course', () => {
    for (const i of [0, 2]) {
      expect(held(called[i], 'meet.hr_manager_led')!.values).toEqual([1]);
      expect(held(called[i], 'meet.or_part_time')!.values).toEqual([1]);
      expect(held(called[i], 'meet.day_early')!.values).toEqual(held(called[i + 1], 'meet.day_early')!.values);
    }
  });
});

describe('rows', () => {
  const plans = municipalityPlans(small(fourEss, 10), 'torsas');
  const of = planLayout(plans[0]);
  const outcome = of.outcomes.findIndex(({ id }) => id === 'O-04');
  /** A world whose absence is 6 % in the first year and `last` per cent in the last. */
  const world = (last: number): Float64Array => {
    const numbers = new Float64Array(2 * of.cells);
    for (let month = 0; month < of.months; month++) {
      const cell = monthCell(of, outcome, month);
      numbers[2 * cell] = month < 12 ? 6 : last;
      numbers[2 * cell + 1] = 100;
    }
    return numbers;
  };
  const hundred = (low: number) => Array.from({ length: 100 }, (_, w) => world(w < low ? 3.5 : 5.6));

  it('of the fall: inside when it lies in the lower 1 to 5 per cent and meetings alone do not reach it', () => {
    const [row, alone, , meetings] = fallRows(plans, [hundred(1), hundred(3), hundred(3)]);
    expect(row).toMatchObject({ id: 'H-04', value: -2, holds: 0.03, status: 'inside' });
    expect(row.model!.mean).toBeCloseTo(0.97 * -0.4 - 0.03 * 2.5, 10);
    expect(alone).toMatchObject({ holds: 0.01, status: 'diagnostic' });
    expect(meetings).toMatchObject({ model: { mean: 0, lower: 0, upper: 0 }, status: 'diagnostic' });
    expect(fallRows(plans, [hundred(1), hundred(20), hundred(20)])[0].status).toBe('outside');
    expect(fallRows(plans, [hundred(1), hundred(0), hundred(0)])[0].status).toBe('outside');
    expect(fallRows(plans, [hundred(1), hundred(3), hundred(60)])[0].status).toBe('outside');
  });

  it('of the others’ small falls: inside when the band holds both ends that the rule names', () => {
    const spread = (from: number, to: number) =>
      Array.from({ length: 100 }, (_, w) => world(6 + from + ((to - from) * w) / 99));
    const worlds = (from: number, to: number) => [spread(0, 0), spread(0, 0), spread(from, to)];
    expect(smallFallRow('a', plans, worlds(-1, 0))).toMatchObject({
      part: 'a',
      low: -0.6,
      high: -0.1,
      status: 'inside',
    });
    expect(smallFallRow('a', plans, worlds(-0.5, 0)).status).toBe('outside');
  });

  it('of women: 98 of 103 is outside when 87 % of those called are women, and inside at 94 %', () => {
    const called = of.outcomes.findIndex(({ id }) => id === 'O-09');
    const women = of.groups.indexOf('sex:women');
    const share = (percent: number) => {
      const numbers = new Float64Array(2 * of.cells);
      numbers[2 * totalCell(of, called, 0)] = 100;
      numbers[2 * totalCell(of, called, women)] = percent;
      return numbers;
    };
    expect(womenRow(plans[0], [share(87)])).toMatchObject({ value: 98 / 103, status: 'outside' });
    expect(womenRow(plans[0], [share(94)])).toMatchObject({ status: 'inside' });
    expect(womenRow(plans[0], []).status).toBe('outside');
  });

  it('draw by exact binomials: ten tosses of a coin lie between 2 and 8, the mean stays', () => {
    // P(at most 1) = 11 / 1024, P(at most 2) = 56 / 1024 > 0.05; P(at most 7) = 968 / 1024 < 0.95.
    expect(drawnShares(10, [0.5])).toEqual({ mean: 0.5, lower: 0.2, upper: 0.8 });
    expect(drawnShares(4, [0, 1])).toEqual({ mean: 0.5, lower: 0, upper: 1 });
    expect(drawnShares(4, [NaN])).toBeNull();
  });

  it('do not guess a rule that reads otherwise', () => {
    expect(() => statedIn('covers it', /cover (-\d+)/)).toThrow("'covers it' does not state");
  });
});

describe('a replay', () => {
  it('of 4-Ess tells every row of the evidence, with the natural course beside', async () => {
    const { complete, rows } = await replayFourEss(inlineRunner(model), small(fourEss, 240), { worlds: 1 }).done;
    expect(complete).toBe(true);
    expect([...new Set(rows.map(({ id }) => id))]).toEqual(['H-01', 'H-02', 'H-02b', 'H-03', 'H-04', 'H-05', 'H-06']);
    // H-01 step by step: fewer at every step, and as many persons as were met.
    const [persons, aimed, listed, called] = rows.filter(({ id }) => id === 'H-01').map((row) => row.model!.mean);
    expect(aimed).toBeGreaterThan(listed);
    expect(listed).toBeGreaterThan(called);
    expect(called).toBeGreaterThanOrEqual(persons);
    expect(persons).toBeGreaterThan(0);
    for (const row of rows) {
      if (row.id === 'H-02') expect(row.status).toBe('diagnostic');
      if (row.model) expect(row.model.lower).toBeLessThanOrEqual(row.model.upper);
    }
    const [sick, short] = rows.filter(({ id }) => id === 'H-03');
    expect(short.model).toMatchObject({ mean: 1 });
    expect(sick.model!.mean).toBeGreaterThan(1);
    expect(sick.model!.mean).toBeLessThanOrEqual(2);
  });

  it('of the rings tells its rows and says which cannot be given; one world that fails makes it incomplete', async () => {
    const { complete, rows } = await replayDynamo(inlineRunner(model), small(ring, 40), { worlds: 1 }).done;
    expect(complete).toBe(true);
    expect([...new Set(rows.map(({ id }) => id))]).toEqual(['H-R1', 'H-R2', 'H-R3', 'H-R4']);
    // More take what is offered to all; alike by the input, trust is left.
    const offers = rows.filter(({ id }) => id === 'H-R4');
    expect(offers.map(({ status }) => status)).not.toContain('not_modelled');
    expect(offers[0].model!.mean).toBeGreaterThan(0);
    for (const row of rows.filter(({ status }) => status === 'not_modelled')) {
      expect(row).toMatchObject({ model: null });
      expect(row.note!.en).not.toBe('');
    }
    const failing = {
      ...model,
      simulate: (): never => {
        throw new Error('planted');
      },
    };
    const broken = await replayDynamo(inlineRunner(failing), small(ring, 40), { worlds: 1 }).done;
    // One run of the ring, and one of offers of guidance.
    const failed = { index: 0, code: 'model' };
    expect(broken).toMatchObject({ complete: false, failures: [failed, failed] });
    expect(broken.rows.map(({ id, status }) => [id, status])).toContainEqual(['H-R1', 'diagnostic']);
  });

  it('that is stopped is incomplete', async () => {
    const replaying = replayDynamo(inlineRunner(model), small(ring, 40), { worlds: 2 });
    replaying.stop();
    expect(await replaying.done).toMatchObject({ complete: false });
  });
});
