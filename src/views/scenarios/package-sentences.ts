/** What a policy does in a scenario, in sentences written from its values: its own, or the declaration's. */
import type { Parameter } from '../../parameters/parameter.ts';
import type { Catalogue } from '../../scenario/catalogue.ts';
import type { Study, StudyScenario } from '../../scenario/study.ts';
import { firstSentence } from './listed-policies.ts';
import { valueIn, valueWords, type Words } from './words.ts';

interface Facts {
  readonly number: (id: string) => number;
  readonly on: (id: string) => boolean;
  readonly members: number;
}

/** Where the sentence turns on the value: none, one, several. All others are written by their declaration. */
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
  'wage-subsidy': ({ number }, { t, f }) => [
    t.pkgSubsidy(f.plain(number('ws.request_day'))),
    t.pkgDecisions(f.plain(Math.round(number('ws.decisions_week'))), f.plain(number('ws.max_years'))),
  ],
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

const lowered = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
