/** A scenario's package in plain words, written from its numbers: what is on, from when and how, and what is off. */
import { gradeWords } from '../../parameters/labels.ts';
import type { Catalogue } from '../../scenario/catalogue.ts';
import type { Study, StudyScenario } from '../../scenario/study.ts';
import { effectOf } from '../effects.ts';
import { reachOf, type Reach } from './reach.ts';
import { dateWords, listed, valueIn, type Words } from './words.ts';

export interface Paragraph {
  /** Id of the policy that it is about; `off` and `none` for what is not on. */
  readonly id: string;
  /** With `**bold**` parts. */
  readonly text: string;
  /** What the policy's effect rests on; empty where there is no policy. */
  readonly assumed: string;
}

interface Facts {
  readonly number: (id: string) => number;
  readonly on: (id: string) => boolean;
  readonly members: number;
}

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

/** One paragraph for each policy that is on, in the catalogue's order, then what is off. */
export function packageWords(study: Study, scenario: StudyScenario, catalogue: Catalogue, words: Words): Paragraph[] {
  const { t, f, text } = words;
  const isOn = (id: string): boolean => scenario.policies[id] !== undefined;
  const own = Object.keys(scenario.assumptions).length;
  const besides = own === 0 ? '' : t.pkgOwn(f.plain(own));
  const on = catalogue.policies.filter(({ id }) => isOn(id));
  if (on.length === 0) {
    const compared = scenario.id === study.baseline.id;
    const asToday = own === 0 && Object.keys(study.baseline.policies).length === 0;
    const none = compared ? t.pkgNoneToday : asToday ? t.pkgNone : t.pkgNoneOwn;
    return [{ id: 'none', text: [none, besides].filter(Boolean).join(' '), assumed: '' }];
  }
  const off = catalogue.policies.filter(({ id }) => !isOn(id)).map(({ label }) => lowered(text(label)));
  const last = [off.length === 0 ? '' : t.pkgOff(listed(off, t.pkgAnd)), besides].filter((part) => part !== '');
  return [
    ...on.map(({ id, label }) => paragraphOf(id, text(label))).map(kept),
    ...(last.length === 0 ? [] : [{ id: 'off', text: last.join(' '), assumed: '' }]),
  ];

  function paragraphOf(id: string, name: string): Paragraph {
    const value = (parameter: string) => valueIn(study, scenario, id, catalogue.registry.get(parameter));
    const facts: Facts = {
      number: (parameter) => Number(value(parameter)),
      on: (parameter) => value(parameter) === true,
      members: study.population.employers.filter(({ ring }) => ring === 'member').length,
    };
    const first = t.pkgOn(name, ...spanWords(reachOf(study, scenario, id, catalogue), words));
    const sentences = SENTENCES[id]?.(facts, words) ?? [];
    return { id, text: [first, ...sentences].join(' '), assumed: assumedWords(id) };
  }

  function assumedWords(policy: string): string {
    const effect = effectOf(study, scenario, policy, catalogue);
    if (!effect) return '';
    const { grade, range } = effect;
    const entry = scenario.policies[policy];
    const factor = f.plain(effect.factor);
    const what = t[`effect.${effect.id}`];
    const sentence = range
      ? t.pkgDrawn(what, factor, f.range({ lower: range.min, upper: range.max }, 2), grade, text(gradeWords[grade]))
      : t.pkgHeld(what, factor, grade, text(gradeWords[grade]));
    const assumptions = catalogue.policies.find(({ id }) => id === policy)!.assumptions;
    const set = assumptions.filter((id) => id !== effect.id && entry[id] !== undefined).length;
    return set === 0 ? sentence : `${sentence} ${t.pkgSet(f.plain(set))}`;
  }
}

function spanWords({ start, ramp, last }: Reach, words: Words): [string, string] {
  const { t, f } = words;
  const from = dateWords(start, f);
  const span = last === null ? t.pkgFrom(from) : t.pkgFromTo(from, dateWords(last, f));
  if (ramp.time === 0) return [span, t.pkgFull];
  const time = (ramp.kind === 'days' ? t.scnDays : t.scnMonths)(f.plain(ramp.time));
  return [span, (ramp.kind === 'half' ? t.pkgHalfAfter : t.pkgFullAfter)(time)];
}

/** A figure stays with the word that it counts. */
const kept = (of: Paragraph): Paragraph => ({ ...of, text: of.text.replace(/(\d) (?=\p{L})/gu, '$1\u00a0') });

const lowered = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
