/** Names and plain words of the insurance office's process: [Swedish, English, Swedish note, English note]. */
import type { LabelRow } from './parameter.ts';

export const insuranceLabels: Readonly<Record<string, LabelRow>> = {
  'rule.checks': [
    'Prövningar av arbetsförmågan',
    'Assessments of work capacity',
    'Rehabiliteringskedjan: eget arbete, annat arbete hos arbetsgivaren, hela arbetsmarknaden.',
    'The own job, other jobs at the employer, the whole labour market.',
  ],
  'rule.reject_share': [
    'Avslag i pågående sjukfall',
    'Refusals in ongoing spells',
    'Verkar som förhållande till 2019: hur avslagen ändras med regeluppsättningen.',
    'Acts as a ratio to 2019: how refusals change with the rule set.',
  ],
  'rule.hr_checks': [
    'Fler avslut runt dag 90 och 180',
    'More ends round days 90 and 180',
    'Finns redan i kurvorna från 2019; tas bort under regler utan prövningar.',
    'Already in the curves of 2019; taken out under rules without assessments.',
  ],
  'rule.hr_d180_occ': [
    'Avslut dag 181–365 när prövningen är mot yrkesgrupp',
    'Ends on days 181–365 when the test is against the occupational group',
    'Bara under 2026 års regler.',
    'Under the rules of 2026 only.',
  ],
  'fk.decision_sd': [
    'Handläggare beslutar olika',
    'Officers decide differently',
    'Spridning mellan sjukfall i takten mot slutet; medlet är oförändrat.',
    'Spread between spells in the pace to the end; the mean stays.',
  ],
  'meet.rr_rejection': [
    'Avslag efter ett tidigt möte',
    'Refusal after an early meeting',
    'Under 1: färre. Sjukfallet slutar samma dag, men som en återgång.',
    'Below 1: fewer. The spell ends on the same day, but as a return.',
  ],
  'refusal.absent_share': [
    'Borta utan ersättning när sjukpenningen upphör',
    'Absent without compensation when benefit ends',
  ],
  'refusal.absent_days': ['Dagar borta utan ersättning, i medeltal', 'Days absent without compensation, on average'],
};
