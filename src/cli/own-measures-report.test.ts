import { expect, test } from 'vitest';
import type { Check } from '../experiments/comparison-checks.ts';
import { replicate } from '../experiments/replicate.ts';
import { traceLives } from '../model/life-log.ts';
import { planLayout } from '../model/outcomes/outcome-ids.ts';
import { createSimulator } from '../model/simulate.ts';
import { summarise } from '../results/summarise.ts';
import { inlineRunner } from '../runtime/inline.ts';
import { compileStudy } from '../scenario/compile.ts';
import { published } from '../testing/studies.ts';
import { ownMeasuresReport } from './own-measures-report.ts';

const own = {
  ...published,
  years: 1,
  scenarios: published.scenarios.slice(0, 2),
  population: { employers: published.population.employers.slice(-1).map((of) => ({ ...of, employments: 60 })) },
};
const compiled = compileStudy(own);
const layout = planLayout(compiled.plans[0]);
const runner = inlineRunner({ simulate: createSimulator().arms, trace: traceLives });
const options = { plans: compiled.plans, layout, worlds: 2, exactly: true, fixedAssumptions: false };
const result = await replicate(runner, options).done;
const summary = summarise(layout, result.arms);
const checked = (passed: boolean): Check[] => [
  { check: 'workers', passed, detail: { sv: 'annat', en: 'other numbers' } },
];

test('a comparison that failed a check has no figure here either', () => {
  const whole = ownMeasuresReport({ compiled, own, result, summary, checks: [checked(true), checked(true)] });
  expect(whole.match(/^Employer/gm)).toHaveLength(2);
  const held = ownMeasuresReport({ compiled, own, result, summary, checks: [checked(true), checked(false)] });
  expect(held.match(/^Employer/gm)).toHaveLength(1);
  expect(held).toMatch(/WITHHELD: a check failed, so no figure is shown\. other numbers/);
});

test('what was stopped says here too that it is not whole', () => {
  const part = { ...result, complete: false, stopped: true, digest: null };
  expect(ownMeasuresReport({ compiled, own, result: part, summary })).toMatch(/PARTIAL/);
  expect(ownMeasuresReport({ compiled, own, result, summary })).not.toMatch(/PARTIAL/);
});
