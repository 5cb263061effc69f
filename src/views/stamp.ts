/** What every figure that leaves the page carries with it. */
import { DATA_ROW, DATA_YEARS, farOutside, farWarnings } from '../scenario/far-outside.ts';
import type { OpenStudy } from '../state/study.ts';
import type { Shown } from '../state/shown.ts';
import type { Basis } from './basis.ts';
import type { StampLines } from './tables.ts';

/** The command that prints the same numbers. */
export function terminalCommand(shown: Shown, study: OpenStudy): string {
  const file = shown.published ? `scenarios/${study.id}.json` : `${study.id}-edited.json`;
  const fixed = shown.edits.fixed ? ' --fixed-assumptions' : '';
  return `npm run sim -- run ${file} --worlds ${shown.worlds}${fixed}`;
}

/** In the head of every file, in English: files are read by programs and by colleagues elsewhere. */
export function stampLines(
  shown: Shown,
  study: OpenStudy,
  basis: Basis,
  day: string,
  build: string | null,
): StampLines {
  const outside = basis.outside.map(({ id }) => id);
  const arms = new Set(shown.summary.comparisons.map(({ arm }) => arm));
  const found = farOutside(shown.compiled).filter(({ arm }) => arms.has(arm));
  const far = farWarnings(shown.compiled, found).map(({ en }) => `shown on request: ${en}`);
  return {
    lines: [
      `Vandpunkt, model ${study.modelVersion}, ${build ? `build ${build}, ` : ''}study ${study.id}${shown.published ? '' : ' (edited)'}`,
      `seed ${study.seed}; ${shown.worlds} of ${shown.total} worlds${shown.status === 'complete' ? '' : ', NOT COMPLETE'}`,
      `interval: ${shown.kind === 'interval' ? '5 to 95 % of worlds' : 'range of all worlds'}, covers ${shown.covers}`,
      `weakest grade ${basis.weakest.grade}; the effect is an assumption, not a finding; never compared with real outcomes`,
      ...(outside.length > 0 ? [`outside the range of the evidence: ${outside.join(', ')}`] : []),
      ...(basis.beyond === null
        ? []
        : [`longer than the evidence: ${basis.beyond} years of ${DATA_YEARS} (${DATA_ROW})`]),
      ...far,
      `rules ${study.rules}; ${day}; digest ${shown.digest ?? 'none'}`,
      terminalCommand(shown, study),
    ],
  };
}
