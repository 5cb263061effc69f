/** The outcomes that the page draws; while a run goes on, only these are computed, and those that the reader picked. */
import { outcomeSpecs } from '../model/outcomes/outcome-ids.ts';
import { EVERY_USUAL } from './key-figures.ts';

export const SHOWN_OUTCOMES: readonly string[] = outcomeSpecs
  .map(({ id }) => id)
  .filter((id) => EVERY_USUAL.includes(id) || /^O-01\.d\d+$/.test(id) || /^O-06\.s\d+$/.test(id));

/** @param picked null: the usual ones. */
export const shownOutcomes = (picked: readonly string[] | null): readonly string[] =>
  picked === null ? SHOWN_OUTCOMES : [...new Set([...SHOWN_OUTCOMES, ...picked])];
