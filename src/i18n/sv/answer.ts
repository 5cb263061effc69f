/** Scenariorad, fynd och nyckeltal. */
export const answer = {
  // scenariorad
  scenarios: 'Scenarier',
  today: 'I dag',
  todayShort: 'I dag',
  worlds: (n: string) => (n === '1' ? '1 värld' : `${n} världar`),
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
  findingNotRun: (label: string) => `**${label}** är inte kört än.`,
  findingTold: (label: string, size: string, word: string, years: string) =>
    `${label} ger **${size} procentenheter ${word}** sjukfrånvaro ${years}, i 90 av 100 simulerade världar.`,
  findingSame: (label: string, difference: string, years: string) =>
    `${label} **kan inte skiljas från i dag**: sjukfrånvaron ${years} ändras med ${difference} procentenheter i 90 av 100 simulerade världar.`,
  findingSmall: (label: string, difference: string, years: string, rope: string) =>
    `${label} ändrar sjukfrånvaron ${years} med ${difference} procentenheter i 90 av 100 simulerade världar: **mindre än vad som spelar roll** (± ${rope}).`,
  findingFew: (label: string, difference: string, years: string, worlds: string) =>
    `${label}: sjukfrånvaron ${years} ändras hittills med ${difference} procentenheter, **${worlds === '1' ? 'en enda värld' : `spann över ${worlds} världar`}**. För få för 90 av 100.`,
  findingOff: (a: string) => `Inget är annorlunda i ${a}. **${a} är då samma som i dag.**`,
  findingPartial: 'Körningen är inte hel; siffrorna är av det som finns.',
  findingChance: 'Spannet rymmer bara slump: antagandena hålls fast. Det visar inte hur säkra vi är.',
  condition: (effects: string) => `Om ${effects}, så gäller detta.`,
  conditionDrawn: (what: string, factor: string, range: string) =>
    `${what} är ${factor} gånger så snabb som utan (antaget, dras ur ${range})`,
  conditionHeld: (what: string, factor: string) =>
    `${what} är ${factor} gånger så snabb som utan (antaget, hålls fast)`,
  conditionDrawnPlain: (what: string, value: string, range: string) =>
    `${what} är ${value} (antaget, dras ur ${range})`,
  conditionHeldPlain: (what: string, value: string) => `${what} är ${value} (antaget, hålls fast)`,
  conditionMore: (n: string) => (n === '1' ? 'ett villkor till' : `${n} villkor till`),
  hangs: (policies: string, n: string) => `${policies} vilar på ${n} antaganden.`,
  outsideYears: (years: string, data: string, row: string) =>
    `Studien räknar ${years} år. Underlagets längsta serie är ${data} år (${row}), så det som kommer därefter är inte prövat mot något.`,
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
  asToday: 'som i dag',
  asTodayOr: (word: string) => `som i dag eller ${word}`,
  tooSmall: 'mindre än vad som spelar roll',
  middleIs: (word: string, middle: string) => `${word}, i medeltal ${middle}`,
  tooFew: 'spann över alla hittills, för få för 90 av 100',
  allSoFar: 'alla hittills',
  staleSay: 'ändrat sedan körningen',
  noFigure: 'inget värde i de världar som körts',
  loading: (s: string) => `Ungefär ${s} s kvar`,
  notRun: 'Inte kört än',
  loadingSoon: 'De första världarna räknas',

  // nyckeltal
  keyFigures: 'Nyckeltal, skillnad mot i dag',
  kpiAbsence: (years: string) => `Sjukfrånvaro ${years}`,
  kpiAbsenceBase: (range: string) => `I dag ${range} av arbetstiden`,
  kpiBenefit: 'Sjukpenningdagar per anställd och år',
  kpiBenefitBase: (range: string) => `I dag ${range} nettodagar`,
  kpiS90: 'Kvar i sjukskrivning dag 90',
  kpiS90Base: (range: string) => `I dag ${range} av fall över 14 dagar`,
  kpiFirst: 'Sjukfallets dag vid första mötet',
  kpiFirstBase: (range: string) => `I dag efter ${range} dagar i medeltal`,
  kpiEarly: 'Tidiga möten per år',
  kpiEarlyBase: (range: string) => `I dag ${range}`,
  kpiEarlyNone: 'I dag inga',
  unitPoints: 'p.e.',
  unitDays: 'dagar',
  unitMeetings: 'möten',
  findingFar: (label: string) =>
    `${label} **visas inte än**: den räknar med något som ligger långt utanför det som underlaget stöder.`,
  farFigure: 'Visas inte: långt utanför underlaget.',
  farNotice:
    'Modellen är inte anpassad till så långt utanför underlaget, och siffrorna kan vilseleda. De visas om du vill; det står då i varje fil som tas härifrån.',
  farOthers: (letters: string) => `Visas inte än, långt utanför underlaget: ${letters}.`,
  farShow: 'Visa ändå',
  farShown: (letters: string) => `Visas på din begäran, fast det ligger långt utanför underlaget: ${letters}.`,
  findingWithheld: 'Siffrorna **hålls inne**: en av modellens egna kontroller höll inte.',

  // kontroller av en jämförelse
  checks: 'Kontroller',
  checksAll: (n: string) => `${n} av ${n} kontroller höll`,
  checksSome: (held: string, n: string, open: string) =>
    `${held} av ${n} kontroller höll, ${open === '1' ? 'en kördes inte' : `${open} kördes inte`}`,
  checksFailed: (n: string, of: string) => `${n === '1' ? 'En' : n} av ${of} kontroller höll inte`,
  checksRunning: 'kontrolleras',
  checksLater: 'kontrolleras när körningen är klar',
  checksWait: 'inte än',
  checksHeld: 'höll',
  checksOpen: 'kördes inte',
  checksBroken: 'höll inte',
  checksNote:
    'Kontrollerna letar efter fel i programmet, i några världar till. De säger inget om antagandena: en siffra kan klara alla fyra och ändå vila på en gissning. Om någon av dem inte håller visas inga siffror.',
  'check.before-start': 'Inget händer före start',
  'check.before-start.why': 'Innan en åtgärd börjar får den inte ändra något.',
  'check.neutral': 'Utan verkan ingen skillnad',
  'check.neutral.why': 'När åtgärdens effekter sätts till noll ska ingens frånvaro ändras.',
  'check.workers': 'Samma svar en gång till',
  'check.workers.why': 'Samma världar, fördelade på ett annat antal processer, ska ge samma tal.',
  'check.conservation': 'Inget försvinner',
  'check.conservation.why': 'Ingen människa, dag eller krona får försvinna eller komma ur tomma intet.',
};
