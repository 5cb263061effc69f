/** Scenariorad, fynd och nyckeltal. */
export const answer = {
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
  findingNotRun: (label: string) => `**${label}** är inte kört än.`,
  findingTold: (label: string, size: string, word: string, years: string) =>
    `${label} ger **${size} procentenheter ${word}** sjukfrånvaro ${years}, i 90 av 100 simulerade världar.`,
  findingSame: (label: string, difference: string, years: string) =>
    `${label} **kan inte skiljas från i dag**: sjukfrånvaron ${years} ändras med ${difference} procentenheter i 90 av 100 simulerade världar.`,
  findingSmall: (label: string, difference: string, years: string, rope: string) =>
    `${label} ändrar sjukfrånvaron ${years} med ${difference} procentenheter i 90 av 100 simulerade världar: **mindre än vad som spelar roll** (± ${rope}).`,
  findingFew: (label: string, difference: string, years: string, worlds: string) =>
    `${label}: sjukfrånvaron ${years} ändras hittills med ${difference} procentenheter, **spann av ${worlds} världar**. För få för 90 av 100.`,
  findingOff: (a: string) => `Inget är annorlunda i ${a}. **${a} är då samma som i dag.**`,
  findingPartial: 'Körningen är inte hel; siffrorna är av det som finns.',
  findingChance: 'Spannet rymmer bara slump: antagandena hålls fast. Det visar inte hur säkra vi är.',
  condition: (effects: string) => `Om ${effects}, så gäller detta.`,
  conditionDrawn: (what: string, factor: string, range: string) =>
    `${what} är ${factor} gånger den utan (antaget, dras ur ${range})`,
  conditionHeld: (what: string, factor: string) => `${what} är ${factor} gånger den utan (antaget, hålls fast)`,
  conditionDrawnPlain: (what: string, value: string, range: string) =>
    `${what} är ${value} (antaget, dras ur ${range})`,
  conditionHeldPlain: (what: string, value: string) => `${what} är ${value} (antaget, hålls fast)`,
  conditionMore: (n: string) => (n === '1' ? 'ett villkor till' : `${n} villkor till`),
  hangs: (policies: string, n: string) => `${policies} vilar på ${n} antaganden.`,
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
  kpiFirst: 'Första mötets dag i sjukfallet',
  kpiFirstBase: (range: string) => `I dag efter ${range} dagar i medeltal`,
  kpiEarly: 'Tidiga möten per år',
  kpiEarlyBase: (range: string) => `I dag ${range}`,
  kpiEarlyNone: 'I dag inga',
  unitPoints: 'p.e.',
  unitDays: 'dagar',
  unitMeetings: 'möten',
};
