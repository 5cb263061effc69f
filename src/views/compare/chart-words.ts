/** The words inside charts, for what is shown. */
import type { ChartLanguage, ChartName } from '../../charts/words.ts';
import type { Format } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { ropeOf } from '../../state/rules.ts';
import type { Shown } from '../../state/shown.ts';
import { HEADLINE } from '../finding.ts';
import { letterOf } from '../letters.ts';

export function chartLanguage(shown: Shown, t: Messages, f: Format): ChartLanguage {
  const worlds = f.number(shown.worlds, 0);
  const whole = shown.kind === 'interval';
  return {
    format: f,
    words: {
      today: t.today,
      todayShort: t.todayShort,
      band: whole ? t.bandWords : t.rangeWords(worlds),
      outer: whole ? t.outerWords : t.rangeShort(worlds),
      inner: t.innerWords,
      told: t.toldWords,
      doesNotMatter: t.doesNotMatter(f.plain(ropeOf(HEADLINE))),
      day: t.day,
      rules: { 14: t.ruleBenefit, 90: t.ruleAssessment, 180: t.ruleAssessment },
    },
  };
}

export function chartNames(shown: Shown, label: string, t: Messages): ChartName[] {
  return [
    { slot: 0, letter: '', name: t.today },
    { slot: shown.scenario, letter: letterOf(shown.scenario), name: label },
  ];
}
