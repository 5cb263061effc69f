/** A study that makes no plan, with every fault in the reader's language: the page takes `said`, a log the English message. */
import type { Text } from '../i18n/locale.ts';
import { findingText, type Finding } from '../scenario/findings.ts';

export class BrokenStudy extends Error {
  readonly said: Text;

  constructor(findings: readonly Finding[]) {
    const said: Text = { sv: inWords(findings, 'sv'), en: inWords(findings, 'en') };
    super(said.en);
    this.name = 'BrokenStudy';
    this.said = said;
  }
}

const inWords = (findings: readonly Finding[], locale: keyof Text): string =>
  findings.map((finding) => findingText(finding, locale)).join(' ');

/** Why something failed, for a reader. What the program itself throws has one wording. */
export function reasonOf(error: unknown): Text {
  if (error instanceof BrokenStudy) return error.said;
  const message = error instanceof Error ? error.message : String(error);
  return { sv: message, en: message };
}
