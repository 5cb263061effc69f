/** The finding in one sentence, in the page's words. */
import { en } from '../i18n/en.ts';
import { formats } from '../i18n/format.ts';
import type { OutcomeComparison } from '../results/summary.ts';
import type { Study } from '../scenario/study.ts';
import { judge, kindFor, ropeOf } from '../state/rules.ts';

const HEADLINE = 'O-04';
export const DIFFERENCE_DECIMALS = 3;

export function findingSentence(
  label: string,
  outcomes: readonly OutcomeComparison[],
  study: Study,
  worlds: number,
): string {
  const total = outcomes.find(({ id }) => id === HEADLINE)?.total;
  if (!total) return en.noFigure;
  const f = formats.en;
  const first = Number(study.start.slice(0, 4));
  const last = first + study.years - 1;
  const years = first === last ? String(first) : `${first}\u2013${last}`;
  const rope = ropeOf(HEADLINE);
  const difference = f.difference(total, DIFFERENCE_DECIMALS);
  const sentence = (): string => {
    switch (judge(total, kindFor(worlds), rope)) {
      case 'too-few':
        return en.findingFew(label, difference, years, f.number(worlds, 0));
      case 'same':
        return en.findingSame(label, difference, years);
      case 'small':
        return en.findingSmall(label, difference, years, f.plain(rope));
      case 'lower':
        return en.findingTold(label, f.size(total, DIFFERENCE_DECIMALS), en.lower, years);
      case 'higher':
        return en.findingTold(label, f.size(total, DIFFERENCE_DECIMALS), en.higher, years);
    }
  };
  return sentence().replaceAll('**', '');
}
