/** What is shown, how far a run has come, and what the workbench is given. */
import type { Covers } from '../experiments/replicate.ts';
import type { Failure, Runner } from '../experiments/runner.ts';
import type { Summary } from '../results/summary.ts';
import type { Edits } from './edits.ts';
import type { Pause } from './figures.ts';
import type { FigureKind } from './rules.ts';
import type { SaveState } from './saved.ts';
import type { Compiled, StudyModel } from './study.ts';

/** A result as it stands in the page. Never changed: a sharper one takes its place. */
export interface Shown {
  readonly key: string;
  readonly compiled: Compiled;
  readonly edits: Edits;
  readonly summary: Summary;
  readonly kind: FigureKind;
  readonly worlds: number;
  readonly total: number;
  readonly status: 'running' | 'complete' | 'partial';
  readonly covers: Covers;
  readonly digest: string | null;
  readonly failures: readonly Failure[];
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Seconds left, from the pace so far; null before there is one. */
  readonly left: number | null;
}

export interface Surroundings {
  readonly study: StudyModel;
  readonly runner: Runner;
  /** Keeps the edits; null when this page keeps nothing. */
  readonly save: ((edits: Edits) => SaveState) | null;
  readonly pause: Pause;
  readonly now: () => number;
  /** Outcomes that the page shows: previews leave out the others. */
  readonly shownOutcomes: readonly string[];
}
