/** The mechanisms of the DYNAMO report (employer rings, mobility, wage subsidy). */
import { inModel, leftOut, type Mechanisms } from './mechanism.ts';

const RING = 'processes/ring.ts';
const MEMBERS = 'processes/ring-members.ts';
const GUIDANCE = 'processes/ring-guidance.ts';
const TRAINING = 'processes/ring-training.ts';
const PLACES = 'processes/ring-places.ts';
const OFFICERS = 'processes/ring-officers.ts';
const CLOSING = 'processes/ring-closing.ts';
const RECRUITMENT = 'processes/ring-recruitment.ts';
const RESULTS = 'processes/ring-results.ts';
const UNION = 'processes/ring-union.ts';
const TERMS = 'processes/mobility-terms.ts';
const COSTS = 'processes/ring-costs.ts';
const SUBSIDY = 'processes/subsidy.ts';

export const dynamo: Mechanisms = {
  modelled: [
    inModel('M1-01', ['ring.hr_competence', 'ring.case_capacity'], [RESULTS, GUIDANCE]),
    inModel('M1-02', ['ring.match_elasticity', 'wt.slot_rate', 'place.vacancy_open'], [MEMBERS, PLACES]),
    inModel(
      'M1-03',
      ['place.share_external'],
      [PLACES],
      'ett tal säger hur stor andel som söker utanför; två erbjudanden tävlar inte',
      'one number says how many look outside; two kinds of offers do not compete',
    ),
    inModel('M1-04', ['econ.downsizing_share', 'econ.downsizing_slots', 'wt.slot_rate'], [MEMBERS]),
    inModel(
      'M1-06',
      ['ring.active_share', 'ring.join_prob'],
      [MEMBERS, RECRUITMENT],
      'liten medlem är oftare passiv och går mer sällan med; att aktiviteten dör ut utan eget ärende är inte med',
      'a small member is passive more often and joins more seldom; activity that fades without an own case is not there',
    ),
    inModel('M1-05', ['ring.join_prob', 'econ.downsizing_share'], [RECRUITMENT, MEMBERS]),
    inModel('M1-07', ['wt.slot_rate'], [MEMBERS]),
    inModel('M1-08', ['ring.fee_includes_cases', 'ring.join_factor', 'ring.fee_with_cases'], [RECRUITMENT, COSTS]),
    inModel(
      'M1-09',
      ['ring.match_elasticity'],
      [MEMBERS],
      'gäller platser för arbetsträning; lediga arbeten kommer ur medlemmarnas egen omsättning',
      'holds for places for work training; vacancies come from the members’ own turnover',
    ),
    inModel('M1-10', ['ring.dialogue_threshold', 'ring.dialogue_decay'], [MEMBERS]),
    inModel(
      'M1-11',
      ['fk.decision_sd', 'fk.decision_days_sd', 'fk.officer_changes'],
      ['spells/spells.ts', OFFICERS],
      'spridning i sjukfallets slut, och i ringens ärenden i tiden för beslut; att handläggare godkänner olika är inte med',
      'a spread in the end of spells and, in the ring’s cases, in the time to decide; that officers approve differently is not there',
    ),
    inModel(
      'M1-12',
      ['fkc.own', 'fkc.wait_factor', 'fkc.decision_sd_factor', 'fkc.hr_rtw', 'fkc.withdraw_hazard'],
      [RING, OFFICERS],
      'snabbare och lika för alla, och kan dras in; att fler godkänns är inte med',
      'quicker and alike for all, and can be withdrawn; that more are approved is not there',
    ),
    inModel('M1-13', ['fkc.person_bound', 'fkc.withdraw_agreement'], [OFFICERS]),
    inModel('M1-14', ['ring.authority_decline_prob', 'ring.authority_form', 'ring.form_decline'], [OFFICERS]),
    inModel(
      'M1-15',
      ['coop.joint_goal', 'coop.joint_factor'],
      [OFFICERS],
      'myndigheten avböjer mer sällan; att den godkänner mer är inte med',
      'the agency declines less often; that it approves more is not there',
    ),
    inModel('M1-16', ['union.accept_base'], [UNION]),
    inModel('M1-17', ['union.learning_rate', 'ring.publishes'], [RESULTS]),
    inModel('M1-18', ['union.participation', 'union.cases_year'], [UNION]),
    inModel('M1-19', ['ring.owner_form', 'ring.survival_hazard', 'ring.funded_months'], [CLOSING]),
    inModel(
      'M1-20',
      ['ring.backlog', 'ring.prevention_leftover'],
      [RING, GUIDANCE],
      'hur mycket tid som blir över för förebyggande är ett utfall (O-32.prevention); vad det gör med sjukfrånvaron är inte med',
      'the time that is left for prevention is an outcome (O-32.prevention); what that does to sick leave is not there',
    ),
    inModel('M1-21', ['mob.takeup', 'mob.offer'], [TERMS]),
    inModel(
      'M1-22',
      ['mob.takeup', 'mob.outside_hours'],
      [TERMS],
      'att det måste bli känt på arbetsplatsen står för mob.employer_reluctance: en arbetsgivare som inte vill berätta, berättar för ingen',
      'that it must be known at the workplace stands in mob.employer_reluctance: an employer that does not want to tell, tells nobody',
    ),
    inModel(
      'M1-23',
      ['mob.trust_slope', 'mob.attitude_work', 'mob.attitude_gain'],
      [TERMS],
      'förtroendet är lika från början för alla',
      'trust is the same for everybody at the start',
    ),
    inModel(
      'M1-24',
      ['mob.takeup', 'mob.offer'],
      [TERMS],
      'att arbetsgivaren får gott rykte är inte med',
      'the employer’s good image is not there',
    ),
    inModel('M1-25', ['mob.takeup', 'mob.selected_share', 'mob.trust_loss', 'trust.slope'], [TERMS]),
    inModel('M1-26', ['mob.employer_reluctance', 'mob.takeup_others', 'pop.vacancy_lag'], [TERMS]),
    inModel(
      'M1-27',
      ['mob.hr_move', 'place.hr_new_job'],
      [TERMS, PLACES],
      'de två är egna antaganden, var för sig; vad som gör det lättare i rehabilitering är inte med',
      'the two are assumptions of their own; what makes it easier in rehabilitation is not there',
    ),
    inModel(
      'M1-28',
      ['rule.gap_open', 'gap.places_week'],
      ['processes/support.ts'],
      'är reglerna stängda betalar arbetsgivaren; att ingen annan hjälp finns utanför åtgärden är dagens läge',
      'where the rules are closed the employer pays; that there is no other help without the policy is how things are',
    ),
    inModel('M1-30', ['ws.hr_rtw', 'ws.share', 'ws.cap'], [SUBSIDY, 'money/events.ts', 'money/rules.ts']),
    inModel('M1-31', ['ws.hr_rtw', 'ws.capacity', 'work.adapt_prob'], [SUBSIDY, 'money/events.ts']),
    inModel('M1-32', ['ring.procurement_delay'], [RING]),
    inModel(
      'M1-33',
      ['place.rr_relapse'],
      ['acting.ts'],
      'återfall räknas där personen arbetar (O-04 per arbetsgivare, O-13); att den förra arbetsgivaren därför gör mindre är inte med',
      'relapse counts where the person works (O-04 by employer, O-13); that the former employer therefore does less is not there',
    ),
    inModel('M1-34', ['ring.spiral_gain', 'ring.publishes'], [RESULTS]),
    inModel('M1-35', ['ring.startup_months'], [MEMBERS]),
    inModel('M1-37', ['wt.rr_women', 'wt.takeup'], [TRAINING]),
    inModel(
      'M1-38',
      ['het.sd_log_effect'],
      ['processes/meeting.ts'],
      'spridning mellan personer i mötens effekt; ring och lönebidrag verkar lika för alla',
      'a spread between persons in the effect of meetings; ring and wage subsidy act alike for all',
    ),
    inModel(
      'M1-36',
      ['train.place_dropout_factor'],
      ['processes/training.ts'],
      'utbildade chefer; kunniga fackliga företrädare är inte med',
      'trained managers; competent union representatives are not there',
    ),
    inModel('M1-39', ['ring.learning_rate', 'ring.exchange', 'ring.hr_best'], [RESULTS]),
  ],
  leftOut: [
    ...leftOut(
      {
        sv: 'att få säger upp sig ingår i pop.exit_rate; hur mycket färre som gör det när de är sjuka säger källan inte. Inlåsning (lockin.share) verkar på risken för långa sjukfall, och på vem som tar emot vägledning',
        en: 'that few resign is part of pop.exit_rate; how many fewer do when they are sick, the source does not say. Being locked in (lockin.share) acts on the risk of long spells, and on who takes guidance',
      },
      'M1-29',
    ),
  ],
};
