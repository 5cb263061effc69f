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
    'Spridning mellan sjukfall i takten mot slutet; medelvärdet är oförändrat.',
    'Spread between spells in the pace to the end; the mean stays.',
  ],
  'meet.rr_rejection': [
    'Avslag efter ett tidigt möte',
    'Refusal after an early meeting',
    'Under 1: färre. Sjukfallet slutar samma dag, men som en återgång.',
    'Below 1: fewer. The spell ends on the same day, but as a return.',
  ],
  'rule.plan_day': [
    'Arbetsgivarens plan för återgång klar',
    'Employer’s plan for return ready',
    'Sedan juli 2018 ska den vara klar dag 30.',
    'Since July 2018 it is to be ready on day 30.',
  ],
  'part.plan_share': ['Sjukfall som har en plan den dagen', 'Spells that have a plan on that day'],
  'pt.eligible_share': ['Heltidssjukskrivna med viss arbetsförmåga', 'Full-time sick-listed with some work capacity'],
  'part.default_full_prob': [
    'Sjukskriven på heltid av vana',
    'Full-time by habit',
    'Av dem som skulle kunna arbeta en del; de andra är det av andra skäl.',
    'Of those who could work in part; the others are for other reasons.',
  ],
  'part.plan_mismatch': [
    'Deltidsplan som inte passar arbetsplatsen',
    'Partial plan that does not fit the workplace',
    'När inget möte har hållits.',
    'When no meeting has been held.',
  ],
  'part.trial_days': ['Dagar tills en plan som inte passar ges upp', 'Days until a plan that does not fit is given up'],
  'pt.rr_full_disability': [
    'Hel sjukersättning efter deltid',
    'Whole disability pension after part-time',
    'I stället blir den partiell.',
    'It is partial instead.',
  ],
  'pt.productivity': ['Utfört arbete per timme vid deltidssjukskrivning', 'Output per hour while partly sick-listed'],
  'exit.pension_levels': [
    'Omfattning av partiell sjukersättning',
    'Level of a partial disability pension',
    'Arbetstiden minskar lika mycket.',
    'Contract hours fall by as much.',
  ],
  'hrp.rule': [
    'Regel för särskilt högriskskydd',
    'Rule for high-risk protection',
    'Fler sjukfall på tolv månader än så, eller ett längre sjukfall än så. Högst 11 sjukfall kan räknas.',
    'More spells than that in twelve months, or a spell longer than that. At most 11 spells can be counted.',
  ],
  'hrp.takeup': [
    'Söker och får högriskskydd, av dem som uppfyller regeln',
    'Apply for and get protection, of those who meet the rule',
    'Per år. De är få i dag.',
    'A year. They are few today.',
  ],
  'hrp.handling': ['Handläggningstid för högriskskydd', 'Handling time of protection'],
  'hrp.months': ['Så länge gäller högriskskyddet', 'How long protection holds'],
  'hrp.rr_short': [
    'Korta sjukfall med högriskskydd',
    'Short spells under protection',
    'Över 1: fler, när den första dagen är betald.',
    'Above 1: more, when the first day is paid.',
  ],
  'hrp.rr_full_long': [
    'Långa heltidssjukfall med högriskskydd',
    'Long full-time spells under protection',
    'Ett enda citat: någon undvek hel sjukskrivning.',
    'A single quote: somebody avoided full sick leave.',
  ],
  'hrp.officer_hours': ['Handläggning av högriskskydd', 'Hours on an application for protection'],
  'refusal.absent_share': [
    'Borta utan ersättning när sjukpenningen upphör',
    'Absent without compensation when benefit ends',
  ],
  'refusal.absent_days': ['Dagar borta utan ersättning, i medeltal', 'Days absent without compensation, on average'],
};
