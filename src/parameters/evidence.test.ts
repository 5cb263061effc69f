import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const copy = readFileSync(here('./evidence/evidence.json'));

describe('the copy of the evidence file', () => {
  it('has the hash that stands beside it', () => {
    const stated = readFileSync(here('./evidence/evidence.sha256'), 'utf8');
    expect(stated).toBe(`${createHash('sha256').update(copy).digest('hex')}  evidence.json\n`);
  });

  // Where the project stands beside the material that it was made from, the two must be the same bytes.
  const original = here('../../../shared/evidence/evidence.json');
  it.runIf(existsSync(original))('is the original, byte for byte', () => {
    expect(copy.equals(readFileSync(original))).toBe(true);
  });
});
