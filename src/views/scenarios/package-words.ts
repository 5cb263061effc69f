/** A scenario's package in plain words, written from its numbers: what is on, from when and how, and what is off. */
import { lowered } from '../../i18n/first-letter.ts';
import type { Catalogue } from '../../scenario/catalogue.ts';
import type { Study, StudyScenario } from '../../scenario/study.ts';
import { assumedSentence, effectOf } from '../effects.ts';
import { reachOf, type Reach } from './reach.ts';
import { sentencesOf } from './package-sentences.ts';
import { dateWords, listed, type Words } from './words.ts';

export interface Paragraph {
  /** Id of the policy that it is about; `off` and `none` for what is not on. */
  readonly id: string;
  /** With `**bold**` parts. */
  readonly text: string;
  /** What the policy's effect rests on; empty where there is no policy. */
  readonly assumed: string;
}

/** More than so many that are off are counted and not named. */
const FEW = 4;

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
  const offWords =
    off.length === 0 ? '' : off.length > FEW ? t.pkgOffMany(f.plain(off.length)) : t.pkgOff(listed(off, t.pkgAnd));
  const last = [offWords, besides].filter((part) => part !== '');
  return [
    ...on.map(paragraphOf).map(kept),
    ...(last.length === 0 ? [] : [{ id: 'off', text: last.join(' '), assumed: '' }]),
  ];

  function paragraphOf(policy: Catalogue['policies'][number]): Paragraph {
    const { id, label } = policy;
    const first = t.pkgOn(text(label), ...spanWords(reachOf(study, scenario, id, catalogue), words));
    return {
      id,
      text: [first, ...sentencesOf(study, scenario, policy, catalogue, words)].join(' '),
      assumed: assumedWords(id),
    };
  }

  function assumedWords(policy: string): string {
    const effect = effectOf(study, scenario, policy, catalogue);
    if (!effect) return '';
    const entry = scenario.policies[policy];
    const sentence = assumedSentence(effect, words);
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
