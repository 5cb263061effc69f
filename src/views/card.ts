/** What every card of an answer is given. */
import type { Shown } from '../state/shown.ts';
import type { StampLines } from './tables.ts';

export interface CardProps {
  readonly shown: Shown;
  /** Changed since the run: greyed, nothing to download. */
  readonly stale: boolean;
  /** The scenario's name. */
  readonly label: string;
  readonly definition: string;
  readonly badges: readonly string[];
  readonly stamp: StampLines;
}
