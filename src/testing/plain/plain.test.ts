/**
 * The engine against a second simulator that was written apart from it, from the description, and walks day by day: the event
 * logs are equal, line by line. What the first gains by running ahead, by tables and by typed arrays, the second does not have.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { policies } from '../../model/policies/index.ts';
import { trace } from '../../model/trace.ts';
import { difference, EVENTS } from './log.ts';
import { Plain } from './simulate.ts';
import { KNOWN, studies, UNKNOWN } from './studies.ts';

const told = new Map<string, number>();

describe('the second simulator tells the same life, line by line', () => {
  it.each(studies)('in study $name', ({ plan, world }) => {
    const engine = trace(plan, world);
    for (const row of engine) told.set(row[10], (told.get(row[10]) ?? 0) + 1);
    expect(difference(engine, new Plain(plan, world).run())).toBe('');
    expect(engine.length).toBeGreaterThan(500);
  });

  afterAll(() => {
    // What never happens is not compared.
    for (const event of EVENTS) expect(told.get(event) ?? 0, event).toBeGreaterThan(5);
  });

  it('in thirty studies and more, with every policy that it knows in three of them', () => {
    expect(studies.length).toBeGreaterThanOrEqual(30);
    for (const id of KNOWN) {
      const having = studies.filter(({ plan }) => plan.policies.some((policy) => policy.id === id));
      expect(having.length, id).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('what it does not know', () => {
  it('is on this list, and not compared', () => {
    const unknown = policies.map(({ id }) => id).filter((id) => !KNOWN.includes(id));
    expect(
      unknown.toSorted(),
      'a new policy belongs to UNKNOWN in studies.ts until the second simulator has it',
    ).toEqual(UNKNOWN);
    for (const { plan } of studies) for (const { id } of plan.policies) expect(KNOWN).toContain(id);
  });
});
