/** What outcomes of compensation are called: who is absent without any, refusals, and new disability pensions. */
import type { Text } from '../../i18n/locale.ts';
import { outcome, type OutcomeDeclaration } from './outcome-text.ts';

const daysPerYear: Text = { sv: 'dagar per anställd och år', en: 'days per employee and year' };
const perThousand: Text = { sv: 'per 1 000 anställda och år', en: 'per 1,000 employees and year' };

/** O-16: benefit and pension together. */
export const outcomesOfBenefitDays: readonly OutcomeDeclaration[] = [
  outcome(
    'O-16',
    { sv: 'Nettodagar med sjukpenning och sjukersättning', en: 'Net days with benefit and disability pension' },
    daysPerYear,
    'lower',
    {
      sv: 'O-07 plus O-16.pension. Inte det officiella ohälsotalet: modellen har bara anställda, och bara sjukersättning som beviljats sedan året före start. Därför växer det med periodens längd.',
      en: 'O-07 plus O-16.pension. Not the official ohälsotal: the model has employees only, and only pensions granted since the year before the start. So it grows with the length of the period.',
    },
  ),
  outcome(
    'O-16.pension',
    { sv: 'Nettodagar med ny sjukersättning', en: 'Net days with new disability pensions' },
    daysPerYear,
    'lower',
    {
      sv: 'Dagar gånger omfattning med sjukersättning som beviljats vid ett sjukfalls slut, till och med 66 års ålder eller periodens slut, även efter att personen slutat. Per anställd och år.',
      en: 'Days times level of disability pensions granted at the end of a spell, up to the age of 66 or the end of the period, after the person has left too. Per employee and year.',
    },
  ),
];

/** O-02: what part-time first does. */
export const outcomesOfPlans: readonly OutcomeDeclaration[] = [
  outcome(
    'O-02.planned',
    { sv: 'Till deltid enligt plan', en: 'To part-time by a plan' },
    { sv: 'per år', en: 'a year' },
    'none',
    {
      sv: 'Sjukfall som går från heltid till deltid genom åtgärden deltid först, per år.',
      en: 'Spells that go from full to part-time through the policy part-time first, a year.',
    },
  ),
  outcome(
    'O-02.failed',
    { sv: 'Planer som inte passade', en: 'Plans that did not fit' },
    { sv: '%', en: '%' },
    'lower',
    {
      sv: 'Andel av O-02.planned där planen inte passade arbetsplatsen, så att det blev heltid igen under perioden.',
      en: 'Share of O-02.planned in which the plan did not fit the workplace, so that it was full-time again within the period.',
    },
  ),
];

/** O-11: the counts beside sick pay and benefit. */
export const outcomesOfCompensation: readonly OutcomeDeclaration[] = [
  outcome('O-11.without', { sv: 'Dagar utan ersättning', en: 'Days without compensation' }, daysPerYear, 'lower', {
    sv: 'Kalenderdagar borta för sjukdom efter att sjukpenningen upphört, medan anställningen varar. Hur många och hur länge är antaganden; inget register har dem. Den som aldrig varit försäkrad finns inte i modellen.',
    en: 'Calendar days absent for illness after benefit has ended, while employed. How many and for how long are assumptions; no register holds them. Who was never insured is not in the model.',
  }),
  outcome('O-11.refused', { sv: 'Sjukpenningen upphör', en: 'Benefit ended by the office' }, perThousand, 'none', {
    sv: 'Personer vars sjukpenning upphör utan att de återgår, slutar eller får sjukersättning, per 1 000 anställda och år: avslag vid en prövning (från dag 90) och indragningar dessförinnan.',
    en: 'Persons whose benefit ends without a return, leaving or disability pension, per 1,000 employees and year: refusals at an assessment (from day 90 on) and benefit stopped before.',
  }),
  outcome('O-11.pension', { sv: 'Ny sjukersättning', en: 'New disability pensions' }, perThousand, 'lower', {
    sv: 'Personer som beviljas hel eller partiell sjukersättning vid sjukfallets slut, per 1 000 anställda och år: O-17 och O-17.part tillsammans.',
    en: 'Persons granted whole or partial disability pension at the end of a spell, per 1,000 employees and year: O-17 and O-17.part together.',
  }),
];
