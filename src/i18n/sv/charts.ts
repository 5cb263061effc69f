/** Diagram. */
export const charts = {
  seeTable: 'Visa som tabell (tangent t)',
  getData: 'Ladda ner diagrammets data, CSV',
  definition: 'Definition',
  bandWords: '90 av 100 världar',
  rangeWords: (n: string) => `spann av ${n} världar`,
  innerWords: '50 %',
  outerWords: '90 %',
  rangeShort: (n: string) => `${n} världar`,
  toldWords: 'kan skiljas från i dag',
  doesNotMatter: (size: string) => `± ${size} spelar ingen roll`,
  bandCoversBoth: 'slump och antaganden',
  bandCoversChance: 'bara slump, antagandena hålls fast',
  bandIs: (covers: string) => `Band: 90 av 100 simulerade världar, ${covers}.`,
  bandIsRange: (n: string, covers: string) => `Band: alla ${n} världar så långt, ${covers}.`,
  pairedNote: 'Skillnaden är parvis, samma människor i båda världarna, och därför smalare än banden.',
  assumedNote: 'Effekten är antagen.',
  readMonth: 'Läs av en månad: piltangenter',
  readHint: 'Peka på en månad, eller använd piltangenterna, för att läsa av den.',
  difference: 'Skillnad',
  differenceFrom: (unit: string) => `Skillnad mot i dag, ${unit}`,
  points: 'procentenheter',
  month: 'Månad',
  scenario: 'Scenario',
  starts: (when: string) => `Policyn börjar ${when}`,
  startsFirst: (when: string) => `Första policyn börjar ${when}`,

  levelTold: (size: string, word: string, a: string) =>
    `Sjukfrånvaron är ${size} procentenheter ${word} i ${a} än i dag`,
  levelSame: (difference: string, a: string) =>
    `Sjukfrånvaron i ${a} kan inte skiljas från i dag (${difference} procentenheter)`,
  levelSmall: (difference: string, a: string) =>
    `Sjukfrånvaron i ${a} skiljer sig mindre från i dag än vad som spelar roll (${difference} procentenheter)`,
  levelFew: (difference: string, a: string) => `Sjukfrånvaron i ${a}, hittills ${difference} procentenheter mot i dag`,
  levelSub: 'Sjukfrånvaro, % av avtalad arbetstid, per månad.',

  degreesTold: (size: string, word: string, a: string) =>
    `Av dem som är sjukskrivna är ${size} procentenheter ${word} på deltid i ${a}`,
  degreesSame: (difference: string) =>
    `Andelen sjukskrivna på deltid kan inte skiljas från i dag (${difference} procentenheter)`,
  degreesFew: (difference: string) => `Andelen sjukskrivna på deltid, hittills ${difference} procentenheter mot i dag`,
  degreesSub:
    'Personer med ett pågående sjukfall, dag 15 eller senare, den sista i månaden, efter sjukskrivningens grad. Samma axel i alla fyra.',
  degree: (percent: string) => `${percent} sjukskriven`,
  degreeDifference: (difference: string, a: string) => `${a} mot i dag: ${difference} personer`,
  persons: 'personer',

  survivalTold: (scenario: string, today: string, a: string) =>
    `I ${a} är ${scenario} av 100 kvar i sjukskrivning dag 90, mot ${today} i dag`,
  survivalSame: (scenario: string, today: string, a: string) =>
    `Dag 90 är ${scenario} av 100 kvar i ${a}, mot ${today} i dag: det går inte att skilja dem åt`,
  survivalFew: (scenario: string, today: string, a: string) =>
    `Hittills: ${scenario} av 100 kvar dag 90 i ${a}, mot ${today} i dag`,
  survivalSub: 'Andel av sjukfall över 14 dagar som ännu pågår, efter sjukfallets dag.',
  survivalFoot: 'Axeln börjar dag 0; kurvan dag 14, när sjuklönen slutar och alla fall här ännu pågår.',
  stillOff: (day: string) => `Kvar dag ${day}`,
  day: 'dag',
  dayHead: 'Dag',
  ruleBenefit: 'sjukpenning',
  ruleAssessment: 'bedömning',
  curveNote: 'Mellan punkterna är linjen rak: där mäts inget.',

  groupsTold: (told: string, all: string, a: string) => `I ${told} av ${all} grupper kan ${a} skiljas från i dag`,
  groupsNone: (a: string) => `I ingen av grupperna kan ${a} skiljas från i dag`,
  groupsFew: (a: string) => `Grupperna, hittills: för få världar för att skilja ${a} från i dag`,
  groupsSub: (years: string) => `Skillnad i sjukfrånvaro ${years} mot i dag, procentenheter. Samma skala i alla rader.`,
  exploratory: 'utforskande',
  groupsExploratory: (n: string) =>
    `Utforskande: ${n} grupper jämförs utan att spannen vidgats för det, så någon kan skilja sig av en slump.`,
  groupsFoot: (size: string) => `Grå stapel: spannet rymmer noll, eller är mindre än det som spelar roll (± ${size}).`,
  group: 'Grupp',
  todayPercent: 'I dag, %',
  employments: 'Anställningar',
  all: 'Alla',
  bySex: 'Kön',
  byAge: 'Ålder',
  byOccupation: 'Yrkesgrupp',
  byEmployer: 'Arbetsgivare',
  women: 'Kvinnor',
  men: 'Män',
  ageYoung: 'Under 30',
  ageMiddle: '30–49',
  ageOld: '50 och äldre',
  education: 'Skola och förskola',
  care: 'Vård och omsorg',
  other: 'Övriga',
};
