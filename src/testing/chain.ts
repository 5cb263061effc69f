// A general toy on the engine: one agent in one of a few states, each with exits that compete. Every exit has a hazard by
// day since the state was entered and a clock of its own, keyed by the exit's process and the number of the stay.

import type { HazardTable } from '../engine/index.ts';
import { crossing, exponential, hashText, hazardTable, subKeys, uniform, worldKey } from '../engine/index.ts';

export interface Exit {
  readonly to: number;
  readonly process: number;
  readonly hazard: HazardTable;
}

/** The exits of each state; a state without exits is final. */
export type Chain = readonly (readonly Exit[])[];

/** A stay: state, when it began and ends (days, real-valued; Infinity when it never ends), and what comes next (-1: nothing). */
export type Visit = (agent: number, state: number, from: number, until: number, next: number) => void;

/** The chain of these hazards: `hazards[i][j]` from state i to state j, null for none. */
export function chainOf(hazards: readonly (readonly (HazardTable | null)[])[]): Chain {
  return hazards.map((row, from) =>
    row.flatMap((hazard, to) => (hazard === null ? [] : [{ to, process: hashText(`chain.${from}.${to}`), hazard }])),
  );
}

/** The Markov chain of constant rates (per day). */
export function markov(rates: readonly (readonly number[])[]): Chain {
  return chainOf(rates.map((row, i) => row.map((rate, j) => (i === j || rate === 0 ? null : hazardTable([], rate)))));
}

/** Let n agents live from day 0 to the horizon, and report each stay that begins before it. */
export function live(
  chain: Chain,
  n: number,
  seed: number,
  start: (u: number) => number,
  horizon: number,
  visit: Visit,
): void {
  const world = worldKey([seed, 0], 0);
  const his = new Int32Array(n);
  const los = new Int32Array(n);
  subKeys(world.hi, world.lo, 0, his, los);
  const begin = hashText('chain.start');
  for (let agent = 0; agent < n; agent++) {
    const hi = his[agent];
    const lo = los[agent];
    let state = start(uniform(hi, lo, begin, 0));
    let from = 0;
    for (let stay = 0; from < horizon; stay++) {
      let until = Infinity;
      let next = -1;
      for (const exit of chain[state]) {
        const x = from + crossing(exit.hazard, 0, exponential(hi, lo, exit.process, stay), 1);
        if (x < until) {
          until = x;
          next = exit.to;
        }
      }
      visit(agent, state, from, until, next);
      if (next < 0) break;
      state = next;
      from = until;
    }
  }
}

/** Agents in each state at each of some times, all from state 0. */
export function statesAt(chain: Chain, n: number, seed: number, times: readonly number[]): Int32Array[] {
  const counts = times.map(() => new Int32Array(chain.length));
  live(
    chain,
    n,
    seed,
    () => 0,
    Math.max(...times) + 1e-9,
    (_, state, from, until) => {
      times.forEach((t, i) => {
        if (from <= t && t < until) counts[i][state]++;
      });
    },
  );
  return counts;
}
