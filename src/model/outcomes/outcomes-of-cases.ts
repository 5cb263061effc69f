/** What outcomes of cases are called: against the twin, relapse after a placement, placements, subsidies, training. */
import type { Text } from '../../i18n/locale.ts';
import { AFTER_TRAINING, HELD_DAYS, HELD_WAYS, RELAPSE_DAYS, WAYS_BACK } from './outcome-ids.ts';
import { days, outcome, percent, type OutcomeDeclaration } from './outcome-text.ts';

const aYear: Text = { sv: 'per år', en: 'a year' };
const daysAYear: Text = { sv: 'dagar per år', en: 'days a year' };
const persons: Text = { sv: 'personer', en: 'persons' };

const twin: Text = {
  sv: 'Tvillingen är samma person i samma värld utan någon insats. Jämförs gör sjukfall över 14 dagar som båda har; efter periodens slut är inget känt.',
  en: 'The twin is the same person in the same world without any policy. Spells over 14 days that both have are compared; beyond the end of the period nothing is known.',
};

export const outcomesAgainstTwin: readonly OutcomeDeclaration[] = [
  outcome('O-14.sooner', { sv: 'Tillbaka tidigare än tvillingen', en: 'Back sooner than the twin' }, aYear, 'higher', {
    sv: `Sjukfall som slutar tidigare än tvillingens. ${twin.sv}`,
    en: `Spells that end sooner than the twin’s. ${twin.en}`,
  }),
  outcome('O-14.later', { sv: 'Tillbaka senare än tvillingen', en: 'Back later than the twin' }, aYear, 'lower', {
    sv: `Sjukfall som slutar senare än tvillingens. ${twin.sv}`,
    en: `Spells that end later than the twin’s. ${twin.en}`,
  }),
  outcome('O-14.days-sooner', { sv: 'Dagar tidigare', en: 'Days sooner' }, daysAYear, 'higher', {
    sv: `Kalenderdagar som sjukfallen i O-14.sooner är kortare. ${twin.sv}`,
    en: `Calendar days by which the spells of O-14.sooner are shorter. ${twin.en}`,
  }),
  outcome('O-14.days-later', { sv: 'Dagar senare', en: 'Days later' }, daysAYear, 'lower', {
    sv: `Kalenderdagar som sjukfallen i O-14.later är längre. ${twin.sv}`,
    en: `Calendar days by which the spells of O-14.later are longer. ${twin.en}`,
  }),
];

interface Way {
  readonly label: Text;
  /** Of whom it is a share. */
  readonly of: Text;
}

const ways: Readonly<Record<(typeof WAYS_BACK)[number], Way>> = {
  ring: {
    label: { sv: 'plats i ringen', en: 'place in the ring' },
    of: { sv: 'placeringar hos en annan medlem', en: 'placements at another member' },
  },
  'other-job': {
    label: { sv: 'annat arbete hos arbetsgivaren', en: 'other job at the employer' },
    of: { sv: 'återgångar till ett annat arbete hos arbetsgivaren', en: 'returns to another job at the employer' },
  },
  training: {
    label: { sv: 'efter arbetsträning', en: 'after work training' },
    of: {
      sv: 'återgångar från sjukfall med arbetsträning, till vilket arbete som helst hos studiens arbetsgivare',
      en: 'returns from spells with work training, to any job at the employers of the study',
    },
  },
  subsidised: {
    label: { sv: 'arbete med lönebidrag', en: 'subsidised work' },
    of: { sv: 'återgångar till subventionerat arbete', en: 'returns to subsidised work' },
  },
};

