/** What the outcomes of prevention are called and how they are defined. */
import { days, outcome, type OutcomeDeclaration } from './outcome-text.ts';

const aYear = { sv: 'per år', en: 'a year' };
const persons = { sv: 'personer', en: 'persons' };

export const outcomesOfSupport: readonly OutcomeDeclaration[] = [
  outcome('O-09.support', { sv: 'Stöd före sjukskrivning', en: 'Support before sick leave' }, aYear, 'none', {
    sv: 'Personer som börjar få stöd utan att vara sjukskrivna eller arbetslösa.',
    en: 'Persons who begin to get support though neither sick-listed nor unemployed.',
  }),
  outcome('O-09.support-wait', { sv: 'Väntan på stöd', en: 'Wait for support' }, days, 'lower', {
    sv: 'Dagar från att stöd söks tills det börjar, medel av dem som får det. Att veckans möte avvaktas ingår.',
    en: 'Days from asking until support begins, mean of those who get it. Waiting for the week’s meeting is part of it.',
  }),
  outcome('O-09.support-queue', { sv: 'Väntar på stöd', en: 'Waiting for support' }, persons, 'lower', {
    sv: 'Personer som varje vecka går utan plats fast de sökt, medel över perioden. Den som blivit bättre söker inte längre.',
    en: 'Persons who each week go without a place though they have asked, mean over the period. Who is well again asks no more.',
  }),
];
