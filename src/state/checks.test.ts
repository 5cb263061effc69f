import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { replicate } from '../experiments/replicate.ts';
import type { Runner } from '../experiments/runner.ts';
import { traceLives } from '../model/life-log.ts';
import { createSimulator } from '../model/simulate.ts';
import { inlineRunner } from '../runtime/inline.ts';
import { defaultCatalogue } from '../scenario/catalogue.ts';
import { Checks } from './checks.svelte.ts';
import { openStudy } from './open-study.ts';

const study = openStudy(readFileSync(new URL('../../scenarios/4ess.json', import.meta.url), 'utf8'));
/** One small employer and one year: seconds matter, sizes do not. */
const small = {
  ...study.published,
  years: 1,
  scenarios: study.published.scenarios.slice(0, 1),
  population: {
    ...study.published.population,
    employers: study.published.population.employers.slice(-1).map((of) => ({ ...of, employments: 150 })),
  },
};
const { policies } = defaultCatalogue();
const compiled = study.compile(small);
const runner = inlineRunner({ simulate: createSimulator().arms, trace: traceLives });
let arms: readonly (readonly (Float64Array | undefined)[])[];
beforeAll(async () => {
  const { plans, layout } = compiled;
  arms = (await replicate(runner, { plans, layout, worlds: 2, exactly: true, fixedAssumptions: false }).done).arms;
});
afterAll(() => runner.close());
const whole = () => ({
  compiled,
  worldArrays: arms,
  status: 'complete' as const,
  covers: 'chance+assumptions' as const,
  failures: [],
});
const counted = (): { runner: Runner; runs: () => number } => {
  let runs = 0;
  return { runner: { ...runner, run: (...of) => (runs++, runner.run(...of)) }, runs: () => runs };
};

test('a whole run is checked once: four checks of each scenario, filed under its plans', async () => {
  const { runner: heard, runs } = counted();
  const checks = new Checks({ runner: heard, other: () => null, policies });
  expect(checks.of(whole(), 1)).toBeNull();
  await checks.ask(whole());
  const found = checks.of(whole(), 1)!;
  expect(found.map(({ check, passed }) => [check, passed])).toEqual([
    ['before-start', true],
    ['neutral', true],
    // There are no other workers here, and that is said and not called passed.
    ['workers', null],
    ['conservation', true],
  ]);
  const before = runs();
  await checks.ask(whole());
  expect(runs()).toBe(before);
  expect(checks.of({ ...whole(), covers: 'chance' }, 1)).toBeNull();
});

test('a run that is not whole is not checked, and checks that were stopped count for nothing', async () => {
  const checks = new Checks({ runner, other: () => null, policies });
  await checks.ask({ ...whole(), status: 'partial' });
  expect(checks.of(whole(), 1)).toBeNull();
  const asked = checks.ask(whole());
  checks.stop();
  await asked;
  expect(checks.of(whole(), 1)).toBeNull();
});

test('what held in one run is not said of another run of the same plans; what failed withholds that one too', async () => {
  const { plans, layout } = compiled;
  const options = { plans, layout, exactly: true, fixedAssumptions: false };
  const again = { ...whole(), worldArrays: (await replicate(runner, { ...options, worlds: 2 }).done).arms };
  const more = { ...whole(), worldArrays: (await replicate(runner, { ...options, worlds: 3 }).done).arms };
  const checks = new Checks({ runner, other: () => null, policies });
  await checks.ask(whole());
  expect([checks.of(whole(), 1), checks.of(again, 1), checks.of(more, 1)]).toEqual([expect.anything(), null, null]);
  await checks.ask(more);
  expect(checks.of(more, 1)!.at(-1)!.detail.en).toMatch(/3 worlds/);
  expect(checks.of(whole(), 1)!.at(-1)!.detail.en).toMatch(/2 worlds/);

  const wrong: Runner = {
    ...runner,
    run: (request, handlers) =>
      runner.run(request, {
        ...handlers,
        onResult: ({ index, arms: [base, arm] }) =>
          handlers.onResult({ index, arms: [base, arm.map((value) => value + 1)] }),
      }),
  };
  const failing = new Checks({ runner, other: () => wrong, policies });
  await failing.ask(whole());
  for (const of of [whole(), again, more]) {
    expect(failing.of(of, 1)!.map(({ passed }) => passed)).toEqual([true, true, false, true]);
  }
});
