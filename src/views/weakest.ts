/** The weakest grade among what the policy rests on: a result is no better than that (assurance.md S6). */
import type { OpenStudy } from '../state/study.ts';
import type { Language } from './language.ts';

export function weakestOf(study: OpenStudy, language: Language): { grade: string; word: string } {
  const assumed = study.controls.filter(({ role }) => role === 'assumption');
  const weakest = assumed.reduce<(typeof assumed)[number] | null>(
    (worst, control) => (worst === null || control.grade > worst.grade ? control : worst),
    null,
  );
  return weakest ? { grade: weakest.grade, word: language.text(weakest.gradeWord) } : { grade: '', word: '' };
}
