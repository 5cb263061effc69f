/** What the outcomes of the ring's state are called (O-32): by month, on its last day, and as a mean over the months. */
import type { Text } from '../../i18n/locale.ts';
import { outcome, percent, type OutcomeDeclaration } from './outcome-text.ts';

const employers: Text = { sv: 'arbetsgivare', en: 'employers' };
const lastDay: Text = {
  sv: 'Sista dagen i månaden; över perioden medel av månaderna, noll när ringen inte är öppen. Vilken form ringen och myndighetens medverkan har säger studien.',
  en: 'On the last day of the month; over the period the mean of the months, nought while the ring is not open. The legal form and the form of the authority’s part are said by the study.',
};
const of = (sv: string, en: string): Text => ({ sv: `${sv} ${lastDay.sv}`, en: `${en} ${lastDay.en}` });

export const outcomesOfRing: readonly OutcomeDeclaration[] = [
  outcome(
    'O-32.prevention',
    { sv: 'Plats för förebyggande vägledning', en: 'Room for preventive guidance' },
    { sv: 'ärenden per år', en: 'cases a year' },
    'higher',
    {
      sv: 'Så mycket av samordnarnas tid som ärenden inte tar, räknad i ärenden. Medan ärenden väntar är det bara ring.prevention_leftover. Vad vägledningen gör med sjukfrånvaron är inte med.',
      en: 'What cases leave of the coordinators’ time, counted in cases. While cases wait it is ring.prevention_leftover only. What that guidance does to sick leave is not there.',
    },
  ),
  outcome(
    'O-32.members',
    { sv: 'Medlemmar i ringen', en: 'Members of the ring' },
    employers,
    'none',
    of('Arbetsgivare som är medlemmar.', 'Employers that are members.'),
  ),
  outcome(
    'O-32.active',
    { sv: 'Aktiva medlemmar', en: 'Active members' },
    employers,
    'none',
    of('Medlemmar som lämnar ärenden och erbjuder platser.', 'Members that hand over cases and offer places.'),
  ),
  outcome('O-32.small', { sv: 'Små bland medlemmarna', en: 'Small among the members' }, percent, 'none', {
    sv: 'Andel av medlemmarna som har färre än 50 anställda, sista dagen i månaden; över perioden av alla månaders medlemmar.',
    en: 'Share of the members with fewer than 50 employees, on the last day of the month; over the period of the members of all months.',
  }),
  outcome(
    'O-32.alive',
    { sv: 'Ringen finns', en: 'The ring is there' },
    percent,
    'none',
    of('Andel av världarna där ringen är öppen.', 'Share of the worlds in which the ring is open.'),
  ),
  outcome(
    'O-32.caseworker',
    { sv: 'Ringen har en egen handläggare', en: 'The ring has a caseworker of its own' },
    percent,
    'none',
    of(
      'Andel av världarna där ringen då har en egen handläggare.',
      'Share of the worlds in which the ring then has a caseworker of its own.',
    ),
  ),
  outcome(
    'O-32.office',
    { sv: 'Försäkringskassan är med', en: 'The insurance office takes part' },
    percent,
    'none',
    of(
      'Andel av världarna där Försäkringskassan då är med i ringen.',
      'Share of the worlds in which the insurance office then takes part in the ring.',
    ),
  ),
];
