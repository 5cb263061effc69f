/**
 * Which worlds a sensitivity analysis asks for. Three parts with draws and replications of their own, so that what one
 * part has found does not colour the next (the best of seventy noisy effects is smaller than it looks).
 *
 * - Replicated: K draws with two replications each. Two and not more: the most draws for the worlds, which the ranking
 *   of the assumptions lives on; for the bars alone three or four would be up to a third better. World (i + 1, i) is the
 *   study's own world i.
 * - By grade: rows of small factorials (stats/group-effects.ts).
 * - Tornado: the same worlds with nothing held, and with one assumption held at either end.
 */
import type { Plan, PlanParameter, World } from '../model/plan.ts';
import { hold, valuesAt, type Held } from './held-plans.ts';
import type { Task } from './tasks.ts';

/** Beyond every world of a study (limits.ts), so that no draw or replication is used twice. */
const SECOND = 1 << 20;
const BY_GRADE = 1 << 21;
const TORNADO = 1 << 22;

export const REPLICATIONS = 2;

/** Shares of the worlds. Chance against assumptions and the ranking come first: the rest leans on them. */
const TO_REPLICATED = 0.4;
const TO_GRADES = 0.35;

/** Assumptions in the tornado. */
export const MOST_BARS = 10;

export interface Budget {
  /** Draws with two replications each. */
  readonly draws: number;
  /** Rows of 2^(groups + 1) worlds. */
  readonly rows: number;
  /** Worlds at each end of each bar, and as many with nothing held. */
  readonly each: number;
  /** All worlds. */
  readonly worlds: number;
}

/** How at most `worlds` are spent. Parts that get too few say so by null and never by a bare number. */
export function budgetFor(worlds: number, groups: number, assumptions: number): Budget {
  const bars = Math.min(MOST_BARS, assumptions);
  const row = 2 << groups;
  const draws = Math.floor((worlds * TO_REPLICATED) / REPLICATIONS);
  const rows = groups > 0 ? Math.floor((worlds * TO_GRADES) / row) : 0;
  const tasks = bars > 0 ? 2 * bars + 1 : 0;
  const each = tasks > 0 ? Math.floor((worlds - REPLICATIONS * draws - row * rows) / tasks) : 0;
  return { draws, rows, each, worlds: REPLICATIONS * draws + row * rows + tasks * each };
}

/** Worlds in the order draw by draw; those of one draw are neighbours. */
export function replicatedTask(plans: readonly Plan[], draws: number): Task {
  const worlds: World[] = [];
  for (let i = 0; i < draws; i++) {
    worlds.push({ draw: i + 1, replication: i }, { draw: i + 1, replication: SECOND + i });
  }
  return { plans, worlds };
}

/** One task a corner, corner by corner; its two worlds are the row's two replications. */
export function rowTasks(plans: readonly Plan[], groups: readonly (readonly PlanParameter[])[], row: number): Task[] {
  const a = BY_GRADE + 2 * row;
  const b = a + 1;
  const worlds: World[] = [
    { draw: b, replication: a },
    { draw: b, replication: b },
  ];
  return Array.from({ length: 1 << groups.length }, (_, corner) => {
    const fromA = groups.flatMap((group, g) => ((corner >> g) & 1 ? group.map(({ id }) => id) : []));
    return { plans: hold(plans, valuesAt(plans, a, fromA)), worlds };
  });
}

export function tornadoTask(plans: readonly Plan[], held: Held, each: number): Task {
  return {
    plans: hold(plans, held),
    worlds: Array.from({ length: each }, (_, i) => ({ draw: TORNADO + i, replication: TORNADO + i })),
  };
}
