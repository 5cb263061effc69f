/** What the outcomes of money are called and how they are defined, in the order of outcomes.ts. */
import type { Text } from '../../i18n/locale.ts';
import type { OutcomeDeclaration } from '../outcomes/outcome-text.ts';

const aYear: Text = { sv: 'kr per år', en: 'SEK a year' };
const perEmployee: Text = { sv: 'kr per anställd och år', en: 'SEK per employee and year' };
const inAll: Text = { sv: 'kr, nuvärde', en: 'SEK, present value' };

const prices: Text = { sv: 'I regelårets priser.', en: 'In prices of the year of the rules.' };

/** How an account by employer is drawn up (ledger.ts). */
const account: Text = {
  sv: 'Per arbetsgivare: det som gäller arbetsgivarens egna anställda, vem som än betalar, och den som slutat som sjuk hos den hen lämnade. Projektets administration och ringens egna tjänster hör inte till någon arbetsgivare och står för sig.',
  en: 'By employer: what concerns the employer’s own people, whoever pays; who has left while sick stays with the employer that was left. A project’s administration and a ring’s own posts belong to no employer and stand apart.',
};

function part(id: string, sv: string, en: string, svMeans: string, enMeans: string): OutcomeDeclaration {
  return { id, label: { sv, en }, unit: aYear, good: 'none', definition: { sv: svMeans, en: enMeans } };
}

/** A total, the same per employee, and as present value. */
function total(id: string, label: Text, means: Text): OutcomeDeclaration[] {
  const good = 'lower';
  return [
    {
      id: `${id}.total`,
      label,
      unit: aYear,
      good,
      definition: {
        sv: `${means.sv} ${prices.sv} ${account.sv}`,
        en: `${means.en} ${prices.en} ${account.en}`,
      },
    },
    {
      id: `${id}.per-employee`,
      label: { sv: `${label.sv}, per anställd`, en: `${label.en}, per employee` },
      unit: perEmployee,
      good,
      definition: {
        sv: `${id}.total delat med personår i anställning. ${prices.sv}`,
        en: `${id}.total over person-years in employment. ${prices.en}`,
      },
    },
    {
      id: `${id}.pv`,
      label: { sv: `${label.sv}, nuvärde`, en: `${label.en}, present value` },
      unit: inAll,
      good,
      definition: {
        sv: `${id}.total över hela tiden, diskonterad med kalkylräntan. Åren räknas från studiens start, och det första diskonteras inte.`,
        en: `${id}.total over the whole horizon, discounted at the discount rate. Years count from the study’s start, and the first is not discounted.`,
      },
    },
  ];
}

