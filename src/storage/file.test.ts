import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../scenario/canonical.ts';
import { MAX_FILE_BYTES } from '../scenario/json.ts';
import { importBytes, importFile, importText, studyFileName, studyText } from './file.ts';
import { anyStudy, edited, published, publishedText } from '../testing/studies.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Object keys the other way round, at every level. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, reversed(part)]),
  );
}

describe('a study as a file', () => {
  it('comes back as the same study, byte for byte in its canonical form', () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        const back = importBytes(bytes(studyText(study)));
        expect(back.ok && canonicalText(back.study)).toBe(canonicalText(study));
        expect(back.ok && studyText(back.study)).toBe(studyText(study));
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  it('has one text, in whatever order its keys were put together', () => {
    const other = importText(JSON.stringify(reversed(published)));
    expect(other.ok && studyText(other.study)).toBe(studyText(published));
    const keys = Object.keys(JSON.parse(studyText(published)) as object);
    expect(keys.slice(0, 4)).toEqual(['schema', 'id', 'label', 'description']);
    expect(keys).toEqual(Object.keys(JSON.parse(publishedText) as object));
    expect(studyText(published).endsWith('\n}\n')).toBe(true);
  });

  it('is named after its id', () => {
    expect(studyFileName(edited({ id: 'my-study' }))).toBe('my-study.vandpunkt.json');
  });
});

describe('a file that is chosen', () => {
  it('may begin with the byte-order mark of UTF-8', () => {
    const read = importBytes(bytes(`\ufeff${publishedText}`));
    expect(read.ok && canonicalText(read.study)).toBe(canonicalText(published));
  });

  it.each([
    ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${publishedText}`, 'utf16le')), 'UTF-16'],
    ['Latin-1', new Uint8Array(Buffer.from('{"label": "Vändpunkt"}', 'latin1')), 'not UTF-8'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'not UTF-8'],
  ])('as %s is refused for its encoding and holds no text', (_, content, said) => {
    const read = importBytes(content);
    expect(read).toMatchObject({ ok: false, text: null, findings: [{ path: '', expected: 'text in UTF-8' }] });
    expect(!read.ok && read.findings[0].found).toContain(said);
  });

  it.each([
    ['nothing in it', '', '', 'missing'],
    ['a table in it', 'id;label\n1;x\n', '', 'invalid'],
    ['another list in it', '[]', '', 'invalid'],
    ['a key twice', publishedText.replace('"seed"', '"years": 2,\n  "seed"'), '/years', 'invalid'],
    ['a prototype in it', publishedText.replace('"seed"', '"__proto__": {},\n  "seed"'), '/__proto__', 'invalid'],
    ['a newer schema', publishedText.replace('"schema": 1', '"schema": 2'), '/schema', 'unsupported'],
  ])('with %s is refused with its place, and its text is kept', (_, text, path, code) => {
    const read = importBytes(bytes(text));
    expect(read).toMatchObject({ ok: false, text });
    expect(!read.ok && read.findings.some((finding) => finding.path === path && finding.code === code)).toBe(true);
  });

  it('larger than 10 MB is refused before it is read', async () => {
    const read = await importFile({
      size: MAX_FILE_BYTES + 1,
      arrayBuffer: () => Promise.reject(new Error('was read')),
    });
    expect(read).toMatchObject({ ok: false, text: null, findings: [{ code: 'unsupported', found: '10000001 bytes' }] });
    // Whoever lies about the size is found out by the bytes.
    const liar = await importFile({ size: 1, arrayBuffer: () => Promise.resolve(new ArrayBuffer(MAX_FILE_BYTES + 1)) });
    expect(liar).toMatchObject({ ok: false, findings: [{ code: 'unsupported' }] });
  });

  it('that is gone when it is read is a finding', async () => {
    const read = await importFile({ size: 10, arrayBuffer: () => Promise.reject(new Error('gone')) });
    expect(read).toMatchObject({ ok: false, text: null, findings: [{ code: 'missing' }] });
  });

  it('is read whole', async () => {
    const read = await importFile(new Blob([publishedText]));
    expect(read.ok && canonicalText(read.study)).toBe(canonicalText(published));
  });
});
