/** One life as the chart takes it: stretches in months, and what stands on the line. */
import type { LifeLane, LifeMark, LifeSpan } from '../../charts/timeline.ts';
import type { LifeState, Parting, StoryEvent, StoryKind } from '../../experiments/lives.ts';
import type { Format } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { eventText } from './story.ts';

/** A day in months from the start, with the part of the month that has passed. */
export function monthsAt(day: number, months: readonly number[]): number {
  const last = months.length - 2;
  let m = 0;
  while (m < last && months[m + 1] <= day) m++;
  return m + (day - months[m]) / (months[m + 1] - months[m]);
}

const MARKS: Partial<Record<StoryKind, LifeMark['kind']>> = {
  meeting: 'meeting',
  work_training_start: 'training',
  placement_start: 'placement',
  subsidy_start: 'subsidy',
};

/** The sign of the event in which two lives part, when it has none of its own. */
function signOf({ kind, to }: StoryEvent): LifeMark['kind'] | null {
  if (kind === 'meeting_called' || kind === 'without_meeting') return 'meeting';
  if (kind === 'without_training' || kind === 'work_training_end') return 'training';
  if (kind === 'got_grant' || kind === 'without_decision' || kind === 'subsidy_end') return 'subsidy';
  if (kind.startsWith('ring_') || kind.startsWith('got_') || kind.startsWith('without_')) return 'placement';
  return to === '' ? null : (MARKS[kind] ?? null);
}

/** What the state is called. */
export function stateText({ employed, quarters }: LifeState, hours: number, t: Messages, f: Format): string {
  if (!employed) return t.peopleGone;
  const percent = (value: number): string => f.percent(f.number(value, 0));
  return quarters > 0 ? `${t.peopleOnLeave} ${percent(25 * quarters)}` : `${t.peopleAtWork} ${percent(hours)}`;
}

export interface LaneInput {
  readonly slot: number;
  readonly name: string;
  readonly total: string;
  readonly states: readonly LifeState[];
  readonly story: readonly StoryEvent[];
  /** Per cent of full time. */
  readonly hours: number;
  readonly months: readonly number[];
  /** null where the lives part in the other lane, or never. */
  readonly parting: Parting | null;
}

export function laneOf(
  { slot, name, total, states, story, hours, months, parting }: LaneInput,
  t: Messages,
  f: Format,
): LifeLane {
  const at = (day: number): number => monthsAt(day, months);
  const spans = states.map((state): LifeSpan => {
    const leave = (state.employed ? 25 * state.quarters : 0) as LifeSpan['leave'];
    const works = state.employed ? hours * (1 - state.quarters / 4) : 0;
    return { from: at(state.from), to: at(state.to), works, leave, text: stateText(state, hours, t, f) };
  });
  const marks = story.flatMap((event): LifeMark[] => {
    const kind = MARKS[event.kind];
    return kind ? [{ at: at(event.day), kind, text: t.storyKind(event.kind) }] : [];
  });
  const sign = parting && signOf(parting.event);
  if (sign && !MARKS[parting.event.kind])
    marks.push({ at: at(parting.day), kind: sign, text: eventText(parting.event, t, f) });
  return { slot, name, total, spans, marks };
}
