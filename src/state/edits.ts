/**
 * What was changed in one policy of one scenario, as a panel with switches and sliders reads it. Read off the draft and
 * never kept: the draft is the state.
 */
import type { ParameterValue } from '../parameters/parameter.ts';
import { armOf, type Draft } from './draft.ts';
import type { Edits, StudyControl } from './study.ts';

/** @param start the first day as published. */
export function editsOf(
  draft: Draft,
  scenario: string,
  policy: string,
  controls: readonly StudyControl[],
  start: string,
): Edits {
  const acting = armOf(draft.study, scenario)?.policies[policy];
  const entry = acting ?? draft.parked[scenario]?.[policy] ?? {};
  const values = Object.fromEntries(
    controls.flatMap(({ id, saved, said }) => {
      const value = entry[id];
      // Said by hand, it is held even where it equals what it would have been.
      if (value === undefined || (said && Number(value) === saved)) return [];
      return [[id, Number(value)]];
    }),
  );
  const first = entry.start ?? draft.study.start;
  return { on: acting !== undefined, start: first === start ? null : first, values, fixed: draft.fixed };
}

/** A control's number as a study file writes it. */
export const asInFile = (control: StudyControl, value: number): ParameterValue =>
  control.kind === 'switch' ? value === 1 : value;
