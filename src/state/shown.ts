/** What is shown, how far a run has come, and what the workbench is given. */
import type { Covers } from '../experiments/replicate.ts';
import type { Failure, Runner } from '../experiments/runner.ts';
import type { Summary } from '../results/summary.ts';
import type { WorldArrays } from '../results/worlds.ts';
import type { Draft } from './draft.ts';
import type { Pause } from './figures.ts';
import type { FigureKind } from './rules.ts';
import type { SaveState } from './saved.ts';
import type { Compiled, Edits, StudyModel } from './study.ts';

/** Figures of all arms. Never changed: sharper ones take their place. */
export interface Result {
  readonly key: string;
  readonly compiled: Compiled;
  readonly draft: Draft;
  readonly summary: Summary;
  /** The worlds that the figures are of: for what is put together world by world. */
  readonly worldArrays: WorldArrays;
  readonly kind: FigureKind;
  readonly worlds: number;
  readonly total: number;
  readonly status: 'running' | 'complete' | 'partial';
  readonly covers: Covers;
  readonly digest: string | null;
  readonly failures: readonly Failure[];
}

/** A result as it stands in the page, with one scenario in view. */
export interface Shown extends Result {
  /** The arm in view: 1 or more, 0 is the baseline. */
  readonly scenario: number;
  /** What was changed in the policy in view. */
  readonly edits: Edits;
  /** The study is as it was published. */
  readonly published: boolean;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Seconds left, from the pace so far; null before there is one. */
  readonly left: number | null;
}

export interface Surroundings {
  readonly runner: Runner;
  /** Keeps the draft of a study; null when this page keeps nothing, its answer is null when this study is not kept. */
  readonly save: ((study: StudyModel, draft: Draft) => SaveState | null | Promise<SaveState | null>) | null;
  readonly pause: Pause;
  readonly now: () => number;
  /** Outcomes that the page shows: previews leave out the others. */
  readonly shownOutcomes: readonly string[];
  /** Told before the workers are asked for a run: what can wait leaves them and the processor at once. */
  readonly begins: () => void;
}
