// The page, its download and the terminal: one set of numbers.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../../scripts/root.mjs';
import { type Site, openSite } from './browser.ts';
import { complete, finding } from './page.ts';

interface Result {
  worlds: number;
  complete: boolean;
  digest: string;
  scenarios: { outcomes: Record<string, { mean: number; lower: number; upper: number }> }[];
  comparisons: { outcomes: Record<string, { difference: number; lower: number; upper: number }>; checks?: unknown }[];
}

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

function terminal(command: string): Promise<Result> {
  const args = command.split(' ').slice(command.split(' ').indexOf('--') + 1);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'scripts/run-built.mjs'), 'cli', ...args, '--json'], {
      cwd: root,
    });
    let output = '';
    child.stdout.on('data', (data) => (output += String(data)));
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve(JSON.parse(output) as Result);
      else reject(new Error(`the terminal ended with ${status}`));
    });
  });
}

it('the command in the stamp prints what the page shows, to the last bit', { timeout: 300_000 }, async () => {
  const { page, close } = await site.open('', { viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  const digest = await complete(page);
  const shown = (await finding(page))!;
  const command = await page.locator('.stamp code').innerText();
  const figures = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.kpi')].map(({ dataset }) => ({
      outcome: dataset['outcome']!,
      mean: Number(dataset['mean']),
      lower: Number(dataset['lower']),
      upper: Number(dataset['upper']),
    })),
  );
  await page.getByRole('button', { name: 'Ladda ner', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /Hela resultatet/ }).click(),
  ]);
  const saved = JSON.parse(readFileSync(await download.path(), 'utf8')) as Result;
  await close();

  const printed = await terminal(command);
  expect(printed.digest).toBe(digest);
  expect(printed.worlds).toBe(shown.worlds);
  const [{ outcomes }] = printed.comparisons;
  expect(outcomes['O-04']).toMatchObject({ difference: shown.difference, lower: shown.lower, upper: shown.upper });
  for (const { outcome, mean, lower, upper } of figures) {
    expect(outcomes[outcome], outcome).toMatchObject({ difference: mean, lower, upper });
  }
  // The terminal adds what its own run of the checks gave; the page shows its own beside the figures.
  const comparisons = printed.comparisons.map(({ checks, ...rest }) => (expect(checks).toHaveLength(4), rest));
  expect(saved).toEqual({ ...printed, comparisons });
});