export const outcomesOfPlacements: readonly OutcomeDeclaration[] = [
  ...WAYS_BACK.flatMap((way) =>
    RELAPSE_DAYS.map((day) =>
      outcome(
        `O-13.${way}-${day}`,
        {
          sv: `Återfall inom ${day} dagar, ${ways[way].label.sv}`,
          en: `Relapse within ${day} days, ${ways[way].label.en}`,
        },
        percent,
        'lower',
        {
          sv: `Andel av ${ways[way].of.sv} med ett nytt sjukfall över 14 dagar inom ${day} dagar från första dagen, var personen än arbetar då. Med är återgångar som kan följas ${day} dagar plus 14.`,
          en: `Share of ${ways[way].of.en} with a new spell over 14 days within ${day} days of the first day, wherever the person then works. Returns that can be followed for ${day} days plus 14.`,
        },
      ),
    ),
  ),
  ...RELAPSE_DAYS.map((day) =>
    outcome(
      `O-13.outside-${day}`,
      { sv: `Återfall inom ${day} dagar, arbete utanför`, en: `Relapse within ${day} days, job outside` },
      percent,
      'lower',
      {
        sv: `Andel av dem som från sjukskrivning gått till en arbetsgivare utanför studien, med eller utan ringens hjälp, som får ett nytt sjukfall över 14 dagar inom ${day} dagar. Vad som sedan händer säger O-13.outside-days. Med är byten som kan följas ${day} dagar plus 14.`,
        en: `Share of those who went from sick leave to an employer outside the study, with or without the ring’s help, with a new spell over 14 days within ${day} days. What follows is told by O-13.outside-days. Moves that can be followed for ${day} days plus 14.`,
      },
    ),
  ),
  outcome(
    'O-13.outside-days',
    { sv: 'Sjukdagar per person och år, arbete utanför', en: 'Days of sick leave per person and year, job outside' },
    days,
    'lower',
    {
      sv: 'Kalenderdagar i sjukfall över 14 dagar, oavsett omfattning, per person och år hos den nya arbetsgivaren, bland dem som från sjukskrivning gått till en arbetsgivare utanför studien, med eller utan ringens hjälp. De följs från första dagen där tills studien slutar eller högsta ålder, med egen risk och egna sjukfall; om de stannar där är okänt. Dagarna ingår inte i O-04 eller i några pengar.',
      en: 'Calendar days in spells over 14 days, whatever the degree, per person and year at the new employer, of those who went from sick leave to an employer outside the study, with or without the ring’s help. They are followed from the first day there until the study ends or the highest age, by their own risk and their own spells; whether they stay there is not known. The days are in neither O-04 nor any money.',
    },
  ),
  outcome(
    'O-13.outside-total',
    { sv: 'Sjukdagar i arbete utanför', en: 'Days of sick leave, job outside' },
    daysAYear,
    'lower',
    {
      sv: 'Alla dagar i O-13.outside-days, per år av studien. Stiger de när O-04 sjunker har en del av frånvaron flyttat med till arbetsgivare utanför studien; dagarna fram till bytet är med i O-04.all-days, de här är det inte. Samma personer hade i ett annat scenario kunnat vara kvar och sjuka hos arbetsgivaren.',
      en: 'All days of O-13.outside-days, a year of the study. Where they rise as O-04 falls, a part of the absence has moved along to employers outside the study; days up to the move are in O-04.all-days, these are not. In another scenario the same persons might have stayed at the employer and been sick there.',
    },
  ),
];