const employer: readonly OutcomeDeclaration[] = [
  ...total(
    'O-20',
    { sv: 'Kostnad, arbetsgivaren', en: 'Cost, employer' },
    {
      sv: 'Sjuklön och avgifter på den, extra sjuklön dag 15–90, arbete som inte blir gjort, chefers och HR:s timmar, utbildning, ersättningsrekrytering och ringavgift, minus det som andra betalar. Lönen som inte betalas ut är inte avdragen: se O-20.net. Ingår inte: vikarier och övertid (det som inte blir gjort räknas i stället), anpassningar, köpt rehabilitering och högriskskydd.',
      en: 'Sick pay and contributions on it, extra pay days 15–90, work not done, hours of managers and HR, training, replacement and ring fee, less what others pay. The pay that is not paid out is not taken off: see O-20.net. Not part of it: substitutes and overtime (work not done is counted instead), adaptations, rehabilitation that is bought, high-risk protection.',
    },
  ),
  {
    ...part(
      'O-20.net',
      'Arbetsgivaren, netto',
      'Employer, net',
      'O-20.total minus lön och personalomkostnader som inte betalas ut under frånvaron.',
      'O-20.total less wages and on-cost that are not paid out during absence.',
    ),
    good: 'lower',
  },
  part(
    'O-20.sick-pay',
    'Sjuklön och avgifter',
    'Sick pay and contributions',
    'Sjuklön dag 1–14 efter karensavdrag, arbetsgivarens extra sjuklön dag 15–90 och lagstadgade avgifter på båda.',
    'Sick pay days 1–14 after the waiting deduction, the employer’s extra pay days 15–90, and statutory contributions on both.',
  ),
  part(
    'O-20.production',
    'Arbete som inte blir gjort',
    'Work not done',
    'Frånvarotimmar gånger timmens lönekostnad (lön och personalomkostnader) och faktorn för produktionsbortfall. Därtill det som den som är sjukskriven på deltid inte orkar på sin arbetstid, och det som den som är åter med lönebidrag inte orkar de dagar då hen annars varit borta. Schabloner per sjukdag används inte: de innehåller samma sak.',
    'Hours absent times their labour cost (wage and on-cost) and the factor for lost production. Besides, what the partly sick-listed cannot do in the hours they work, and what who is back with a wage subsidy cannot do, on days on which the person would else have been absent. Rules of thumb per sick day are not used: they hold the same thing.',
  ),
  part(
    'O-20.presenteeism',
    'Sjuknärvaro',
    'Presenteeism',
    'Arbete som går förlorat på jobbet kring sjukfall över 30 dagar, när personen är åter hos en arbetsgivare i studien.',
    'Work lost at work round spells of over 30 days, when the person is back at an employer of the study.',
  ),
  part(
    'O-20.strain',
    'Ansträngda i arbete',
    'Strained at work',
    'Det som ansträngda inte hinner eller orkar de dagar de är i arbete (prod.problem_loss), räknat som frånvaro räknas. En del av det kan vara samma bortfall som O-20.presenteeism, som gäller tiden runt långa sjukfall. Ingår i O-25.total, inte i O-25.production.',
    'What strained persons do not get done on days at work (prod.problem_loss), counted as absence is. Some of it may be the same loss as O-20.presenteeism, which is about the time round long spells. Part of O-25.total, not of O-25.production.',
  ),
  part(
    'O-20.hours',
    'Chefers och HR:s timmar',
    'Hours of managers and HR',
    'Vid möten, minus timmar som ett tidigt möte sparar senare. Annat arbete med sjukfall räknas inte.',
    'At meetings, less hours that an early meeting saves later. Other work with spells is not counted.',
  ),
  part(
    'O-20.staff',
    'Utbildning och ersättare',
    'Training and replacement',
    'Chefsutbildning inför tidiga möten, en gång per chef, samt rekrytering och introduktion när någon slutar, och stöd före sjukskrivning som arbetsgivaren betalar. Köpt rehabilitering och anpassning bokförs inte.',
    'Training of managers for early meetings, once a manager, recruiting and induction when somebody leaves, and support before sick leave that the employer pays. Rehabilitation and adaptation that is bought is not booked.',
  ),
  part(
    'O-20.managers',
    'Fler chefer',
    'More managers',
    'Chefer utöver dagens när ingen får ha fler än så många medarbetare. En heltid kostar en chefs timpris (cost.hour_ratio) gånger årets timmar.',
    'Managers beyond those of today where none may have more than so many employees. A full-time post costs a manager’s hour (cost.hour_ratio) times the hours of a year.',
  ),
  part(
    'O-20.ring',
    'Ringavgifter',
    'Ring fees',
    'Årsavgift, inträdesavgift och avgift för ärenden utöver dem som ingår.',
    'Yearly fee, entry fee and fees for cases beyond those included.',
  ),
  part(
    'O-20.received',
    'Bidrag till arbetsgivaren',
    'Support to the employer',
    'Lönebidrag, stöd för arbetsträning och sjuklön som återbetalas vid högriskskydd. Redan avdraget i O-20.total. Rehabiliteringsstöd bokförs inte.',
    'Wage subsidy, support for work training, and sick pay refunded under high-risk protection. Already taken off in O-20.total. The rehabilitation grant is not booked.',
  ),
];

