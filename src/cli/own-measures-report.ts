/** `sim run FILE --own-measures`: the same worlds through the measure that each employer keeps for itself. */
import { withheld } from '../experiments/comparison-checks.ts';
import { formats } from '../i18n/format.ts';
import { planLayout } from '../model/outcomes/outcome-ids.ts';
import { outcomes } from '../model/outcomes/outcome-list.ts';
import { ownMeasures, type MeasureOf, type Says } from '../results/own-measures.ts';
import type { Compiled } from '../scenario/compile.ts';
import { BAND_FROM } from '../state/rules.ts';
import { DIFFERENCE_DECIMALS } from './finding.ts';
import { checkLine, partial, type Reported } from './report.ts';
import { plainSpaces, textTable } from './text-table.ts';

const f = formats.en;
const declared = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
const WORDS: Readonly<Record<Says, string>> = {
  less: 'less absence',
  more: 'more absence',
  untold: 'cannot be told apart',
};

export function ownMeasuresReport({ compiled, result, summary, checks }: Reported): string {
  const layout = planLayout(compiled.plans[0]);
  const { arms } = compiled;
  const whole = result.complete ? [] : [partial(result)];
  const few =
    summary.worlds < BAND_FROM ? [`Too few worlds for a 90 % band: ${BAND_FROM} are needed. The ends are rough.`] : [];
  const parts = summary.comparisons.map(({ arm }, c) => {
    const heading = `${arms[arm].label.en} against ${arms[0].label.en}`;
    if (withheld(checks?.[c])) return `${heading}\n${checkLine(checks?.[c])}`;
    const rows = ownMeasures(layout, summary, arm);
    const odds = rows.filter(({ atOdds }) => atOdds).map(({ group }) => nameOf(group, compiled));
    return [
      heading,
      textTable(
        [
          { head: 'Employer' },
          { head: 'Measure', align: 'left' },
          { head: 'Baseline' },
          { head: 'Scenario' },
          { head: 'Difference' },
          { head: 'of baseline' },
          { head: 'it says', align: 'left' },
        ],
        rows.flatMap(({ group, measures }) => measures.map((measure) => row(nameOf(group, compiled), measure))),
      ),
      odds.length > 0
        ? `Measures of one employer contradict each other: ${odds.join(', ')}.`
        : 'No two measures of one employer contradict each other.',
    ].join('\n');
  });
  const head =
    'One world, each employer’s own measure: employers measure sick absence differently, and what one measure says of a change another may not.';
  return `${plainSpaces([head, ...whole, ...few, ...parts].join('\n\n'))}\n`;
}

function nameOf(group: string, { study }: Compiled): string {
  const id = group.replace('employer:', '');
  return study.population.employers.find((employer) => employer.id === id)?.label.en ?? 'All';
}

function row(name: string, { outcome, today, scenario, difference, relative, says }: MeasureOf): string[] {
  const { label, unit } = declared.get(outcome)!;
  return [
    name,
    `${outcome} ${label.en}, ${unit.en}`,
    today ? f.range(today) : '-',
    scenario ? f.range(scenario) : '-',
    difference ? f.difference(difference, DIFFERENCE_DECIMALS) : '-',
    relative === null ? '-' : `${f.number(100 * relative, 1)} %`,
    says ? WORDS[says] : '-',
  ];
}
