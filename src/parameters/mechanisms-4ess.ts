/** The mechanisms of the 4-Ess evaluation (early coordination meetings, managers, cooperation). */
import { missing } from './left-out.ts';
import { inModel, leftOut, type Mechanisms } from './mechanism.ts';

const MEETING = 'processes/meeting.ts';

export const fourEss: Mechanisms = {
  modelled: [
    inModel(
      'M2-01',
      ['meet.hr_manager_led', 'meet.hr_fk_led', 'meet.hr_decay_half_days', 'meet.day_early', 'short.entry_rule'],
      [MEETING],
    ),
    inModel(
      'M2-03',
      ['meet.slots_week', 'meet.slot_weekday'],
      [MEETING],
      'fasta tider per vecka; fri bokning med längre väntan finns inte att jämföra med',
      'fixed slots a week; free booking with its longer wait is not there to compare with',
    ),
    inModel(
      'M2-04',
      ['meet.manager_led', 'meet.hr_manager_led'],
      [MEETING],
      'effekten hänger på vem som leder, inte på chefens skicklighet',
      'the effect hangs on who leads, not on the manager’s skill',
    ),
    inModel('M2-06', ['meet.conflict_share', 'meet.hr_fk_led'], [MEETING]),
    inModel('M2-07', ['meet.consent_prob'], [MEETING]),
    inModel(
      'M2-09',
      ['meet.or_part_time'],
      [MEETING],
      'mötet öppnar för deltid, vare sig läkaren är med eller inte',
      'the meeting opens part-time, with a physician or without',
    ),
    inModel(
      'M2-12',
      ['meet.or_part_time'],
      [MEETING],
      'heltidsintyg av vana är inte en egen företeelse',
      'full-time certificates by habit are not a process of their own',
    ),
    inModel(
      'M2-10',
      ['meet.rr_rejection'],
      ['lives.ts'],
      'färre avslag; att läkaren får färre frågor är inte med',
      'fewer refusals; that the physician gets fewer questions is not there',
    ),
    inModel('M2-18', ['short.rr_after_talk', 'short.effect_days', 'short.entry_rule'], [MEETING]),
    inModel('M2-20', ['meet.hr_manager_led'], [MEETING]),
    inModel('M2-23', ['mgr.hr_low_engagement', 'mgr.engaged_share0'], ['setting.ts', 'managers.ts']),
    inModel('M2-26', ['meet.cancel_prob'], [MEETING]),
    inModel(
      'M2-31',
      ['mgr.span_mean', 'inc.rr_span10'],
      ['population.ts'],
      'många anställda per chef ger fler långa sjukfall; senare upptäckt är inte med',
      'many employees per manager give more long spells; later detection is not there',
    ),
    inModel('M2-35', ['proj.startup_delay', 'mgr.engaged_share0'], [MEETING, 'managers.ts']),
    inModel('M2-43', ['proj.admin_cost'], ['money/events.ts']),
    inModel('M2-44', ['elig.ohs_first_share'], [MEETING]),
    inModel(
      'M2-45',
      ['elig.listed_share.ljungby', 'elig.listed_share.vimmerby', 'elig.listed_share.torsas', 'meet.all_centres'],
      ['population.ts', MEETING],
      'vem som är listad var; att chefen inte vet det är inte med',
      'who is listed where; that the manager does not know is not there',
    ),
    inModel(
      'M2-48',
      ['meet.slots_week', 'mgr.engaged_share0'],
      [MEETING, 'managers.ts'],
      'tider utan chefer som är med står tomma; arbetsmiljöarbete och resurser är inte med',
      'slots without managers who take part stand empty; work-environment practice and resources are not there',
    ),
    inModel(
      'M2-49',
      ['exit.shape', 'exit.mix_early', 'exit.mix_late', 'lt.not_rtw_share'],
      ['destinations.ts', 'tables.ts'],
      'sjukersättning och död under sjukfallet; inget av det som följer efteråt',
      'disability pension and death in the spell; nothing of what follows',
    ),
    inModel(
      'M2-50',
      ['prod.presenteeism_weeks'],
      ['money/events.ts'],
      'bara kring sjukfall över 30 dagar',
      'only round spells of over 30 days',
    ),
    inModel(
      'M2-51',
      ['meet.slots_week'],
      [MEETING],
      'mötestider per vecka är gränsen; handläggares tid räknas inte för sig',
      'slots a week are the limit; officers’ time is not counted by itself',
    ),
    inModel(
      'M2-52',
      ['cost.time_saved'],
      ['money/events.ts'],
      'timmar som sparas bokförs som pengar; de blir inte tid för andra fall',
      'hours saved are booked as money; they are not time for other cases',
    ),
    inModel('M2-59', ['pt.hr_early_F', 'pt.hr_M', 'pt.hr_late', 'meet.or_part_time'], ['tables.ts', MEETING]),
    inModel(
      'M2-60',
      ['trend.secular', 'trend.years'],
      ['drift.ts'],
      'avslagen tills en studie ger den ett värde, som återspelningen gör',
      'off until a study gives it a value, as the replay does',
    ),
    inModel('M2-62', ['meet.hr_manager_led'], [MEETING]),
    inModel(
      'M2-63',
      ['rule.reject_share', 'rule.checks', 'refusal.absent_share'],
      ['assessments.ts', 'spell-books.ts'],
      'avslag, och att den som nekas kan vara borta utan ersättning; att ett ifrågasatt intyg kostar förtroende är inte med',
      'refusals, and that who is refused may be absent without compensation; that a questioned certificate costs trust is not there',
    ),
    inModel('M2-69', ['cost.replacement', 'prod.absence_factor'], ['money/events.ts']),
  ],
  leftOut: [
    ...leftOut(missing.calls, 'M2-02', 'M2-15', 'M2-46'),
    ...leftOut(missing.trust, 'M2-05', 'M2-21', 'M2-53', 'M2-65'),
    ...leftOut(
      {
        sv: 'ännu inte med: spridningen mellan orter och personer finns (meet.site_sd, het.sd_log_effect), men inget gör den mindre',
        en: 'not modelled yet: the spread between sites and persons is there (meet.site_sd, het.sd_log_effect), but nothing makes it smaller',
      },
      'M2-08',
    ),
    ...leftOut(missing.officers, 'M2-24'),
    ...leftOut(missing.certificates, 'M2-11', 'M2-55'),
    ...leftOut(missing.meetingDoor, 'M2-13', 'M2-16', 'M2-17', 'M2-66'),
    ...leftOut(
      {
        sv: 'ännu inte med: de ordinarie mötenas andel är densamma alla år',
        en: 'not modelled yet: the share of ordinary meetings is the same in all years',
      },
      'M2-14',
    ),
    ...leftOut(missing.protection, 'M2-19'),
    ...leftOut(missing.contact, 'M2-22', 'M2-32', 'M2-70'),
    ...leftOut(
      {
        sv: 'ännu inte med: att möten som blir kritik gör chefen mindre villig',
        en: 'not modelled yet: that a meeting that turns into criticism makes the manager less willing',
      },
      'M2-25',
    ),
    ...leftOut(missing.training, 'M2-27', 'M2-28'),
    ...leftOut(
      {
        sv: 'ännu inte med: att det första mötet gör en tveksam chef villig (mgr.use_after_first säger bara hur många som fortsätter)',
        en: 'not modelled yet: that a first meeting makes a doubtful manager willing (mgr.use_after_first only says how many go on)',
      },
      'M2-29',
    ),
    ...leftOut(
      {
        sv: 'ännu inte med: chefer byts (mgr.turnover) och den nya är med eller inte, men bytet i sig försenar inget',
        en: 'not modelled yet: managers change (mgr.turnover) and the new one takes part or not, but the change itself delays nothing',
      },
      'M2-30',
    ),
    ...leftOut(missing.diffusion, 'M2-33', 'M2-34', 'M2-36'),
    ...leftOut(
      missing.cooperation,
      'M2-37',
      'M2-38',
      'M2-39',
      'M2-42',
      'M2-47',
      'M2-56',
      'M2-57',
      'M2-58',
      'M2-67',
      'M2-71',
    ),
    ...leftOut(missing.organisation, 'M2-40', 'M2-41', 'M2-68'),
    ...leftOut(
      {
        sv: 'ännu inte med: att HR lägger färre timmar när chefen leder; mötets timmar är desamma vem som än leder',
        en: 'not modelled yet: that HR spends fewer hours when the manager leads; a meeting’s hours are the same whoever leads',
      },
      'M2-64',
    ),
    ...leftOut(
      {
        sv: 'ännu inte med: anpassning prövas bara inför lönebidrag (work.adapt_prob) och förlänger inga andra sjukfall',
        en: 'not modelled yet: adaptation is asked for before a wage subsidy only (work.adapt_prob) and lengthens no other spells',
      },
      'M2-54',
    ),
    ...leftOut(
      {
        sv: 'en varning om hur resultat används, ingen process; sidan säger den i ord',
        en: 'a warning about the use of results, no process; the page says it in words',
      },
      'M2-61',
    ),
    ...leftOut(
      {
        sv: 'ingen verkan på sjukfrånvaron påstås; utfall visas per kön',
        en: 'no effect on sick leave is claimed; outcomes are shown by sex',
      },
      'M2-72',
    ),
  ],
};
