/**
 * Assessments of work capacity by rule set: on `rule.checks` days the office asks of the own job, other jobs at the employer
 * and the whole labour market. The survival curves and the destinations are those of 2019, so what follows here are ratios to
 * the rules of 2019, and there nothing changes.
 *
 * - Rules without assessments (2006: they came in July 2008) lack the rise in ends round days 90 and 180 (`rule.hr_checks`).
 * - Since 2022 the test from day 180 is against the occupational group: fewer ends until day 365 (`rule.hr_d180_occ`).
 * - Refusals: those among the ends, by the ratio of the years' shares (`rule.reject_share`).
 */
import type { Values } from '../values.ts';

/** Round an assessment the hazard is higher for so many days (`rule.hr_checks`). */
const ROUND = 30;

interface AssessmentRules {
  readonly assesses: boolean;
  readonly occupationalGroup: boolean;
  /** Place in `rule.reject_share`: 2014, 2019, from 2022 on. */
  readonly refusals: number;
}

const byRules: Readonly<Record<string, AssessmentRules>> = {
  '2006': { assesses: false, occupationalGroup: false, refusals: 0 },
  '2019': { assesses: true, occupationalGroup: false, refusals: 1 },
  '2026': { assesses: true, occupationalGroup: true, refusals: 2 },
};
const CALIBRATED = byRules['2019'];

export class Assessments {
  /** Refusals in proportion to those under the rules of 2019. */
  readonly refusals: number;
  /** From this spell day on benefit is refused at an assessment; before it, and without assessments, it is stopped. */
  readonly firstDay: number;
  /** Whether ends come as under the rules of 2019. */
  readonly neutral: boolean;
  readonly #days: readonly number[];
  readonly #round: number;
  readonly #late: number;

  /** @throws Error when the rule set is not known. */
  constructor(values: Values) {
    if (!Object.hasOwn(byRules, values.rules)) throw new Error(`No assessments are known for ${values.rules}.`);
    const rules = byRules[values.rules];
    const shares = values.vector('rule.reject_share');
    const before = shares[CALIBRATED.refusals];
    this.refusals = before > 0 ? shares[rules.refusals] / before : 1;
    this.#days = values.vector('rule.checks');
    this.firstDay = rules.assesses ? this.#days[0] : Infinity;
    this.#round = rules.assesses ? 1 : 1 / values.get('rule.hr_checks');
    this.#late = rules.occupationalGroup ? values.get('rule.hr_d180_occ') : 1;
    this.neutral = this.#round === 1 && this.#late === 1;
  }

  /** Hazard of the end on a spell day in proportion to that under the rules of 2019. */
  hazard(day: number): number {
    const [first, second, third] = this.#days;
    const near = (at: number) => day > at - ROUND / 2 && day <= at + ROUND / 2;
    const round = near(first) || near(second) ? this.#round : 1;
    return day > second && day <= third ? round * this.#late : round;
  }
}
