/** What outcomes about participants of early meetings are called (participants.ts), and about reach (reach.ts). */
import type { Text } from '../../i18n/locale.ts';
import { ENTRIES, STATUS_DAYS, STATUSES } from './outcome-ids.ts';
import { outcome, percent, type OutcomeDeclaration } from './outcome-text.ts';

const entry: Record<(typeof ENTRIES)[number], Text> = {
  short: { sv: 'upprepad korttidsfrånvaro', en: 'repeated short absence' },
  'sick-pay': { sv: 'sjuklön', en: 'sick pay' },
  part: { sv: 'deltid', en: 'part-time' },
  full: { sv: 'heltid', en: 'full-time' },
};
const status: Record<(typeof STATUSES)[number], Text> = {
  'sick-pay': { sv: 'sjuklön', en: 'sick pay' },
  part: { sv: 'deltid', en: 'part-time' },
  full: { sv: 'heltid', en: 'full-time' },
  left: { sv: 'slutat', en: 'left' },
  work: { sv: 'i arbete', en: 'at work' },
};

export const outcomesOfParticipants: readonly OutcomeDeclaration[] = [
  outcome('O-09', { sv: 'Nya deltagare', en: 'New participants' }, { sv: 'per månad', en: 'a month' }, 'none', {
    sv: 'De som kallas till ett första tidigt möte, i ett sjukfall eller efter upprepad korttidsfrånvaro. En person kan komma in flera gånger.',
    en: 'Those called to a first early meeting, in a spell or after repeated short absence. A person may enter more than once.',
  }),
  ...ENTRIES.map((as) =>
    outcome(
      `O-09.entry-${as}`,
      { sv: `Deltagare in: ${entry[as].sv}`, en: `Participants in: ${entry[as].en}` },
      percent,
      'none',
      {
        sv: 'Andel av deltagarna, efter hur de står när de kallas: utan sjukfall efter upprepad korttidsfrånvaro, sjukfallets dag 1–14 (sjuklön), senare på deltid eller heltid.',
        en: 'Share of the participants by how they stand when they are called: in no spell after repeated short absence, spell day 1–14 (sick pay), later part-time or full-time.',
      },
    ),
  ),
  ...ENTRIES.flatMap((as) =>
    STATUS_DAYS.flatMap((day) =>
      STATUSES.map((later) =>
        outcome(
          `O-09.${as}-${later}-${day}`,
          {
            sv: `In ${entry[as].sv}, efter ${day} dagar ${status[later].sv}`,
            en: `In ${entry[as].en}, after ${day} days ${status[later].en}`,
          },
          percent,
          later === 'work' ? 'higher' : 'none',
          {
            sv: `Andel av dem som kom in så, och kan följas i ${day} dagar, efter status den dagen. Sjuklön är sjukfallets dag 1–14. Den som slutat räknas som sjukskriven tills fallet är slut, därefter som slutat.`,
            en: `Share of those who entered so, and can be followed for ${day} days, by status on that day. Sick pay is spell day 1–14. Who has left counts as sick-listed until the spell ends, then as left.`,
          },
        ),
      ),
    ),
  ),
];

const fits: Text = {
  sv: 'sjukfall som når dagen då möte begärs, eller återgångar då regeln om upprepad frånvaro är uppfylld (högst en gång per `meet.talk_interval` dagar), i anställning, medan åtgärden pågår',
  en: 'spells that reach the day on which a meeting is asked for, or returns at which the rule of repeated absence is met (once in `meet.talk_interval` days at most), in employment, while the policy runs',
};
const managers: Text = {
  sv: 'Andel av de chefer som haft ett fall i målgruppen eller ett eget möte. En ny chef på arbetsplatsen är en annan chef.',
  en: 'Share of the managers who have had an eligible case or an own meeting. A new manager of a workplace is another manager.',
};

export const outcomesOfReach: readonly OutcomeDeclaration[] = [
  outcome('O-27', { sv: 'Täckning', en: 'Reach' }, percent, 'none', {
    sv: `Nya deltagare delat med fall i målgruppen: ${fits.sv}, på vårdcentral som deltar.`,
    en: `New participants over eligible cases: ${fits.en}, at health centres that take part.`,
  }),
  outcome('O-27.eligible', { sv: 'I målgruppen', en: 'Eligible' }, percent, 'none', {
    sv: `Fall på vårdcentral som deltar, av alla: ${fits.sv}.`,
    en: `Cases at health centres that take part, of all: ${fits.en}.`,
  }),
  outcome(
    'O-27.protections',
    { sv: 'Särskilt högriskskydd', en: 'High-risk protections' },
    { sv: 'per år', en: 'a year' },
    'none',
    {
      sv: 'Beslut om särskilt högriskskydd som börjar gälla under perioden, per år. I baslinjen finns inga.',
      en: 'Decisions on high-risk protection that begin to hold in the period, a year. There are none in the baseline.',
    },
  ),
  outcome('O-28', { sv: 'Chefer med eget möte', en: 'Managers with an own meeting' }, percent, 'none', {
    sv: `Chefer som lett minst ett hållet tidigt möte. ${managers.sv}`,
    en: `Managers who have led at least one early meeting. ${managers.en}`,
  }),
  outcome('O-28.one', { sv: 'Chefer med ett eget möte', en: 'Managers with one own meeting' }, percent, 'none', {
    sv: `Chefer som lett ett hållet tidigt möte. ${managers.sv}`,
    en: `Managers who have led one early meeting. ${managers.en}`,
  }),
  outcome(
    'O-28.more',
    { sv: 'Chefer med flera egna möten', en: 'Managers with several own meetings' },
    percent,
    'none',
    {
      sv: `Chefer som lett två eller fler hållna tidiga möten. ${managers.sv}`,
      en: `Managers who have led two or more early meetings. ${managers.en}`,
    },
  ),
  outcome(
    'O-28.changes',
    { sv: 'Chefsbyte under sjukfallet', en: 'Manager changes during the spell' },
    percent,
    'none',
    {
      sv: 'Andel av de sjukfall över 14 dagar som avslutas under perioden (O-19) där personen, medan anställningen varade, fick en annan chef.',
      en: 'Share of the spells over 14 days that end in the period (O-19) in which the person, while employed, got another manager.',
    },
  ),
  outcome('O-28.trained', { sv: 'Chefer som utbildats', en: 'Managers who were trained' }, percent, 'none', {
    sv: 'Chefer som gått minst ett block, av alla som varit i tjänst någon gång från utbildningens start. Finns bara med åtgärden chefsutbildning.',
    en: 'Managers who have been to at least one block, of all who have been in post at any time from the start of the training. Only with the policy of manager training.',
  }),
  outcome('O-28.ready', { sv: 'Chefer som använder arbetssättet', en: 'Managers who use the model' }, percent, 'none', {
    sv: 'Andel av cheferna i tjänst den sista dagen som är villiga att använda tidiga möten. Finns bara med tidiga möten.',
    en: 'Share of the managers in post on the last day who are ready to use early meetings. Only with early meetings.',
  }),
];
