/** Names and plain words of the employer ring's forms, members and ways of working: see labels-policy.ts for its older ones. */
import type { LabelRow } from './parameter.ts';

export const ringLabels: Readonly<Record<string, LabelRow>> = {
  'ring.authority_form': [
    'Så är Försäkringskassan med i ringen',
    'How the insurance office takes part',
    'Formen avgör hur ofta kassan avböjer och hur ofta ett beslut går fort.',
    'The form decides how often the office declines and how often a decision is quick.',
  ],
  'ring.form_decline': [
    'Försäkringskassan avböjer, efter form',
    'The insurance office declines, by form',
    'Gånger den allmänna sannolikheten, varje år.',
    'Times the general probability, every year.',
  ],
  'ring.form_quick': ['Snabba beslut, efter form', 'Quick decisions, by form'],
  'ring.quick_days': ['Ett snabbt beslut om arbetsträning', 'A quick decision on work training'],
  'fk.decision_days_sd': [
    'Hur olika tid handläggare tar på sig',
    'How much officers’ time to decide differs',
    'En egen handläggare tar lika lång tid för alla.',
    'An own caseworker takes the same time for all.',
  ],
  'fk.officer_changes': [
    'Handläggarbyten per ärende och år',
    'Changes of officer per case and year',
    'Den som tar över ett ärende börjar om med beslutet.',
    'Who takes a case over begins its decision anew.',
  ],
  'fkc.decision_sd_factor': [
    'Egen handläggare, skillnad i tid mot andra',
    'Own caseworker, difference in time against others',
    'Under 1: närmare det vanliga.',
    'Below 1: nearer the usual.',
  ],
  'fkc.from_month': [
    'Egen handläggare efter så många månader',
    'Own caseworker after so many months',
    'Räknat från ringens start.',
    'Counted from the opening of the ring.',
  ],
  'fkc.until_month': [
    'Egen handläggare dras in senast efter',
    'Own caseworker is withdrawn at the latest after',
    'Räknat från ringens start. 120 månader: inget är bestämt. Beslut som väntar börjar då om.',
    'Counted from the opening of the ring. 120 months: nothing is decided. Pending decisions then begin anew.',
  ],
  'coop.joint_goal': [
    'Myndigheterna har ett gemensamt mål',
    'The agencies have a joint goal',
    'Beslutat på högsta nivå. De avböjer då mer sällan.',
    'Decided at the top. They then decline less often.',
  ],
  'coop.joint_factor': ['Avböjer med ett gemensamt mål, mot utan', 'Decline with a joint goal, against none'],
  'ring.owner_form': [
    'Ringens ägarform',
    'Legal form of the ring',
    'Formen avgör hur ofta ringen läggs ner. Vilka siffror som stämmer vet ingen; ordningen är rapportens.',
    'The form decides how often the ring closes. Nobody knows the numbers; the order is the report’s.',
  ],
  'ring.survival_hazard': ['Ringen läggs ner, efter ägarform', 'The ring closes, by legal form'],
  'ring.funded_months': [
    'Projektpengarna räcker så många månader',
    'Months for which project money lasts',
    'Gäller en ring som drivs som projekt. Den läggs inte ner dessförinnan, men oftare sedan.',
    'For a ring run as a project. It does not close before that, but more often afterwards.',
  ],
};
