/** A study file from disk, or everything that is wrong with it. */
import { readFileSync, statSync } from 'node:fs';
import { findingText, type Finding } from '../scenario/findings.ts';
import { parseStudy, type Parsed } from '../scenario/parse.ts';
import type { Study } from '../scenario/study.ts';
import { UsageError } from './terminal.ts';

/** A study is some kilobytes; what is much larger is another file. */
const MAX_BYTES = 10_000_000;

/** Never throws: a file that cannot be read is a finding like others. */
export function checkFile(file: string): Parsed {
  try {
    const { size } = statSync(file);
    if (size > MAX_BYTES) return refused('invalid', `${size} bytes`, `a study file of at most ${MAX_BYTES} bytes`);
    return parseStudy(readFileSync(file, 'utf8'));
  } catch (error) {
    const { code = 'unreadable' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return refused('missing', 'no such file', 'a study file');
    return refused('invalid', code === 'EISDIR' ? 'a folder' : `a file that cannot be read (${code})`, 'a study file');
  }
}

function refused(code: Finding['code'], found: string, expected: string): Parsed {
  return { ok: false, findings: [{ path: '', code, found, expected, nearest: null }] };
}

/** @throws UsageError with all findings. */
export function readStudy(file: string): Study {
  const parsed = checkFile(file);
  if (parsed.ok) return parsed.study;
  const lines = parsed.findings.map((finding) => `  ${findingText(finding)}`);
  throw new UsageError([`${file} is no study that can be run:`, ...lines].join('\n'));
}
