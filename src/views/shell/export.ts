/** What leaves the page as files: the same values as the terminal writes, made by the same code. */
import { resultFile, type ResultNames } from '../../experiments/result-file.ts';
import { monthsOf, resultTables, type ResultTables } from '../../exports/result-tables.ts';
import { farCells, farOutside, farWarnings } from '../../scenario/far-outside.ts';
import { studyWarnings } from '../../scenario/warnings.ts';
import type { OpenStudy } from '../../state/study.ts';
import type { Shown } from '../../state/shown.ts';

function runOf(shown: Shown): { complete: boolean; covers: Shown['covers']; digest: string | null } {
  return { complete: shown.status === 'complete', covers: shown.covers, digest: shown.digest };
}

type Unit = (outcome: string) => string;

function namesOf(shown: Shown, study: OpenStudy, unit: Unit, seedsTried: number): ResultNames {
  const far = farOutside(shown.compiled);
  // Nothing of it leaves the page before the reader has asked for it.
  const asked = farWarnings(shown.compiled, far).map(({ sv, en }) => ({
    sv: `${sv} Visat på begäran.`,
    en: `${en} Shown on request.`,
  }));
  return {
    study: study.id,
    seed: shown.draft.study.seed,
    arms: shown.compiled.arms,
    plans: shown.compiled.plans,
    unit,
    warnings: [...studyWarnings(shown.compiled), ...asked],
    farOutside: farCells(shown.compiled, far),
    ...(!shown.published && { input: shown.draft.study }),
    seedsTried,
  };
}

/** @param seedsTried how many seeds of the study have been run in this browser. */
export function jsonText(shown: Shown, study: OpenStudy, unit: Unit, seedsTried: number): string {
  const run = { ...runOf(shown), arms: shown.worldArrays };
  return `${JSON.stringify(resultFile(namesOf(shown, study, unit, seedsTried), shown.compiled.layout, run, shown.summary), null, 2)}\n`;
}

export function csvTexts(shown: Shown, study: OpenStudy, unit: Unit, seedsTried: number): ResultTables {
  return resultTables({
    names: namesOf(shown, study, unit, seedsTried),
    layout: shown.compiled.layout,
    run: runOf(shown),
    summary: shown.summary,
    months: monthsOf(shown.compiled.plans[0]),
  });
}
