/** Vyn Scenarier, och paket i vanliga ord. */
export const scenarios = {
  // scenarier
  scnHeading: (letter: string) => `Vad är annorlunda i ${letter}?`,
  scnTodayHeading: 'Vad jämförs allt med?',
  scnTodayLead:
    'I dag är det som scenarierna ställs mot: samma människor, samma slump, utan det som är annorlunda i dem.',
  scnTodayWarning:
    'Alla skillnader räknas mot i dag. Ändras något här ändras varje siffra i alla scenarier. Scenarierna ärver ingenting: en policy som är på i dag och inte i A är avstängd i A.',
  scnTodayWhere: (employers: string, employments: string, years: string, rules: string) =>
    `Samma i alla scenarier: ${employers} arbetsgivare med ${employments} anställningar, ${years}, ${rules} års regler.`,
  scnTodayFigures: 'Så är det i dag',
  scnTodayUnchanged: 'I dag är som i den studie som öppnades.',
  scnOffToday: 'Av i dag.',
  scnLead: 'Ett scenario är ett paket: vilka policyer som gäller, från när, och med vilka värden.',
  scnAdd: 'Nytt scenario',
  scnCount: (n: string, most: string) => `${n} av högst ${most} scenarier`,
  scnFull: (most: string) =>
    `${most} scenarier är det mesta en studie rymmer. Ta bort ett för att lägga till ett annat.`,
  scnAdded: (name: string) => `${name} är tillagt och visas nu.`,
  scnRemoved: (name: string) => `${name} är borttaget.`,
  scnUndoRemove: 'Ångra borttagningen',
  scnLast: 'Det sista scenariot går inte att ta bort: en studie jämför.',
  scnRename: 'Byt namn',
  scnDuplicate: 'Kopiera',
  scnRemove: 'Ta bort',
  scnNameIn: (language: string) => `Namn på ${language}`,
  scnNameEmpty: 'Skriv ett namn. Inget har ändrats.',
  scnSave: 'Spara namnet',
  scnSwedish: 'svenska',
  scnEnglish: 'engelska',
  scnWhen: 'När policyerna gäller',
  scnReadRow: 'Läs av en policy: piltangenter',
  scnReadHint: 'Kilen är tiden tills allt är i gång, kanten sista dagen. Datumen ändras i varje policy nedan.',
  scnRingWedge:
    'Ringen växer så länge den verkar och har ingen dag då allt är i gång: kilen går genom halva aktiviteten.',
  scnPolicy: 'Policy',
  scnRamp: 'I full gång efter',
  scnHalfIn: (time: string) => `halvvägs efter ${time}`,
  scnEnd: 'Sista dag',
  scnNoEnd: 'inget slut',
  scnDays: (n: string) => (n === '1' ? 'en dag' : `${n} dagar`),
  scnMonths: (n: string) => (n === '1' ? 'ungefär en månad' : `ungefär ${n} månader`),
  scnAtOnce: 'genast',
  scnOwnRamp: 'policyns egen takt',
  scnRampHint: (own: string) => `dagar; tomt: ${own}`,
  scnEndHint: 'tomt: inget slut',
  scnRampBad: (most: string) => `Skriv hela dagar från 0 till ${most}, eller lämna tomt. Inget har ändrats.`,
  scnEndBad: (from: string, to: string) =>
    `Skriv ett datum från ${from} till ${to}, eller lämna tomt. Inget har ändrats.`,
  scnTimeReset: (what: string) => `Tillbaka till ${what}`,
  scnOffIn: (letter: string) => `Av i ${letter}.`,
  scnOffHere: (policy: string, letter: string) => `${policy} är av i ${letter}: ${letter} är då samma som i dag.`,
  scnNoMembers:
    'Ingen arbetsgivare i den här studien är med i en ring, så policyn gör ingenting här. Medlemmarna står i studiefilen; studierna om ringen har sådana.',
  scnShowAssumed: (n: string) => `Visa ${n} antaganden`,
  scnHideAssumed: 'Fäll ihop antagandena',
  scnGrades: (weakest: string, word: string) => `Svagaste betyg ${weakest}, ${word}.`,
  scnInFile: 'Ändras i studiefilen',
  scnAssumption: 'antagande',
  scnAgainstToday: (n: string) => (n === '1' ? 'En skillnad mot i dag' : `${n} skillnader mot i dag`),
  scnAgainstTodayNone: 'Ingen skillnad mot i dag',
  scnTodayNote: 'Där i dag inte säger något jämförs med modellens förval.',
  scnTodayEmpty: 'Scenariot är samma som i dag. Slå på en policy för att se vad den gör.',
  scnAgainstPublished: 'Mot studien som publicerad',
  scnAgainstOpened: 'Mot studien som den öppnades',
  scnPublishedEmpty: 'Scenariot är som i den publicerade studien.',
  scnOpenedEmpty: 'Scenariot är som när studien öppnades.',
  scnElsewhere: (n: string) =>
    n === '1' ? 'En ändring till finns på annat håll i studien.' : `${n} ändringar till finns på annat håll i studien.`,
  scnFrom: (date: string) => `från ${date}`,
  scnNotThere: 'fanns inte',
  scnGone: 'borttaget',
  scnIsNew: 'Nytt scenario',
  scnTaken: 'Scenario som tagits bort',
  scnWhole: 'hela studien',
  scnSeeResult: 'Se hela svaret',

  // paket i vanliga ord
  pkgAnd: 'och',
  pkgOn: (policy: string, span: string, ramp: string) => `**${policy}** ${span}, ${ramp}.`,
  pkgFrom: (from: string) => `från ${from}`,
  pkgFromTo: (from: string, last: string) => `från ${from} till och med ${last}`,
  pkgFull: 'i full gång från första dagen',
  pkgFullAfter: (time: string) => `i full gång efter ${time}`,
  pkgHalfAfter: (time: string) => `halvvägs i gång efter ${time}`,
  pkgMeeting: (day: string, slots: string) =>
    slots === '0'
      ? `Första mötet ska hållas dag ${day} i sjukfallet, men det finns inga mötestider.`
      : `Första mötet hålls dag ${day} i sjukfallet om det finns plats: ${slots === '1' ? 'en mötestid' : `${slots} mötestider`} i veckan per kommun.`,
  pkgManagerLeads: 'Chefen leder mötet.',
  pkgOfficeLeads: 'Handläggaren på Försäkringskassan leder mötet.',
  pkgAllCentres: 'Alla vårdcentraler är med.',
  pkgSomeCentres: 'Bara den som är listad vid en vårdcentral som deltar kallas.',
  pkgTalk: (n: string) => `Den som haft ${n} korta sjukfall på tolv månader kallas till ett samtal.`,
  pkgSecond: (share: string) => `Av mötena följs ${share} av ett andra.`,
  pkgSecondNone: 'Inget möte följs av ett andra.',
  pkgSecondAll: 'Varje möte följs av ett andra.',
  pkgSubsidy: (day: string) => `Den som har varaktigt nedsatt arbetsförmåga söker dag ${day} i sjukfallet.`,
  pkgDecisions: (n: string, years: string) =>
    n === '0'
      ? 'Ingen ansökan prövas, så inget bidrag ges.'
      : `${n === '1' ? 'En ansökan' : `${n} ansökningar`} prövas i veckan, för hela studien, och bidraget varar högst ${years === '1' ? 'ett' : years} år.`,
  pkgRing: (n: string, day: string) =>
    n === '0'
      ? 'Ringen har ingen samordnare, så inga ärenden tas emot.'
      : `${n === '1' ? 'En samordnare' : `${n} samordnare`} tar emot ärenden från dag ${day} i sjukfallet, när det egna arbetet är uteslutet.`,
  pkgMembers: (n: string) =>
    n === '0'
      ? 'Ingen arbetsgivare i studien är medlem, så ringen gör ingenting här.'
      : n === '1'
        ? 'En arbetsgivare i studien är medlem.'
        : `${n} arbetsgivare i studien är medlemmar.`,
  pkgCaseworkerNone: 'Ringen har ingen egen handläggare på Försäkringskassan.',
  pkgCaseworkerPerson: 'Ringen har en egen handläggare på Försäkringskassan, och det hänger på en person.',
  pkgCaseworkerAgreement: 'Ringen har en egen handläggare på Försäkringskassan, genom ett avtal.',
  'effect.meet.hr_manager_led': 'återgången efter ett chefslett möte',
  'effect.meet.hr_fk_led': 'återgången efter ett möte som handläggaren leder',
  'effect.ws.hr_rtw': 'återgången när lönebidrag erbjuds',
  'effect.place.hr_new_job': 'återgången när ett nytt arbete erbjuds',
  pkgDrawn: (what: string, factor: string, range: string, grade: string, word: string) =>
    `Antaget: ${what} är ${factor} gånger så snabb som utan, och dras ur ${range} (betyg ${grade}, ${word}).`,
  pkgHeld: (what: string, factor: string, grade: string, word: string) =>
    `Antaget: ${what} är ${factor} gånger så snabb som utan, och hålls fast (betyg ${grade}, ${word}).`,
  pkgSet: (n: string) =>
    n === '1'
      ? 'Ett annat antagande är satt i scenariot och dras inte.'
      : `${n} andra antaganden är satta i scenariot och dras inte.`,
  pkgOwn: (n: string) =>
    n === '1'
      ? 'Scenariot har också ett eget antagande om i dag.'
      : `Scenariot har också ${n} egna antaganden om i dag.`,
  pkgOff: (policies: string) => `Av: ${policies}.`,
  pkgNone: 'Ingen policy är på. Scenariot är då samma som i dag.',
  pkgNoneOwn: 'Ingen policy är på.',
  pkgNoneToday: 'Ingen policy är på: sjukfallen går som reglerna säger, utan någon av insatserna nedan.',

  // att välja policyer
  choHeading: (letter: string) => `Policyer i ${letter}`,
  choHeadingToday: 'Policyer i dag',
  choCount: (n: string, all: string) => `${n} av ${all} är på`,
  choAdd: 'Lägg till en policy',
  choDone: 'Klart',
  choSearch: 'Sök bland policyerna',
  choNone: (typed: string) => `Ingen policy stämmer med ”${typed}”.`,
  choFound: (n: string) => (n === '1' ? 'En policy stämmer.' : `${n} policyer stämmer.`),
  choOn: (policy: string) => `${policy} är på. Datum och värden ställs in i policyns kort nedan.`,
  choOff: (policy: string) => `${policy} är av. Värdena finns kvar om du slår på den igen.`,
  choLead: 'Ändra',
  choLeadTo: (policy: string) => `Ändra ${policy}`,
  choVain: 'Gör ingenting i den här studien: ingen arbetsgivare är medlem.',
  scnUnfold: (policy: string) => `Kontroller i ${policy}`,
  scnMoreLevers: (n: string) => `Visa ${n} kontroller till`,
  scnFewerLevers: 'Visa färre kontroller',
  pkgOffMany: (n: string) => `Av: ${n} andra policyer.`,
  pkgHolds: (list: string) => `Här: ${list}.`,
  pkgDrawnPlain: (what: string, value: string, range: string, grade: string, word: string) =>
    `Antaget: ${what} är ${value}, och dras ur ${range} (betyg ${grade}, ${word}).`,
  pkgHeldPlain: (what: string, value: string, grade: string, word: string) =>
    `Antaget: ${what} är ${value}, och hålls fast (betyg ${grade}, ${word}).`,
};
