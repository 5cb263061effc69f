/** A break-even value for people: where the difference turns, how surely, and what was tried. */
import type { BreakEven } from '../experiments/break-even.ts';
import { unitOf } from '../experiments/result-file.ts';
import { formats } from '../i18n/format.ts';
import { outcomes } from '../model/outcomes/outcome-list.ts';
import type { Registry } from '../parameters/registry.ts';
import type { Arm } from '../scenario/compile.ts';
import type { Study } from '../scenario/study.ts';
import { plainSpaces, textTable } from './text-table.ts';

const f = formats.en;
const DECIMALS = 4;

export interface BreakEvenReported {
  readonly study: Study;
  readonly scenario: Arm;
  readonly baseline: Arm;
  readonly registry: Registry;
  readonly result: BreakEven;
}

export function breakEvenReport({ study, scenario, baseline, registry, result }: BreakEvenReported): string {
  const outcome = outcomes.find(({ id }) => id === result.outcome);
  const { label } = registry.get(result.parameter);
  const parts = [
    `${scenario.label.en} against ${baseline.label.en}: ${outcome?.label.en ?? result.outcome} (${result.outcome}), ${unitOf(result.outcome)}`,
    ...(result.complete
      ? []
      : [`PARTIAL RESULT: ${result.stopped ? 'it was stopped' : `${result.failures.length} world(s) failed`}.`]),
    `${label.en} (${result.parameter})\n${sentence(result)}`,
    textTable(
      [{ head: 'Held at' }, { head: `Mean difference, ${100 * result.level} % interval` }],
      result.tried.map(({ value, difference, lower, upper }) => [
        short(value),
        `${f.difference({ lower, upper }, DECIMALS)} (${f.signedMiddle(difference, { lower, upper }, DECIMALS)})`,
      ]),
    ),
    `seed ${study.seed} \u00b7 ${result.worlds} worlds over all values`,
  ];
  return `${plainSpaces(parts.join('\n\n'))}\n`;
}

function sentence({ value, lower, upper, level, several, stopped }: BreakEven): string {
  if (value === null) {
    return stopped
      ? 'It was stopped before a break-even value was found.'
      : 'No break-even value: the mean difference has one sign, or is 0, at every value tried.';
  }
  const from = lower === null ? 'the lowest value allowed' : short(lower);
  const to = upper === null ? 'the highest value allowed' : short(upper);
  return `The mean difference is 0 at ${short(value)}; ${100 * level} % interval from ${from} to ${to}.${
    several ? ' It turns more than once; this is the turn nearest to the value in the study.' : ''
  }`;
}

const short = (value: number): string => f.plain(Number(value.toPrecision(3)));
