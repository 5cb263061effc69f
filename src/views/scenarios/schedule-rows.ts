/** The policies of a scenario as rows of a time axis: months since the study's start. */
import type { ScheduleRow } from '../../charts/schedule.ts';
import type { Format } from '../../i18n/format.ts';
import type { Text } from '../../i18n/locale.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Draft } from '../../state/draft.ts';
import type { OpenStudy } from '../../state/study.ts';
import { dayOf } from './package-words.ts';

const MONTH = 365.25 / 12;

export interface SaidRow extends ScheduleRow {
  /** The row in words, for the reader. */
  words(t: Messages, f: Format): string;
}

export function scheduleRows(study: OpenStudy, draft: Draft, scenario: string, text: (of: Text) => string): SaidRow[] {
  const policies = draft.study.scenarios.find(({ id }) => id === scenario)?.policies ?? {};
  const first = dayOf(study.firstDate);
  return study.policies.flatMap(({ id, label }) => {
    const entry = policies[id];
    if (!entry) return [];
    const start = dayOf(entry.start ?? study.firstDate);
    const end = entry.end === undefined ? null : dayOf(entry.end);
    const startUp = study.facing(draft, scenario, id).controls.find((control) => control.id === 'proj.startup_delay');
    const ramp =
      entry.ramp !== undefined ? entry.ramp / MONTH : Number(entry['proj.startup_delay'] ?? startUp?.saved ?? 0);
    const name = text(label);
    return [
      {
        id,
        name,
        start: (start - first) / MONTH,
        ramp,
        end: end === null ? null : (end - first) / MONTH,
        words: (t: Messages, f: Format) =>
          t.scheduleRow(name, f.date(start), f.plain(Math.round(10 * ramp) / 10), end === null ? null : f.date(end)),
      },
    ];
  });
}
