/** A sensitivity analysis for people: two bars, the grades, the tornado. Figures that cannot be told are not written. */
import { unitOf } from '../experiments/result-file.ts';
import type { Sensitivity } from '../experiments/sensitivity.ts';
import type { Effect, TornadoBar } from '../experiments/tornado.ts';
import { formats } from '../i18n/format.ts';
import { outcomes } from '../model/outcomes/outcome-list.ts';
import type { Registry } from '../parameters/registry.ts';
import type { Arm } from '../scenario/compile.ts';
import type { Study } from '../scenario/study.ts';
import type { Share } from '../stats/share.ts';
import { plainSpaces, textTable } from './text-table.ts';

const f = formats.en;
const UNTOLD = 'cannot be told';
/** Digits of a difference, as in `run`, and two more: bars are narrower than bands. */
const DECIMALS = 4;

export interface SensitivityReported {
  readonly study: Study;
  readonly scenario: Arm;
  readonly baseline: Arm;
  readonly registry: Registry;
  readonly result: Sensitivity;
}

export function sensitivityReport({ study, scenario, baseline, registry, result }: SensitivityReported): string {
  const outcome = outcomes.find(({ id }) => id === result.outcome);
  const { difference } = result;
  const parts = [
    `${scenario.label.en} against ${baseline.label.en}: ${outcome?.label.en ?? result.outcome} (${result.outcome}), ${unitOf(result.outcome)}`,
    ...(result.complete
      ? []
      : [
          `PARTIAL RESULT: ${result.stopped ? 'it was stopped' : `${result.failures.length} world(s) failed`}; worlds in the figures: ${result.worlds}.`,
        ]),
    difference
      ? `Mean difference: ${interval(difference)}`
      : 'There is no difference to speak of: no world has the figure.',
    `What the spread over worlds comes from\n${bars(result)}`,
    ...(result.byGrade.length > 0 ? [`The assumptions by grade of evidence\n${grades(result)}`] : []),
    result.tornado.some(({ swing }) => swing.lower !== null)
      ? `The assumptions that matter most: mean difference with one of them held\n${tornado(result.tornado, registry)}`
      : 'No tornado: these worlds do not suffice for it.',
    `Shares are of the variance over worlds, each with its ${100 * result.level} % interval. A bar of the tornado says what the mean\ndifference would be if that one assumption were known to be at its 5 % or 95 % point; the rest goes on varying.`,
    `seed ${study.seed} \u00b7 ${result.worlds} worlds`,
  ];
  return `${plainSpaces(parts.join('\n\n'))}\n`;
}

function bars({ chance, assumptions, larger }: Sensitivity): string {
  const rows = [
    ['Chance', share(chance)],
    ['Assumptions', share(assumptions)],
  ];
  const verdict = larger ? `The larger part is ${larger}.` : 'Which of the two is larger cannot be told.';
  return `${textTable([{ head: '' }, { head: 'Share', align: 'left' }], rows)}\n${verdict}`;
}

function grades({ byGrade, interactions }: Sensitivity): string {
  return textTable(
    [
      { head: 'Grade' },
      { head: 'Assumptions' },
      { head: 'Alone', align: 'left' },
      { head: 'With interactions', align: 'left' },
    ],
    [
      ...byGrade.map(({ grade, assumptions, first, total }) => [
        grade,
        String(assumptions),
        share(first),
        share(total),
      ]),
      ...(byGrade.length > 1 ? [['Between grades', '', share(interactions), '']] : []),
    ],
  );
}

function tornado(list: readonly TornadoBar[], registry: Registry): string {
  return textTable(
    [
      { head: 'Assumption' },
      { head: 'Grade', align: 'left' },
      { head: 'Held at', align: 'left' },
      { head: 'Low end' },
      { head: 'High end' },
      { head: 'Swing', align: 'left' },
    ],
    list.map(({ id, grade, low, high, swing }) => [
      `${registry.get(id).label.en} (${id})`,
      grade,
      low.held.length === 1 ? `${short(low.held[0])} and ${short(high.held[0])}` : 'vector',
      interval(low.difference),
      interval(high.difference),
      swing.told ? interval(swing) : `${UNTOLD} from 0`,
    ]),
  );
}

/** In per cent. A share that cannot be told keeps its interval, which is all that is known of it. */
function share(of: Share | null): string {
  if (!of) return UNTOLD;
  const ends = { lower: 100 * of.lower, upper: 100 * of.upper };
  const range = f.percent(f.range(ends, 0));
  if (of.told) return `${range} (${f.middle(100 * of.share, ends, 0)})`;
  return of.lower === 0 ? `${UNTOLD} from 0, at most ${f.percent(f.number(ends.upper, 0))}` : `${UNTOLD}: ${range}`;
}

function interval({ value, lower, upper }: Effect): string {
  if (lower === null || upper === null) return UNTOLD;
  const ends = { lower, upper };
  return `${f.difference(ends, DECIMALS)} (${f.signedMiddle(value, ends, DECIMALS)})`;
}

const short = (value: number): string => f.plain(Number(value.toPrecision(3)));