const authorities: readonly OutcomeDeclaration[] = [
  ...total(
    'O-21',
    { sv: 'Kostnad, Försäkringskassan', en: 'Cost, insurance office' },
    {
      sv: 'Sjukpenning, handläggares timmar, ersättning till regionen för läkare på möten, sjuklön som återbetalas vid högriskskydd. Rehabiliteringsstöd bokförs inte. Den som slutat räknas tills sjukfallet är slut.',
      en: 'Benefit, hours of officers, the fee to the region for physicians at meetings, sick pay refunded under high-risk protection. Rehabilitation grants are not booked. Who has left counts until the spell ends.',
    },
  ),
  part(
    'O-21.benefit',
    'Sjukpenning',
    'Sickness benefit',
    '80 procent, efter 364 dagar 75 procent, av 97 procent av inkomsten upp till taket, gånger grad, från dag 15.',
    '80 per cent, after 364 days 75 per cent, of 97 per cent of income up to the cap, times degree, from day 15.',
  ),
  part(
    'O-21.hours',
    'Handläggares timmar',
    'Hours of officers',
    'Vid möten och i egna uppdrag, minus timmar som sparas senare.',
    'At meetings and in posts of their own, less hours saved later.',
  ),
  part(
    'O-21.fee',
    'Läkarersättning vid möten',
    'Physician’s fee at meetings',
    'Betalas till regionen; en överföring.',
    'Paid to the region; a transfer.',
  ),
  part(
    'O-21.support',
    'Högriskskydd och rehabiliteringsstöd',
    'High-risk protection and rehabilitation grant',
    'Sjuklön som återbetalas; en överföring till arbetsgivaren. Rehabiliteringsstöd bokförs inte.',
    'Sick pay refunded; a transfer to the employer. The rehabilitation grant is not booked.',
  ),
  ...total(
    'O-22',
    { sv: 'Kostnad, regionen', en: 'Cost, region' },
    {
      sv: 'Läkarbesök med intyg, läkares och rehabkoordinatorers timmar vid möten, minus läkarersättningen.',
      en: 'Physician visits with certificates, hours of physicians and coordinators at meetings, less the physician’s fee.',
    },
  ),
  part(
    'O-22.care',
    'Läkarbesök och intyg',
    'Visits and certificates',
    'Ett besök för intyget och sedan ett besök med jämna mellanrum. Kompletteringar av intyg bokförs efter tidiga möten som inte höll och försök med deltid, annars inte.',
    'One visit for the certificate, then one at even intervals. Supplements to certificates are booked after early meetings that did not hold and trials of part-time, else not.',
  ),
  part(
    'O-22.hours',
    'Läkares och koordinatorers timmar',
    'Hours of physicians and coordinators',
    'Vid möten.',
    'At meetings.',
  ),
  ...total(
    'O-23',
    { sv: 'Kostnad, Arbetsförmedlingen', en: 'Cost, employment service' },
    {
      sv: 'Lönebidrag, stöd för arbetsträning och handläggares timmar.',
      en: 'Wage subsidies, support for work training, and hours of officers.',
    },
  ),
  part(
    'O-23.subsidy',
    'Lönebidrag',
    'Wage subsidy',
    'Del av lön och avgifter under taket; en överföring till arbetsgivaren.',
    'Share of wage and contributions under the ceiling; a transfer to the employer.',
  ),
  part(
    'O-23.work-training',
    'Stöd för arbetsträning',
    'Support for work training',
    'En överföring till arbetsgivaren som tar emot, även utanför studien.',
    'A transfer to the employer that hosts it, outside the study as well.',
  ),
  part(
    'O-23.hours',
    'Handläggares timmar, Arbetsförmedlingen',
    'Hours of officers, employment service',
    'Ansökningar om lönebidrag, från ansökan till beslut, även avslag. Uppföljning räknas inte.',
    'Applications for a wage subsidy, from application to decision, refusals too. Follow-up is not counted.',
  ),
  part(
    'O-23.support',
    'Stöd före sjukskrivning',
    'Support before sick leave',
    'Vägledning och utbildning för den som varken är sjukskriven eller arbetslös, när reglerna öppnats.',
    'Guidance and training of those who are neither sick-listed nor unemployed, where the rules have been opened.',
  ),
];

const individual: readonly OutcomeDeclaration[] = [
  ...total(
    'O-24',
    { sv: 'Kostnad, individen', en: 'Cost, individual' },
    {
      sv: 'Inkomst efter skatt utan sjukdom minus inkomst efter skatt med: karensavdrag, den del som sjuklön och sjukpenning inte täcker, och inkomst över taket, efter avtalsersättning. Den som slutat räknas tills sjukfallet är slut. Vårdavgifter ingår inte.',
      en: 'Income after tax without illness less income after tax with it: waiting deduction, what sick pay and benefit do not cover, and income over the cap, after agreement benefits. Who has left counts until the spell ends. Fees for care are not included.',
    },
  ),
  part(
    'O-24.pay',
    'Lön som inte betalas',
    'Pay not earned',
    'Före skatt, för alla frånvarotimmar.',
    'Before tax, for all hours absent.',
  ),
  part(
    'O-24.deduction',
    'Karensavdrag',
    'Waiting deductions',
    'Det som avdragen tog av sjuklönen. Ingår i O-24.total.',
    'What the deductions took from sick pay. Part of O-24.total.',
  ),
  part(
    'O-24.compensation',
    'Sjuklön, sjukpenning och avtalsersättning',
    'Sick pay, benefit and agreement benefits',
    'Före skatt, allt som den anställde får under frånvaron.',
    'Before tax, all that the employee gets while absent.',
  ),
  part(
    'O-24.tax',
    'Lägre skatt',
    'Less tax',
    'Skatt som inte betalas för att inkomsten är lägre.',
    'Tax that is not paid as income is lower.',
  ),
  part(
    'O-24.time',
    'Den anställdes tid på möten',
    'The employee’s time at meetings',
    'Timmar gånger vad en timme kostar. Ingår inte i O-24.total, som räknar inkomst.',
    'Hours times what an hour costs. Not part of O-24.total, which counts income.',
  ),
];

