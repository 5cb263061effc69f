/** Kontrollera en siffra, på Prövning. */
export const verify = {
  vfTitle: 'Kontrollera en siffra',
  vfLead:
    'Har du fått en siffra av någon annan? Ge filen, länken eller stämpeln: sidan räknar om studien och säger om siffran är densamma. Din egen studie lämnas i fred.',
  vfDrop:
    'Släpp filen här: ett resultat (JSON), en tabell eller ett diagrams data (CSV), en studiefil. Flera går bra. Över 10 MB: npm run sim -- verify FIL',
  vfChoose: 'Välj filer',
  vfPaste: 'Eller klistra in en länk, eller en stämpel med dess summa',
  vfRead: 'Läs',
  vfRefused: (name: string) => `${name} kan inte kontrolleras`,
  vfPasted: 'Det som klistrades in',
  vfGiven: 'Det som gavs',
  vfClear: 'Börja om',

  vfFigures: 'Siffrorna',
  'vfKind.result': 'ett helt resultat',
  'vfKind.outcomes': 'tabellen över utfall',
  'vfKind.comparisons': 'tabellen över skillnader',
  'vfKind.series': 'tabellen månad för månad',
  'vfKind.chart': 'data ur ett diagram',
  'vfKind.stamp': 'en stämpel, utan siffror',
  vfCells: (n: string) => `${n} siffror och namn`,
  vfStudy: 'Studien',
  'vfFrom.given': 'given för sig',
  'vfFrom.export': 'ligger i filen',
  'vfFrom.link': 'ur länken i filen',
  'vfFrom.published': 'följer med sidan',
  vfAsPublished: 'som den följer med sidan',
  vfNotPublished: 'ändrad mot den som följer med sidan',
  vfPlansSame: 'samma innehåll som filen säger sig vara räknad på',
  vfPlansOther: 'annat innehåll än filen säger sig vara räknad på',
  vfWorlds: 'Världar',
  vfWorldsUnsaid: (n: string) => `${n}, studiens eget antal; det står inte hur många`,
  vfPartial: 'körningen var inte hel',
  vfSeed: 'Frö',
  vfCovers: 'Spannet',
  vfVersion: 'Modell',
  vfVersionHere: (here: string) => `den här sidan räknar med ${here}`,
  vfBuild: 'Bygge',
  vfBuildOther: (here: string) => `den här sidan är ${here}`,
  vfDigest: 'Summa',
  vfUnsaid: 'står inte',

  'vfNeed.claim':
    'En studie, men ingen siffra att jämföra med. Ge också det som bär siffran: en fil som laddats ner, eller stämpeln med dess summa.',
  'vfNeed.study': 'Det står inte vilken studie siffran kommer ur. Ge också en länk till studien, eller dess fil.',
  'vfNeed.unknown': 'Studien finns inte bland dem som följer med sidan. Ge också en länk till den, eller dess fil.',
  'vfNeed.changed':
    'Siffran är räknad på en ändrad studie, eller på en annan version av den som följer med sidan. Ändringarna ligger inte i det som gavs. Ge också en länk till den ändrade studien, eller dess fil.',
  'vfNeed.worlds': 'Det står inte hur många världar siffran är räknad på. Utan det går den inte att räkna om.',
  'vfNeed.large':
    'Det är mer än en sida bör räkna på en gång. Kontrollera filen i terminalen: npm run sim -- verify FIL',
  'vfNeed.broken': 'Studien i filen kan inte räknas om.',

  vfRun: (n: string) => `Räkna om ${n} världar och jämför`,
  vfAgain: 'Räkna om igen',
  vfStop: 'Stoppa och jämför det som finns',
  vfTooFew: (n: string) => `Stoppad efter ${n} världar. Det är för få att jämföra; 30 behövs.`,
  vfProblem: (reason: string) => `Studien kunde inte räknas om: ${reason}`,
  vfOpen: 'Öppna studien',
  vfOpenNote: 'Studien öppnas som en osparad kopia. Den du har öppen finns kvar, med sina ändringar.',

  'vf.identical': '**Identiskt.**',
  'vf.run': '**Samma körning.**',
  'vf.noise': '**Samma, inom slumpen.**',
  'vf.different': '**Olika.**',
  'vf.untold': '**Går inte att avgöra.**',
  vfSameAll: (n: string) => `Alla ${n} siffror och namn är desamma till sista siffran`,
  vfSameSome: (same: string, of: string) => `${same} av ${of} siffror och namn är desamma`,
  vfDigestSame: 'Summan över alla körningens tal är densamma.',
  vfDigestOther: 'Summan över körningens tal är en annan.',
  vfRounded: (n: string) => `${n} står med färre siffror, som ett kalkylark skriver dem; de siffror de har stämmer.`,
  vfLeft: (n: string) => `${n} siffror sätter sidan samman för just det diagrammet. De jämförs inte här.`,
  vfOwn: (columns: string) => `Kolumner som ingen fil härifrån har jämförs inte: ${columns}.`,
  vfStampOnly:
    'Stämpeln bär inga siffror. Den visar att körningen är densamma, inte att den siffra som stod bredvid är avskriven rätt: öppna studien och se efter.',
  'vfWhy.version': (then: string, now: string) =>
    `Siffran är räknad med modell ${then}, den här sidan räknar med ${now}.`,
  'vfWhy.fewer': (n: string, of: string) => `Bara ${n} av ${of} världar räknades om.`,
  'vfWhy.partial': 'Körningen som siffran kommer ur var inte hel, och vilka världar den hann med står inte.',
  'vfWhy.plan': 'Studien har annat innehåll än den som siffran säger sig vara räknad på.',
  'vfWhy.cells': 'Summan är rätt, men siffran är inte den som körningen ger: filen är ändrad sedan den skrevs.',
  'vfWhy.digest': 'Siffrorna är rätt, men inte summan: den är ändrad, eller hör till en annan körning.',
  'vfWhy.unexplained':
    'Version, frö, världar och studie är desamma, och ändå kommer andra tal. Filen är ändrad på flera ställen, eller så räknar en av de två webbläsarna fel (pröva den här ovan).',
  'vfWhy.figures':
    'Här finns bara en summa, och den är alltid en annan när modellen är en annan. Ge en fil med siffror.',
  'vfWhy.unjudged':
    'Här finns ingen siffra som kan bedömas: det som gäller en grupp eller är sällsynt bedöms inte, och inte heller spannens ändar.',
  'vfWhy.unsaid':
    'Det står inte vilken körning det gäller (frö, världar, version, vad spannen täcker). Studien kördes som den är; siffran kan komma ur en annan körning av den.',
  'vfWhy.failed': 'Några världar kunde inte räknas om.',
  vfFirst: (place: string, said: string, now: string) =>
    `Först skiljer sig **${place}**: där står ${said}, körningen ger ${now}.`,
  vfLine: (n: string) => `rad ${n}`,
  vfNothing: 'ingenting',
  vfNoise: (judged: string, most: string, allowed: string) =>
    `Av ${judged} medelvärden och skillnader ligger det som är längst bort ${most} medelfel från den nya körningens; ${allowed} tillåts. Gränsen är satt så att slumpen ensam håller dem alla innanför i 99 av 100 kontroller. Siffror för grupper, det som är sällsynt och spannens ändar bedöms inte.`,
  vfSameLuck:
    'De två modellerna har samma frö och därför till stor del samma slump. En ändring av modellen som är mindre än gränsen syns inte här.',
  vfFromStart: 'Fått en siffra av någon? Kontrollera den',
};
