// A tiny world for tests of the event loop: persons fall ill, recover by a clock, and after seven days of illness ask for
// a talk, of which their group can hold one at each weekly barrier: for who fell ill first, ties to the lower number. A talk
// doubles the hazard of recovering from that day on. Luck is handed in: by hand, or from keyed draws.

import type { Agents, Clock, HazardTable } from '../engine/index.ts';
import { changeMultiplier, exponential, runsOut, settle } from '../engine/index.ts';

export interface Luck {
  /** Whole days, 1 or more, that the agent is well before its spell k. */
  well(agent: number, k: number): number;
  /** Threshold of the agent's spell k. */
  threshold(agent: number, k: number): number;
}

/** Ways to break the promises of the engine, to see that the suspicious mode sees them. */
export type Cheat = 'none' | 'steals' | 'settles' | 'peeks' | 'asks too late' | 'asks on a wrong day';

export function keyedLuck(hi: number, lo: number, meanWell: number): Luck {
  return {
    well: (agent, k) => Math.ceil(meanWell * exponential(hi, lo ^ agent, 1, k)),
    threshold: (agent, k) => exponential(hi, lo ^ agent, 2, k),
  };
}

interface Person {
  k: number;
  ill: boolean;
  from: number; // day of the last change
  due: number; // day of the next, if nobody interferes
  clock: Clock;
  heard: number; // last barrier at which a request stood
  talked: boolean;
}

const WEEK = 7;
const WAIT = 7;

export class Clinic implements Agents {
  readonly count: number;
  /** What happened to each person, with all bits of the times. */
  readonly log: string[][];
  /** Calls of `advance`, by person. */
  readonly advanced: Int32Array;
  talks = 0;
  private readonly people: Person[];
  private readonly group: number;
  private readonly table: HazardTable;
  private readonly luck: Luck;
  private readonly cheat: Cheat;

  constructor(count: number, group: number, table: HazardTable, luck: Luck, cheat: Cheat = 'none') {
    this.count = count;
    this.group = group;
    this.table = table;
    this.luck = luck;
    this.cheat = cheat;
    this.log = Array.from({ length: count }, () => []);
    this.advanced = new Int32Array(count);
    this.people = Array.from({ length: count }, (_, agent) => ({
      k: 0,
      ill: false,
      from: 0,
      due: luck.well(agent, 0),
      clock: { anchor: 0, residual: 0, multiplier: 1 },
      heard: -Infinity,
      talked: false,
    }));
  }

  advance(agent: number, until: number): number {
    this.advanced[agent]++;
    const p = this.people[agent];
    if (this.cheat === 'settles' && p.ill) this.settleAt(p, Math.min(until, p.due) - 1);
    for (;;) {
      if (p.ill && !p.talked) {
        const hearing = Math.max(Math.ceil((p.from + WAIT) / WEEK) * WEEK, p.heard + WEEK);
        if (hearing < p.due && hearing <= until) {
          if (this.cheat === 'asks too late') return hearing - 2 * WEEK;
          return this.cheat === 'asks on a wrong day' ? hearing - 1 : hearing;
        }
      }
      if (p.due >= until) return Infinity;
      this.change(agent, p);
    }
  }

  private change(agent: number, p: Person): void {
    p.ill = !p.ill;
    p.from = p.due;
    if (p.ill) {
      const multiplier = this.cheat === 'peeks' ? 1 + this.talks : 1;
      p.clock = { anchor: 0, residual: this.luck.threshold(agent, p.k), multiplier };
      p.talked = false;
      p.due = p.from + Math.ceil(runsOut(this.table, p.clock));
      this.log[agent].push(`${p.from} ill`);
    } else {
      this.log[agent].push(`${p.from} well after ${runsOut(this.table, p.clock)}`);
      p.k++;
      p.due = p.from + this.luck.well(agent, p.k);
    }
  }

  barrier(day: number, agents: Int32Array, n: number): void {
    const first = new Map<number, number>();
    for (let j = 0; j < n; j++) {
      const agent = agents[j];
      const p = this.people[agent];
      p.heard = day;
      const group = Math.floor(agent / this.group);
      const rival = first.get(group);
      if (rival === undefined || p.from < this.people[rival].from) first.set(group, agent);
    }
    for (const agent of first.values()) {
      const p = this.people[agent];
      p.clock = changeMultiplier(this.table, p.clock, day - p.from, 2);
      p.talked = true;
      p.due = p.from + Math.ceil(runsOut(this.table, p.clock));
      this.talks++;
      this.log[agent].push(`${day} talk`);
      const other = this.people[(agent + 1) % this.count];
      if (this.cheat === 'steals' && other.ill) other.due++;
    }
  }

  fingerprint(agent: number): number {
    const p = this.people[agent];
    return p.due + 3000 * p.k + p.clock.residual / 8 + (p.talked ? 0.5 : 0);
  }

  /** The forbidden thing: settle a clock without a change of its multiplier. */
  private settleAt(p: Person, day: number): void {
    const { anchor, residual, multiplier } = p.clock;
    const to = day - p.from;
    if (to <= anchor) return;
    p.clock = { anchor: to, residual: settle(this.table, anchor, residual, multiplier, to), multiplier };
  }
}
