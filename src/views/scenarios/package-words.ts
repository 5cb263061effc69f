/** A package in plain words, written from its numbers: one sentence a policy, and what is off. */
import type { Format } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { editsOf } from '../../state/edits.ts';
import type { Draft } from '../../state/draft.ts';
import type { OpenStudy } from '../../state/study.ts';

/** Days since 1970-01-01 of `2019-01-31`. */
export const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** `study` = any facing of the study; sentences in the order of the policies, then one on what is off. */
export function packageWords(study: OpenStudy, draft: Draft, scenario: string, t: Messages, f: Format): string[] {
  const sentences: string[] = [];
  const off: string[] = [];
  for (const policy of study.policies) {
    const facing = study.facing(draft, scenario, policy.id);
    const edits = editsOf(draft, scenario, policy.id, facing.controls, facing.policyStart);
    if (!edits.on) {
      off.push(f.locale === 'sv' ? policy.label.sv : policy.label.en);
      continue;
    }
    const value = (id: string): number => {
      const control = facing.controls.find((one) => one.id === id)!;
      return edits.values[id] ?? control.saved;
    };
    const start = edits.start ?? facing.policyStart;
    const end = draft.study.scenarios.find(({ id }) => id === scenario)?.policies[policy.id]?.end;
    sentences.push(`${sentence(policy.id, value, t, f)}${times(start, end, study.firstDate, t, f)}`);
  }
  if (sentences.length === 0) sentences.push(t.packageNone);
  else if (off.length > 0) sentences.push(t.packageOff(f.list(off)));
  return sentences;
}

function sentence(policy: string, value: (id: string) => number, t: Messages, f: Format): string {
  const n = (id: string): string => f.plain(value(id));
  switch (policy) {
    case 'coordination-meeting':
      return t.packageMeeting(
        n('meet.day_early'),
        n('meet.slots_week'),
        value('meet.manager_led') === 1,
        value('meet.all_centres') === 1,
      );
    case 'wage-subsidy':
      return t.packageSubsidy(n('ws.request_day'), n('ws.decisions_week'), n('ws.max_years'));
    case 'employer-ring':
      return t.packageRing(n('ring.referral_day'), n('ring.coordinators'), value('fkc.own') === 1);
    default:
      throw new Error(`no words for ${policy}`);
  }
}

function times(start: string, end: string | undefined, first: string, t: Messages, f: Format): string {
  const from = start === first ? null : f.date(dayOf(start));
  const to = end === undefined ? null : f.date(dayOf(end));
  return from || to ? ` ${t.packageTimes(from, to)}` : '';
}
