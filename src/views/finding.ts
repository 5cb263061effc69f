/** The page's finding, written from the numbers: who, direction, interval, when; then the condition it hangs on. */
import type { Format } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import { readOutcome } from '../state/read.ts';
import { judge, ropeOf, sideOf } from '../state/rules.ts';
import type { Shown } from '../state/shown.ts';
import { defaultCatalogue } from '../scenario/catalogue.ts';
import { isToday } from './effects.ts';
import { letterOf } from './letters.ts';

/** The outcome that the page's sentence is about: total sick absence. */
export const HEADLINE = 'O-04';
/** Most decimals of a difference in percentage points. */
const DECIMALS = 2;

export function findingOf(
  shown: Shown | null,
  running: boolean,
  label: string,
  years: string,
  t: Messages,
  f: Format,
): string {
  if (!shown) return running ? t.findingWaiting : t.findingNotRun(label);
  const scenario = shown.draft.study.scenarios[shown.scenario - 1];
  if (scenario && isToday(shown.draft.study, scenario, defaultCatalogue()))
    return t.findingOff(letterOf(shown.scenario));
  const { total } = readOutcome(shown, HEADLINE).difference;
  if (!total) return t.noFigure;
  const rope = ropeOf(HEADLINE);
  const difference = f.difference(total, DECIMALS);
  switch (judge(total, shown.kind, rope)) {
    case 'too-few':
      return t.findingFew(label, difference, years, f.number(shown.worlds, 0));
    case 'same':
      return t.findingSame(label, difference, years);
    case 'small':
      return t.findingSmall(label, difference, years, f.plain(rope));
    case 'lower':
      return t.findingTold(label, f.size(total, DECIMALS), t.lower, years);
    case 'higher':
      return t.findingTold(label, f.size(total, DECIMALS), t.higher, years);
  }
}

/**
 * What is found for one employer by itself: the finding above it is of all together. Empty for all, and where there is none.
 * @param group index of the layout's groups
 */
export function employerFinding(shown: Shown, group: number, whose: string, t: Messages, f: Format): string {
  const of = group === 0 ? null : (readOutcome(shown, HEADLINE).difference.groups[group] ?? null);
  if (!of || shown.kind !== 'interval') return '';
  const same = sideOf(of) === 'still' ? t.asToday : t.cannotBeTold;
  const words = { same, small: t.tooSmall, lower: t.lower, higher: t.higher, 'too-few': t.tooFew };
  const says = words[judge(of, shown.kind, ropeOf(HEADLINE))];
  return t.employerFinding(whose, f.difference(of, DECIMALS), says, letterOf(shown.scenario));
}

/** Titles of the cards: whole sentences with their interval, without a full stop. */
export function levelTitle(shown: Shown, t: Messages, f: Format): string {
  const a = letterOf(shown.scenario);
  const { total } = readOutcome(shown, HEADLINE).difference;
  if (!total) return t.noFigure;
  const difference = f.difference(total, DECIMALS);
  switch (judge(total, shown.kind, ropeOf(HEADLINE))) {
    case 'too-few':
      return t.levelFew(difference, a);
    case 'same':
      return sideOf(total) === 'still' ? t.levelStill(a) : t.levelSame(difference, a);
    case 'small':
      return t.levelSmall(difference, a);
    case 'lower':
      return t.levelTold(f.size(total, DECIMALS), t.lower, a);
    case 'higher':
      return t.levelTold(f.size(total, DECIMALS), t.higher, a);
  }
}

export function degreesTitle(shown: Shown, t: Messages, f: Format): string {
  const a = letterOf(shown.scenario);
  const { total } = readOutcome(shown, 'O-02').difference;
  if (!total) return t.noFigure;
  switch (judge(total, shown.kind)) {
    case 'too-few':
      return t.degreesFew(f.difference(total, 1));
    case 'same':
    case 'small':
      return sideOf(total) === 'still' ? t.degreesStill(a) : t.degreesSame(f.difference(total, 1));
    case 'lower':
      return t.degreesTold(f.size(total, 1), t.lower, a);
    case 'higher':
      return t.degreesTold(f.size(total, 1), t.higher, a);
  }
}

export function survivalTitle(shown: Shown, t: Messages, f: Format): string {
  const a = letterOf(shown.scenario);
  const { today, scenario, difference } = readOutcome(shown, 'O-06.s90');
  if (!today.total || !scenario.total || !difference.total) return t.noFigure;
  const [then, now] = [f.range(scenario.total, 1), f.range(today.total, 1)];
  switch (judge(difference.total, shown.kind, ropeOf('O-06.s90'))) {
    case 'too-few':
      return t.survivalFew(then, now, a);
    case 'same':
    case 'small':
      return t.survivalSame(then, now, a);
    case 'lower':
    case 'higher':
      return t.survivalTold(then, now, a);
  }
}

export function groupsTitle(shown: Shown, t: Messages, f: Format): string {
  const a = letterOf(shown.scenario);
  if (shown.kind !== 'interval') return t.groupsFew(a);
  const groups = readOutcome(shown, HEADLINE)
    .difference.groups.slice(1)
    .filter((group) => group !== null);
  const told = groups.filter((group) => ['lower', 'higher'].includes(judge(group, shown.kind, ropeOf(HEADLINE))));
  if (told.length === 0) return t.groupsNone(a);
  return t.groupsTold(f.number(told.length, 0), f.number(groups.length, 0), a);
}

/** What the bands cover, in words. */
export function coversWords(shown: Shown, t: Messages): string {
  return shown.covers === 'chance' ? t.bandCoversChance : t.bandCoversBoth;
}

export function bandSentence(shown: Shown, t: Messages, f: Format): string {
  const covers = coversWords(shown, t);
  return shown.kind === 'interval' ? t.bandIs(covers) : t.bandIsRange(f.number(shown.worlds, 0), covers);
}

/** `2019–2021`, or one year. */
export function yearsOfStudy(months: readonly { readonly year: number }[]): string {
  const [first, last] = [months[0].year, months.at(-1)!.year];
  return first === last ? String(first) : `${first}\u2013${last}`;
}
