/**
 * The outcomes of money: what each is the sum of. No labels here (outcome-list.ts): this file is in the workers' bundle.
 * Numerators are whole öre; the scale turns them into kronor.
 *
 * O-20.net, O-21.total, O-22.total, O-23.total, O-24.total, O-24.time and the four positions under O-25 add up to
 * O-25.total: every krona that one party gains another pays.
 */
import type { OutcomeSpec } from '../../results/layout.ts';
import type { FlowId, Party } from './flows.ts';
import type { Statement, Sums } from './statement.ts';

/** Kronor a year, kronor per employee and year, or kronor in all, discounted. */
type Per = 'year' | 'employee' | 'present';

interface MoneyMeasure {
  readonly id: string;
  readonly per: Per;
  readonly measure: (sums: Sums) => number;
}

const year = (id: string, measure: MoneyMeasure['measure']): MoneyMeasure => ({ id, per: 'year', measure });
const flows = (id: string, ...ids: readonly FlowId[]): MoneyMeasure => year(id, (sums) => sums.of(...ids));
const positionOf = (id: string, party: Party): MoneyMeasure => year(id, (sums) => sums.position(party));

/** A total, with the same per employee and as present value. */
function total(id: string, measure: MoneyMeasure['measure']): MoneyMeasure[] {
  return [
    year(`${id}.total`, measure),
    { id: `${id}.per-employee`, per: 'employee', measure },
    { id: `${id}.pv`, per: 'present', measure },
  ];
}

const HOURS = [
  'manager-hours',
  'hr-hours',
  'employee-hours',
  'officer-hours',
  'physician-hours',
  'coordinator-hours',
  'service-hours',
] as const;

const measures: readonly MoneyMeasure[] = [
  // The evidence's list of what the employer pays: the pay that the absent do not get is not taken off.
  ...total('O-20', (sums) => sums.position('employer') + sums.of('wage-not-paid', 'contributions-not-paid')),
  positionOf('O-20.net', 'employer'),
  flows('O-20.sick-pay', 'sick-pay', 'top-up', 'contributions'),
  flows('O-20.production', 'production', 'reduced-capacity', 'reduced-while-part'),
  flows('O-20.presenteeism', 'presenteeism'),
  flows('O-20.strain', 'strain'),
  year('O-20.hours', (sums) => sums.of('manager-hours', 'hr-hours') - sums.of('manager-hours-saved')),
  flows('O-20.staff', 'training', 'replacement', 'rehabilitation', 'support'),
  flows('O-20.managers', 'managers'),
  flows('O-20.ring', 'ring-fee'),
  flows('O-20.received', 'protection-refund', 'rehabilitation-grant', 'wage-subsidy', 'work-training-support'),
  ...total('O-21', (sums) => sums.position('insurance')),
  flows('O-21.benefit', 'benefit'),
  year('O-21.hours', (sums) => sums.of('officer-hours') - sums.of('officer-hours-saved')),
  flows('O-21.fee', 'physician-fee'),
  flows('O-21.support', 'protection-refund', 'rehabilitation-grant'),
  ...total('O-22', (sums) => sums.position('region')),
  flows('O-22.care', 'visits', 'certificates'),
  flows('O-22.hours', 'physician-hours', 'coordinator-hours'),
  ...total('O-23', (sums) => sums.position('service')),
  flows('O-23.subsidy', 'wage-subsidy'),
  flows('O-23.work-training', 'work-training-support', 'work-training-support-elsewhere'),
  flows('O-23.hours', 'service-hours'),
  flows('O-23.support', 'support-public'),
  // Time is no income: it stands apart.
  ...total('O-24', (sums) => sums.position('employee') - sums.of('employee-hours')),
  flows('O-24.pay', 'wage-not-paid', 'wage-not-paid-elsewhere'),
  flows('O-24.deduction', 'deduction'),
  flows('O-24.compensation', 'sick-pay', 'top-up', 'benefit', 'agreement-benefit'),
  year('O-24.tax', (sums) => sums.of('tax-not-paid') - sums.of('tax-on-compensation')),
  flows('O-24.time', 'employee-hours'),
  ...total('O-25', (sums) => sums.resources()),
  flows(
    'O-25.production',
    'production',
    'production-elsewhere',
    'reduced-capacity',
    'reduced-while-part',
    'presenteeism',
    'presenteeism-elsewhere',
  ),
  year('O-25.hours', (sums) => sums.of(...HOURS) - sums.of('manager-hours-saved', 'officer-hours-saved')),
  flows('O-25.care', 'visits', 'certificates'),
  flows('O-25.staff', 'training', 'replacement', 'rehabilitation', 'support', 'support-public', 'managers'),
  flows('O-25.running', 'ring-coordinators', 'administration'),
  year('O-25.transfers', (sums) => sums.transfers()),
  positionOf('O-25.project', 'project'),
  positionOf('O-25.state', 'state'),
  positionOf('O-25.agreement', 'agreement'),
  positionOf('O-25.elsewhere', 'elsewhere'),
];

/** What concerns no employer alone: a group beside those of the employers, so that the parts add up. */
export const NOT_BY_EMPLOYER = 'no-employer';
const BY_EMPLOYER = ['employer', NOT_BY_EMPLOYER];

/** In the order of the evidence file. */
export const moneyOutcomeSpecs: readonly OutcomeSpec[] = measures.map(({ id }) => ({
  id,
  scale: 0.01,
  series: false,
  grouped: BY_EMPLOYER,
}));

export interface MoneyNumber {
  readonly id: string;
  /** Whole öre. */
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Numerators and denominators of a world or of one account of it, in the order of `moneyOutcomeSpecs`.
 * @param years of the horizon; @param personYears in employment over the horizon.
 */
export function moneyNumbers(
  { nominal, present }: Pick<Statement, 'nominal' | 'present'>,
  years: number,
  personYears: number,
): MoneyNumber[] {
  return measures.map(({ id, per, measure }) => ({
    id,
    numerator: measure(per === 'present' ? present : nominal),
    denominator: per === 'year' ? years : per === 'employee' ? personYears : 1,
  }));
}
