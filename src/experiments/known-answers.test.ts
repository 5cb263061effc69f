import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { personsOf } from '../model/arms/parts.ts';
import { planLayout } from '../model/outcomes/outcome-ids.ts';
import { createSimulator } from '../model/simulate.ts';
import { digestOf } from '../results/digest.ts';
import { compileStudy } from '../scenario/compile.ts';
import type { Study } from '../scenario/study.ts';
import { ANSWERED_UP_TO, type KnownAnswer } from './known-answers.ts';
import { worldAt } from './worlds.ts';

const folder = new URL('../../scenarios/', import.meta.url);

/** Renewed by `npx vitest run --project unit src/experiments/known-answers.test.ts -u` when results move. */
test('the answers that a browser is tested by are those of this model, one of each study', async () => {
  const simulator = createSimulator();
  const answers: KnownAnswer[] = [];
  for (const name of readdirSync(folder)
    .filter((one) => one.endsWith('.json'))
    .sort()) {
    const study = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Study;
    const { plans } = compileStudy(study);
    if (personsOf(plans[0]) > ANSWERED_UP_TO) continue;
    const arms = simulator.arms(plans, worldAt(0, false));
    const digest = digestOf(
      planLayout(plans[0]),
      arms.map((arm) => [arm]),
    );
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    answers.push({ study: study.id, digest: digest! });
  }
  expect(answers.length).toBeGreaterThan(12);
  await expect(`${JSON.stringify(answers, null, 2)}\n`).toMatchFileSnapshot('known-answers.json');
});
