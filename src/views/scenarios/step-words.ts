/** What one step changed, in a few words: for the buttons that take it back or do it again. */
import { lowered } from '../../i18n/first-letter.ts';
import type { Text } from '../../i18n/locale.ts';
import type { ParameterValue } from '../../parameters/parameter.ts';
import type { Catalogue } from '../../scenario/catalogue.ts';
import { differencesOf, type StudyDifference } from '../../state/differences.ts';
import { withPolicies, type Draft } from '../../state/draft.ts';
import { letterOf } from '../letters.ts';
import { writer } from './differences.ts';
import type { Words } from './words.ts';

/** `Target spell day of the first meeting in A, day 14 became day 40`; empty where nothing is to be said. */
export function stepWords(before: Draft, after: Draft, catalogue: Catalogue, words: Words): string {
  const { t, f, text } = words;
  const rows = differencesOf(after.study, before.study);
  // What a policy holds while it is off.
  if (rows.length === 0) rows.push(...differencesOf(acting(after), acting(before)));
  if (rows.length === 0) {
    return before.fixed === after.fixed ? '' : t.stepValue(t.fixLabel, ...onOff(before.fixed, after.fixed));
  }
  const row = mainOf(rows);
  if (!row) return t.stepMany(f.number(rows.length, 0));
  const write = writer(after.study, catalogue, words);
  const where = placeOf(row);
  const said = (name: string, was: string, is: string): string => t.stepValue(`${lowered(name)}${where}`, was, is);
  const { policy, parameter } = row;
  if (parameter !== null) {
    const of = write.row(policy, parameter, row.before as ParameterValue | null, row.after as ParameterValue | null);
    return said(of.name, of.before, of.after);
  }
  if (policy !== null) {
    const of = write.switched(policy, row.before === true, row.after === true);
    return said(of.name, of.before, of.after);
  }
  const [was, is] = [row.before as Text | null, row.after as Text | null];
  if (was === null) return t.stepAdded(text(is!));
  if (is === null) return t.stepRemoved(text(was));
  return said(t.stepName, text(was), text(is));

  function onOff(...of: [boolean, boolean]): [string, string] {
    return of.map((on) => (on ? t.on : t.off)) as [string, string];
  }

  function placeOf({ scenario }: StudyDifference): string {
    const { baseline, scenarios } = after.study;
    if (scenario === baseline.id) return ` ${t.stepToday}`;
    if (scenario === null || scenarios.length < 2) return '';
    return ` ${t.stepIn(letterOf(scenarios.findIndex(({ id }) => id === scenario) + 1))}`;
  }
}

/** The one that says what the others follow from: a scenario that came or went, a policy that was switched. null: none does. */
function mainOf(rows: readonly StudyDifference[]): StudyDifference | null {
  const [first] = rows;
  if (rows.length === 1) return first;
  const together = rows.every(({ scenario }) => scenario === first.scenario);
  if (!together) return null;
  const whole = rows.find(({ policy, parameter, before, after }) => {
    return policy === null && parameter === null && (before === null || after === null);
  });
  if (whole) return whole;
  const alike = rows.every(({ policy }) => policy === first.policy);
  return (alike && rows.find(({ policy, parameter }) => policy !== null && parameter === null)) || null;
}

/** As if every policy that was switched off acted. */
const acting = ({ study, parked }: Draft): Draft['study'] =>
  withPolicies(study, (arm, policies) => ({ ...parked[arm], ...policies }));
