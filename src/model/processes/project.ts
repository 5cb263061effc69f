/**
 * What early meetings cost beside the meetings: a project that administers them for as long as they run, and training for
 * managers. Managers come and go alike in every arm, so this is booked once an arm and hangs on nobody's spell.
 *
 * One project a study, whatever its size: the evidence's yearly cost is that of 4-Ess, three municipalities together.
 * Managers in post on the first day are trained then, later ones on their first day in post; where training comes in blocks
 * (training.ts), that is the training, and it is booked there.
 */
import type { Around } from '../around.ts';
import type { Meetings } from './meeting.ts';
import type { ManagerTraining } from './training.ts';

export function bookProject(
  { plan, values, population, accounts }: Around,
  meetings: Meetings,
  blocks: ManagerTraining | null,
): void {
  if (!meetings.open) return;
  const from = Math.max(0, meetings.from);
  const to = Math.min(meetings.to, plan.days);
  if (from >= to) return;
  const { events } = accounts;
  events.administration(from, to);
  if (blocks) return;
  const share = values.get('mgr.trained_share');
  const { since } = population.managers;
  const trained = new Uint8Array(population.workplaceCount);
  for (let slot = 0; slot < population.count; slot++) {
    if (meetings.reaches(population.employer[slot])) trained[population.workplace[slot]] = 1;
  }
  for (let w = 0; w < trained.length; w++) {
    if (trained[w] === 0) continue;
    since[w].forEach((first, g) => {
      const next = since[w][g + 1] ?? Infinity;
      const day = Math.max(first, from);
      if (day < Math.min(next, to)) events.training(population.employerOf[w], day, share);
    });
  }
}