const society: readonly OutcomeDeclaration[] = [
  ...total(
    'O-25',
    { sv: 'Kostnad, samhället', en: 'Cost, society' },
    {
      sv: 'Det som förbrukas, vem som än bär det: arbete som inte blir gjort, alla parters timmar, vård, utbildning, ersättare, och vad ring eller projekt kostar i drift. Överföringar mellan parterna tar ut varandra.',
      en: 'What is used up, whoever bears it: work not done, everybody’s hours, care, training, replacement, and what a ring or project costs to run. Transfers between the parties cancel.',
    },
  ),
  part(
    'O-25.production',
    'Arbete som går förlorat',
    'Work lost',
    'Arbete som inte blir gjort vid frånvaro, även för den som slutat tills sjukfallet är slut, det som den deltidssjukskrivne och den som är åter med lönebidrag inte orkar, och sjuknärvaro.',
    'Work not done in absence, for who has left too until the spell ends, what the partly sick-listed and who is back with a wage subsidy cannot do, and presenteeism.',
  ),
  part(
    'O-25.hours',
    'Alla parters timmar',
    'Everybody’s hours',
    'Möten och handläggning, minus timmar som sparas senare.',
    'Meetings and case work, less hours saved later.',
  ),
  part('O-25.care', 'Vård', 'Care', 'Läkarbesök med intyg.', 'Visits with certificates.'),
  part(
    'O-25.staff',
    'Utbildning och ersättare, alla',
    'Training and replacement, all',
    'Som O-20.staff, med fler chefer och stöd före sjukskrivning, vem som än betalar.',
    'As O-20.staff, with more managers and with support before sick leave, whoever pays.',
  ),
  part(
    'O-25.running',
    'Ring och projekt i drift',
    'Running a ring or project',
    'Ringsamordnare, och projektets administration så länge tidiga möten pågår.',
    'Ring coordinators, and the project’s administration while early meetings run.',
  ),
  part(
    'O-25.transfers',
    'Överföringar',
    'Transfers',
    'Allt som går från en part till en annan, även skatt och lön som inte betalas. Ingår inte i O-25.total.',
    'All that goes from one party to another, taxes and pay not paid included. Not part of O-25.total.',
  ),
  part(
    'O-25.project',
    'Projekt och ring',
    'Project and ring',
    'Vad projektet eller ringen bär efter medlemsavgifter.',
    'What the project or ring bears after members’ fees.',
  ),
  part(
    'O-25.state',
    'Skatter och avgifter',
    'Taxes and contributions',
    'Skatter och arbetsgivaravgifter som uteblir, minus dem på sjuklön och ersättning.',
    'Taxes and employer contributions that fail to come, less those on sick pay and benefits.',
  ),
  part(
    'O-25.agreement',
    'Avtalsförsäkringen',
    'Agreement insurance',
    'AGS-KL dag 91–360, på inkomst upp till taket.',
    'AGS-KL days 91–360, on income up to the cap.',
  ),
  part(
    'O-25.elsewhere',
    'Andra arbetsgivare',
    'Other employers',
    'Arbete som inte blir gjort av den som slutat men är sjuk, minus lön som då inte betalas, och sjuknärvaro hos en ny arbetsgivare utanför studien.',
    'Work not done by who has left and is sick, less the pay that is then not paid, and presenteeism at a new employer outside the study.',
  ),
];

export const moneyOutcomes: readonly OutcomeDeclaration[] = [...employer, ...authorities, ...individual, ...society];
