import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalHash, canonicalText } from '../scenario/canonical.ts';
import { checkStudy, parseStudy } from '../scenario/parse.ts';
import type { Study } from '../scenario/study.ts';
import { MAX_LINK, MAX_UNFOLDED, readLink, studyLink, type Unfolded } from './link.ts';
import { anyStudy, edited, published } from '../testing/studies.ts';

async function fragmentOf(study: Study, known: readonly Study[] = []): Promise<string> {
  const link = await studyLink(study, known);
  if (!link.ok) throw new Error(link.why);
  return link.fragment;
}

/** A link made by hand, with a sum that is right. */
function crafted(kind: 'w' | 'd', text: string): string {
  const letters = deflateRawSync(text).toString('base64url');
  return signed(kind, letters);
}

function signed(kind: 'w' | 'd', letters: string): string {
  return `#study=1${kind}${letters.length.toString(36)}.${letters}.${canonicalHash(`${kind}${letters}`).slice(0, 12)}`;
}

const why = (read: Unfolded): string =>
  read.state === 'refused' ? read.why : read.state === 'study' ? 'opened' : 'none';

describe('a link', () => {
  it('opens the study as it was, whole or as a difference', async () => {
    await fc.assert(
      fc.asyncProperty(anyStudy, fc.boolean(), async (study, alone) => {
        const known = alone ? [] : [published];
        const read = await readLink(await fragmentOf(study, known), known);
        expect(read.state === 'study' && canonicalText(read.study)).toBe(canonicalText(study));
      }),
      { seed: 3, numRuns: 150 },
    );
  });

  it('holds only what differs from the published study when that is shorter', async () => {
    const study = edited({ worlds: 123 });
    const whole = await studyLink(study);
    const short = await studyLink(study, [published]);
    expect(whole).toMatchObject({ ok: true, kind: 'whole', freeText: expect.arrayContaining(['/seed', '/label/sv']) });
    expect(short).toMatchObject({ ok: true, kind: 'difference', freeText: [] });
    expect(short.ok && short.fragment.length).toBeLessThan(120);
    // Of a study with another id there is nothing to differ from.
    expect(await studyLink(edited({ id: 'other' }), [published])).toMatchObject({ kind: 'whole' });
  });

  it('says which texts in it somebody wrote', async () => {
    const study = edited({ label: { ...published.label, en: 'For Anna' }, source: 'our meeting' });
    expect(await studyLink(study, [published])).toMatchObject({ freeText: ['/label/en', '/source'] });
  });

  it('consists of signs that every address may hold, and ends in a letter or a digit', async () => {
    expect(await fragmentOf(published)).toMatch(/^#study=1w[0-9a-z]+\.[A-Za-z0-9_-]+\.[0-9a-f]{12}$/);
  });

  it('is not made of a study that it cannot hold', async () => {
    const employer = published.population.employers[0];
    let word = 1;
    // Numbers that look like chance, so that they cannot be squeezed.
    const next = (): string => (word = (word * 48271) % 2147483647).toString(36);
    const employers = Array.from({ length: 300 }, (_, i) => ({
      ...employer,
      id: `e${i}`,
      employments: 1000,
      label: { sv: Array.from({ length: 12 }, next).join(''), en: Array.from({ length: 12 }, next).join('') },
    }));
    const large = { ...published, population: { employers } };
    expect(await studyLink(large)).toMatchObject({ ok: false, why: 'too-long', most: MAX_LINK });
    const description = { sv: 'x'.repeat(5000), en: '' };
    const long = { ...large, description, source: 'y'.repeat(MAX_UNFOLDED) };
    expect(await studyLink(long)).toMatchObject({ ok: false, why: 'too-large', most: MAX_UNFOLDED });
  });
});

describe('an address', () => {
  it.each(['', '#', '#results', '#studying=1', '#a=study'])('%j holds no study', async (fragment) => {
    expect(await readLink(fragment)).toEqual({ state: 'none' });
  });

  it('that was cut anywhere is said to be cut', async () => {
    const fragment = await fragmentOf(edited({ worlds: 7 }), [published]);
    for (let length = '#study='.length; length < fragment.length; length++) {
      expect(why(await readLink(fragment.slice(0, length), [published])), fragment.slice(0, length)).toBe('cut');
    }
  });

  it('with one sign changed is never opened', async () => {
    const fragment = await fragmentOf(edited({ worlds: 7 }), [published]);
    for (let at = '#study='.length; at < fragment.length; at++) {
      for (const sign of ['A', '0', '_', '.', 'd'].filter((one) => one !== fragment[at])) {
        const read = await readLink(fragment.slice(0, at) + sign + fragment.slice(at + 1), [published]);
        expect(read.state, `${sign} at ${at}`).toBe('refused');
      }
    }
  });

  it.each([
    ['of a later format', '#study=2w1.A.000000000000', 'version', 'unsupported'],
    ['of a far later format', '#study=10w1.A.000000000000', 'version', 'unsupported'],
    ['with something beside the study', '#study=1w1.A.000000000000&run=1', 'unknown', 'unknown'],
    ['with two studies', '#study=1w1.A.000000000000&study=1w1.A.000000000000', 'unknown', 'unknown'],
    ['with signs of another alphabet', '#study=1w4.A+/=.000000000000', 'broken', 'invalid'],
    ['that is too long', `#study=1w1.${'A'.repeat(MAX_LINK)}`, 'too-long', 'unsupported'],
  ])('%s is refused as that', async (_, fragment, fault, code) => {
    expect(await readLink(fragment)).toMatchObject({ state: 'refused', why: fault, findings: [{ code }] });
  });

  it('that would unfold to a gigabyte is refused after the first quarter of a megabyte', async () => {
    // 10 MB of one letter in 10 kB, and ten times as much in a link that is too long anyway.
    const bomb = crafted('w', 'x'.repeat(10_000_000));
    expect(bomb.length).toBeLessThan(MAX_LINK);
    expect(bomb.length).toBeGreaterThan(10_000);
    expect(why(await readLink(bomb))).toBe('too-large');
    expect(why(await readLink(crafted('w', 'x'.repeat(100_000_000))))).toBe('too-long');
  });

  it('with a study that has unknown keys or wrong values is refused with the findings of a file', async () => {
    const read = await readLink(crafted('w', JSON.stringify({ ...published, colour: 'red', years: 99 })));
    expect(why(read)).toBe('study');
    expect(read.state === 'refused' && read.findings.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
      '/colour unknown',
      '/years invalid',
    ]);
  });

  it('that differs from a published study of other words is refused, and opens where the former words are known', async () => {
    const fragment = await fragmentOf(edited({ worlds: 7 }), [published]);
    const moved = edited({ seed: 'another' });
    expect(why(await readLink(fragment, [moved]))).toBe('base');
    expect(why(await readLink(fragment, []))).toBe('base');
    const read = await readLink(fragment, [moved, published]);
    expect(read.state === 'study' && read.study.worlds).toBe(7);
  });

  it.each([
    ['reach for a prototype', '{"__proto__": {"polluted": [true]}}', 'study'],
    ['build a prototype from parts', '{"constructor": {"prototype": [{"polluted": true}]}}', 'study'],
    ['go where nothing is', '{"nowhere": {"deep": [1]}}', 'study'],
    ['add an unknown key', '{"colour": ["red"]}', 'study'],
    ['take away what must be there', '{"seed": []}', 'study'],
    ['are no object', '5', 'study'],
    ['put something else in place of all', '[5]', 'study'],
  ])('with differences that %s is refused', async (_, change, fault) => {
    const base = canonicalHash(published).slice(0, 12);
    const read = await readLink(crafted('d', `{"base":"${base}","change":${change}}`), [published]);
    expect(why(read)).toBe(fault);
    expect('polluted' in {}).toBe(false);
  });
});

