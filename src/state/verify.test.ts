import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { resultFile, unitOf, type ResultFile } from '../experiments/result-file.ts';
import { replicate } from '../experiments/replicate.ts';
import type { Runner } from '../experiments/runner.ts';
import { traceLives } from '../model/life-log.ts';
import { planLayout } from '../model/outcomes/outcome-ids.ts';
import { createSimulator } from '../model/simulate.ts';
import { summarise } from '../results/summarise.ts';
import { inlineRunner } from '../runtime/inline.ts';
import { compileStudy } from '../scenario/compile.ts';
import { farCells, farOutside } from '../scenario/far-outside.ts';
import type { Study } from '../scenario/study.ts';
import { studyText } from '../storage/file.ts';
import { studyLink } from '../storage/link.ts';
import { published as whole } from '../testing/studies.ts';
import { Verification } from './verify.svelte.ts';

/** One small employer and one year: seconds matter, sizes do not. */
const published: Study = {
  ...whole,
  years: 1,
  worlds: 4,
  scenarios: whole.scenarios.slice(0, 1),
  population: { employers: whole.population.employers.slice(-1).map((of) => ({ ...of, employments: 60 })) },
};
const runner = inlineRunner({ simulate: createSimulator().arms, trace: traceLives });
afterAll(() => runner.close());

async function resultOf(study: Study, input?: Study): Promise<ResultFile> {
  const compiled = compileStudy(study);
  const { plans, arms } = compiled;
  const far = farCells(compiled, farOutside(compiled));
  const layout = planLayout(plans[0]);
  const options = { plans, layout, worlds: study.worlds, exactly: true, fixedAssumptions: false };
  const run = await replicate(runner, options).done;
  const names = {
    study: study.id,
    seed: study.seed,
    arms,
    plans,
    unit: unitOf,
    farOutside: far,
    ...(input && { input }),
  };
  return resultFile(names, layout, run, summarise(layout, run.arms));
}
const text = (result: ResultFile): string => JSON.stringify(result, null, 2);
const changed: Study = { ...published, assumptions: { ...published.assumptions, 'inc.rate_long': 0.2 } };
const ofPublished = text(await resultOf(published));
const ofChanged = await resultOf(changed);

let asked = 0;
const counting: Runner = { ...runner, run: (request, handlers) => (asked++, runner.run(request, handlers)) };
let verification: Verification;
beforeEach(() => {
  asked = 0;
  verification = new Verification({
    runner: counting,
    published: () => [published],
    pause: () => Promise.resolve(),
    now: () => 0,
  });
});

describe('what is given', () => {
  test('a figure of a study that comes with the page needs nothing more; nothing is run before it is asked for', async () => {
    await verification.give(ofPublished);
    expect(verification.found).toMatchObject({ from: 'published', samePlans: true });
    expect([verification.need, verification.ready, asked]).toEqual([null, true, 0]);
    await verification.run();
    expect(verification.verdict).toMatchObject({ state: 'identical', sameDigest: true });
    expect([asked, verification.running]).toEqual([1, false]);
  });

  test('a file too large for a page is refused unread, with the command that takes it', async () => {
    const large = { name: 'r.json', size: 81_000_000, arrayBuffer: () => Promise.reject(new Error('read')) };
    await verification.giveFiles([large]);
    expect(verification.refusal).toMatchObject({ name: 'r.json' });
    expect(verification.refusal?.findings[0].expected).toMatch(/^at most \d+ bytes; .*npm run sim -- verify FILE$/);
  });

  test('a result that holds its study is run as it is, and it is said that it is not the page’s own', async () => {
    await verification.give(text({ ...ofChanged, input: changed }));
    expect(verification.found).toMatchObject({ from: 'export', samePlans: true, asPublished: false });
    await verification.run();
    expect(verification.verdict?.state).toBe('identical');
  });

  test('a result of a changed study without it asks for the study, as a file or as a link', async () => {
    const link = await studyLink(changed, [published]);
    if (!link.ok) throw new Error(link.why);
    for (const study of [studyText(changed), `<http://x.example/#a${link.fragment}>`.replace('#a', '')]) {
      verification.clear();
      await verification.give(text(ofChanged));
      expect(verification.need).toBe('changed');
      await verification.run();
      expect(asked).toBe(0);
      await verification.give(study.replace(/^<|>$/g, ''));
      expect(verification.found).toMatchObject({ from: 'given', samePlans: true });
    }
    await verification.run();
    expect(verification.verdict?.state).toBe('identical');
  });

  test('the same in the other order, and as two files at once', async () => {
    await verification.give(studyText(changed));
    expect(verification.need).toBe('claim');
    await verification.give(text(ofChanged));
    expect(verification.ready).toBe(true);
    const file = (name: string, of: string) => ({
      ...{ name, size: of.length },
      arrayBuffer: () => Promise.resolve(new TextEncoder().encode(of).buffer),
    });
    await verification.giveFiles([file('r.json', text(ofChanged)), file('s.json', studyText(changed))]);
    expect(verification).toMatchObject({ ready: true, name: 'r.json' });
  });

  test('what comes once all is there takes the place of all of it', async () => {
    await verification.give(ofPublished);
    await verification.give(studyText(changed));
    expect(verification.claim).toBeNull();
    expect(verification.need).toBe('claim');
  });

  test('with another study than it was run on, it is different for that reason', async () => {
    await verification.give(studyText({ ...changed, assumptions: { 'inc.rate_long': 0.21 } }));
    await verification.give(text(ofChanged));
    expect(verification.found?.samePlans).toBe(false);
    await verification.run();
    expect(verification.verdict).toMatchObject({ state: 'different', reasons: ['plan'] });
  });

  test('is run with the seed and the years that it names', async () => {
    const seeded = await resultOf({ ...published, seed: 'another' });
    await verification.give(text(seeded));
    expect(verification.found?.study.seed).toBe('another');
    await verification.run();
    expect(verification.verdict?.state).toBe('identical');
  });

  test('that is nothing of ours is refused, by place, found and expected', async () => {
    await verification.give('a letter');
    expect(verification.refusal?.findings).toMatchObject([{ path: '', found: '"a letter"' }]);
    await verification.give('{"schema": 1}');
    expect(verification.refusal!.findings.length).toBeGreaterThan(3);
    await verification.give('#study=1w5.abc');
    expect(verification.refusal?.findings).toMatchObject([{ code: 'missing' }]);
    await verification.give(text({ ...ofChanged, input: { ...changed, years: 99 } }));
    expect(verification.need).toBe('broken');
    expect(verification.faults).toMatchObject([{ path: '/input/years' }]);
    await verification.give(text({ ...ofChanged, study: 'nobodys' }));
    expect(verification.need).toBe('unknown');
  });
});

