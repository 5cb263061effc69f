/**
 * Parameters of the evidence file that no process computes with, and why. A test holds that every one of the file is
 * used, shown for comparison or named here, and nothing twice.
 */
import type { Text } from '../i18n/locale.ts';

export interface Unused {
  readonly id: string;
  /** `comparison`: a figure to hold results against; `left-out`: in no process. */
  readonly as: 'comparison' | 'left-out';
  readonly why: Text;
}

const group = (as: Unused['as'], why: Text, ...ids: readonly string[]): Unused[] => ids.map((id) => ({ id, as, why }));
const leftOut = (why: Text, ...ids: readonly string[]) => group('left-out', why, ...ids);
const compared = (sv: string, en: string, ...ids: readonly string[]) => group('comparison', { sv, en }, ...ids);

/** Whole processes that are missing; mechanisms are left out for the same reasons. */
export const missing = {
  quits: {
    sv: 'ingår i pop.exit_rate och i vart sjukfallen leder; hur många av dem som slutar utan nytt arbete sägs inte för sig',
    en: 'part of pop.exit_rate and of where spells lead; how many leave without a new job is not told apart',
  },
  redeploy: {
    sv: 'nej till omplacering sägs redan i dag, och vad de gör ligger i hur fort sjukfallen slutar; hur ofta det sker, och om någon åtgärd gör det ovanligare, säger källan inte. Med en händelse för nejet skulle de som får det vara borta längre och de andra kortare, lika i alla scenarier. En ring tar vid när det egna arbetet redan är uteslutet, och dess verkan på sjukfallet är den hela',
    en: 'redeployment is refused today already, and what that does is in how fast spells end; how often it happens, and whether a policy makes it rarer, the source does not say. With an event for the refusal those refused would be away longer and the others shorter, alike in all scenarios. A ring takes over when the own job has been ruled out, and its effect on the spell is the total one',
  },
  incentives: {
    sv: 'källan säger att parter som var och en ser till sin egen kostnad samarbetar sämre, men inte hur många kronor som får hur många att avstå; en vikt utan den skalan ger ingen sannolikhet. Vem som betalar och vem som vinner visas per part (O-20 till O-24), och vilka som deltar väljer studien',
    en: 'the source says that parties who each look to their own cost work together less well, but not how many kronor make how many stay away; a weight without that scale gives no probability. Who pays and who gains is told by party (O-20 to O-24), and who takes part the study chooses',
  },
  care: {
    sv: 'vad kortare väntan på vård gör med sjukfallet ligger i mötets verkan, och modellen har ingen kö till vården vars längd kunde visas',
    en: 'what a shorter wait for care does to the spell is in the meeting’s effect, and the model has no queue for care whose length could be told',
  },
  calls: {
    sv: 'ingen åtgärd än. Siffran är sammanvägd ur samordning i andra länder och ligger delvis redan i mötets verkan och i dagens kurvor; hur många sjukfall som har en rehabkoordinator i dag, från vilken dag och med hur många timmar finns inte i underlaget. Den som är med i mötet ligger i dess verkan, och ringens samordnare har sin egen siffra (ring.hr_competence)',
    en: 'no policy yet. The figure is pooled from coordination in other countries and is in part in the meeting’s effect and in today’s curves already; how many spells have a rehabilitation coordinator today, from which day and with how many hours is not in the evidence. The one in the meeting is in its effect, and a ring’s coordinators have a figure of their own (ring.hr_competence)',
  },
} as const;

export const unusedParameters: readonly Unused[] = [
  ...compared(
    'väntan kommer ur mötestider och begäran; jämförs med O-26.wait',
    'waits come out of slots and requests; compare O-26.wait',
    'meet.wait_fixed',
  ),
  ...compared(
    'antalet möten är ett utfall; jämförs i återspelningen (H-03)',
    'the number of meetings is an outcome; compared in the replay (H-03)',
    'meet.count_sick',
    'meet.count_short',
  ),
  ...compared(
    'farten kommer ur antalet chefer och platser; jämförs med hur O-28.ready växer i en liten och en stor kommun',
    'the speed comes out of numbers of managers and seats; compare how O-28.ready grows in a small and a large municipality',
    'diff.rate_small',
    'diff.rate_large',
  ),
  ...compared(
    'inflödet är ett utfall; jämförs i återspelningen (H-01)',
    'intake is an outcome; compared in the replay (H-01)',
    'proj.intake_rate',
  ),
  ...compared(
    'dödvikten är ett utfall (O-29.deadweight), räknat mot tvillingen',
    'deadweight is an outcome (O-29.deadweight), counted against the twin',
    'ws.deadweight',
  ),
  ...compared(
    'schablon som innehåller produktionsbortfall; bokförs aldrig, men jämförs',
    'a rule of thumb that holds lost production; never booked, but compared',
    'cost.rule_short_day',
    'cost.rule_d15_90',
  ),
  ...compared(
    'vad staten betalade per projekt; jämförs med vad en ring kostar (O-25.running)',
    'what the state paid per project; compare what a ring costs (O-25.running)',
    'cost.ring_programme_anchor',
  ),
  ...compared(
    'studien säger vilka som är medlemmar; siffran är ett mått på vad som är vanligt',
    'the study says who the members are; the figure tells what is usual',
    'ring.members',
    'ring.share_small',
  ),

  ...leftOut(
    {
      sv: 'följer av lt.not_rtw_share och exit.mix_late, som används i dess ställe',
      en: 'follows from lt.not_rtw_share and exit.mix_late, which are used in its place',
    },
    'lt.disability_hazard',
  ),
  ...leftOut(
    {
      sv: 'åtgärden lönebidrag är själv brytaren: den är på eller av i studien',
      en: 'the policy wage subsidy is the switch: on or off in the study',
    },
    'ws.current_allowed',
  ),
  ...leftOut(
    {
      sv: 'alltid så i modellen: frånvaron följer personen till den nya arbetsgivaren',
      en: 'always so in the model: absence follows the person to the new employer',
    },
    'acct.relapse_externality',
  ),
  ...leftOut(missing.calls, 'coord.hr'),
  ...leftOut(missing.care, 'care.wait_factor'),
  ...leftOut(missing.incentives, 'coop.incentive_weight'),
  ...leftOut(missing.redeploy, 'trust.loss_redeploy'),
  ...leftOut(missing.quits, 'mob.quit_hazard'),
];
