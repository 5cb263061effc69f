/** What outcomes of following a person are called (follow-up.ts): relapse, return, net days, disability pension. */
import type { Text } from '../../i18n/locale.ts';
import { BACK_DAYS, RELAPSE_DAYS } from './outcome-ids.ts';
import { outcomesAgainstTwin, outcomesOfPlacements } from './outcomes-of-cases.ts';
import { outcomesOfBenefitDays } from './outcomes-of-insurance.ts';
import { days, outcome, percent, type OutcomeDeclaration } from './outcome-text.ts';

const perThousand: Text = { sv: 'per 1 000 anställda och år', en: 'per 1,000 employees and year' };

const episodes: Text = {
  sv: 'Ett nytt sjukfall över 14 dagar inom 28 dagar från återgången fortsätter samma episod; korta fall bryter den inte. Med är episoder som började under perioden och kan följas så länge plus 42 dagar. Den som slutar, eller vars fall slutar på annat sätt, är kvar i nämnaren som inte åter.',
  en: 'A new spell over 14 days within 28 days of the return continues the same episode; short spells do not break the return. Episodes that began in the period and can be followed that long plus 42 days. Who leaves, or whose spell ends in another way, stays in the denominator as not back.',
};

const wholeYears: Text = {
  sv: 'En dag räknas vilken graden än är. Studieår räknas från studiens första dag; den som slutar, börjar eller flyttar inom en ring under året är inte med.',
  en: 'A day counts whatever the degree. Study years are counted from the study’s first day; who leaves, comes or moves within a ring in the year is not included.',
};

function back(to: string, label: Text, good: OutcomeDeclaration['good']): OutcomeDeclaration {
  return outcome(`O-14.${to}`, label, percent, good, {
    sv: 'Andel av episoderna i O-14.365 som är åter där inom 365 dagar. Delarna summerar till O-14.365.',
    en: 'Share of the episodes of O-14.365 that are back there within 365 days. The parts add up to O-14.365.',
  });
}