/** The link cut within what is squeezed, under a right sum. */
function cutPacked(fragment: string, at: number): string {
  const [, letters] = fragment.split('.');
  return signed(fragment.startsWith('#study=1d') ? 'd' : 'w', letters.slice(0, at % letters.length));
}

it('2,000 fuzzed links never throw, and never give a study that the file reader refuses', async () => {
  const good = [
    await fragmentOf(published),
    await fragmentOf(edited({ worlds: 7 }), [published]),
    await fragmentOf(edited({ seed: 'å'.repeat(50) })),
  ];
  const texts = [canonicalText(published), canonicalText({ base: canonicalHash(published).slice(0, 12), change: {} })];
  const damage = <T>(whole: fc.Arbitrary<T[]>, part: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
    fc
      .tuple(
        whole,
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), fc.array(part, { maxLength: 3 })), { maxLength: 4 }),
      )
      .map(([list, cuts]) => {
        const copy = [...list];
        for (const [at, remove, add] of cuts) copy.splice(at % (copy.length + 1), remove, ...add);
        return copy;
      });
  const sign = fc.constantFrom(...'AZaz09-_.=#&%study1wd{}[]":,\u0000å'.split(''), '__proto__', '1e999');
  const link = fc.oneof(
    // The link itself damaged; what stands in it damaged, under a right sum; and anything at all.
    damage(
      fc.constantFrom(...good).map((text) => [...text]),
      sign,
    ).map((signs) => signs.join('')),
    fc
      .tuple(
        fc.constantFrom<'w' | 'd'>('w', 'd'),
        damage(
          fc.constantFrom(...texts).map((text) => [...text]),
          sign,
        ),
      )
      .map(([kind, signs]) => crafted(kind, signs.join(''))),
    fc.tuple(fc.constantFrom('w', 'd'), fc.json({ maxDepth: 4 })).map(([kind, text]) => crafted(kind as 'w', text)),
    fc.string({ unit: 'binary', maxLength: 200 }).map((text) => `#study=${text}`),
    fc.uint8Array({ maxLength: 80 }).map((bytes) => signed('w', Buffer.from(bytes).toString('base64url'))),
    fc.tuple(fc.constantFrom(...good), fc.nat()).map(([text, at]) => cutPacked(text, at)),
    fc.tuple(fc.constantFrom(...good), fc.nat({ max: 99 })).map(([text, format]) => text.replace('=1', `=${format}`)),
  );
  const seen: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(link, async (fragment) => {
      const read = await readLink(fragment, [published]);
      seen[why(read)] = (seen[why(read)] ?? 0) + 1;
      if (read.state === 'study') {
        expect(parseStudy(JSON.stringify(read.study)).ok && checkStudy(read.study).ok).toBe(true);
      } else if (read.state === 'refused') expect(read.findings.length).toBeGreaterThan(0);
    }),
    { seed: 2026, numRuns: 2000 },
  );
  // The damage reaches every depth: some links are whole, and some fail at each of the doors.
  for (const end of ['opened', 'study', 'cut', 'broken', 'base', 'unknown', 'version']) {
    expect(seen[end] ?? 0, end).toBeGreaterThan(9);
  }
});
