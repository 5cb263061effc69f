/** Whom the policies of an arm touch: only these live again in it. */
import type { Agents } from '../../engine/run.ts';
import type { Lives } from '../lives.ts';
import type { Plan } from '../plan.ts';
import type { Probe } from './probes.ts';

/** A plan, and whom its policies would ask for something. */
export interface Arm {
  readonly plan: Plan;
  readonly probe: Probe;
}

/** Arms that touch the same slots, together; in the order of the first of each. */
export function byTouched(arms: readonly Arm[]): Arm[][] {
  const groups: Arm[][] = [];
  for (const arm of arms) {
    const { touched } = arm.probe;
    const group = groups.find(([{ probe }]) => touched.every((flag, slot) => flag === probe.touched[slot]));
    if (group) group.push(arm);
    else groups.push([arm]);
  }
  return groups;
}

/** The slots that are touched, ascending. */
export function indices(touched: Uint8Array): Int32Array {
  let n = 0;
  for (const flag of touched) n += flag;
  const slots = new Int32Array(n);
  n = 0;
  touched.forEach((flag, slot) => {
    if (flag) slots[n++] = slot;
  });
  return slots;
}

/** Some slots as agents of their own, in the same order. */
export function only(lives: Lives, slots: Int32Array): Agents {
  return {
    count: slots.length,
    advance: (agent, until) => lives.advance(slots[agent], until),
    barrier: (day, agents, n) => {
      for (let i = 0; i < n; i++) agents[i] = slots[agents[i]];
      lives.barrier(day, agents, n);
      for (let i = 0; i < n; i++) agents[i] = positionOf(slots, agents[i]);
    },
  };
}

function positionOf(slots: Int32Array, slot: number): number {
  let low = 0;
  let high = slots.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (slots[middle] < slot) low = middle + 1;
    else high = middle;
  }
  return low;
}