export const outcomesOfReturns: readonly OutcomeDeclaration[] = [
  ...RELAPSE_DAYS.map((day) =>
    outcome(`O-12.${day}`, { sv: `Återfall inom ${day} dagar`, en: `Relapse within ${day} days` }, percent, 'lower', {
      sv: `Andel av återgångar i arbete hos arbetsgivaren, efter sjukfall över 14 dagar, med ett nytt sjukfall över 14 dagar som börjar dag 31–${day} från första dagen åter. Börjar ett tidigare var återgången inte full (30 dagar) och räknas inte. Med är återgångar som kan följas ${day} dagar plus 14. Den som slutar är kvar i nämnaren utan återfall därefter.`,
      en: `Share of returns to work at the employer, after spells over 14 days, with a new spell over 14 days that begins on day 31–${day} from the first day back. If one begins earlier, the return was not full (30 days) and is not counted. Returns that can be followed for ${day} days plus 14. Who leaves stays in the denominator, without relapse from then on.`,
    }),
  ),
  ...outcomesOfPlacements,
  ...BACK_DAYS.map((day) =>
    outcome(
      `O-14.${day}`,
      { sv: `Åter i arbete inom ${day} dagar`, en: `Back at work within ${day} days` },
      percent,
      'higher',
      {
        sv: `Andel av sjukskrivningsepisoder (från början på ett sjukfall över 14 dagar) som efter högst ${day} dagar slutat i arbete på full avtalad tid som håller i 28 dagar, i vilket arbete som helst. Till annan arbetsgivare: antas hålla. ${episodes.sv}`,
        en: `Share of sick-leave episodes (from the start of a spell over 14 days) that after at most ${day} days have ended in work at full contract hours held for 28 days, in any job. At another employer: taken to be held. ${episodes.en}`,
      },
    ),
  ),
  ...BACK_DAYS.map((day) =>
    outcome(
      `O-14.partial-${day}`,
      { sv: `Minst delvis åter inom ${day} dagar`, en: `Back at least in part within ${day} days` },
      percent,
      'higher',
      {
        sv: `Andel av episoderna i O-14.${day} där personen inom ${day} dagar har en första dag i arbete till minst 25 procent: på deltid under sjukfallet eller åter. Dagen behöver inte hålla. Den som är på deltid från första dagen räknas från den.`,
        en: `Share of the episodes of O-14.${day} in which the person within ${day} days has a first day at work to 25 per cent or more: part-time in the spell, or back. That day need not be held. Who is part-time from the first day counts from then.`,
      },
    ),
  ),
  outcome('O-14.median', { sv: 'Dagar till återgång, median', en: 'Days until return, median' }, days, 'lower', {
    sv: `Första hela dag då minst hälften av episoderna är åter; saknas om det dröjer 200 dagar eller mer. ${episodes.sv}`,
    en: `First whole day by which at least half of the episodes are back; none when that takes 200 days or more. ${episodes.en}`,
  }),
  back('own', { sv: 'Åter i eget arbete inom ett år', en: 'Back in own job within a year' }, 'higher'),
  back(
    'other-job',
    { sv: 'Åter i annat arbete hos arbetsgivaren inom ett år', en: 'Back in another job there within a year' },
    'none',
  ),
  back(
    'new-job',
    { sv: 'Åter hos annan arbetsgivare inom ett år', en: 'Back at another employer within a year' },
    'none',
  ),
  back(
    'ring-job',
    { sv: 'Åter hos annan medlem i ringen inom ett år', en: 'Back at another member of the ring within a year' },
    'none',
  ),
  ...outcomesAgainstTwin,
  outcome('O-15', { sv: 'Nettodagar på ett år', en: 'Net days in a year' }, days, 'lower', {
    sv: 'Dagar gånger grad de 365 dagarna från början av ett sjukfall över 14 dagar, all personens sjukfrånvaro från dag 1, medel per sjukfall. Med är fall som började under perioden och kan följas 365 dagar. Den som slutar följs till sjukfallets slut, inte längre.',
    en: "Days times degree in the 365 days from the start of a spell over 14 days, all of the person's sick absence from day 1, mean per spell. Spells that began in the period and can be followed for 365 days. Who leaves is followed to the end of the spell, no longer.",
  }),
  ...outcomesOfBenefitDays,
  outcome('O-17', { sv: 'Ny hel sjukersättning', en: 'New disability pension, whole' }, perThousand, 'lower', {
    sv: 'Sjukfall som under perioden slutar i hel sjukersättning, även för den som slutat medan fallet pågick.',
    en: 'Spells that in the period end in a whole disability pension, also of those who have left with the spell under way.',
  }),
  outcome('O-17.part', { sv: 'Ny partiell sjukersättning', en: 'New disability pension, part' }, perThousand, 'none', {
    sv: 'Som O-17, med partiell sjukersättning.',
    en: 'As O-17, with a partial disability pension.',
  }),
  outcome('O-18.0', { sv: 'Frisktal, ingen sjukdag', en: 'Health share, no sick day' }, percent, 'higher', {
    sv: `Anställda utan en enda dag borta för egen sjukdom under studieåret, av dem som var anställda hos samma arbetsgivare hela året. ${wholeYears.sv}`,
    en: `Employees with no day absent for own illness in the study year, of those employed at the same employer all year. ${wholeYears.en}`,
  }),
  outcome(
    'O-18.5',
    { sv: 'Frisktal, högst fem sjukdagar', en: 'Health share, at most five sick days' },
    percent,
    'higher',
    {
      sv: `Som O-18.0, med högst fem arbetsdagar borta: sju kalenderdagar, som i modellen alla är lika. ${wholeYears.sv}`,
      en: `As O-18.0, with at most five working days absent: seven calendar days, which in the model are all alike. ${wholeYears.en}`,
    },
  ),
];
