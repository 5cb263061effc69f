/** Paket i klara ord: vad en åtgärd gör, en till tre meningar skrivna ur scenariots värden. Tal kommer färdigskrivna. */
const times = (n: string, one: string, many: string): string => (n === '1' ? one : `${n} ${many}`);

export const packages = {
  pkgLeadManager: 'Chefen leder de tidiga mötena, och handläggaren där chefen inte klarar det.',
  pkgLeadOffice: 'Handläggaren på Försäkringskassan leder de tidiga mötena.',
  pkgEveryCentre: 'Alla anställda kan kallas till tidiga möten, var de än är listade.',
  pkgEveryCentreSlots: (slots: string, officers: string) =>
    slots === '0'
      ? 'Inga fler mötestider öppnas.'
      : `${times(slots, 'En mötestid', 'mötestider')} till i veckan öppnas i varje kommun, så långt ${times(officers, 'en handläggare', 'handläggare')} per kommun hinner.`,
  pkgGroup: (days: string) =>
    `De som möts om ärendena träffas också som grupp i varje kommun, med ${days} dagar mellan träffarna.`,
  pkgGroupSuccess: 'Träffarna börjar med det som gått bra.',
  pkgGroupManager: 'En första linjens chef är med i gruppen.',
  pkgGroupWorkshop: 'Styrgruppen håller arbetskonferenser.',
  pkgTraining: (seats: string, blocks: string, days: string) =>
    `Chefer utbildas i rehabilitering och tidiga möten, ${seats} åt gången hos varje arbetsgivare, i ${blocks} block med ${days} dagar emellan.`,
  pkgTrainingRounds: (rounds: string) => `Utbildningen hålls ${times(rounds, 'en gång', 'gånger')}.`,
  pkgTrainingFactual: (n: string) =>
    n === '1' ? 'Det första blocket är för faktabetonat.' : `De ${n} första blocken är för faktabetonade.`,
  pkgLearning: (seats: string, days: string) =>
    `Chefer hör av kollegor som haft möten som fungerat, i ett nätverk med ${times(seats, 'en plats', 'platser')} och ${days} dagar mellan träffarna.`,
  pkgContact: (n: string) =>
    `Chefer hör av sig till den som är borta, ${times(n, 'en gång', 'gånger')} i månaden om tiden räcker.`,
  pkgPartTime: (day: string) =>
    `Den som är sjukskriven på heltid av vana, men har viss arbetsförmåga, sjukskrivs på deltid när arbetsgivarens plan är klar dag ${day} och arbetsplatsen kan anpassas.`,
  pkgPartTimePlans: (share: string) => `Så många av sjukfallen har en plan den dagen: ${share}.`,
  pkgProtection: (spells: string, days: string) =>
    `Den som haft fler än ${spells} sjukfall på tolv månader, eller ett sjukfall på mer än ${days} dagar, kan ansöka hos Försäkringskassan.`,
  pkgProtectionHolds: (months: string) =>
    `Skyddet gäller ${times(months, 'en månad', 'månader')}: inget karensavdrag, och arbetsgivaren får tillbaka sjuklönen.`,
  pkgRecruitment: (share: string, post: string) =>
    `Av de arbetsgivare som studien låter bli tillfrågade frågas ${share} om de vill vara med i ringen. Värvningen tar ${post} av en samordnares tjänst.`,
  pkgUnion: (n: string) => `${times(n, 'En förtroendevald', 'förtroendevalda')} tar del i ringens ärenden.`,
  pkgSpan: (n: string) =>
    `Ingen chef har fler än ${n} medarbetare: större arbetsplatser delas mellan flera chefer, som arbetsgivaren betalar.`,
  pkgSupport: (places: string) =>
    `Den som är ansträngd men varken sjukskriven eller arbetslös kan få vägledning och utbildning: ${times(places, 'en plats', 'platser')} i veckan, för hela studien.`,
  pkgSupportOpen: 'Reglerna öppnas, så Arbetsförmedlingen betalar.',
  pkgSupportEmployer: 'Arbetsgivaren betalar.',
  pkgMobility: 'Den som är i fel arbete kan få vägledning till ett annat innan någon blir sjukskriven.',
  pkgMobilityAll: 'Alla får erbjudandet, och vägledningen ges på arbetstid.',
  pkgMobilityManager: 'Man söker genom sin chef, och vägledningen ges på arbetstid.',
  pkgMobilityOutside: 'Alla får erbjudandet, och vägledningen ges utanför arbetstid utan att arbetsgivaren vet om den.',
  pkgMobilityPicked: (outside: boolean) =>
    `Chefen väljer ut vilka, och vägledningen ges ${outside ? 'utanför' : 'på'} arbetstid.`,
  pkgMobilityAttitudes: 'Arbetsgivaren arbetar också med attityder till att byta arbete.',
};
