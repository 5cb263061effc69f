/**
 * Gränssnittets ord. Meningar som bär en siffra får den färdigskriven av format.ts; här finns bara orden omkring.
 * `en.ts` måste ha samma nycklar; typen kräver det.
 */
export const sv = {
  otherLanguage: 'English',

  // skal
  skip: 'Till innehållet',
  toLight: 'Ljust tema',
  toDark: 'Mörkt tema',
  download: 'Ladda ner',
  downloadJson: 'Hela resultatet, JSON',
  downloadOutcomes: 'Alla utfall, CSV',
  downloadComparisons: 'Alla skillnader, CSV',
  downloadSeries: 'Månad för månad, CSV',
  downloadStudy: 'Studiefilen med dina ändringar',
  downloadOff: 'Kan laddas ner när körningen är klar.',
  sections: 'Delar av sidan',
  groupAnswer: 'Svar',
  groupBuild: 'Bygg',
  navResult: 'Resultat',
  navMonths: 'Månader',
  navDegrees: 'Grad',
  navLength: 'Längd',
  navGroups: 'Grupper',
  navPolicy: 'Policyn',

  // förbehåll
  caution: 'Effekten är ett antagande, inte ett resultat.',
  example: 'Räkneexempel.',
  neverCompared: 'Modellen har aldrig jämförts med vad som verkligen hände i dessa kommuner.',
  saveFailed:
    'Ändringarna kunde inte sparas i webbläsaren. De finns kvar så länge sidan är öppen; ladda ner studiefilen för att behålla dem.',
  savedUnreadable: (reason: string) =>
    `Det som var sparat i webbläsaren går inte att läsa (${reason}). Studien visas som publicerad; inget har skrivits över än.`,
  otherTab: 'Scenariot har ändrats i en annan flik. Den här fliken visar sina egna ändringar.',
  takeOther: 'Läs in den andra flikens',
  keepMine: 'Behåll mina',
  studyUnreadable: (reason: string) => `Studien går inte att läsa: ${reason}`,
  editProblem: (reason: string) => `Ändringen går inte att köra: ${reason} Ångra den eller ändra värdet.`,
  failed: (n: string, first: string) =>
    `${n} av världarna gick inte att köra, och är inte med i siffrorna. Den första: ${first}`,
  withheld: (first: string) =>
    `Modellens egen kontroll slog larm, så siffrorna hålls inne: ${first}. Kör om; händer det igen är det ett fel i modellen.`,
  tryAgain: 'Försök igen',

  // scenariorad
  scenarios: 'Scenarier',
  today: 'I dag',
  todayShort: 'I dag',
  worlds: (n: string) => `${n} världar`,
  done: ', färdigt',
  worldsOf: (total: string) => `\u00a0av ${total} världar`,
  secondsLeft: (n: string) => `ungefär ${n} s kvar`,
  starting: 'startar',
  cancel: 'Avbryt',
  runAgain: 'Kör igen',
  stopped: (done: string, total: string) => `stoppad vid ${done} av ${total}`,
  preview: 'förhandsvisning',
  previewOf: (done: string, total: string) => `${done} av ${total}`,
  stale: 'ändrat sedan körningen',
  onlyChance: 'bara slump',
  changeIt: 'Ändra policyn',
  progress: 'Körningen',
  announceDone: 'Körningen är klar.',
  announceStopped: 'Körningen är stoppad. Det som finns visas som ofullständigt.',

  // fynd
  findingWaiting: 'Räknar de första världarna.',
  findingTold: (label: string, size: string, word: string, years: string) =>
    `${label} ger **${size} procentenheter ${word}** sjukfrånvaro ${years}, i 90 av 100 simulerade världar.`,
  findingSame: (label: string, difference: string, years: string) =>
    `${label} **kan inte skiljas från i dag**: sjukfrånvaron ${years} ändras med ${difference} procentenheter i 90 av 100 simulerade världar.`,
  findingSmall: (label: string, difference: string, years: string, rope: string) =>
    `${label} ändrar sjukfrånvaron ${years} med ${difference} procentenheter i 90 av 100 simulerade världar: **mindre än vad som spelar roll** (± ${rope}).`,
  findingFew: (label: string, difference: string, years: string, worlds: string) =>
    `${label}: sjukfrånvaron ${years} ändras hittills med ${difference} procentenheter, **spann av ${worlds} världar**. För få för 90 av 100.`,
  findingOff: 'Policyn är avstängd i A. **A är då samma som i dag.**',
  findingPartial: 'Körningen är inte hel; siffrorna är av det som finns.',
  findingChance: 'Spannet rymmer bara slump: antagandena hålls fast. Det visar inte hur säkra vi är.',
  condition: (factor: string, range: string) =>
    `Om återgången efter ett chefslett möte är ${factor} gånger den utan möte (antaget, dras ur ${range}), så gäller detta.`,
  conditionHeld: (factor: string) =>
    `Om återgången efter ett chefslett möte är ${factor} gånger den utan möte (antaget, hålls fast), så gäller detta.`,
  hangs: (n: string) => `Policyn vilar på ${n} antaganden.`,
  outsideEvidence: (names: string) => `Utanför det som underlaget stöder: ${names}.`,
  seeAssumptions: 'Se och ändra dem',

  // ord för riktning
  lower: 'lägre',
  higher: 'högre',
  fewer: 'färre',
  more: 'fler',
  earlier: 'tidigare',
  later: 'senare',
  cannotBeTold: 'kan inte skiljas från i dag',
  tooSmall: 'mindre än vad som spelar roll',
  middleIs: (word: string, middle: string) => `${word}, mitt ${middle}`,
  tooFew: 'spann av alla hittills, för få för 90 av 100',
  allSoFar: 'alla hittills',
  staleSay: 'ändrat sedan körningen',
  noFigure: 'inget värde i de världar som körts',
  loading: (s: string) => `Ungefär ${s} s kvar`,
  loadingSoon: 'De första världarna räknas',

  // nyckeltal
  keyFigures: 'Nyckeltal, skillnad mot i dag',
  kpiAbsence: (years: string) => `Sjukfrånvaro ${years}`,
  kpiAbsenceBase: (range: string) => `I dag ${range} av arbetstiden`,
  kpiBenefit: 'Sjukpenningdagar per anställd och år',
  kpiBenefitBase: (range: string) => `I dag ${range} nettodagar`,
  kpiS90: 'Kvar i sjukskrivning dag 90',
  kpiS90Base: (range: string) => `I dag ${range} av fall över 14 dagar`,
  kpiFirst: 'Första mötets dag i sjukfallet',
  kpiFirstBase: (range: string) => `I dag efter ${range} dagar i medeltal`,
  kpiEarly: 'Tidiga möten per år',
  kpiEarlyBase: (range: string) => `I dag ${range}`,
  kpiEarlyNone: 'I dag inga',
  unitPoints: 'p.e.',
  unitDays: 'dagar',
  unitMeetings: 'möten',

  // diagram
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
  starts: (when: string) => `Möten börjar ${when}`,

  levelTold: (size: string, word: string) => `Sjukfrånvaron är ${size} procentenheter ${word} i A än i dag`,
  levelSame: (difference: string) => `Sjukfrånvaron i A kan inte skiljas från i dag (${difference} procentenheter)`,
  levelSmall: (difference: string) =>
    `Sjukfrånvaron i A skiljer sig mindre från i dag än vad som spelar roll (${difference} procentenheter)`,
  levelFew: (difference: string) => `Sjukfrånvaron i A, hittills ${difference} procentenheter mot i dag`,
  levelSub: 'Sjukfrånvaro, % av avtalad arbetstid, per månad.',

  degreesTold: (size: string, word: string) =>
    `Av dem som är sjukskrivna är ${size} procentenheter ${word} på deltid i A`,
  degreesSame: (difference: string) =>
    `Andelen sjukskrivna på deltid kan inte skiljas från i dag (${difference} procentenheter)`,
  degreesFew: (difference: string) => `Andelen sjukskrivna på deltid, hittills ${difference} procentenheter mot i dag`,
  degreesSub:
    'Personer med ett pågående sjukfall, dag 15 eller senare, den sista i månaden, efter sjukskrivningens grad. Samma axel i alla fyra.',
  degree: (percent: string) => `${percent} sjukskriven`,
  degreeDifference: (difference: string) => `A mot i dag: ${difference} personer`,
  persons: 'personer',

  survivalTold: (scenario: string, today: string) =>
    `I A är ${scenario} av 100 kvar i sjukskrivning dag 90, mot ${today} i dag`,
  survivalSame: (scenario: string, today: string) =>
    `Dag 90 är ${scenario} av 100 kvar i A, mot ${today} i dag: det går inte att skilja dem åt`,
  survivalFew: (scenario: string, today: string) => `Hittills: ${scenario} av 100 kvar dag 90 i A, mot ${today} i dag`,
  survivalSub: 'Andel av sjukfall över 14 dagar som ännu pågår, efter sjukfallets dag.',
  survivalFoot: 'Axeln börjar dag 0; kurvan dag 14, när sjuklönen slutar och alla fall här ännu pågår.',
  stillOff: (day: string) => `Kvar dag ${day}`,
  day: 'dag',
  dayHead: 'Dag',
  ruleBenefit: 'sjukpenning',
  ruleAssessment: 'bedömning',
  curveNote: 'Mellan punkterna är linjen rak: där mäts inget.',

  groupsTold: (told: string, all: string) => `I ${told} av ${all} grupper kan A skiljas från i dag`,
  groupsNone: 'I ingen av grupperna kan A skiljas från i dag',
  groupsFew: 'Grupperna, hittills: för få världar för att skilja A från i dag',
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
  byEmployer: 'Kommun',
  women: 'Kvinnor',
  men: 'Män',
  ageYoung: 'Under 30',
  ageMiddle: '30–49',
  ageOld: '50 och äldre',
  education: 'Skola och förskola',
  care: 'Vård och omsorg',
  other: 'Övriga',

  // policyn
  policyHeading: 'Vad är annorlunda i A?',
  undo: 'Ångra',
  redo: 'Gör om',
  restore: 'Tillbaka till studien som publicerad',
  changed: 'ändrad, sparad i webbläsaren',
  asPublished: 'Som publicerad',
  switchOn: (policy: string) => `${policy}: på eller av`,
  offNow: 'Avstängd i A: A är då samma som i dag.',
  startsOn: 'Börjar',
  startReset: (date: string) => `Tillbaka till ${date}`,
  startBad: (from: string, to: string) => `Skriv ett datum från ${from} till ${to}. Inget har ändrats.`,
  youDecide: 'Det ni bestämmer',
  weAssume: 'Det vi antar',
  moreAssumptions: (n: string) => `Visa ${n} antaganden till`,
  fewerAssumptions: 'Visa färre',
  resetTo: (value: string) => `Tillbaka till ${value}. Med Alt: modellens förval`,
  heldNote: 'satt för hand, dras inte längre',
  outside: (value: string, low: string, high: string) =>
    `${value} ligger utanför det som underlaget stöder (${low} till ${high}).`,
  badNumber: (low: string, high: string) => `Skriv ett tal från ${low} till ${high}. Inget har ändrats.`,
  wholeNumber: (low: string, high: string) => `Skriv ett heltal från ${low} till ${high}. Inget har ändrats.`,
  yes: 'Ja',
  no: 'Nej',
  distribution: 'Fördelning',
  source: 'Källa',
  noSource: 'ingen källa',
  meaning: 'Innebörd',
  modelDefault: 'Modellens förval',
  accepted: 'Modellen tar',
  parameterId: 'Parameter',
  fixLabel: 'Håll antagandena fast',
  fixNote: 'Banden visar då bara slump, inte hur säkra vi är.',
  previewHeading: 'Vad som händer',
  againstToday: (name: string) => `${name}, mot i dag`,
  changesNone: 'Inga ändringar mot studien som publicerad.',
  changes: (n: string) => (n === '1' ? 'En ändring mot studien' : `${n} ändringar mot studien`),
  on: 'på',
  off: 'av',

  // stämpel
  stampVersion: (version: string) => `modell ${version}`,
  stampStudy: (id: string, edited: boolean) => `studie ${id}${edited ? ', ändrad' : ', som publicerad'}`,
  stampSeed: (seed: string) => `frö ${seed}, första provade`,
  stampWorlds: (n: string) => `${n} världar, gemensamma slumptal`,
  stampInterval: (covers: string) => `spann 5–95 %, ${covers}`,
  stampRange: (covers: string) => `spann över alla världar, ${covers}`,
  stampGrade: 'svagaste betyg',
  stampRules: (year: string) => `${year} års regler`,
  stampDigest: 'summa',
  stampNoDigest: 'ingen summa: körningen är inte hel',
  stampVerify: 'Samma siffror i terminalen:',
  stampEdited: 'Med dina ändringar: ladda ner studiefilen och kör den i stället.',
  copy: 'Kopiera',
  copied: 'Kopierat',

  // vyer
  views: 'Vyer',
  viewStart: 'Start',
  viewScenarios: 'Scenarier',
  viewCompare: 'Jämför',
  viewPeople: 'Personer',
  viewRing: 'Ring',
};

/** Nycklarna, och vad funktionerna tar emot. */
export type Messages = {
  readonly [K in keyof typeof sv]: (typeof sv)[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : string;
};
