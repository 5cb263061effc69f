/** Belägg och Modellen. */
import { lowered } from '../first-letter.ts';

export const evidence = {
  viewEvidence: 'Belägg',
  viewModel: 'Modellen',
  groupGround: 'Grunden',
  groundShort: 'Grunden',
  evFinding: (n: string, assumed: string, measured: string) =>
    `Studien räknar med **${n} storheter**. ${assumed} av dem är **antagna** (betyg D), och ${measured} är mätta.`,
  evNote: (drawn: string) =>
    `${drawn} dras på nytt för varje värld, inom det som står under Osäkerhet; det är därför svaren är spann. Källor och anmärkningar står som i underlaget, på engelska.`,
  evFilter: 'Urval',
  evSearch: 'Sök i namn, id och källa',
  evOnly: 'Bara det som studien räknar med',
  evCount: (n: string, count: number) => (count === 1 ? '1 storhet' : `${n} storheter`),
  evModel: 'Hur modellen räknar med dem',
  mdFinding:
    'Modellen följer människor dag för dag. Den vet inte om en insats fungerar: den visar vad som följer av det vi antar.',
  mdNote: 'Understrukna värden leder till belägget. Texten görs av samma register som räknar.',
  mdDownload: 'Ladda ner hela beskrivningen',
  mdContents: 'Innehåll',
  allBenefitUnit: 'av 100 världar',
  allBenefitNote:
    'Sannolikheterna är andelar av världarna: varje värld jämförs med samma värld i dag. Lika räknas som en halv. De säger inget om hur stor skillnaden är, och de vilar på samma antaganden.',
  mdMechanisms: 'Rapporternas mekanismer',
  mdMechanismsNote: 'Orsak och verkan står med underlagets egna ord, på engelska.',
  mdModelled: 'I modellen',
  mdPartly: 'Delvis i modellen',
  mdLeftOut: 'Utelämnade, och varför',
  mdPolicies: 'Policyer i den här versionen',
  evNone: 'Ingen storhet stämmer med urvalet.',
  evWhat: 'Storhet',
  evValue: 'Värde',
  evSpread: 'Osäkerhet',
  evGrade: 'Betyg',
  evSource: 'Källa',
  evOtherwise: (standard: string) => `ändrat i studien; förval ${standard}`,
  evBase: 'gäller utan policy',
  evUnused: 'används inte av modellen',
  evSeed: 'ur rapporterna',
  evOpened: 'läst i källan',
  evMemory: 'ur minnet, inte kontrollerad',
  evDerived: 'härledd',
  evAssumption: 'antagen',

  // kalibrering
  calTitle: 'Hur de fria parametrarna är kalibrerade',
  calTargets: 'Målen',
  calTarget: 'Kalibreringsmål',
  calRatio: (name: string) => `Kvinnor mot män: ${lowered(name)}`,
  calBefore: 'Underlagets värden',
  calAfter: 'Kalibrerade värden',
  calWithin: 'nått',
  calOutside: 'inte nått',
  calShown: 'döms inte',
  calFitted: 'De fria parametrarna',
  calWas: 'Underlaget',
  calNow: 'Kalibrerat',
  calEnds: (level: string) => `Spann ${level}`,
  calSays: 'Målen',
  calNarrows: 'snävar in den',
  calLittle: 'säger lite om den',
  calNumbers: (n: string) => `${n} tal`,
  calLine: (name: string, was: string, now: string, ends: string) => `${name}: ${was}, kalibrerat ${now} (${ends})`,
  calMethod: 'Metoden',
  calHow: (seed: string, worlds: string, runs: string, study: string, version: string) =>
    `Frö ${seed}, ${runs} körningar av ${worlds} världar, studien ${study}, modell ${version}.`,
  calMisfit: (before: string, after: string) =>
    `Samlad avvikelse ${before} med underlagets värden, ${after} med de kalibrerade.`,
  calOld: (then: string, now: string) =>
    `Kalibreringen är gjord med modell ${then}; den här sidan räknar med ${now}. Den är inte körd om sedan dess.`,
  calHash: 'Filens kontrollsumma börjar',

  // prövning
  stTitle: 'Den här webbläsaren',
  stPassed: (of: string, day: string) =>
    `**Räknar rätt.** En värld ur var och en av ${of} studier gav de kända siffrorna till sista biten (${day}).`,
  stUntried: (n: string, of: string) =>
    `**Inte prövad än.** När inget annat räknas prövas en värld ur var och en av ${of} studier mot kända siffror. ${n} har stämt hittills.`,
  stFailed: (study: string) =>
    `**Räknar fel.** En värld ur studien ${study} gav andra siffror än de kända. Därför visas inga siffror. Prova en annan webbläsare.`,
  stNow: 'Pröva nu',
  stAgain: 'Pröva igen',
  stWithheld: (study: string) =>
    `webbläsaren räknar fel, en värld ur studien ${study} gav andra siffror än de kända (Prövning säger mer)`,
  prFinding: (reached: string, all: string, open: string) =>
    open === '0'
      ? `Av ${all} mål för prövningen är **${reached} nådda**.`
      : `Av ${all} mål för prövningen är **${reached} nådda**; ${open} har inte körts i den här versionen.`,
  prFailed: (n: string) => `**${n} höll inte.** Siffror ur den här versionen ska inte användas förrän det är rättat.`,
  prNote:
    'Prövningen gäller programmet: att det räknar som det säger. Den gäller inte antagandena, och den är gjord av modellens egna utvecklare; ingen utanför har granskat den. Tabellen räknas ur körningar och skrivs aldrig för hand.',
  prWhat: 'Prövning',
  prGoal: 'Mål',
  prReached: 'Nått',
  prWhen: 'Kördes',
  prStatus: 'Läge',
  prNoGoal: 'inget mål',
  'pr.reached': 'nått',
  'pr.short': 'inte hela vägen',
  'pr.failed': 'höll inte',
  'pr.not_run': 'inte körd',
  prChanged: (commit: string) => `${commit}, med ändringar`,
  prNames: (n: string) => `Vad som räknats (${n})`,
  prCommand: 'Samma tabell i terminalen:',
  prFromEvidence: 'Hur programmet är prövat',
};