test('one digit that was changed is found, and named', async () => {
  const { mean } = ofChanged.scenarios[1].outcomes['O-04'];
  await verification.give(
    text({ ...ofChanged, input: changed }).replace(`"mean": ${mean}`, `"mean": ${mean! + 0.001}`),
  );
  await verification.run();
  expect(verification.verdict).toMatchObject({ state: 'different', reasons: ['cells'] });
  expect(verification.verdict?.first?.place).toMatch(/^scenarios, .+, outcomes, O-04, mean$/);
});

test('that something lies far outside the evidence is a part of what is compared', async () => {
  const [scenario] = published.scenarios;
  const early = { ...scenario.policies['coordination-meeting'], 'meet.day_early': 90 };
  const far = { ...published, scenarios: [{ ...scenario, policies: { 'coordination-meeting': early } }] };
  const result = await resultOf(far, far);
  expect(result.scenarios[1].farOutside).toEqual(['meet.day_early=90']);
  await verification.give(text(result));
  await verification.run();
  expect(verification.verdict?.state).toBe('identical');
  await verification.give(text(result).replace('meet.day_early=90', 'meet.day_early=9'));
  await verification.run();
  expect(verification.verdict).toMatchObject({ state: 'different', first: { said: 'meet.day_early=9' } });
});

test('stopped before thirty worlds nothing is compared; what is given stays', async () => {
  await verification.give(ofPublished);
  const running = verification.run();
  verification.stop();
  await running;
  expect(verification).toMatchObject({ verdict: null, tooFew: 0, ready: true, running: false });
});

test('a run for something that was taken away says nothing any more', async () => {
  await verification.give(ofPublished);
  const running = verification.run();
  verification.clear();
  await running;
  expect(verification).toMatchObject({ verdict: null, tooFew: null, claim: null, running: false });
});

describe('two things that are given at the same time', () => {
  /** A file whose text comes when it is told to. */
  function slow(name: string, of: string) {
    let come = (): void => {};
    const waits = new Promise<void>((resolve) => (come = resolve));
    const arrayBuffer = () => waits.then(() => new TextEncoder().encode(of).buffer);
    return { file: { name, size: of.length, arrayBuffer }, come: () => come() };
  }

  test('what was given last is what counts, though an earlier file is read later', async () => {
    const first = slow('r.json', text(ofChanged));
    const reading = verification.giveFiles([first.file]);
    await verification.give(ofPublished);
    first.come();
    await reading;
    expect(verification).toMatchObject({ name: null, ready: true });
    expect(verification.found?.from).toBe('published');
  });

  test('a file that comes while another is verified ends that: no verdict is shown beside what it is not of', async () => {
    const study = slow('s.json', studyText(changed));
    const reading = verification.giveFiles([slowless('r.json', ofPublished), study.file]);
    await vi.waitUntil(() => verification.ready);
    const running = verification.run();
    study.come();
    await reading;
    await running;
    expect(verification.given?.assumptions).toEqual(changed.assumptions);
    expect(verification).toMatchObject({ verdict: null, running: false });
  });
  const slowless = (name: string, of: string) => {
    const { file, come } = slow(name, of);
    come();
    return file;
  };
});
