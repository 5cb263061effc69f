import { describe, expect, it } from 'vitest';
import type { Lives } from '../lives.ts';
import type { Plan } from '../plan.ts';
import type { Probe } from './probes.ts';
import { byTouched, indices, only, type Arm } from './touched.ts';

const arm = (id: string, touched: readonly number[]): Arm => ({
  plan: { id } as Plan,
  probe: { touched: Uint8Array.from(touched) } as unknown as Probe,
});

describe('whom arms touch', () => {
  it('puts arms together that touch the same slots, and only these', () => {
    const arms = [arm('a', [0, 1, 1]), arm('b', [1, 0, 0]), arm('c', [0, 1, 1]), arm('d', [0, 1, 0])];
    expect(byTouched(arms).map((group) => group.map(({ plan }) => plan.id))).toEqual([['a', 'c'], ['b'], ['d']]);
    expect(byTouched([])).toEqual([]);
  });

  it('makes agents of some slots: heard under their own numbers, and called back under those of the agents', () => {
    const heard: [number, number[]][] = [];
    const lives = {
      advance: (slot: number, until: number) => 1000 * slot + until,
      barrier: (day: number, slots: Int32Array, n: number) => heard.push([day, [...slots.subarray(0, n)]]),
    } as unknown as Lives;
    const agents = only(lives, indices(Uint8Array.from([0, 1, 0, 1, 1])));
    expect(agents.count).toBe(3);
    expect([0, 1, 2].map((agent) => agents.advance(agent, 7))).toEqual([1007, 3007, 4007]);
    const waiting = Int32Array.from([0, 2, 9]);
    agents.barrier(14, waiting, 2, () => {});
    expect(heard).toEqual([[14, [1, 4]]]);
    expect([...waiting]).toEqual([0, 2, 9]);
  });
});
