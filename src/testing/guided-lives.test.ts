/** Guidance before sick leave, in the lives that the page tells. */
import { describe, expect, it } from 'vitest';
import { partingOf, storyOf } from '../experiments/lives.ts';
import { traceLives } from '../model/life-log.ts';
import { plansFor } from './study-plans.ts';

describe('guidance', () => {
  it('is told in a person’s life, and is why two lives part; who enrols in a project of meetings is not told so', () => {
    const start = '2019-01-01';
    const many = { start, 'mob.takeup': [0.6, 0.6, 0.6, 0.2], 'mob.hr_move': 3, 'mob.employer_reluctance': 0 };
    const { baseline, arm } = plansFor({
      sizes: [600, 240, 160],
      years: 2,
      assumptions: { 'lockin.share': [0.4, 0.2] },
      policies: { 'voluntary-mobility': many, 'coordination-meeting': { start, ramp: 0 } },
    });
    const [before, after] = traceLives([baseline, arm], { draw: 0, replication: 1 });
    const stories = (log: typeof after) => new Map(Array.from(log.person, (id, p) => [id, storyOf(log, p)]));
    const [own, other] = [stories(before), stories(after)];
    let parted = 0;
    for (const [id, story] of other) {
      for (const { kind, from } of story) if (kind === 'enrol') expect(from).toBe('work');
      const first = partingOf(own.get(id) ?? [], story);
      if (first?.why !== 'guidance' || first.event.kind !== 'enrol') continue;
      expect(['general', 'meeting']).toContain(first.event.to);
      parted++;
    }
    expect(parted).toBeGreaterThan(20);
    // A post at the employer is no placement by a ring.
    expect(after.ring).toHaveLength(0);
  });
});