export const outcomesOfCases: readonly OutcomeDeclaration[] = [
  outcome('O-29.inside', { sv: 'Placeringar i ringen', en: 'Placements in the ring' }, aYear, 'none', {
    sv: 'Sjukfall som slutar i arbete hos en annan medlem.',
    en: 'Spells that end in work at another member.',
  }),
  outcome('O-29.outside', { sv: 'Placeringar utanför ringen', en: 'Placements outside the ring' }, aYear, 'none', {
    sv: 'Sjukfall som med ringens hjälp slutar i arbete utanför ringen.',
    en: 'Spells that with the ring’s help end in work outside the ring.',
  }),
  outcome('O-29.same', { sv: 'Omplaceringar hos arbetsgivaren', en: 'Moves within the employer' }, aYear, 'none', {
    sv: 'Sjukfall över 14 dagar som slutar i ett annat arbete hos samma arbetsgivare, med eller utan åtgärd.',
    en: 'Spells over 14 days that end in another job at the same employer, with or without a policy.',
  }),
  outcome('O-29.broken', { sv: 'Avbrutna placeringar', en: 'Placements broken off' }, percent, 'lower', {
    sv: 'Andel av placeringarna, i och utanför ringen, som bryts inom prövotiden. Antagandet place.dropout styr.',
    en: 'Share of placements, in and outside the ring, that are broken off within the trial. Governed by place.dropout.',
  }),
  outcome(
    'O-29.completed',
    { sv: 'Placeringar som håller prövotiden', en: 'Placements completed' },
    percent,
    'higher',
    {
      sv: 'Andel av placeringarna, i och utanför ringen, som inte bryts inom prövotiden: det som O-29.broken lämnar kvar.',
      en: 'Share of placements, in and outside the ring, that are not broken off within the trial: what O-29.broken leaves.',
    },
  ),
  ...HELD_WAYS.flatMap((way) =>
    HELD_DAYS.map((day) =>
      outcome(
        `O-29.held-${way}-${day}`,
        {
          sv: `Kvar i arbete efter ${day} dagar, ${ways[way].label.sv}`,
          en: `Still in work after ${day} days, ${ways[way].label.en}`,
        },
        percent,
        'higher',
        {
          sv: `Andel av ${ways[way].of.sv} där personen efter ${day} dagar är kvar i anställning och inte har fått något nytt sjukfall över 14 dagar. Med är de som kan följas ${day} dagar plus 14. För arbete utanför studien är bara återfall känt: se O-13.outside-${day}.`,
          en: `Share of ${ways[way].of.en} in which the person after ${day} days is still employed and has had no new spell over 14 days. Those that can be followed for ${day} days plus 14. Of jobs outside the study only relapse is known: see O-13.outside-${day}.`,
        },
      ),
    ),
  ),
  outcome('O-29.cases', { sv: 'Ärenden som ringen tar upp', en: 'Cases that the ring takes up' }, aYear, 'none', {
    sv: 'Ärenden som en samordnare tar sig an.',
    en: 'Cases that a coordinator takes up.',
  }),
  outcome('O-29.wait', { sv: 'Väntan på samordnare', en: 'Wait for a coordinator' }, days, 'lower', {
    sv: 'Dagar från remiss till att en samordnare tar upp ärendet, medel. Att veckans möte avvaktas ingår.',
    en: 'Days from referral until a coordinator takes the case up, mean. Waiting for the week’s meeting is part of it.',
  }),
  outcome('O-29.queue', { sv: 'Väntar på samordnare', en: 'Waiting for a coordinator' }, persons, 'lower', {
    sv: 'Ärenden som varje vecka går utan samordnare fast de är remitterade, medel över perioden.',
    en: 'Cases that each week go without a coordinator though referred, mean over the period.',
  }),
  outcome('O-29.union-no', { sv: 'Facket säger nej', en: 'The union says no' }, percent, 'none', {
    sv: 'Andel av de remisser som facket har svarat på.',
    en: 'Share of the referrals that the union has answered.',
  }),
  outcome(
    'O-29.union-part',
    { sv: 'Facket är med i ärendet', en: 'The union takes part in the case' },
    percent,
    'none',
    {
      sv: 'Andel av de remisser som facket har svarat på där en förtroendevald är med, genom insatsen fackligt engagemang.',
      en: 'Share of the referrals that the union has answered in which a representative takes part, by the policy union engagement.',
    },
  ),
  outcome(
    'O-29.union-overloaded',
    { sv: 'Facket hinner inte vara med', en: 'The union has no time to take part' },
    percent,
    'lower',
    {
      sv: 'Andel av de remisser som facket har svarat på där en förtroendevald ville vara med men inte hade tid.',
      en: 'Share of the referrals that the union has answered in which a representative was willing but had no time.',
    },
  ),
  outcome('O-29.subsidised', { sv: 'Lönebidrag som börjar', en: 'Subsidies that begin' }, aYear, 'none', {
    sv: 'Återgångar till subventionerat arbete på den egna arbetsplatsen.',
    en: 'Returns to subsidised work at the own workplace.',
  }),
  outcome('O-29.subsidy-days', { sv: 'Dagar med lönebidrag', en: 'Days with a subsidy' }, daysAYear, 'none', {
    sv: 'Kalenderdagar i subventionerat arbete.',
    en: 'Calendar days in subsidised work.',
  }),
  outcome('O-29.deadweight', { sv: 'Dödvikt', en: 'Deadweight' }, percent, 'lower', {
    sv: `Andel av dagarna med lönebidrag då tvillingen var tillbaka ändå. ${twin.sv}`,
    en: `Share of the days with a subsidy on which the twin was back anyway. ${twin.en}`,
  }),
  outcome('O-29.subsidy-refused', { sv: 'Avslag på lönebidrag', en: 'Subsidies refused' }, percent, 'none', {
    sv: 'Andel av besluten.',
    en: 'Share of decisions.',
  }),
  outcome('O-29.subsidy-wait', { sv: 'Väntan på beslut', en: 'Wait for a decision' }, days, 'lower', {
    sv: 'Dagar från ansökan till beslut, medel.',
    en: 'Days from application to decision, mean.',
  }),
  outcome('O-30.offered', { sv: 'Träningsplatser som erbjuds', en: 'Training places offered' }, aYear, 'none', {
    sv: 'Platser för arbetsträning hos ringens medlemmar.',
    en: 'Places for work training at members of the ring.',
  }),
  outcome(
    'O-30.offered-small',
    { sv: 'Erbjudna platser hos små arbetsgivare', en: 'Places offered by small employers' },
    percent,
    'none',
    {
      sv: 'Andel av platserna i O-30.offered som en medlem med färre än 50 anställda erbjuder.',
      en: 'Share of the places of O-30.offered that a member with fewer than 50 employees offers.',
    },
  ),
  outcome('O-30.used', { sv: 'Träningsplatser som används', en: 'Training places used' }, aYear, 'none', {
    sv: 'Av dem i O-30.offered.',
    en: 'Of those in O-30.offered.',
  }),
  outcome(
    'O-30.used-small',
    { sv: 'Använda platser hos små arbetsgivare', en: 'Places used at small employers' },
    percent,
    'none',
    {
      sv: 'Andel av platserna i O-30.used hos en medlem med färre än 50 anställda.',
      en: 'Share of the places of O-30.used at a member with fewer than 50 employees.',
    },
  ),
  outcome('O-30.training', { sv: 'Arbetsträningar som börjar', en: 'Work trainings that begin' }, aYear, 'none', {
    sv: 'Hos egen arbetsgivare, en medlem i ringen eller någon annan: genom ringen, eller efter ett tidigt möte.',
    en: 'At the own employer, a member of the ring or another: through the ring, or after an early meeting.',
  }),
  outcome('O-30.women', { sv: 'Kvinnor i arbetsträning', en: 'Women in work training' }, percent, 'none', {
    sv: 'Andel av arbetsträningarna.',
    en: 'Share of work trainings.',
  }),
  outcome(
    'O-30.women-away',
    { sv: 'Kvinnor i arbetsträning på annan plats', en: 'Women in training elsewhere' },
    percent,
    'none',
    {
      sv: 'Andel av arbetsträningar hos en annan arbetsgivare än den egna.',
      en: 'Share of trainings at another employer than the own.',
    },
  ),
  outcome(
    'O-30.back',
    {
      sv: `I arbete inom ${AFTER_TRAINING} dagar efter arbetsträning`,
      en: `At work within ${AFTER_TRAINING} days of work training`,
    },
    percent,
    'higher',
    {
      sv: `Andel av arbetsträningarna vars sjukfall högst ${AFTER_TRAINING} dagar efter träningens sista dag har slutat i arbete, hos vilken arbetsgivare som helst. Med är de som kan följas så länge. Den som slutat under tiden räknas som inte i arbete.`,
      en: `Share of work trainings whose spell has ended in work, at any employer, at most ${AFTER_TRAINING} days after the training’s last day. Those that can be followed that long. Who has left meanwhile counts as not at work.`,
    },
  ),
];
