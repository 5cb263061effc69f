/**
 * What each outcome is called and how it is defined: for page, terminal and exports. One file for all, since they are
 * read together; numerators and denominators are in accounts.ts, order and ids in outcome-ids.ts.
 */
import type { Text } from '../../i18n/locale.ts';
import { moneyOutcomes } from '../money/outcome-list.ts';
import { KNOTS, REPEATED_SPELLS } from './outcome-ids.ts';
import { days, outcome, percent, type OutcomeDeclaration } from './outcome-text.ts';
import { outcomesOfCases } from './outcomes-of-cases.ts';
import { outcomesOfMobility } from './outcomes-of-mobility.ts';
import { outcomesOfParticipants, outcomesOfReach } from './outcomes-of-participants.ts';
import { outcomesOfCompensation, outcomesOfPlans } from './outcomes-of-insurance.ts';
import { outcomesOfSupport } from './outcomes-of-prevention.ts';
import { outcomesOfReturns } from './outcomes-of-returns.ts';
import { outcomesOfRing } from './outcomes-of-ring.ts';

export type { OutcomeDeclaration } from './outcome-text.ts';

const persons: Text = { sv: 'personer', en: 'persons' };
const perYear: Text = { sv: 'per anställd och år', en: 'per employee and year' };
const daysPerYear: Text = { sv: 'dagar per anställd och år', en: 'days per employee and year' };
const fullDays: Text = { sv: 'heltidsdagar per år', en: 'full-time days a year' };
const aYear: Text = { sv: 'per år', en: 'a year' };

const followed: Text = {
  sv: 'Sjukfall som började så tidigt att de kunde följas så länge. Fall som pågår när simuleringen slutar räknas som pågående, de tas inte bort.',
  en: 'Spells that began early enough to be followed that long. Spells under way at the end count as under way; they are not dropped.',
};

/** A degree of O-01. */
function degree(percentAbsent: number): OutcomeDeclaration {
  return outcome(
    `O-01.d${percentAbsent}`,
    { sv: `Sjukskrivna till ${percentAbsent} procent`, en: `Sick-listed ${percentAbsent} per cent` },
    persons,
    'none',
    {
      sv: `Personer i O-01 som den dagen är sjukskrivna till ${percentAbsent} procent.`,
      en: `Persons of O-01 who are absent to ${percentAbsent} per cent that day.`,
    },
  );
}

function exit(id: string, label: Text, good: OutcomeDeclaration['good']): OutcomeDeclaration {
  return outcome(`O-19.${id}`, label, percent, good, {
    sv: 'Andel av de sjukfall över 14 dagar som avslutas under perioden.',
    en: 'Share of the spells over 14 days that end in the period.',
  });
}

