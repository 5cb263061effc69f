import { describe, expect, it } from 'vitest';
import fourEss from '../../scenarios/4ess.json';
import { planLayout } from '../model/outcomes/outcome-ids.ts';
import { createSimulator } from '../model/simulate.ts';
import { defaultCatalogue } from '../scenario/catalogue.ts';
import { compileStudy } from '../scenario/compile.ts';
import { checkStudy } from '../scenario/parse.ts';
import { toyAssumptions, toyEffect, oneOutcome } from '../testing/toy-assumptions.ts';
import { toyRunner, type ToyRunnerOptions } from '../testing/toy-runner.ts';
import { sensitivity, type Sensitivity, type SensitivityOptions } from './sensitivity.ts';
import { budgetFor } from './sensitivity-design.ts';

type Effect = Parameters<typeof toyEffect>[0];

/**
 * 2 a + b + a c + luck x (2 + d): a, b graded B; c C; d D; and eight that do nothing, graded D. The variances: a 4, b 1,
 * a with c 1, chance 4 + 1 = 5; 11 in all.
 */
const known: Effect = (of, luck) => 2 * of('a') + of('b') + of('a') * of('c') + luck * (2 + of('d'));
const grades = new Map([
  ['a', 'B'],
  ['b', 'B'],
  ['c', 'C'],
  ['d', 'D'],
  ...Array.from({ length: 8 }, (_, i): [string, string] => [`idle${i}`, 'D']),
]);
const ids = [...grades.keys()].sort();

function analyse(
  effect: Effect,
  options: Partial<SensitivityOptions> = {},
  how: ToyRunnerOptions = {},
): { done: Promise<Sensitivity>; stop(): void } {
  const plans = toyAssumptions(ids);
  const runner = toyRunner(toyEffect(effect), how);
  return sensitivity(runner, { plans, layout: oneOutcome, outcome: 'O-04', grades, worlds: 4000, ...options });
}

describe('the budget', () => {
  it('is never overspent, and all parts get something', () => {
    // 1600: 640 for 320 draws; 560 for 35 rows of 16; 400 left for 21 tasks of 19.
    expect(budgetFor(1600, 3, 69)).toEqual({ draws: 320, rows: 35, each: 19, worlds: 640 + 560 + 399 });
    expect(budgetFor(100, 0, 0)).toEqual({ draws: 20, rows: 0, each: 0, worlds: 40 });
  });
});

describe('an effect that is known in closed form', () => {
  const result = analyse(known).done;

  it('is told apart from chance, and into grades', async () => {
    const { chance, assumptions, byGrade, interactions, difference, sd } = await result;
    const within = (share: { lower: number; upper: number } | null | undefined, truth: number): void => {
      expect(share!.lower).toBeLessThanOrEqual(truth);
      expect(share!.upper).toBeGreaterThanOrEqual(truth);
    };
    within(assumptions, 6 / 11);
    within(chance, 5 / 11);
    expect([assumptions?.told, chance?.told]).toEqual([true, true]);
    expect(assumptions!.share + chance!.share).toBeCloseTo(1, 12);
    expect(byGrade.map(({ grade, assumptions: count }) => [grade, count])).toEqual([
      ['B', 2],
      ['C', 1],
      ['D', 9],
    ]);
    const first = [5 / 11, 0, 0];
    const total = [6 / 11, 1 / 11, 0];
    byGrade.forEach((share, g) => {
      within(share.first, first[g]);
      within(share.total, total[g]);
    });
    within(interactions, 1 / 11);
    expect(byGrade.map(({ first: share }) => share!.told)).toEqual([true, false, false]);
    // Nothing on average; the standard deviation is the root of 11, known to some 3 %.
    expect(difference!.told).toBe(false);
    expect(sd! / Math.sqrt(11)).toBeCloseTo(1, 1);
  });

  it('is ranked, and drawn as a tornado from worlds of its own', async () => {
    const { ranking, tornado } = await result;
    expect(ranking.slice(0, 2).map(({ id, grade }) => [id, grade])).toEqual([
      ['a', 'B'],
      ['b', 'B'],
    ]);
    expect(ranking).toHaveLength(12);
    expect(ranking[0].share!.lower).toBeLessThan(4 / 11);
    expect(ranking[0].share!.upper).toBeGreaterThan(4 / 11);
    expect(tornado).toHaveLength(10);
    const [a, b] = tornado;
    // Held at -1.645 and 1.645 the mean is 2 x that; the swing is 6.579, and 3.290 for b.
    expect([a.id, b.id]).toEqual(['a', 'b']);
    expect(a.low.held[0]).toBeCloseTo(-1.6448536, 6);
    expect(a.high.held[0]).toBeCloseTo(1.6448536, 6);
    expect(a.swing.lower).toBeLessThan(6.579415);
    expect(a.swing.upper).toBeGreaterThan(6.579415);
    expect(a.low.difference.lower).toBeLessThan(-3.289707);
    expect(a.low.difference.upper).toBeGreaterThan(-3.289707);
    // Common random numbers: b acts alike in every world, so its swing has no error at all.
    expect(b.swing.value).toBeCloseTo(3.289707, 6);
    expect(b.swing.upper! - b.swing.lower!).toBeLessThan(1e-9);
    // The idle ones change nothing in any world.
    for (const bar of tornado.filter(({ id }) => id.startsWith('idle'))) {
      expect(bar.swing).toMatchObject({ value: 0, told: false });
    }
  });

  it('is the same whatever the order of the answers, and to the last bit', async () => {
    const first = await analyse(known, { worlds: 600 }).done;
    expect(await analyse(known, { worlds: 600 }, { rank: (index) => -index }).done).toEqual(first);
  });

  it('has its shares within their intervals as often as they say', async () => {
    const studies = await Promise.all(
      Array.from({ length: 60 }, (_, i) => analyse(known, { worlds: 800, plans: toyAssumptions(ids, [i, 99]) }).done),
    );
    const held = (of: (study: Sensitivity) => { lower: number; upper: number } | null, truth: number): number =>
      studies.filter((study) => of(study)!.lower <= truth && truth <= of(study)!.upper).length;
    // 57 of 60 expected; standard error 1.7.
    expect(held(({ assumptions }) => assumptions, 6 / 11)).toBeGreaterThanOrEqual(51);
    expect(held(({ byGrade }) => byGrade[0].first, 5 / 11)).toBeGreaterThanOrEqual(51);
    expect(held(({ byGrade }) => byGrade[1].total, 1 / 11)).toBeGreaterThanOrEqual(51);
    expect(held(({ byGrade }) => byGrade[2].first, 0)).toBeGreaterThanOrEqual(51);
    expect(held(({ interactions }) => interactions, 1 / 11)).toBeGreaterThanOrEqual(51);
  });
});

