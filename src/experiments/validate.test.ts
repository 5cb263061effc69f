import { describe, expect, it } from 'vitest';
import { calibration_targets as rows } from '../parameters/evidence/evidence.json';
import { layout, totalCell } from '../results/layout.ts';
import { toyPlan } from '../testing/toy-model.ts';
import { toyRunner } from '../testing/toy-runner.ts';
import { calibrationTargets, readTarget } from './targets.ts';
import { validate } from './validate.ts';

const targets = calibrationTargets();
const groups = ['all', 'sex:men', 'sex:women'];
const outcomes = [...new Set(targets.flatMap((target) => target.reading?.outcome ?? []))];
const all = layout(
  outcomes.map((id) => ({ id, scale: id.endsWith('days') ? 1 : 100, series: false, grouped: true })),
  groups,
  0,
);

/** A world in which every judged target is met exactly, but for the spread between worlds. */
function onTarget(replication: number): Float64Array {
  const numbers = new Float64Array(2 * all.cells).fill(1);
  for (const { reading, target } of targets) {
    if (!reading) continue;
    const outcome = outcomes.indexOf(reading.outcome);
    const { scale } = all.outcomes[outcome];
    const value = target * (1 + (replication % 2 === 0 ? 0.001 : -0.001));
    const cell = totalCell(all, outcome, reading.ratio ? 2 : 0);
    numbers[2 * cell] = reading.as === 'share' || reading.ratio ? value : value / scale;
  }
  return numbers;
}

describe('targets', () => {
  it('are all of the evidence file, with its numbers', () => {
    expect([...new Set(targets.map((target) => target.id))]).toEqual(rows.map((row) => row.id));
    expect(targets.filter((target) => target.id === 'C-10')).toMatchObject([
      { part: 'all', target: 44, low: 40, high: 52 },
      { part: 'F', target: 75, low: 68, high: 82 },
    ]);
    expect(targets.filter((target) => target.id === 'C-03').map((target) => target.target)).toEqual([0.47, 0.47]);
    for (const { target, low, high } of targets) expect(low < target && target < high).toBe(true);
  });

  it('of ratios are read world by world', () => {
    const ratio = targets.find((target) => target.id === 'C-14')!;
    const two = layout([{ id: 'O-05.days', scale: 1, series: false, grouped: true }], groups, 0);
    // Women over men: 2 in one world, 3 in the other; in the third nobody is a man.
    const worlds = [
      Float64Array.of(0, 1, 1, 1, 2, 1),
      Float64Array.of(0, 1, 2, 1, 6, 1),
      Float64Array.of(0, 1, 0, 0, 6, 1),
    ];
    expect(readTarget(two, worlds, ratio)).toEqual({ mean: 2.5, mcse: 0.5 });
  });

  it('have no number where the model has no such outcome or group', () => {
    const ratio = targets.find((target) => target.id === 'C-02')!;
    expect(readTarget(layout([], ['all'], 0), [new Float64Array(0)], ratio)).toBeNull();
    const whole = layout([{ id: 'O-04', scale: 1, series: false, grouped: false }], groups, 0);
    expect(readTarget(whole, [Float64Array.of(1, 1)], ratio)).toBeNull();
  });
});

describe('validate', () => {
  const run = (simulate: (replication: number) => Float64Array, maxWorlds?: number) =>
    validate(
      toyRunner((_, world) => {
        expect(world.draw).toBe(0);
        return simulate(world.replication);
      }),
      { plan: toyPlan('a'), layout: all, ...(maxWorlds ? { maxWorlds } : {}) },
    );

  it('passes what lies within its bounds and judges nothing that is only shown', async () => {
    const { complete, targets: judged, worlds } = await run(onTarget).done;
    expect([complete, worlds]).toEqual([true, 50]);
    const status = (wanted: string) => [...new Set(judged.filter((one) => one.status === wanted).map(({ id }) => id))];
    expect(status('fail')).toEqual([]);
    expect(status('not_modelled')).toEqual(['C-03', 'C-12', 'C-13', 'C-15', 'C-16']);
    expect(judged[0]).toMatchObject({ id: 'C-01', part: null, target: 6.7, low: 6.4, high: 7, status: 'pass' });
    expect(judged[0].simulated).toBeCloseTo(6.7, 10);
    expect(judged.find(({ id }) => id === 'C-16')).toMatchObject({ simulated: null, mcse: null });
  });

  it('fails what does not', async () => {
    const { targets: judged } = await run((replication) => onTarget(replication).map((n, i) => (i === 0 ? n * 1.2 : n)))
      .done;
    expect(judged.filter((one) => one.status === 'fail').map(({ id }) => id)).toEqual(['C-01']);
  });

  it('runs more worlds until chance is small, but not for ever', async () => {
    const noisy = (replication: number) =>
      onTarget(replication).map((n, i) => (i === 0 ? n * (replication % 2 === 0 ? 1.1 : 0.9) : n));
    expect((await run(noisy).done).worlds).toBe(400);
    expect((await run(noisy, 120).done).worlds).toBe(120);
  });

  it('is incomplete when stopped', async () => {
    const validation = run(onTarget);
    validation.stop();
    expect(await validation.done).toMatchObject({ complete: false });
  });
});
