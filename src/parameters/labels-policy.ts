/** Names and plain words of the parameters of the meeting policy: [Swedish, English, Swedish note, English note]. */
import type { LabelRow } from './parameter.ts';

export const policyLabels: Readonly<Record<string, LabelRow>> = {
  'meet.day_early': [
    'Måldag för första mötet',
    'Target spell day of the first meeting',
    'Den dag i sjukfallet då mötet ska hållas. Förfrågan går ut någon vecka före.',
    'The day of the spell on which the meeting should be held. The request goes out about a week before.',
  ],
  'meet.slots_week': [
    'Mötestider per kommun och vecka',
    'Meeting slots per municipality and week',
    'Fasta tider hos Försäkringskassan. Räcker de inte får man vänta.',
    'Fixed times at the insurance office. When they run out, people wait.',
  ],
  'meet.manager_led': [
    'Chefen leder mötet',
    'The manager leads the meeting',
    'Annars leder handläggaren på Försäkringskassan. Vid allvarlig konflikt leder handläggaren i båda fallen.',
    'Otherwise the caseworker does. In a serious conflict the caseworker leads in both cases.',
  ],
  'meet.all_centres': [
    'Alla vårdcentraler är med',
    'All health centres take part',
    'Annars bara den som är listad vid en vårdcentral som deltar.',
    'Otherwise only people listed at a centre that takes part.',
  ],
  'short.entry_rule': [
    'Korta sjukfall på tolv månader som leder till samtal',
    'Short spells in twelve months that lead to a talk',
    'Upprepad korttidsfrånvaro. Lokal praxis är oftast fyra till sex.',
    'Repeated short absence. Local practice is mostly four to six.',
  ],
  'meet.second_share': [
    'Andel möten som följs av ett andra',
    'Share of meetings followed by a second one',
    'Gäller den som fortfarande är sjukskriven.',
    'For those who are still on sick leave.',
  ],
  'meet.hr_manager_led': [
    'Återgång efter chefslett möte, jämfört med utan',
    'Return to work after a manager-led meeting, relative to none',
    '1 betyder ingen effekt, över 1 snabbare återgång. Ett antagande: ingen har prövat det.',
    '1 means no effect, above 1 faster return. An assumption: nobody has tested it.',
  ],
  'meet.hr_fk_led': [
    'Återgång efter möte lett av handläggaren, jämfört med utan',
    'Return to work after a caseworker-led meeting, relative to none',
    '1 betyder ingen effekt. De bästa svenska försöken fann ingen.',
    '1 means no effect. The best Swedish trials found none.',
  ],
  'meet.site_sd': [
    'Hur olika effekten är på olika platser',
    'How much the effect differs between places',
    'Ett danskt försök gav 1,51, 1,12 och 0,80 i tre kommuner.',
    'A Danish trial gave 1.51, 1.12 and 0.80 in three municipalities.',
  ],
  'het.sd_log_effect': [
    'Hur olika effekten är för olika personer',
    'How much the effect differs between people',
    'Somliga blir hjälpta, andra inte eller tvärtom.',
    'Some are helped, others not, or the opposite.',
  ],
  'meet.hr_window': [
    'Så länge verkar ett möte',
    'How long a meeting acts',
    'Dagar efter mötet då återgången är snabbare eller långsammare.',
    'Days after the meeting during which return is faster or slower.',
  ],
  'meet.hr_decay_half_days': [
    'Dröjsmål som halverar effekten',
    'Delay that halves the effect',
    'Ett möte så många dagar senare har halva effekten.',
    'A meeting that many days later has half the effect.',
  ],
  'meet.lockin_hr': [
    'Återgång medan man väntar på mötet',
    'Return to work while waiting for the meeting',
    'Under 1: man väntar in mötet i stället för att gå tillbaka (inlåsning).',
    'Below 1: people wait for the meeting instead of returning (lock-in).',
  ],
  'meet.or_part_time': [
    'Deltid i stället för heltid efter mötet, odds',
    'Part instead of full sick leave after the meeting, odds',
    '1 betyder ingen skillnad.',
    '1 means no difference.',
  ],
  'meet.convert': [
    'Möte före dag 15 gör ett långt sjukfall kort',
    'A meeting before day 15 turns a long spell into a short one',
    'Hoppet bakom mycket tidiga möten. Ingen har skattat det; utgångsvärdet är noll.',
    'The hope behind very early meetings. Nobody has estimated it; the default is nought.',
  ],
  'short.rr_after_talk': [
    'Korta sjukfall efter ett samtal, jämfört med utan',
    'Short spells after a talk, relative to none',
    'Utöver att toppar sjunker av sig själva. 1 betyder ingen effekt.',
    'Beyond the fact that peaks fall by themselves. 1 means no effect.',
  ],
  'short.effect_days': [
    'Så länge verkar ett samtal om korttidsfrånvaro',
    'How long a talk about short absence acts',
    'Dagar efter samtalet.',
    'Days after the talk.',
  ],
  'meet.consent_prob': [
    'Samtycker till att sekretessen hävs',
    'Agrees to lift secrecy',
    'Parterna får tala med varandra först då.',
    'Only then may the parties talk with each other.',
  ],
  'meet.cancel_prob': [
    'Möten som chefen ställer in',
    'Meetings cancelled by the manager',
    'Andel av de bokade mötena.',
    'Share of the meetings that were booked.',
  ],
  'meet.conflict_share': [
    'Fall där konflikt hindrar chefen från att leda',
    'Cases in which a conflict keeps the manager from leading',
    'Då leder handläggaren.',
    'The caseworker then leads.',
  ],
  'mgr.use_after_first': [
    'Chefer som använder arbetssättet igen',
    'Managers who use the model again',
    'Efter ett första möte.',
    'After a first meeting.',
  ],
  'elig.ohs_first_share': [
    'Tidiga fall som först går till företagshälsovården',
    'Early cases that go to occupational health first',
    'Företagshälsovården prövas före mötet.',
    'Occupational health is tried before a meeting.',
  ],
  'meet.call_lead': [
    'Dagar från förfrågan till mötet',
    'Days from request to meeting',
    'Väntan på en ledig tid kommer till.',
    'The wait for a free slot comes on top.',
  ],
  'meet.slot_weekday': [
    'Dagar från veckans fördelning av tider till mötet',
    'Days from the weekly allocation of slots to the meeting',
    'En ren räkneregel.',
    'A rule of counting only.',
  ],
  'meet.second_interval': [
    'Dagar till det andra mötet',
    'Days until the second meeting',
    'Från det första mötet till förfrågan om nästa.',
    'From the first meeting to the request for the next.',
  ],
  'proj.startup_delay': [
    'Månader innan intaget fungerar',
    'Months before intake works',
    'Projektet börjar trögt: räckvidden växer under den tiden.',
    'The project starts slowly: its reach grows over that time.',
  ],
  'elig.listed_share.ljungby': [
    'Listade vid deltagande vårdcentral, Ljungby',
    'Listed at a participating centre, Ljungby',
  ],
  'elig.listed_share.vimmerby': [
    'Listade vid deltagande vårdcentral, Vimmerby',
    'Listed at a participating centre, Vimmerby',
  ],
  'elig.listed_share.torsas': [
    'Listade vid deltagande vårdcentral, Torsås',
    'Listed at a participating centre, Torsås',
  ],
};