describe('what cannot be told', () => {
  it('is said of an outcome that hangs on no assumption', async () => {
    const { assumptions, chance, larger, byGrade, ranking, tornado } = await analyse((_, luck) => luck).done;
    expect([assumptions?.told, chance?.told, larger]).toEqual([false, true, 'chance']);
    expect(byGrade.map(({ first, total }) => [first?.told, total?.told])).toEqual(
      Array.from({ length: 3 }, () => [false, false]),
    );
    // 2.5 % of twelve by mistake: two or more would be one study in thirty.
    expect(ranking.filter(({ share }) => share!.told).length).toBeLessThan(2);
    expect(tornado.map(({ swing }) => swing.told)).toEqual(tornado.map(() => false));
  });

  it('is said by null of an effect that is the same in every world', async () => {
    const result = await analyse(() => 3, { worlds: 400 }).done;
    expect(result).toMatchObject({ chance: null, assumptions: null, sd: null, interactions: null, tornado: [] });
    expect(result.byGrade.map(({ first }) => first)).toEqual([null, null, null]);
    expect(result.difference!.value).toBeCloseTo(3, 12);
  });

  it('is said where the worlds do not suffice', async () => {
    const result = await analyse(known, { worlds: 60 }).done;
    // 12 draws and one row, and nothing left for a tornado: no interval for the grades.
    expect([result.assumptions?.told, result.larger]).toEqual([false, null]);
    expect(result.byGrade.map(({ first }) => first)).toEqual([null, null, null]);
    expect(result.tornado).toEqual([]);
  });
});

describe('the smallest of the shipped study’s employers, for a year', () => {
  const parsed = checkStudy({
    ...fourEss,
    population: { employers: fourEss.population.employers.filter(({ id }) => id === 'torsas') },
    years: 1,
  });
  if (!parsed.ok) throw new Error('the study is wrong');
  const [baseline, scenario] = compileStudy(parsed.study).plans;

  it('has few worlds, bars that are told to be rough, and a tornado of ten', async () => {
    const simulator = createSimulator();
    const result = await sensitivity(
      toyRunner((plan, world) => simulator.simulate(plan, world)),
      {
        plans: [baseline, scenario],
        layout: planLayout(baseline),
        outcome: 'O-26.held',
        grades: new Map(defaultCatalogue().registry.parameters.map(({ id, grade }) => [id, grade])),
        worlds: 150,
      },
    ).done;
    expect(result).toMatchObject({ complete: true, failures: [], worlds: budgetFor(150, 3, 69).worlds });
    expect(result.byGrade.map(({ grade }) => grade)).toEqual(['B', 'C', 'D']);
    expect(result.byGrade.reduce((sum, { assumptions }) => sum + assumptions, 0)).toBe(result.ranking.length);
    expect(result.tornado).toHaveLength(10);
    // More meetings are held than without the policy: the one thing that so few worlds do tell.
    expect(result.difference).toMatchObject({ told: true });
    expect(result.difference!.value).toBeGreaterThan(0);
    expect(result.assumptions!.share + result.chance!.share).toBeCloseTo(1, 12);
  });
});

describe('a run that does not end as planned', () => {
  it('is partial after a stop, and keeps what there is', async () => {
    const running = analyse(known, {
      worlds: 400,
      onProgress: ({ done }) => {
        if (done === 100) running.stop();
      },
    });
    const result = await running.done;
    expect(result).toMatchObject({ complete: false, stopped: true, worlds: 100, tornado: [] });
    expect(result.assumptions).not.toBeNull();
  });

  it('is incomplete with a failed world, and goes on without it', async () => {
    const result = await analyse(known, { worlds: 400 }, { fails: (index) => index === 7 }).done;
    expect(result).toMatchObject({ complete: false, stopped: false });
    expect(result.failures.length).toBeGreaterThan(0);
    expect(result.assumptions).not.toBeNull();
  });

  it('counts up to its budget', async () => {
    const seen: number[] = [];
    const { worlds } = await analyse(known, {
      worlds: 300,
      onProgress: ({ done, failed, total }) => {
        seen.push(done);
        expect([failed, total]).toEqual([0, budgetFor(300, 3, 12).worlds]);
      },
    }).done;
    expect(seen).toEqual(Array.from({ length: worlds }, (_, i) => i + 1));
    expect(worlds).toBe(budgetFor(300, 3, 12).worlds);
  });
});

it('refuses an assumption without a grade, and an outcome that there is not', () => {
  expect(() => analyse(known, { grades: new Map() })).toThrow('has no grade');
  expect(() => analyse(known, { outcome: 'O-99' })).toThrow('no outcome O-99');
});
