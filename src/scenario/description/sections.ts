/**
 * What the model is, in the order of the ODD protocol (Grimm and others, JASSS 23(2) 7 (2020)), in both languages.
 * `{id}` stands for a parameter: its value comes from the registry, so no number is retyped here.
 */
import type { Text } from '../../i18n/locale.ts';

export interface Section {
  /** Stable; part of addresses. */
  readonly id: string;
  readonly title: Text;
  /** Paragraphs. */
  readonly text: readonly Text[];
  /** One a line; symbols are explained in the text. */
  readonly equations?: readonly Text[];
}

/** Symbols alone read the same in every language. */
const alike = (line: string): Text => ({ sv: line, en: line });

export const sections: readonly Section[] = [
  {
    id: 'purpose',
    title: { sv: 'Syfte', en: 'Purpose' },
    text: [
      {
        sv: 'Modellen visar vad som skulle kunna skilja i sjukfrånvaro, återgång, pengar och enskilda människors liv om arbetsgivare gör något annat än i dag: tidiga avstämningsmöten, lönebidrag på den nuvarande arbetsplatsen, en arbetsgivarring. Den är gjord för frågor om skillnader mellan två sätt att göra, inte för prognoser om en viss kommun ett visst år.',
        en: 'The model shows what could differ in sick leave, return to work, money and single lives if employers do something else than today: early coordination meetings, a wage subsidy at the current workplace, an employer ring. It is made for differences between two ways of doing things, and not for forecasts of a given municipality in a given year.',
      },
      {
        sv: 'Underlaget är DYNAMO-rapporten om arbetsgivarringar (VINNOVA 2006) och slututvärderingen av 4-Ess (2019). Ingen av dem har en skattning av orsak och verkan. Hur mycket en insats verkar är därför ett antagande med ett spann, och svaret kan bli ”kan inte skiljas från i dag” eller ”sämre”.',
        en: 'It rests on the DYNAMO report on employer rings (VINNOVA 2006) and the final evaluation of 4-Ess (2019). Neither holds a causal estimate. How much a measure does is therefore an assumption with a range, and the answer can be “cannot be told from today” or “worse”.',
      },
    ],
  },
  {
    id: 'entities',
    title: { sv: 'Vilka som finns', en: 'Entities, state and scales' },
    text: [
      {
        sv: 'En anställning är en plats hos en arbetsgivare. Den som slutar ersätts efter en tid av en ny person. En person har kön, ålder, arbetstid, vårdcentral, yrkesgrupp genom sin arbetsplats, kan vara inlåst i fel arbete, och har två egna anlag: för korta och för långa sjukfall.',
        en: 'An employment is a place at an employer. Who leaves is replaced after a while by a new person. A person has sex, age, working hours, a health centre, an occupation through the workplace, can be locked in the wrong job, and has two dispositions of their own: for short and for long spells.',
      },
      {
        sv: 'En arbetsplats har en chef och i medeltal {mgr.span_mean}. Chefer byts ({mgr.turnover}), leder olika väl och är med i arbetssättet med tidiga möten eller inte. Chefernas historia är densamma i alla scenarier.',
        en: 'A workplace has a manager and {mgr.span_mean} on average. Managers are replaced ({mgr.turnover}), lead more or less well, and take part in the model of early meetings or not. Their history is the same in every scenario.',
      },
      {
        sv: 'Tiden går i hela dagar. Ett år före studiens början körs för att köer och sjukfall ska vara i gång. En värld är en dragning av osäkra antaganden och en följd av slump.',
        en: 'Time runs in whole days. One year before the start of the study is run so that queues and spells are under way. A world is one draw of the uncertain assumptions and one course of chance.',
      },
    ],
  },
  {
    id: 'process',
    title: { sv: 'Vad som händer, och i vilken ordning', en: 'Process overview and scheduling' },
    text: [
      {
        sv: 'Varje person går från händelse till händelse: frisk, sjuk, ändrad grad, åter, slutar. Det som delas av flera (mötestider, köer, handläggare, samordnare, platser) ändras bara en gång i veckan, och då från värdena veckan innan: först den som bad först, sedan personens nummer. En plats som ges åt en finns inte för en annan.',
        en: 'Every person goes from event to event: well, sick, another degree, back, leaving. What several share (slots, queues, officers, coordinators, places) changes once a week only, and then from the values of the week before: first who asked first, then by the person’s number. A place given to one is not there for another.',
      },
      {
        sv: 'En policy som ändrar chansen att komma åter ändrar takten från den dag den verkar. Samma person har samma slump i alla scenarier, så skillnaden mellan två scenarier är policyns och inte tärningens.',
        en: 'A policy that changes the chance of coming back changes the pace from the day on which it acts. The same person has the same chance in every scenario, so a difference between two scenarios is the policy’s and not the dice’s.',
      },
    ],
  },
  {
    id: 'concepts',
    title: { sv: 'Grundtankar', en: 'Design concepts' },
    text: [
      {
        sv: 'Det som väntas av en policy är aldrig inlagt som resultat. Köer, väntetider, undanträngning, dödvikt och vem som vinner eller förlorar uppstår ur förloppet. Dödvikt räknas mot tvillingen: samma person i samma värld utan policy.',
        en: 'What is hoped of a policy is never put in as a result. Queues, waits, displacement, deadweight and who gains or loses come out of the process. Deadweight is counted against the twin: the same person in the same world without the policy.',
      },
      {
        sv: 'Personer och arbetsgivare väljer inte med avsikt och lär sig inte av utfall; de följer sannolikheter. Allt som är osäkert dras på nytt för varje värld; spannet omfattar både slump och antaganden om inget annat sägs.',
        en: 'People and employers do not choose by intention and do not learn from outcomes; they follow probabilities. Everything uncertain is drawn anew for every world; the range covers both chance and assumptions unless it says otherwise.',
      },
    ],
  },
  {
    id: 'start',
    title: { sv: 'Utgångsläge', en: 'Initialisation' },
    text: [
      {
        sv: 'Ett år före studiens början är var och en långtidssjuk med den sannolikhet som takt och medellängd ger, med orsak, dagar och grad som i en befolkning i jämvikt. Åldrarna står stilla: avgångar och nyanställdas åldrar löses tillsammans.',
        en: 'One year before the start everybody is in a long spell with the probability that rate and mean length give, with cause, days and degree as in a population in equilibrium. Ages stand still: leaving and the ages of entrants are solved together.',
      },
    ],
    equations: [
      { sv: 'P(långtidssjuk) = r·L / (1 + r·L)', en: 'P(long spell) = r·L / (1 + r·L)' },
      { sv: 'P(dag = d) = S(d) / L', en: 'P(day = d) = S(d) / L' },
    ],
  },
  {
    id: 'onset',
    title: { sv: 'Insjuknande', en: 'Onset' },
    text: [
      {
        sv: 'Korta sjukfall ({inc.rate_short}) och långa ({inc.rate_long}) börjar i kalendertid i personens egen takt λ. Takten är medelvärdet gånger faktorer för kön, ålder, yrke, anlag, chefens ledarskap, inlåsning och (för korta) årstid. Varje faktor delas med sitt medelvärde i personalen, så att medelvärdet är det som underlaget säger. Ett tillfälle som faller i en frånvaro är utan verkan.',
        en: 'Short spells ({inc.rate_short}) and long ones ({inc.rate_long}) begin in calendar time at the person’s own rate λ. The rate is the mean times factors of sex, age, occupation, disposition, the manager’s leadership, being locked in and (for short ones) season. Each factor is divided by its mean over the staff, so that the mean is what the evidence says. An occasion that falls in an absence has no effect.',
      },
      {
        sv: 'Efter ett långt sjukfall av psykisk orsak är risken för nästa högre ({rec.hr_F}).',
        en: 'After a long spell of mental cause the risk of the next is higher ({rec.hr_F}).',
      },
      {
        sv: 'Före sjukdom kommer ansträngning: var och en är ansträngd eller inte, två tillstånd i kalendertid ({strain.share} av de anställda, {strain.days} i medeltal). Den som är ansträngd har fler korta sjukfall ({strain.rr_short}), fler långa för psykisk ohälsa ({strain.rr_F}) och i rörelseorganen ({strain.rr_M}), och får mindre gjort i arbete ({prod.problem_loss}).',
        en: 'Strain comes before illness: everybody is strained or not, two states in calendar time ({strain.share} of employees, {strain.days} on average). The strained have more short spells ({strain.rr_short}), more long ones of mental ill-health ({strain.rr_F}) and of the musculoskeletal system ({strain.rr_M}), and get less done at work ({prod.problem_loss}).',
      },
      {
        sv: 'Stöd före sjukskrivning lättar ansträngning: den upphör fortare ({gap.hr_recover}) medan stödet varar ({gap.support_days}), för dem som får en plats. Färre medarbetare per chef ger långa sjukfall som på mindre arbetsplatser ({inc.rr_span10} per tio medarbetare), i den mån det är chefens räckvidd som gör skillnaden ({span.causal_share}).',
        en: 'Support before sick leave eases strain: it ends sooner ({gap.hr_recover}) while support lasts ({gap.support_days}), for those who get a place. Fewer employees per manager give long spells as at smaller workplaces ({inc.rr_span10} per ten employees), as far as the manager’s span is what makes the difference ({span.causal_share}).',
      },
    ],
    equations: [alike('λ = r · f1 / E[f1] · f2 / E[f2] · …')],
  },
  {
    id: 'end',
    title: { sv: 'Sjukfallets slut', en: 'The end of a spell' },
    text: [
      {
        sv: 'Korta sjukfall slutar inom fjorton dagar efter sin kurva. Långa slutar efter kurvan för sin orsak S(d): en exponentialfördelad klocka E läses mot den samlade takten H, gånger personens faktorer och policyernas m(t). När m ändras ställs klockan om den dagen; är m lika med 1 rörs ingen dag.',
        en: 'Short spells end within fourteen days by their curve. Long ones end by the curve of their cause S(d): an exponential clock E is read against the cumulative hazard H, times the person’s factors and the policies’ m(t). When m changes, the clock is settled that day; where m is 1 no day is touched.',
      },
      {
        sv: 'Vart sjukfallet leder (eget arbete, annat arbete hos arbetsgivaren, nytt arbete, avslutad ersättning, arbetslöshet, sjukersättning hel eller partiell, död) är andelar av samma takt efter sjukdag, lösta så att andelen av de långa som inte slutar i arbete stämmer ({lt.not_rtw_share}).',
        en: 'Where the spell leads (own job, another job at the employer, a new job, benefit ended, unemployment, disability pension whole or partial, death) are shares of the same hazard by spell day, solved so that the share of the long ones that do not end in work is right ({lt.not_rtw_share}).',
      },
    ],
    equations: [alike('H(d) = −ln S(d)'), alike('∫ m(t) dH(t) = E,  E ~ Exp(1)')],
  },
  {
    id: 'degree',
    title: { sv: 'Grad', en: 'Degree' },
    text: [
      {
        sv: 'Långa sjukfall börjar på heltid eller deltid och byter grad i takter som löses ur andelen på deltid per sjukdag. Den som är sjukskriven på deltid kommer åter i en annan takt, normerad så att kurvorna står kvar.',
        en: 'Long spells begin full-time or part-time and change degree at rates solved from the share in part by spell day. Who is partly sick-listed comes back at another pace, normalised so that the curves stay.',
      },
    ],
  },
  {
    id: 'insurance',
    title: { sv: 'Prövningar och avslag', en: 'Assessments and refusals' },
    text: [
      {
        sv: 'Kurvorna är de under 2019 års regler, med prövningar dag 90, 180 och 365. Andra regeluppsättningar ändrar takten i förhållande till dem: utan prövningar (2006) försvinner de extra avsluten runt dag 90 och 180 ({rule.hr_checks}); med prövning mot yrkesgrupp (2026) blir avsluten färre dag 181–365 ({rule.hr_d180_occ}). Avslagen följer årens andelar. Handläggare beslutar olika ({fk.decision_sd}); medelvärdet är oförändrat.',
        en: 'The curves are those under the rules of 2019, with assessments on days 90, 180 and 365. Other rule sets change the hazard in proportion to them: without assessments (2006) the extra ends round days 90 and 180 are gone ({rule.hr_checks}); with a test against the occupational group (2026) there are fewer ends on days 181–365 ({rule.hr_d180_occ}). Refusals follow the shares of the years. Officers decide differently ({fk.decision_sd}); the mean stays.',
      },
      {
        sv: 'Av dem vars sjukpenning upphör är {refusal.absent_share} borta utan ersättning en tid till (i medeltal {refusal.absent_days}). De räknas i O-04 och O-11, inte som sjukskrivna i O-01, O-06 och O-07. Partiell sjukersättning tar sin del av arbetstiden ({exit.pension_levels}); personen är kvar.',
        en: 'Of those whose benefit ends {refusal.absent_share} are absent without compensation for a while ({refusal.absent_days} on average). They count in O-04 and O-11, not as sick-listed in O-01, O-06 and O-07. A partial disability pension takes its part of the contract hours ({exit.pension_levels}); the person stays.',
      },
    ],
  },
  {
    id: 'meetings',
    title: { sv: 'Tidiga avstämningsmöten', en: 'Early coordination meetings' },
    text: [
      {
        sv: 'Den vars sjukfall når måldagen ({meet.day_early}), eller som haft {short.entry_rule} korta sjukfall på tolv månader, kallas: om vårdcentralen är med, om personen samtycker, om chefen är med. Mötestiderna i en kommun är begränsade: {meet.slots_week}. Mötet kan ställas in. Chefen eller handläggaren leder.',
        en: 'Somebody whose spell reaches the target day ({meet.day_early}), or who had {short.entry_rule} short spells in twelve months, is called: if the health centre takes part, the person consents, and the manager takes part. Slots in a municipality are limited: {meet.slots_week}. The meeting can be cancelled. The manager or the caseworker leads.',
      },
      {
        sv: 'Verkan är en enda faktor på sjukfallets slut under {meet.hr_window}: {meet.hr_manager_led} när chefen leder, {meet.hr_fk_led} när handläggaren gör det, olika mellan kommuner och personer, halverad för vart dröjsmål på {meet.hr_decay_half_days}. Den kan vara under 1.',
        en: 'The effect is one factor on the end of the spell for {meet.hr_window}: {meet.hr_manager_led} when the manager leads, {meet.hr_fk_led} when the caseworker does, different between municipalities and people, halved for every {meet.hr_decay_half_days} of delay. It can be below 1.',
      },
    ],
    equations: [
      {
        sv: 'ln m = (β + u_kommun + u_person) · 2^(−(d − d₀)/h)',
        en: 'ln m = (β + u_municipality + u_person) · 2^(−(d − d₀)/h)',
      },
    ],
  },
  {
    id: 'training',
    title: { sv: 'Chefsutbildning', en: 'Manager training' },
    text: [
      {
        sv: 'Utbildningen ges i block ({train.blocks}) med så många platser per arbetsgivare: {train.seats}. De första blocken är för faktabetonade ({train.factual_blocks}) och ger bara en del av verkan. Det lärda halveras på {train.halflife} och försvinner när chefen slutar. Hos en chef som kan allt är återgången {train.hr_rtw} den annars och nya långa sjukfall {train.rr_new_long}; den som kan mindre ger mindre. Att en liten kommun når längre följer av antalet chefer och platser.',
        en: 'Training comes in blocks ({train.blocks}) with so many seats per employer: {train.seats}. The first blocks are too factual ({train.factual_blocks}) and give only part of the effect. What is learnt is halved in {train.halflife} and gone when the manager leaves. Under a manager who knows it all, return is {train.hr_rtw} what it is otherwise and new long spells {train.rr_new_long}; one who knows less does less. That a small municipality comes further follows from numbers of managers and seats.',
      },
    ],
  },
  {
    id: 'contact',
    title: { sv: 'Kontakt och förtroende', en: 'Contact and trust' },
    text: [
      {
        sv: 'Utan kontakt faller förtroendet för arbetsgivaren ({trust.decay}), och då dröjer återgången. I dag ligger det i kurvorna. Med åtgärden hör chefen av sig ({contact.target}), om tiden räcker ({mgr.time_budget}) och från den dag chefen märkt frånvaron, senare där de anställda är många. Skillnaden i förtroende ändrar återgångens takt. Har ett tidigt möte hållits gäller bara mötets verkan.',
        en: 'Without contact trust in the employer falls ({trust.decay}), and return takes longer. Today that is in the curves. With the policy the manager is in touch {contact.target}, if time allows ({mgr.time_budget}) and from the day on which the absence has been noticed, later where employees are many. The difference in trust changes the pace of return. Once an early meeting has been held only its effect counts.',
      },
    ],
    equations: [{ sv: 'm = exp(β · (F_med − F_utan))', en: 'm = exp(β · (T_with − T_without))' }],
  },
  {
    id: 'group',
    title: { sv: 'Lokal grupp', en: 'Local group' },
    text: [
      {
        sv: 'I varje kommun möts en grupp ({group.interval} mellan mötena) och lär sig samarbeta, från {coop.quality0}: varje möte tar {coop.gain_per_meeting}, mindre när det fastnar i klagomål. Den som byts ut tar med sig {coop.turnover_loss}; utan grupp rinner det ut ({coop.decay_no_group}). Medelverkan av tidiga möten växer i samma mån.',
        en: 'In each municipality a group meets ({group.interval} between meetings) and learns to work together, from {coop.quality0}: each meeting takes {coop.gain_per_meeting}, less when it dwells on complaints. Who is replaced takes {coop.turnover_loss} along; without a group it runs out ({coop.decay_no_group}). The mean effect of early meetings grows in proportion.',
      },
    ],
  },
  {
    id: 'learning',
    title: { sv: 'Chefer som lär av varandra', en: 'Managers who learn from each other' },
    text: [
      {
        sv: 'Utan åtgärd är en chef villig att använda tidiga möten eller inte ({mgr.engaged_share0} är det). Med nätverk för chefer ({learn.seats} platser, {learn.interval} emellan) kommer den som hör kollegor vars möten fungerat närmare: {learn.gain} om alla andra där har haft sådana. Ett första möte gör {mgr.use_after_first} av de tveksamma villiga; ett möte som blir kritik ({meet.criticism_prob}) sänker engagemanget med {mgr.use_drop}. Ingen fart är inlagd: en liten kommun hinner igenom sina chefer, en stor gör det inte.',
        en: 'Without a policy a manager is ready to use early meetings or not ({mgr.engaged_share0} are). With a network of managers ({learn.seats} seats, {learn.interval} apart) whoever hears colleagues whose meetings worked comes nearer: {learn.gain} if all the others there had such. A first meeting makes {mgr.use_after_first} of the doubtful ready; one that turns into criticism ({meet.criticism_prob}) lowers engagement by {mgr.use_drop}. No speed is put in: a small municipality gets through its managers, a large one does not.',
      },
    ],
  },
  {
    id: 'subsidy',
    title: { sv: 'Lönebidrag på nuvarande arbetsplats', en: 'Wage subsidy at the current workplace' },
    text: [
      {
        sv: 'Den med varaktigt nedsatt förmåga ({ws.eligible_share} av dem vars sjukfall når {ws.request_day}), på en arbetsplats som kan anpassa arbetet, ansöker. Arbetsförmedlingen tar upp ansökningar ({ws.decisions_week}) och beslutar efter {ws.decision_days}. Medan erbjudandet gäller är återgången {ws.hr_rtw} den annars. Bidraget slutar i arbete utan bidrag, vid nästa långa sjukfall eller efter {ws.max_years}.',
        en: 'Somebody with lasting reduced capacity ({ws.eligible_share} of those whose spell reaches {ws.request_day}), at a workplace that can adapt the tasks, applies. The employment service takes up applications ({ws.decisions_week}) and decides after {ws.decision_days}. While the offer stands the return is {ws.hr_rtw} what it is otherwise. The subsidy ends in ordinary work, with the next long spell or after {ws.max_years}.',
      },
    ],
  },
  {
    id: 'part-time',
    title: { sv: 'Deltid först', en: 'Part-time first' },
    text: [
      {
        sv: 'När arbetsgivarens plan är klar ({rule.plan_day}, i {part.plan_share} av fallen) går den som är sjukskriven på heltid av vana ({part.default_full_prob} av de {pt.eligible_share} med viss förmåga) över till deltid, om arbetsplatsen kan anpassas ({work.adapt_prob}). Passar planen inte ({part.plan_mismatch}) blir det heltid igen efter {part.trial_days}. Annars slutar sjukfallet i den takt som gäller på deltid, som också kan vara lägre. En timme på deltid ger {pt.productivity} av en vanlig timme.',
        en: 'When the employer’s plan is ready ({rule.plan_day}, in {part.plan_share} of cases) somebody on full sick leave by habit ({part.default_full_prob} of the {pt.eligible_share} with some capacity) goes over to part-time, if the workplace can adapt ({work.adapt_prob}). Where the plan does not fit ({part.plan_mismatch}) it is full again after {part.trial_days}. Otherwise the spell ends at the pace of part-time, which can be lower too. An hour in part yields {pt.productivity} of a usual one.',
      },
    ],
  },
  {
    id: 'protection',
    title: { sv: 'Särskilt högriskskydd', en: 'High-risk protection' },
    text: [
      {
        sv: 'Den som kommer åter och haft fler sjukfall på tolv månader än regeln säger, eller varit borta länge ({hrp.rule}), söker och får skyddet med sannolikheten {hrp.takeup} per år. Efter {hrp.handling} gäller det i {hrp.months}: inget karensavdrag, och sjuklönen återbetalas till arbetsgivaren. Korta sjukfall blir {hrp.rr_short} och långa på heltid {hrp.rr_full_long} de annars.',
        en: 'Somebody who comes back and had more spells in twelve months than the rule says, or was away for long ({hrp.rule}), applies for and gets protection with probability {hrp.takeup} a year. After {hrp.handling} it holds for {hrp.months}: no waiting deduction, and the sick pay is refunded to the employer. Short spells become {hrp.rr_short} and long full-time ones {hrp.rr_full_long} what they are otherwise.',
      },
    ],
  },
  {
    id: 'ring',
    title: { sv: 'Arbetsgivarring', en: 'Employer ring' },
    text: [
      {
        sv: 'Ringens medlemmar är arbetsgivare i studien med egna anställda. Från {ring.referral_day} hänvisas den som inte kan gå tillbaka till sitt arbete, så långt ringen kommit igång ({ring.startup_months}). Facket säger ja eller nej. Sedan väntar en samordnare, vägledning, arbetsträning på egen, annan medlems eller utomstående arbetsplats, och sökande efter arbete utanför ringen eller en vakans som någon hos en annan medlem har lämnat. Den som flyttar byter anställning; ingen plats uppstår ur intet, och en liggare säger vem som blev utan.',
        en: 'The members of the ring are employers of the study with employees of their own. From {ring.referral_day} those who cannot go back to their job are referred, as far as the ring has come ({ring.startup_months}). The union says yes or no. Then follow a coordinator, guidance, work training at the own, a member’s or an outside workplace, and a search for a job outside or a vacancy that somebody at another member has left. Who moves changes employment; no place comes out of nothing, and a ledger says who went without.',
      },
      {
        sv: 'Försäkringskassan är med i en av fem former; varje form har sin sannolikhet att kassan avböjer ett år ({ring.authority_decline_prob} i botten) och att ett beslut går fort ({ring.quick_days} i stället för {ring.decision_days}). Handläggare tar olika tid, och den som tar över ett ärende börjar om. En egen handläggare beslutar fortare och lika för alla, och kan dras in: beslut som väntar börjar då om. Ringens ägarform avgör risken att den läggs ner; en ring i projektform läggs inte ner förrän pengarna tagit slut. När den läggs ner avslutas ärendena, men arbetsträning som pågår går klart och ett erbjudet arbete står kvar.',
        en: 'The insurance office takes part in one of five forms; each has its probability that the office declines in a year ({ring.authority_decline_prob} at bottom) and that a decision is quick ({ring.quick_days} instead of {ring.decision_days}). Officers take different time, and one who takes a case over begins anew. An own caseworker decides sooner and alike, and may be withdrawn: pending decisions then begin anew. The legal form sets the risk that the ring closes; a ring run as a project does not close before its money has ended. When it closes the cases are closed, but training under way is completed and a job on offer stands.',
      },
      {
        sv: 'Arbetsgivare som studien låter bli tillfrågade kan gå med över tid ({ring.join_prob} inom ett år). En ny medlem har ärenden liggande ({ring.backlog}), som kommer först; medan ärenden väntar är bara {ring.prevention_leftover} av tiden kvar för förebyggande. Redovisar ringen sina resultat godtar facket mer och fler tar arbetsträning; utbyter den erfarenheter med andra ringar blir den skickligare. Båda är av om studien inte väljer dem. Vid fackligt engagemang är en förtroendevald med, om hen vill ({union.participation}) och hinner.',
        en: 'Employers that the study lets be asked may join over time ({ring.join_prob} within a year). A new member brings unmet cases ({ring.backlog}), which come first; while cases wait only {ring.prevention_leftover} of the time is left for prevention. If the ring publishes its results, the union accepts more and more take work training; if it exchanges experience with other rings, it grows more skilled. Both are off unless the study chooses them. With union engagement a representative takes part, if willing ({union.participation}) and not overloaded.',
      },
    ],
  },
  {
    id: 'money',
    title: { sv: 'Pengar', en: 'Money' },
    text: [
      {
        sv: 'Varje värld har en bok i hela ören per betalare och år: arbetsgivare, anställd, Försäkringskassan, region, Arbetsförmedlingen, projekt och ring. Varje krona som någon får betalas av någon. Samhällets kostnad är verkliga resurser: arbete som inte görs, timmar, vård, drift; överföringar visas för sig. Ersättning följer reglerna i den valda regeluppsättningen, personens egen lön och arbetstid.',
        en: 'Every world keeps a ledger in whole öre by payer and year: employer, employee, insurance office, region, employment service, project and ring. Every krona that somebody receives is paid by somebody. The cost to society is real resources: work not done, hours, care, running costs; transfers stand apart. Compensation follows the chosen rule set, the person’s own pay and hours.',
      },
    ],
  },
  {
    id: 'limits',
    title: { sv: 'Vad modellen inte kan', en: 'What the model cannot do' },
    text: [
      {
        sv: 'Det den säger om insatser har aldrig prövats mot vad som verkligen hände. Den kan inte säga om en policy fungerar: den säger vad som följer om den verkar så mycket som antas. Orsak hänger inte på kön eller ålder. Var varje mekanism i rapporterna står säger sim describe mechanisms. Regeluppsättningen styr ersättning, priser och prövningar; människor och insjuknande är de från 2019.',
        en: 'What it says of measures has never been tested against what really happened. It cannot say whether a policy works: it says what follows if the policy does as much as is assumed. Cause does not hang on sex or age. Sim describe mechanisms says where each mechanism of the reports stands. The rule set governs compensation, prices and assessments; people and onset are those of 2019.',
      },
    ],
  },
  {
    id: 'checked',
    title: { sv: 'Hur den är prövad', en: 'How it has been checked' },
    text: [
      {
        sv: 'Begrepp: mot de två rapporterna, av modellens egna utvecklare; ingen utomstående har granskat den. Indata: varje storhet har källa och betyg, de flesta är antaganden. Program: slutna formler, handräknade förlopp, bevarandelagar i varje värld, planterade fel som testerna måste hitta, samma siffror med en och flera processer. Utfall: nivåer i dag mot offentlig statistik (sim validate); vad de två projekten såg bredvid det modellen ger, aldrig anpassat (sim replay); verkan av policyer mot ingenting, för det finns inget att jämföra med.',
        en: 'Concepts: against the two reports, by the model’s own developers; nobody outside has reviewed it. Input: every parameter has a source and a grade, most are assumptions. Program: closed forms, hand-worked courses, laws of conservation in every world, planted faults that the tests must find, the same numbers with one worker and with several. Outcomes: today’s levels against official statistics (sim validate); what the two projects saw beside what the model gives, never fitted (sim replay); the effect of policies against nothing, because there is nothing to compare with.',
      },
    ],
  },
];
