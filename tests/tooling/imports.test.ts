import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/root.mjs';

let violations: { from: string; to: string; rule: string }[];
let folder: string;

const files: Record<string, string> = {
  'src/engine/draws.ts': "import '../stats/moments.ts';\nexport const a = 1;\n",
  'src/engine/index.ts': 'export const e = 1;\n',
  'src/stats/moments.ts': "import { e } from '../engine/index.ts';\nexport const m = e;\n",
  'src/i18n/locale.ts': 'export const l = 1;\n',
  'src/i18n/sv.ts': "import { l } from './locale.ts';\nexport const s = l;\n",
  'src/parameters/schema.ts': "import { z } from 'zod';\nexport const schema = z;\n",
  'src/parameters/parameter.ts': "import { l } from '../i18n/locale.ts';\nexport const p = l;\n",
  'src/results/merge.ts': "import { p } from '../parameters/parameter.ts';\nexport const r = p;\n",
  'src/model/plan.ts': "import { p } from '../parameters/parameter.ts';\nexport const plan = p;\n",
  'src/model/catalogue.ts': "import { schema } from '../parameters/schema.ts';\nexport const c = schema;\n",
  'src/model/labels.ts': "import { s } from '../i18n/sv.ts';\nexport const x = s;\n",
  'src/model/plan.test.ts': "import { toy } from '../testing/toy.ts';\nexport const t = toy;\n",
  'src/model/bad.test.ts': "import { seed } from '../scenario/seed.ts';\nexport const t = seed;\n",
  'src/model/leak.ts': "import { toy } from '../testing/toy.ts';\nexport const t = toy;\n",
  'src/model/file.ts': "import { readFileSync } from 'node:fs';\nexport const t = readFileSync;\n",
  'src/scenario/seed.ts': "import seedrandom from 'seedrandom';\nexport const seed = seedrandom;\n",
  'src/scenario/file.ts': "import seedrandom from 'seedrandom';\nexport const f = seedrandom;\n",
  'src/testing/toy.ts': "import { plan } from '../model/plan.ts';\nexport const toy = plan;\n",
  'src/runtime/pool.ts': "import * as Comlink from 'comlink';\nexport const pool = Comlink;\n",
  'src/runtime/spawn-browser.ts':
    "import url from '../../workers/browser.ts?worker&url';\nimport '../views/Compare.svelte';\nexport const u = url;\n",
  'workers/browser.ts': 'export const w = 1;\n',
  'src/charts/fan.ts':
    "import { max } from 'd3';\nimport { pool } from '../runtime/pool.ts';\nexport const f = [max, pool];\n",
  'src/views/Compare.svelte': '<script lang="ts">\n  import { max } from \'d3\';\n  const m = max;\n</script>\n{m}\n',
  'src/cli/main.ts': "import Compare from '../views/Compare.svelte';\nexport const main = Compare;\n",
  'workers/node.ts': "import { f } from '../src/charts/fan.ts';\nexport const w = f;\n",
  'src/experiments/one.ts': "import { two } from './two.ts';\nexport const one = () => two;\n",
  'src/experiments/two.ts': "import { one } from './one.ts';\nexport const two = () => one;\n",
};

const expected = [
  ['src/engine/draws.ts', 'src/stats/moments.ts', 'row-0-engine'],
  ['src/results/merge.ts', 'src/parameters/parameter.ts', 'row-1-results'],
  ['src/model/labels.ts', 'src/i18n/sv.ts', 'row-2-model'],
  ['src/model/bad.test.ts', 'src/scenario/seed.ts', 'row-2-model-tests'],
  ['src/model/leak.ts', 'src/testing/toy.ts', 'only-for-tests'],
  ['src/model/catalogue.ts', 'zod', 'model-without-zod'],
  ['src/model/file.ts', 'fs', 'node-only-at-the-edge'],
  ['src/scenario/file.ts', 'seedrandom', 'home-of-seedrandom'],
  ['src/charts/fan.ts', 'src/runtime/pool.ts', 'row-6-charts'],
  ['src/runtime/spawn-browser.ts', 'src/views/Compare.svelte', 'spawn-names-the-worker'],
  ['src/views/Compare.svelte', 'd3', 'home-of-d3'],
  ['src/cli/main.ts', 'src/views/Compare.svelte', 'row-7-cli'],
  ['workers/node.ts', 'src/charts/fan.ts', 'row-6-workers'],
  ['src/experiments/one.ts', 'src/experiments/two.ts', 'no-cycles'],
] as const;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vandpunkt-imports-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const file of ['tsconfig.json', 'package.json', '.dependency-cruiser.cjs']) {
    cpSync(join(root, file), join(folder, file));
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const run = spawnSync(
    process.execPath,
    [join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'), '-T', 'json', 'src', 'workers'],
    { cwd: folder, encoding: 'utf8' },
  );
  const report = JSON.parse(run.stdout) as {
    summary: { violations: { from: string; to: string; rule: { name: string } }[] };
  };
  violations = report.summary.violations.map(({ from, to, rule }) => ({ from, to, rule: rule.name }));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the direction of imports', () => {
  it.each(expected)('%s may not import %s', (from, to, rule) => {
    expect(
      violations.filter((found) => found.from === from && found.rule === rule && found.to.includes(to)),
    ).not.toEqual([]);
  });

  it('lets the runtime name the browser worker by its address', () => {
    expect(violations.filter(({ to }) => to.startsWith('workers/browser.ts'))).toEqual([]);
  });

  it('finds nothing in files that obey', () => {
    const bad = new Set<string>([...expected.map(([from]) => from), 'src/experiments/two.ts']);
    expect(violations.filter((found) => !bad.has(found.from))).toEqual([]);
  });
});