export const outcomes: readonly OutcomeDeclaration[] = [
  outcome('O-01', { sv: 'Sjukskrivna', en: 'Sick-listed' }, persons, 'lower', {
    sv: 'Personer med ett pågående sjukfall sista dagen i månaden, dag 15 eller senare, oavsett grad. Den som slutat räknas tills fallet är slut. Efter kommun, kön, ålder, yrke och vårdcentral (där personen är listad).',
    en: 'Persons with an ongoing spell on the last day of the month, spell day 15 or later, any degree. Who has left counts until the spell ends. By municipality, sex, age, occupation and health centre (at which the person is listed).',
  }),
  outcome('O-01.all', { sv: 'Borta på grund av sjukdom', en: 'Absent through illness' }, persons, 'lower', {
    sv: 'Personer med ett pågående sjukfall sista dagen i månaden, från dag 1.',
    en: 'Persons with an ongoing spell on the last day of the month, from day 1.',
  }),
  degree(100),
  degree(75),
  degree(50),
  degree(25),
  outcome('O-01.strained', { sv: 'Ansträngda', en: 'Strained' }, persons, 'lower', {
    sv: 'Anställda som är ansträngda, medel över dagarna, i arbete eller borta. Hur många det är följer av strain.share; bara en åtgärd som lättar ansträngning ändrar det.',
    en: 'Employees who are strained, mean over the days, at work or absent. How many follows from strain.share; only a policy that eases strain changes it.',
  }),
  outcome('O-01.strained-share', { sv: 'Ansträngda av de anställda', en: 'Strained, of employees' }, percent, 'lower', {
    sv: 'Andel av dagarna i anställning.',
    en: 'Share of the days in employment.',
  }),
  outcome('O-02', { sv: 'Deltid bland sjukskrivna', en: 'Part-time among the sick-listed' }, percent, 'none', {
    sv: 'Andel av O-01 som är sjukskrivna till 25, 50 eller 75 procent.',
    en: 'Share of O-01 who are absent to 25, 50 or 75 per cent.',
  }),
  outcome(
    'O-02.switch',
    { sv: 'Övergångar från heltid till deltid', en: 'Switches from full to part' },
    { sv: 'per 100 personmånader', en: 'per 100 person-months' },
    'higher',
    {
      sv: 'Personer vars grad går från 100 till 25–75 procent, per 100 personmånader på heltid.',
      en: 'Persons whose degree falls from 100 to 25–75 per cent, per 100 full-time person-months.',
    },
  ),
  ...outcomesOfPlans,
  outcome(
    'O-03',
    { sv: 'Sjukskrivna för psykisk ohälsa eller rörelseorganen', en: 'Sick-listed, mental or musculoskeletal' },
    persons,
    'lower',
    {
      sv: 'O-01 med F- eller M-diagnos.',
      en: 'O-01 with an F or M diagnosis.',
    },
  ),
  outcome('O-03.F', { sv: 'Sjukskrivna för psykisk ohälsa', en: 'Sick-listed, mental' }, persons, 'lower', {
    sv: 'O-01 med F-diagnos.',
    en: 'O-01 with an F diagnosis.',
  }),
  outcome('O-03.M', { sv: 'Sjukskrivna för rörelseorganen', en: 'Sick-listed, musculoskeletal' }, persons, 'lower', {
    sv: 'O-01 med M-diagnos.',
    en: 'O-01 with an M diagnosis.',
  }),
  outcome(
    'O-03.listed',
    { sv: 'Psykisk ohälsa eller rörelseorganen per 1 000', en: 'Mental or musculoskeletal per 1,000' },
    { sv: 'per 1 000 listade anställda', en: 'per 1,000 listed employees' },
    'lower',
    {
      sv: 'O-03 per 1 000 anställda, efter vårdcentral per 1 000 anställda som är listade där. Modellen har bara anställda: vårdcentralens andra listade finns inte med, så talet är inte vårdcentralens eget.',
      en: 'O-03 per 1,000 employees, by health centre per 1,000 employees who are listed there. The model has employees only: others listed at the centre are not in it, so the figure is not the centre’s own.',
    },
  ),
  outcome(
    'O-03.share',
    { sv: 'Psykisk ohälsa bland sjukskrivna', en: 'Mental among the sick-listed' },
    percent,
    'none',
    {
      sv: 'Andel av O-01 med F-diagnos.',
      en: 'Share of O-01 with an F diagnosis.',
    },
  ),
  outcome('O-04', { sv: 'Sjukfrånvaro', en: 'Sick leave' }, percent, 'lower', {
    sv: 'Timmar borta för egen sjukdom, alla fall från dag 1, viktade med grad, delat med ordinarie avtalad arbetstid. Dagar räknas som kalenderdagar.',
    en: 'Hours absent for own illness, all spells from day 1, weighted by degree, over ordinary agreed hours. Days are calendar days.',
  }),
  outcome('O-04.days', { sv: 'Sjukfrånvarodagar', en: 'Sick-leave days' }, fullDays, 'lower', {
    sv: 'Timmarna i O-04 som hela dagar på heltid: en halvtidsanställd som är sjukskriven till hälften i fyra dagar har en.',
    en: 'The hours of O-04 as whole days of full time: who works half time and is absent by half for four days has one.',
  }),
  outcome(
    'O-04.all-days',
    { sv: 'Sjukfrånvarodagar, även av den som slutat', en: 'Sick-leave days, of those who have left too' },
    fullDays,
    'lower',
    {
      sv: 'Som O-04.days, men den som slutar medan hen är sjuk räknas tills sjukfallet är slut, så som kostnaderna i O-25.',
      en: 'As O-04.days, but who leaves while sick counts until the spell ends, as the costs of O-25 do.',
    },
  ),
  outcome(
    'O-04.per-employee',
    { sv: 'Sjukfrånvarodagar per anställd', en: 'Sick-leave days per employee' },
    { sv: 'heltidsdagar per anställd och år', en: 'full-time days per employee and year' },
    'lower',
    {
      sv: 'O-04.days delat med personår i anställning.',
      en: 'O-04.days over person-years in employment.',
    },
  ),
  outcome('O-05.share', { sv: 'Korttidsfrånvaro', en: 'Short-term absence' }, percent, 'lower', {
    sv: 'Timmar borta på sjukfallens dag 1–14, delat med ordinarie avtalad arbetstid.',
    en: 'Hours absent on spell days 1–14, over ordinary agreed hours.',
  }),
  outcome('O-05.days', { sv: 'Dagar i sjuklöneperioden', en: 'Days in the sick-pay period' }, daysPerYear, 'lower', {
    sv: 'Kalenderdagar på sjukfallens dag 1–14.',
    en: 'Calendar days on spell days 1–14.',
  }),
  outcome('O-05.started', { sv: 'Påbörjade sjukfall', en: 'Spells started' }, perYear, 'lower', {
    sv: 'Sjukfall som börjar, korta och långa.',
    en: 'Spells that begin, short and long.',
  }),
  outcome('O-05.ended', { sv: 'Korta sjukfall', en: 'Short spells' }, perYear, 'lower', {
    sv: 'Sjukfall som slutar inom 14 dagar.',
    en: 'Spells that end within 14 days.',
  }),
  ...REPEATED_SPELLS.map((spells) =>
    outcome(
      `O-05.persons-${spells}`,
      { sv: `Personer med minst ${spells} sjukfall på ett år`, en: `Persons with ${spells} or more spells in a year` },
      { sv: 'per 100 anställda', en: 'per 100 employees' },
      'lower',
      {
        sv: `Personer som under ett studieår påbörjar minst ${spells} sjukfall, korta eller långa, delat med personår i anställning. Studieår räknas från studiens start. Den som är anställd en del av året har kortare tid på sig.`,
        en: `Persons who within a study year begin ${spells} or more spells, short or long, over person-years in employment. Study years count from the study’s start. Who is employed for part of the year has less time.`,
      },
    ),
  ),
  ...[3, 7, 14].map((day) =>
    outcome(`O-06.${day}`, { sv: `Avslutade inom ${day} dagar`, en: `Ended within ${day} days` }, percent, 'higher', {
      sv: `Andel av alla sjukfall. ${followed.sv}`,
      en: `Share of all spells. ${followed.en}`,
    }),
  ),
  outcome(
    'O-06.over14',
    { sv: 'Sjukfall över 14 dagar', en: 'Spells over 14 days' },
    { sv: 'per 100 anställda och år', en: 'per 100 employees and year' },
    'lower',
    { sv: 'Sjukfall som passerar dag 14 under perioden.', en: 'Spells that pass day 14 in the period.' },
  ),
  outcome('O-06.started-F', { sv: 'Psykisk ohälsa bland nya fall', en: 'Mental among new spells' }, percent, 'none', {
    sv: 'Andel F-diagnos bland påbörjade sjukfall över 14 dagar.',
    en: 'Share with an F diagnosis among started spells over 14 days.',
  }),
  outcome('O-06.median', { sv: 'Median, fall över 14 dagar', en: 'Median, spells over 14 days' }, days, 'lower', {
    sv: `Första hela dag då minst hälften är avslutade. ${followed.sv}`,
    en: `First whole day by which at least half have ended. ${followed.en}`,
  }),
  outcome('O-06.median-F', { sv: 'Median, psykisk ohälsa', en: 'Median, mental' }, days, 'lower', {
    sv: 'Som O-06.median, med F-diagnos.',
    en: 'As O-06.median, with an F diagnosis.',
  }),
  outcome('O-06.30to60', { sv: 'Från dag 30 till dag 60', en: 'From day 30 to day 60' }, percent, 'lower', {
    sv: 'Av sjukfall som når dag 30, andelen som når dag 60.',
    en: 'Of spells that reach day 30, the share that reaches day 60.',
  }),
  ...KNOTS.map((day) =>
    outcome(
      `O-06.s${day}`,
      { sv: `Kvar i sjukskrivning efter dag ${day}`, en: `Still off after day ${day}` },
      percent,
      'lower',
      {
        sv: `Av sjukfall över 14 dagar. ${followed.sv}`,
        en: `Of spells over 14 days. ${followed.en}`,
      },
    ),
  ),
  outcome('O-07', { sv: 'Nettodagar med sjukpenning', en: 'Net benefit days' }, daysPerYear, 'lower', {
    sv: 'Dagar efter sjuklöneperiodens 14 dagar gånger grad, per anställd och år. Ny frånvaro inom fem dagar fortsätter perioden. Inte sjukpenningtalet: det räknar alla försäkrade.',
    en: 'Days after the 14 of the sick-pay period times degree, per employee and year. A new absence within five days continues the period. Not the official rate, which counts all insured.',
  }),
  ...outcomesOfParticipants,
  ...outcomesOfSupport,
  outcome('O-10.a', { sv: 'Frånvaro från dag 60', en: 'Absence from day 60' }, percent, 'lower', {
    sv: 'Frånvarotimmar på sjukfallens dag 60 och senare, av alla frånvarotimmar.',
    en: 'Hours on spell day 60 and later, of all hours absent.',
  }),
  outcome(
    'O-10.b',
    { sv: 'Frånvaro i fall som nått dag 60', en: 'Absence in spells that reached day 60' },
    percent,
    'lower',
    {
      sv: 'Alla frånvarotimmar i sjukfall som nått dag 60, av alla frånvarotimmar.',
      en: 'All hours in spells that have reached day 60, of all hours absent.',
    },
  ),
  outcome('O-11.sick-pay', { sv: 'Dagar med sjuklön', en: 'Days with sick pay' }, daysPerYear, 'lower', {
    sv: 'Kalenderdagar i sjuklöneperioden, medan anställningen varar. Ny frånvaro inom fem dagar fortsätter perioden, som i O-07. Karensavdraget räknas inte ifrån.',
    en: 'Calendar days in the sick-pay period, while employed. A new absence within five days continues the period, as in O-07. The qualifying deduction is not taken off.',
  }),
  outcome('O-11.benefit', { sv: 'Dagar med sjukpenning', en: 'Days with benefit' }, daysPerYear, 'lower', {
    sv: 'Kalenderdagar efter sjuklöneperioden, oavsett grad, tills fallet är slut eller sjukpenningen upphör.',
    en: 'Calendar days after the sick-pay period, any degree, until the spell or the benefit ends.',
  }),
  ...outcomesOfCompensation,
  ...outcomesOfReturns,
  exit('own', { sv: 'Åter i eget arbete', en: 'Back in own job' }, 'higher'),
  exit('other-job', { sv: 'Annat arbete hos arbetsgivaren', en: 'Other job at the employer' }, 'none'),
  exit('new-job', { sv: 'Arbete hos annan arbetsgivare', en: 'Job at another employer' }, 'none'),
  exit('benefit-ended', { sv: 'Sjukpenningen upphör', en: 'Benefit ended' }, 'none'),
  exit('unemployment', { sv: 'Arbetslöshet', en: 'Unemployment' }, 'lower'),
  exit('death', { sv: 'Avliden', en: 'Death' }, 'none'),
  exit('pension', { sv: 'Hel sjukersättning', en: 'Whole disability pension' }, 'lower'),
  exit('pension-part', { sv: 'Partiell sjukersättning', en: 'Partial disability pension' }, 'none'),
  exit('ring-job', { sv: 'Nytt arbete i ringen', en: 'New job in the ring' }, 'none'),
  exit('return', { sv: 'Åter i arbete', en: 'Back in work' }, 'higher'),
  ...moneyOutcomes,
  outcome('O-26.held', { sv: 'Avstämningsmöten', en: 'Coordination meetings' }, aYear, 'none', {
    sv: 'Hållna möten, ordinarie och tidiga.',
    en: 'Meetings held, ordinary and early.',
  }),
  outcome('O-26.early', { sv: 'Tidiga möten', en: 'Early meetings' }, aYear, 'none', {
    sv: 'Hållna möten enligt åtgärden, första och andra, för sjukskrivna och vid upprepad korttidsfrånvaro.',
    en: 'Meetings held under the policy, first and second, for the sick-listed and after repeated short absence.',
  }),
  outcome('O-26.cancelled', { sv: 'Inställda möten', en: 'Meetings cancelled' }, aYear, 'lower', {
    sv: 'Kallade möten som ställs in av chefen, eller som inte behövs för att personen redan är tillbaka.',
    en: 'Meetings called that the manager cancels, or that fall away because the person is back.',
  }),
  outcome('O-26.failed', { sv: 'Möten som inte höll', en: 'Meetings that did not hold' }, percent, 'lower', {
    sv: 'Andel av tidiga första möten i ett sjukfall efter vilka läkarintyget strax måste kompletteras. De har då ingen verkan på sjukfallet.',
    en: 'Share of early first meetings in a spell soon after which the medical certificate had to be supplemented. They then have no effect on the spell.',
  }),
  outcome('O-26.manager-led', { sv: 'Chefsledda möten', en: 'Meetings led by the manager' }, percent, 'none', {
    sv: 'Andel av alla hållna möten.',
    en: 'Share of all meetings held.',
  }),
  outcome('O-26.first-day', { sv: 'Dag för första möte', en: 'Day of first meeting' }, days, 'none', {
    sv: 'Sjukfallets dag när det första mötet hålls, medel över fall där ett möte hålls.',
    en: 'Spell day of the first meeting, mean over spells in which one is held.',
  }),
  outcome('O-26.wait', { sv: 'Väntan på tidigt möte', en: 'Wait for an early meeting' }, days, 'lower', {
    sv: 'Dagar från begäran till hållet möte, medel. Finns bara där tidiga möten hålls.',
    en: 'Days from request to the meeting held, mean. There only where early meetings are held.',
  }),
  outcome('O-26.ordinary', { sv: 'Fall med ordinarie möte', en: 'Spells with an ordinary meeting' }, percent, 'none', {
    sv: 'Andel av sjukfall över 14 dagar, bland dem som kunde följas ett år.',
    en: 'Share of spells over 14 days, among those that could be followed for a year.',
  }),
  ...outcomesOfReach,
  ...outcomesOfCases,
  ...outcomesOfMobility,
  ...outcomesOfRing,
];
