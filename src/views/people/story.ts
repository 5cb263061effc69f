/** What happens to somebody, in words. */
import type { Parting, StoryEvent } from '../../experiments/lives.ts';
import type { Format } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { GENERATION } from '../../model/people/people.ts';

/** Who sits in an employment after others have left it has a number behind its number. */
export function personName(id: number): string {
  const generation = Math.floor(id / GENERATION);
  return `${id % GENERATION}${generation > 0 ? `-${generation}` : ''}`;
}

/** NaN when it is no person's name. */
export function personOf(name: string): number {
  const parts = /^\s*(\d{1,6})(?:-(\d{1,3}))?\s*$/.exec(name);
  return parts ? Number(parts[1]) + Number(parts[2] ?? 0) * GENERATION : NaN;
}

const degreeText = (degree: number | null, f: Format): string => f.percent(f.number(degree ?? 0, 0));

export function eventText(event: StoryEvent, t: Messages, f: Format): string {
  const { kind, from, to, cause, degree, spellDay } = event;
  if (kind === 'spell_start') return t.storyFallsIll(t.storyWord(cause), degreeText(degree, f));
  if (kind === 'degree') return t.storyDegree(f.percent(from), f.percent(to));
  if (kind === 'enrol' && from === 'picked') return t.storyWord(from);
  const meant = kind === 'subsidy_end' && to === 'ordinary' ? 'ordinary_work' : to;
  const more = kind === 'hire' || kind === 'present' ? [] : [from, meant];
  const words = more.filter((word) => word !== '' && word !== 'work').map((word) => t.storyWord(word));
  if (spellDay > 0 && kind !== 'spell_end' && kind !== 'benefit') words.push(t.storyDay(f.number(spellDay, 0)));
  return words.length === 0 ? t.storyKind(kind) : `${t.storyKind(kind)}, ${words.join(', ')}`;
}

/** Where two lives part, and why. `arms` are the names of the two scenarios; `date` writes a day of the study. */
export function partingText(
  parting: Parting | null,
  arms: readonly [string, string],
  date: (day: number) => string,
  t: Messages,
  f: Format,
): string {
  if (!parting) return t.partNever;
  const { event, arm, why, turn } = parting;
  const reason =
    why !== 'waits' ? t.partWhy(why) : event.other === null ? t.partWaitsNone : t.partWaits(personName(event.other));
  const parts = [t.partSame(date(parting.day)), t.partOnly(arms[arm], eventText(event, t, f)), reason];
  const shows = turn && turn.event !== event;
  if (shows) parts.push(t.partTurn(date(turn.event.day), arms[turn.arm], eventText(turn.event, t, f)));
  return parts.join(' ');
}
