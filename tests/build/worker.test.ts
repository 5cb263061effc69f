import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/root.mjs';

/** Everything that the browser's worker can load. No bundle is a failure: there would be nothing to judge. */
function bundles(): { name: string; text: string }[] {
  const folder = join(root, 'dist', 'assets');
  const names = readdirSync(folder).filter((name) => /^worker-.*\.js$/.test(name));
  if (names.length === 0)
    throw new Error('dist/assets holds no worker-*.js: the page starts no worker, or was not built');
  return names.map((name) => ({
    name,
    // Without comments: licences are kept, and begin with two stars.
    text: readFileSync(join(folder, name), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, ''),
  }));
}

describe("the worker's bundle", () => {
  it('calls nothing that rounds differently from engine to engine', () => {
    for (const { name, text } of bundles()) {
      // The minifier writes Number.MAX_SAFE_INTEGER and the like as powers of two, which are exact everywhere.
      const found = text
        .replaceAll(/\b2\*\*-?\d+/g, '')
        .match(/Math\.(exp|expm1|log|log1p|log2|log10|pow|cbrt|hypot|a?(sin|cos|tan)h?|atan2)\b|\*\*/g);
      expect(found, name).toBeNull();
    }
  });

  it('draws nothing from Math.random, but for the ids of comlink’s messages', () => {
    for (const { name, text } of bundles()) {
      const others = text
        .replaceAll(/Math\.random\(\)\s*\*\s*(Number\.MAX_SAFE_INTEGER|\(2\*\*53-1\))/g, '')
        .match(/Math\.random/g);
      expect(others, name).toBeNull();
    }
  });

  it('asks neither the clock nor the locale for anything that counts', () => {
    for (const { name, text } of bundles()) {
      expect(text.match(/\bnew Date\b|\bDate\.|\bIntl\b|toLocale\w+|localeCompare/g), name).toBeNull();
    }
  });

  it('holds no zod, no seedrandom and no labels', () => {
    for (const { name, text } of bundles()) {
      expect(text.match(/ZodError|\$Zod|_zod|seedrandom|"?sv"?:\s*["'`]/g), name).toBeNull();
    }
  });
});
