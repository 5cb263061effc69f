// The order of what happens at the same time, written down once: by day, then by the fraction of the day at which the
// clock ran out, then by process, then by agent. Without a rule the order would be that of some list, and an agent more
// in the list would change the others.

/** When and to whom something happens. `fraction` is in (0, 1], 1 for what has no time of day. */
export interface Moment {
  readonly day: number;
  readonly fraction: number;
  readonly process: number;
  readonly agent: number;
}

/** Negative when a comes before b, positive when after, 0 only for the same process of the same agent at the same time. */
export function compareMoments(a: Moment, b: Moment): number {
  return a.day - b.day || a.fraction - b.fraction || a.process - b.process || a.agent - b.agent;
}

/** Sort rows by their moments, in place, and return them. Rows of the same moment keep their order. */
export function sortByMoment<Row extends Moment>(rows: Row[]): Row[] {
  return rows.sort(compareMoments);
}

/** The whole day and the fraction of a real-valued time x > 0: 2.25 is day 3, fraction 0.25; 3 is day 3, fraction 1. */
export function momentOf(time: number, process: number, agent: number): Moment {
  const day = Math.ceil(time);
  return { day, fraction: time - (day - 1), process, agent };
}
