import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sim, workplace, type Workplace } from './sim.ts';

let at: Workplace;
beforeAll(() => (at = workplace()));
afterAll(() => at.remove());

const few = (...more: string[]) =>
  sim('break-even', at.small, '--scenario', 'early-meetings', '--worlds', '10', ...more);

describe('sim break-even', () => {
  it('finds the cost of a meeting at which the difference turns, or says that there is none', () => {
    const said = few('--parameter', 'cost.meeting', '--json');
    expect(said.status).toBe(0);
    const result = JSON.parse(said.stdout) as { outcome: string; unit: string; tried: unknown[]; value: number | null };
    expect(result).toMatchObject({ outcome: 'O-25.total', unit: 'SEK a year', complete: true });
    expect(result.tried.length).toBeGreaterThan(3);
    const text = few('--parameter', 'cost.meeting');
    expect(text.stdout).toContain('(cost.meeting)');
    expect(text.stdout).toContain(result.value === null ? 'No break-even value' : 'The mean difference is 0 at');
  });

  it('refuses a parameter that is missing, unknown or a vector', () => {
    expect(few()).toMatchObject({ status: 2, stdout: '' });
    expect(few('--parameter', 'weather')).toMatchObject({ status: 2, stdout: '' });
    expect(few('--parameter', 'cost.meeting_hours')).toMatchObject({ status: 2, stdout: '' });
  });
});
