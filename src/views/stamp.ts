/** What every figure that leaves the page carries with it. */
import { DATA_ROW, DATA_YEARS, farOutside, farWarnings } from '../scenario/far-outside.ts';
import type { Study } from '../scenario/study.ts';
import type { OpenStudy } from '../state/study.ts';
import type { Shown } from '../state/shown.ts';
import type { Basis } from './basis.ts';
import type { StampLines } from './tables.ts';

/** What is known of the run that is shown, beside its figures. */
export interface Trail {
  readonly study: Study;
  /** Seeds of the study that have been run in this browser, this one among them. */
  readonly seeds: number;
  /** Opens the study as it was run; null: too long for a link, or not made yet. */
  readonly link: string | null;
}

/** null: of another study than the one that is shown. */
export const trailOf = (shown: Shown, trail: Trail | null): Trail | null =>
  trail?.study === shown.draft.study ? trail : null;

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
  trail: Trail | null = null,
): StampLines {
  const own = trailOf(shown, trail);
  const seeds = (own?.seeds ?? 1) > 1 ? ` (one of ${own!.seeds} seeds tried in this browser)` : '';
  const outside = basis.outside.map(({ id }) => id);
  const arms = new Set(shown.summary.comparisons.map(({ arm }) => arm));
  const found = farOutside(shown.compiled).filter(({ arm }) => arms.has(arm));
  const far = farWarnings(shown.compiled, found).map(({ en }) => `shown on request: ${en}`);
  return {
    lines: [
      `Vandpunkt, model ${study.modelVersion}, ${build ? `build ${build}, ` : ''}study ${study.id}${shown.published ? '' : ' (edited)'}`,
      `seed ${study.seed}${seeds}; ${shown.worlds} of ${shown.total} worlds${shown.status === 'complete' ? '' : ', NOT COMPLETE'}`,
      `interval: ${shown.kind === 'interval' ? '5 to 95 % of worlds' : 'range of all worlds'}, covers ${shown.covers}`,
      `weakest grade ${basis.weakest.grade}; the effect is an assumption, not a finding; never compared with real outcomes`,
      ...(outside.length > 0 ? [`outside the range of the evidence: ${outside.join(', ')}`] : []),
      ...(basis.beyond === null
        ? []
        : [`longer than the evidence: ${basis.beyond} years of ${DATA_YEARS} (${DATA_ROW})`]),
      ...far,
      `rules ${study.rules}; ${day}; digest ${shown.digest ?? 'none'}`,
      ...(
        [
          ['scenario', shown.scenario],
          ['baseline', 0],
        ] as const
      ).map(([name, arm]) => `${name} ${shown.compiled.arms[arm].id}, plan ${shown.compiled.plans[arm].id}`),
      ...(own?.link ? [`link ${own.link}`] : []),
      terminalCommand(shown, study),
    ],
  };
}
