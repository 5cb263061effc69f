/**
 * A result for people: the finding in one sentence, what it hangs on, and every outcome as an interval with its middle.
 * The words and the digits are the page's.
 */
import { DIFFERENCE_DECIMALS, findingSentence } from './finding.ts';
import { benefitOf, type BenefitId } from '../results/benefit.ts';
import { costPerDayOf } from '../results/cost-per-day.ts';
import { planLayout } from '../model/outcomes/outcome-ids.ts';
import { outcomes } from '../model/outcomes/outcome-list.ts';
import { withheld, type Check } from '../experiments/comparison-checks.ts';
import type { Replicated } from '../experiments/replicate.ts';
import { formats } from '../i18n/format.ts';
import { en } from '../i18n/en.ts';
import type { Difference, OutcomeSummary, Summary } from '../results/summary.ts';
import type { Compiled } from '../scenario/compile.ts';
import type { Study } from '../scenario/study.ts';
import { farWarnings } from '../scenario/far-outside.ts';
import { rulesWarnings } from '../scenario/rules.ts';
import { BAND_FROM, judge, kindFor, ropeOf } from '../state/rules.ts';
import { plainSpaces, textTable } from './text-table.ts';

const f = formats.en;
const declared = new Map(outcomes.map((outcome) => [outcome.id, outcome]));

export interface Reported {
  readonly compiled: Compiled;
  /** What the file says, where the command line said otherwise. */
  readonly own?: Pick<Study, 'seed' | 'years'>;
  readonly result: Replicated;
  readonly summary: Summary;
  /** By comparison. */
  readonly checks?: readonly (readonly Check[])[] | undefined;
}

export function report({ compiled, own = compiled.study, result, summary, checks }: Reported): string {
  const { study, arms } = compiled;
  const parts = [
    `${study.label.en} (${study.id}): ${study.years === 1 ? '1 year' : `${study.years} years`}${own.years === study.years ? '' : ` (the study has ${own.years})`} from ${study.start}, rules of ${study.rules}`,
    ...(result.complete ? [] : [partial(result)]),
    ...warnings(compiled),
    ...summary.comparisons.flatMap(({ arm, outcomes }, c) => {
      const told = checkLine(checks?.[c]);
      if (withheld(checks?.[c])) return [`${arms[arm].label.en} against ${arms[0].label.en}\n${told}`];
      return [
        `${arms[arm].label.en} against ${arms[0].label.en}\n${findingSentence(arms[arm].label.en, outcomes, study, summary.worlds)}`,
        `${costPerDay(compiled, result, arm)}\n${probability(compiled, result, arm)}${told && `\n${told}`}`,
        table(summary, arm),
      ];
    }),
    ...(summary.comparisons.length === 0 ? [table(summary, 0)] : []),
    ...closing(result, summary),
    `seed ${study.seed}${own.seed === study.seed ? '' : ` (the study's own is ${own.seed})`} \u00b7 ${summary.worlds} worlds \u00b7 model ${compiled.plans[0].modelVersion} \u00b7 digest ${result.digest ?? 'none (incomplete)'}`,
  ];
  return `${plainSpaces(parts.join('\n\n'))}\n`;
}

/** The checks in a line, or what failed and that the figures are withheld. */
export function checkLine(checks: readonly Check[] = []): string {
  const failed = checks.filter(({ passed }) => passed === false);
  if (failed.length > 0) {
    return `WITHHELD: a check failed, so no figure is shown. ${failed.map(({ detail }) => detail.en).join(' ')}`;
  }
  const passed = checks.filter((one) => one.passed === true).length;
  return checks.length === 0
    ? ''
    : `Checks passed: ${passed} of ${checks.length} (${checks.map((one) => one.check).join(', ')}).`;
}

function warnings(compiled: Compiled): string[] {
  const said = [...rulesWarnings(compiled.plans[0]), ...farWarnings(compiled)].map(({ en: text }) => text);
  return said.length > 0 ? [said.join('\n')] : [];
}

export function partial({ stopped, failures, worlds }: Replicated): string {
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

/** What society pays for a sick-leave day avoided: in words where no day can be said to be avoided. */
function costPerDay({ plans }: Compiled, { arms }: Replicated, arm: number): string {
  const cost = costPerDayOf(planLayout(plans[0]), arms, arm);
  const head = 'Cost to society per sick-leave day avoided';
  if (!cost) return `${head}: none, as it cannot be said that days are avoided.`;
  const { lower, upper, ratio } = cost;
  const range = upper === null ? `${f.number(lower, 0)} SEK or more` : `${f.range({ lower, upper }, 0)} SEK`;
  return `${head}: ${range} (${f.number(ratio, 0)})${ratio < 0 ? '. Below 0: days are avoided and money is saved.' : '.'}`;
}

/** O-33 in a line. */
function probability({ plans }: Compiled, { arms }: Replicated, arm: number): string {
  const benefit = benefitOf(planLayout(plans[0]), arms, arm);
  if (!benefit) return 'Probability of benefit (O-33): none.';
  const of = (id: BenefitId) => `${f.number(100 * benefit[id].share, 0)} %`;
  return `Probability of benefit (O-33), of the worlds: less sick leave ${of('O-33.sick-leave')}, by 0.2 points or more ${of('O-33.fall')}; lower cost to society ${of('O-33.cost')}; both ${of('O-33.both')}.`;
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
