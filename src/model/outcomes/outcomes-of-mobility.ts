/** What the outcomes of voluntary mobility are called and how they are defined (O-31). */
import type { Text } from '../../i18n/locale.ts';
import { MOBILITY_CHANNELS, MOBILITY_YEARS } from './outcome-ids.ts';
import { days, outcome, percent, type OutcomeDeclaration } from './outcome-text.ts';

const aYear: Text = { sv: 'per år', en: 'a year' };

const channels: Readonly<Record<(typeof MOBILITY_CHANNELS)[number], Text>> = {
  confidential: { sv: 'utanför arbetstid', en: 'outside working hours' },
  general: { sv: 'erbjudande till alla', en: 'offer to all' },
  'via-manager': { sv: 'genom chefen', en: 'through the manager' },
  selected: { sv: 'utvald av chefen', en: 'picked by the manager' },
  meeting: { sv: 'efter ett möte', en: 'after a meeting' },
};

const years: Readonly<Record<(typeof MOBILITY_YEARS)[number], Text>> = {
  'movers-before': { sv: 'Frånvaro året före bytet', en: 'Absence in the year before the move' },
  'movers-after': { sv: 'Frånvaro året efter bytet', en: 'Absence in the year after the move' },
  'stayers-before': { sv: 'Samma år, de som stannar', en: 'The same year, of those who stay' },
  'stayers-after': { sv: 'Året efter, de som stannar', en: 'The year after, of those who stay' },
};
const compared: Text = {
  sv: 'Kalenderdagar i sjukfall över 14 dagar per person, bland dem som var i fel arbete. De som stannar är alla i fel arbete av samma kön, ålder och yrke som varit anställda båda åren; jämförelsen är inte en effekt, eftersom ingen har lottats. Med är byten vars båda år ligger i studien. Hos en ny arbetsgivare följs bara den frånvaron, och bara här.',
  en: 'Calendar days in spells over 14 days per person, among those who were in the wrong job. Those who stay are all in the wrong job of the same sex, age and occupation who were employed in both years; the comparison is no effect, since nobody was drawn by lot. Moves whose two years lie within the study. At a new employer only that absence is followed, and only here.',
};

export const outcomesOfMobility: readonly OutcomeDeclaration[] = [
  outcome('O-31', { sv: 'Vägledning före sjukskrivning', en: 'Guidance before sick leave' }, aYear, 'none', {
    sv: 'Personer som börjar få vägledning genom åtgärden frivillig rörlighet, i fel arbete eller inte.',
    en: 'Persons who begin to get guidance under the policy voluntary mobility, in the wrong job or not.',
  }),
  ...MOBILITY_CHANNELS.map((channel) =>
    outcome(
      `O-31.takers-${channel}`,
      { sv: `Vägledning, ${channels[channel].sv}`, en: `Guidance, ${channels[channel].en}` },
      aYear,
      'none',
      { sv: 'Del av O-31, efter hur vägledningen kom till.', en: 'Part of O-31, by how guidance came about.' },
    ),
  ),
  outcome(
    'O-31.moves',
    { sv: 'Byten av arbete efter vägledning', en: 'Changes of job after guidance' },
    aYear,
    'none',
    {
      sv: 'Personer som byter arbete, inom arbetsgivaren eller till en annan, medan vägledningen verkar (mob.track_days). Hur många av dem som hade slutat ändå säger O-31.anyway.',
      en: 'Persons who change jobs, within the employer or to another, while guidance acts (mob.track_days). How many of them would have left anyway is told by O-31.anyway.',
    },
  ),
  ...MOBILITY_CHANNELS.map((channel) =>
    outcome(
      `O-31.moves-${channel}`,
      { sv: `Byten, ${channels[channel].sv}`, en: `Changes of job, ${channels[channel].en}` },
      aYear,
      'none',
      {
        sv: 'Del av O-31.moves, efter hur vägledningen kom till.',
        en: 'Part of O-31.moves, by how guidance came about.',
      },
    ),
  ),
  outcome(
    'O-31.inside',
    { sv: 'Byten inom arbetsgivaren', en: 'Changes of job within the employer' },
    percent,
    'none',
    {
      sv: 'Andel av O-31.moves.',
      en: 'Share of O-31.moves.',
    },
  ),
  outcome('O-31.anyway', { sv: 'Hade slutat ändå', en: 'Would have left anyway' }, percent, 'lower', {
    sv: 'Andel av O-31.moves där personen utan vägledning hade slutat av egen vilja inom samma tid: räknat mot personens eget liv, inte antaget.',
    en: 'Share of O-31.moves in which the person would have left by own will within the same time without guidance: counted against the person’s own life, not assumed.',
  }),
  outcome(
    'O-31.wanted',
    { sv: 'Byten av dem som inte var i fel arbete', en: 'Changes of job by those not in the wrong job' },
    aYear,
    'lower',
    {
      sv: 'Del av O-31.moves: personer som arbetsgivaren helst vill behålla.',
      en: 'Part of O-31.moves: people whom the employer would rather keep.',
    },
  ),
  outcome('O-31.selected', { sv: 'Utvalda av chefen', en: 'Picked by the manager' }, aYear, 'none', {
    sv: 'Gånger som någon i fel arbete väljs ut, vare sig personen tar emot vägledning eller inte.',
    en: 'Times that somebody in the wrong job is picked, whether the person takes guidance or not.',
  }),
  outcome(
    'O-31.withheld',
    { sv: 'Arbetsgivare som håller inne erbjudandet', en: 'Employers that hold the offer back' },
    percent,
    'lower',
    {
      sv: 'Andel av studiens arbetsgivare. Noll där chefen väljer ut.',
      en: 'Share of the employers of the study. Nought where the manager picks.',
    },
  ),
  ...MOBILITY_YEARS.map((of) =>
    outcome(`O-31.${of}`, years[of], days, of.startsWith('movers') ? 'lower' : 'none', compared),
  ),
];
