/** What a policy does in a scenario, in sentences written from its values: its own, or the declaration's. */
import { lowered } from '../../i18n/first-letter.ts';
import type { Parameter } from '../../parameters/parameter.ts';
import type { Catalogue } from '../../scenario/catalogue.ts';
import type { Study, StudyScenario } from '../../scenario/study.ts';
import { firstSentence } from './listed-policies.ts';
import { valueIn, valueWords, type Words } from './words.ts';

interface Facts {
  readonly choice: (id: string) => string;
  readonly vector: (id: string) => readonly number[];
  readonly number: (id: string) => number;
  readonly on: (id: string) => boolean;
  readonly members: number;
}

/** In the order of the catalogue. A policy that has no sentences here is written by its declaration. */
const SENTENCES: Readonly<Record<string, (facts: Facts, words: Words) => readonly string[]>> = {
  'coordination-meeting': ({ number, on }, { t, f }) => {
    const second = number('meet.second_share');
    return [
      t.pkgMeeting(f.plain(number('meet.day_early')), f.plain(Math.round(number('meet.slots_week')))),
      on('meet.manager_led') ? t.pkgManagerLeads : t.pkgOfficeLeads,
      on('meet.all_centres') ? t.pkgAllCentres : t.pkgSomeCentres,
      t.pkgTalk(f.plain(number('short.entry_rule'))),
      second === 0 ? t.pkgSecondNone : second === 1 ? t.pkgSecondAll : t.pkgSecond(f.percent(f.plain(100 * second))),
    ];
  },
  'meeting-lead': ({ on }, { t }) => [on('lead.manager') ? t.pkgLeadManager : t.pkgLeadOffice],
  'every-centre': ({ number }, { t, f }) => [
    t.pkgEveryCentre,
    t.pkgEveryCentreSlots(f.plain(number('centres.slots_added')), f.plain(number('centres.officers'))),
  ],
  'local-group': ({ number, on }, { t, f }) => [
    t.pkgGroup(f.plain(number('group.interval'))),
    ...(on('group.success_agenda') ? [t.pkgGroupSuccess] : []),
    ...(on('group.managers') ? [t.pkgGroupManager] : []),
    ...(on('group.workshop') ? [t.pkgGroupWorkshop] : []),
  ],
  'manager-training': ({ number }, { t, f }) => {
    const [seats, blocks, days, factual, rounds] = (
      ['train.seats', 'train.blocks', 'train.interval', 'train.factual_blocks', 'train.rounds'] as const
    ).map(number);
    return [
      t.pkgTraining(f.plain(seats), f.plain(blocks), f.plain(days)),
      t.pkgTrainingRounds(f.plain(rounds)),
      ...(factual > 0 ? [t.pkgTrainingFactual(f.plain(Math.min(factual, blocks)))] : []),
    ];
  },
  'manager-learning': ({ number }, { t, f }) => [
    t.pkgLearning(f.plain(number('learn.seats')), f.plain(number('learn.interval'))),
  ],
  'manager-contact': ({ number }, { t, f }) => [t.pkgContact(f.plain(number('contact.target')))],
  'wage-subsidy': ({ number }, { t, f }) => [
    t.pkgSubsidy(f.plain(number('ws.request_day'))),
    t.pkgDecisions(f.plain(Math.round(number('ws.decisions_week'))), f.plain(number('ws.max_years'))),
  ],
  'part-time-first': ({ number }, { t, f }) => [
    t.pkgPartTime(f.plain(number('rule.plan_day'))),
    t.pkgPartTimePlans(f.percent(f.plain(100 * number('part.plan_share')))),
  ],
  'high-risk-protection': ({ number, vector }, { t, f }) => {
    const [spells, days] = vector('hrp.rule');
    return [t.pkgProtection(f.plain(spells), f.plain(days)), t.pkgProtectionHolds(f.plain(number('hrp.months')))];
  },
  'employer-ring': ({ number, on, members }, { t, f }) => [
    t.pkgMembers(f.plain(members)),
    ...(members === 0
      ? []
      : [
          t.pkgRing(f.plain(number('ring.coordinators')), f.plain(number('ring.referral_day'))),
          !on('fkc.own')
            ? t.pkgCaseworkerNone
            : on('fkc.person_bound')
              ? t.pkgCaseworkerPerson
              : t.pkgCaseworkerAgreement,
        ]),
  ],
  'ring-recruitment': ({ number }, { t, f }) => {
    const share = (id: string): string => f.percent(f.plain(100 * number(id)));
    return [t.pkgRecruitment(share('ring.asked_share'), share('ring.recruiters'))];
  },
  'union-engagement': ({ number }, { t, f }) => [t.pkgUnion(f.plain(number('union.representatives')))],
  'smaller-span': ({ number }, { t, f }) => [t.pkgSpan(f.plain(number('span.most')))],
  'support-before-sick-leave': ({ number, on }, { t, f }) => [
    t.pkgSupport(f.plain(number('gap.places_week'))),
    on('rule.gap_open') ? t.pkgSupportOpen : t.pkgSupportEmployer,
  ],
  'voluntary-mobility': ({ choice, on }, { t }) => {
    const outside = on('mob.outside_hours');
    const picked = choice('mob.offer') === 'picked by the manager';
    return [
      t.pkgMobility,
      picked
        ? t.pkgMobilityPicked(outside)
        : // Outside working hours nobody asks the manager, whatever the offer says: so the model reads it.
          outside
          ? t.pkgMobilityOutside
          : choice('mob.offer') === 'to all'
            ? t.pkgMobilityAll
            : t.pkgMobilityManager,
      ...(on('mob.attitude_work') ? [t.pkgMobilityAttitudes] : []),
    ];
  },
};

/** So many levers are named where the declaration has no sentence about them. */
const NAMED = 4;

export function sentencesOf(
  study: Study,
  scenario: StudyScenario,
  policy: Catalogue['policies'][number],
  { registry }: Catalogue,
  words: Words,
): readonly string[] {
  const value = (parameter: string) => valueIn(study, scenario, policy.id, registry.get(parameter));
  const own = SENTENCES[policy.id];
  if (own) {
    return own(
      {
        number: (parameter) => Number(value(parameter)),
        vector: (parameter) => value(parameter) as readonly number[],
        choice: (parameter) => String(value(parameter)),
        on: (parameter) => value(parameter) === true,
        members: study.population.employers.filter(({ ring }) => ring === 'member').length,
      },
      words,
    );
  }
  const { t, f, text } = words;
  const written = (parameter: Parameter): string => valueWords(parameter, value(parameter.id), words);
  if (policy.inWords)
    return [text(policy.inWords).replace(/\{([^}]+)\}/g, (_, id: string) => written(registry.get(id)))];
  const levers = policy.levers.slice(0, NAMED).map((id) => registry.get(id));
  const named = levers.map((parameter) => `${lowered(text(parameter.label))} ${written(parameter)}`);
  return [firstSentence(text(policy.description)), ...(named.length === 0 ? [] : [t.pkgHolds(f.list(named))])];
}
