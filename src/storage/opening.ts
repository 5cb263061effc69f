/** Reading a version of a study from the store, as if a stranger had written it. */
import type { Catalogue } from '../scenario/catalogue.ts';
import type { Finding } from '../scenario/findings.ts';
import { parseStudy } from '../scenario/parse.ts';
import type { Missing, Open, Unreadable } from './answers.ts';
import { isSavedText, readCard, sumOf, textKey } from './record.ts';
import type { Reading } from './store.ts';

/** @param revision the newest when undefined */
export async function openFrom(
  from: Reading,
  key: string,
  revision: number | undefined,
  catalogue: Catalogue,
): Promise<Open | Unreadable | Missing> {
  const card = await readCard(from, key);
  const version = card?.versions.find((one) => one.revision === (revision ?? card.revision));
  if (!card || !version) return { ok: false, state: 'missing', key };
  const found = { key, ...version, removedAt: card.removedAt, versions: card.versions };
  const saved = await from.get('texts', textKey(key, version.revision));
  if (!isSavedText(saved)) {
    const text = typeof saved === 'string' ? saved : saved === undefined ? null : JSON.stringify(saved);
    const finding = fault(saved === undefined ? 'no text' : 'a record of another form', 'the text of a study');
    return { ok: false, state: 'unreadable', ...found, findings: [finding], text };
  }
  const parsed = parseStudy(saved.text, catalogue);
  const findings = parsed.ok ? [] : [...parsed.findings];
  if (sumOf(saved.text) !== saved.sum)
    findings.unshift(fault('a text that has changed in the store', 'what was saved'));
  return parsed.ok && findings.length === 0
    ? { ok: true, state: 'open', ...found, study: parsed.study, text: saved.text }
    : { ok: false, state: 'unreadable', ...found, findings, text: saved.text };
}

function fault(found: string, expected: string): Finding {
  return { path: '', code: 'invalid', found, expected, nearest: null };
}
