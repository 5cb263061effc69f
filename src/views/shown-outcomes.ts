/** The outcomes that the page draws; while a run goes on, only these are computed. */
import { outcomeSpecs } from '../model/outcome-ids.ts';
import { FIGURES } from './key-figures.ts';

const figures = new Set(FIGURES.map(({ id }) => id));

export const SHOWN_OUTCOMES: readonly string[] = outcomeSpecs
  .map(({ id }) => id)
  .filter((id) => figures.has(id) || id === 'O-02' || /^O-01\.d\d+$/.test(id) || /^O-06\.s\d+$/.test(id));
