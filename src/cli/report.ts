/**
 * A result for people: the finding in one sentence, what it hangs on, and every outcome as an interval with its middle.
 * The words and the digits are the page's.
 */
import { DIFFERENCE_DECIMALS, findingSentence } from './finding.ts';
import { outcomes } from '../model/outcome-list.ts';
import type { Replicated } from '../experiments/replicate.ts';
import { formats } from '../i18n/format.ts';
import { en } from '../i18n/en.ts';
import type { Difference, OutcomeSummary, Summary } from '../results/summary.ts';
import type { Compiled } from '../scenario/compile.ts';
import { BAND_FROM, judge, kindFor, ropeOf } from '../state/rules.ts';
import { plainSpaces, textTable } from './text-table.ts';

const f = formats.en;
const declared = new Map(outcomes.map((outcome) => [outcome.id, outcome]));

export interface Reported {
  readonly compiled: Compiled;
  readonly result: Replicated;
  readonly summary: Summary;
}

export function report({ compiled, result, summary }: Reported): string {
  const { study, arms } = compiled;
  const parts = [
    `${study.label.en} (${study.id}): ${study.years === 1 ? '1 year' : `${study.years} years`} from ${study.start}, rules of ${study.rules}`,
    ...(result.complete ? [] : [partial(result)]),
    ...summary.comparisons.flatMap(({ arm, outcomes }) => [
      `${arms[arm].label.en} against ${arms[0].label.en}\n${findingSentence(arms[arm].label.en, outcomes, study, summary.worlds)}`,
      table(summary, arm),
    ]),
    ...(summary.comparisons.length === 0 ? [table(summary, 0)] : []),
    ...closing(result, summary),
    `seed ${study.seed} \u00b7 ${summary.worlds} worlds \u00b7 model ${compiled.plans[0].modelVersion} \u00b7 digest ${result.digest ?? 'none (incomplete)'}`,
  ];
  return `${plainSpaces(parts.join('\n\n'))}\n`;
}

function partial({ stopped, failures, worlds }: Replicated): string {
  const why = stopped
    ? 'it was stopped'
    : failures.length === 1
      ? 'one world failed'
      : `${failures.length} worlds failed`;
  return `PARTIAL RESULT: ${why}; worlds in the figures: ${worlds}.`;
}

function closing(result: Replicated, summary: Summary): string[] {
  const few = summary.worlds < BAND_FROM;
  const band = few
    ? `Too few worlds for a 90 % band: ${BAND_FROM} are needed. The ends are rough.`
    : `The ranges hold 90 of 100 simulated worlds, with the middle in brackets; they cover ${
        result.covers === 'chance' ? 'chance only' : 'chance and what is not known about the assumptions'
      }.`;
  return [
    result.covers === 'chance' ? `${band}\n${en.findingChance}` : band,
    ...(summary.comparisons.length > 0 ? [`${en.pairedNote}\n${en.caution}`] : []),
  ];
}

/** One scenario beside the baseline; the baseline alone for arm 0. */
function table(summary: Summary, arm: number): string {
  const comparison = summary.comparisons.find((one) => one.arm === arm);
  const kind = kindFor(summary.worlds);
  const rows = summary.arms[0].outcomes.map((baseline, o) => {
    const outcome = declared.get(baseline.id);
    const head = [baseline.id, outcome ? `${outcome.label.en}, ${outcome.unit.en}` : '', level(baseline)];
    if (!comparison) return head;
    const difference = comparison.outcomes[o].total;
    const verdict = difference ? judge(difference, kind, ropeOf(baseline.id)) : null;
    const said = verdict === 'same' ? 'cannot be told apart' : verdict === 'small' ? 'less than what matters' : '';
    return [...head, level(summary.arms[arm].outcomes[o]), change(difference), said];
  });
  const columns = [{ head: 'Outcome' }, { head: '', align: 'left' as const }, { head: 'Baseline' }];
  const compared = [{ head: 'Scenario' }, { head: 'Difference' }, { head: '', align: 'left' as const }];
  return textTable(comparison ? [...columns, ...compared] : columns, rows);
}

/** The interval before the middle, and never the middle alone. */
function level({ total }: OutcomeSummary): string {
  return total ? `${f.range(total)} (${f.middle(total.mean, total)})` : '-';
}

function change(of: Difference | null): string {
  return of
    ? `${f.difference(of, DIFFERENCE_DECIMALS)} (${f.signedMiddle(of.difference, of, DIFFERENCE_DECIMALS)})`
    : '-';
}
