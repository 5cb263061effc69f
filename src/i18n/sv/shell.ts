/** Skal, förbehåll, vyer och stämpel. */
export const shell = {
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
  downloadOff: 'Kan laddas ner när körningen är klar och alla scenarier visas.',
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
  neverCompared: 'Vad åtgärderna gör har aldrig prövats mot vad som verkligen hände hos de här arbetsgivarna.',
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

  // ny version
  newer: 'En ny version är klar. Sidan fortsätter med sin egen tills den laddas om; dina ändringar finns kvar.',
  newerTake: 'Ladda om',
  newerUnsaved:
    'En ny version är klar. Den kommer när sidan stängs och öppnas igen; allt här är inte sparat i webbläsaren, så ladda ner det först.',

  // stämpel
  stampVersion: (version: string) => `modell ${version}`,
  stampBuild: 'bygge',
  stampStudy: (id: string, edited: boolean) => `studie ${id}${edited ? ', ändrad' : ', som publicerad'}`,
  stampSeed: (seed: string) => `frö ${seed}, studiens eget`,
  stampSeeds: (n: string) => `ett av ${n} frön som prövats i den här webbläsaren`,
  stampWorlds: (n: string) => `${n} världar, gemensamma slumptal`,
  stampInterval: (covers: string) => `spann 5–95 %, ${covers}`,
  stampRange: (covers: string) => `spann över alla världar, ${covers}`,
  stampGrade: 'svagaste betyg',
  stampFar: 'långt utanför underlaget, visat på begäran',
  stampRules: (year: string) => `${year} års regler`,
  stampDigest: 'summa',
  stampNoDigest: 'ingen summa: körningen är inte hel',
  stampVerify: 'Samma siffror i terminalen:',
  stampEdited: 'Med dina ändringar: ladda ner studiefilen och kör den i stället.',
  stampFigure: 'Kontrollera en siffra',
  copy: 'Kopiera',
  copied: 'Kopierat',

  // vyer
  views: 'Vyer',
  viewStart: 'Start',
  viewScenarios: 'Scenarier',
  viewCompare: 'Jämför',
  viewPeople: 'Personer',
  viewRing: 'Ring',
  viewProof: 'Prövning',
};
