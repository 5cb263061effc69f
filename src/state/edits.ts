/**
 * What was changed in one policy of one scenario, as a panel with switches and sliders reads it. Read off the draft and
 * never kept: the draft is the state.
 */
import type { Control } from '../parameters/controls.ts';
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
    controls.flatMap((control) => {
      const { id, saved, said } = control;
      const value = entry[id];
      // Said by hand, it is held even where it equals what it would have been.
      if (value === undefined) return [];
      const number = asNumber(control, value);
      return said && number === saved ? [] : [[id, number]];
    }),
  );
  const first = entry.start ?? draft.study.start;
  return { on: acting !== undefined, start: first === start ? null : first, values, fixed: draft.fixed };
}

/** A value of a study file as a control's number: a switch is 0 or 1, an option its place among the options. */
export function asNumber({ kind, choices }: Pick<Control, 'kind' | 'choices'>, value: ParameterValue): number {
  return kind === 'choice' ? choices!.findIndex((one) => one.value === value) : Number(value);
}

/** A control's number as a study file writes it. */
export function asInFile({ kind, choices }: Pick<Control, 'kind' | 'choices'>, value: number): ParameterValue {
  if (kind === 'choice') return choices![value].value;
  return kind === 'switch' ? value === 1 : value;
}
