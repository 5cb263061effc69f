// Same bits in every engine: studies run on the built page, in its own workers, give Node's digest.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFirefox } from '../../scripts/ensure-firefox.mjs';
import { root } from '../../scripts/root.mjs';
import { replicate } from '../../src/experiments/replicate.ts';
import { traceLives } from '../../src/model/life-log.ts';
import { planLayout } from '../../src/model/outcomes/outcome-ids.ts';
import { policies } from '../../src/model/policies/index.ts';
import { createSimulator } from '../../src/model/simulate.ts';
import { inlineRunner } from '../../src/runtime/inline.ts';
import { compileStudy } from '../../src/scenario/compile.ts';
import type { Policies, Study } from '../../src/scenario/study.ts';
import { studyLink } from '../../src/storage/link.ts';
import { type Engine, type Site, openSite } from './browser.ts';

const read = (name: string) => JSON.parse(readFileSync(join(root, 'scenarios', name), 'utf8')) as Study;
const fourEss = read('4ess.json');
const ring = read('ring.json');

/** Every policy at its defaults, together. */
const everything: Policies = Object.fromEntries(policies.map(({ id }) => [id, {}]));
const one = (id: string, on: Policies): Study['scenarios'] => [
  { id, label: { sv: id, en: id }, assumptions: {}, policies: on },
];

interface Trial {
  readonly name: string;
  readonly study: Study;
  /** Numbers of workers to run with. */
  readonly workers: readonly number[];
}

const named: Trial[] = [
  { name: 'the baseline alone', study: { ...fourEss, scenarios: one('nothing', {}) }, workers: [1, 2] },
  { name: 'early meetings', study: fourEss, workers: [1, 2] },
  { name: 'a ring', study: ring, workers: [1, 2] },
  { name: 'every policy at once', study: { ...ring, scenarios: one('everything', everything) }, workers: [1, 2] },
];

/** For the proof: every study that comes with the page, each with three seeds; the whole sector would take half a day of it. */
const whole: Trial[] = readdirSync(join(root, 'scenarios'))
  .filter((name) => name.endsWith('.json') && name !== 'sector.json')
  .flatMap((name) => {
    const study = read(name);
    return [study.seed, 'another', 'a third'].map((seed) => ({
      name: `${study.id}, seed ${seed}`,
      study: { ...study, seed },
      workers: [2],
    }));
  });

/** Else the one that holds all mechanisms. */
const trials = process.env['PROOF'] === 'whole' ? [...named, ...whole] : named.slice(-1);

/** Few worlds: each digest is over hundreds of numbers of each of them. */
const WORLDS = 3;
/** Long, because a loaded machine is slow and a slow machine is no fault of the page. */
const PATIENCE = 120_000;

const few = ({ study }: Trial): Study => ({ ...study, worlds: WORLDS });

const node = inlineRunner({ simulate: createSimulator().arms, trace: traceLives });
/** Made once for all engines. */
const known = new Map<Trial, string>();
async function inNode(trial: Trial): Promise<string> {
  const { plans } = compileStudy(few(trial));
  const options = { plans, layout: planLayout(plans[0]), worlds: WORLDS, exactly: true, fixedAssumptions: false };
  const { digest, complete } = await replicate(node, options).done;
  expect(complete).toBe(true);
  known.set(trial, digest!);
  return digest!;
}

async function fromPage(site: Site, trial: Trial, workers: number): Promise<string> {
  const link = await studyLink(few(trial));
  if (!link.ok) throw new Error(`${trial.name}: ${link.why}`);
  const context = await site.browser.newContext({ locale: 'sv-SE' });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  await page.addInitScript((cores) => {
    Object.defineProperty(Navigator.prototype, 'hardwareConcurrency', { get: () => cores });
  }, workers);
  await page.goto(site.address + link.fragment);
  await page.getByRole('button', { name: 'Öppna utan att spara' }).click();
  const stamp = page.locator(`.stamp[data-digest][data-worlds="${WORLDS}"]`);
  await stamp.waitFor({ timeout: PATIENCE });
  const digest = (await stamp.getAttribute('data-digest'))!;
  await context.close();
  return digest;
}

const engines: [string, string, Engine, boolean][] = [
  ['Chromium', 'G8-01', 'chromium', true],
  ['Firefox ESR', 'G8-02', 'firefox', findFirefox() !== null],
];

describe.each(engines)('the page in %s', (label, code, engine, here) => {
  let site: Site;
  beforeAll(async () => {
    if (here) site = await openSite(undefined, engine);
  });
  afterAll(() => site?.close());

  // One code for all: it counts once, when all of them have passed.
  it.skipIf(!here).each(trials)(
    `${code} ${label} has the bits of Node: $name`,
    { timeout: 4 * PATIENCE },
    async (trial) => {
      const expected = known.get(trial) ?? (await inNode(trial));
      expect(expected).toMatch(/^[0-9a-f]{64}$/);
      for (const workers of trial.workers) {
        expect(await fromPage(site, trial, workers), `${workers} workers`).toBe(expected);
      }
    },
  );
});
