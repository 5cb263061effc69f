import { describe, expect, it } from 'vitest';
import { sampleValue } from '../stats/sampling.ts';
import assumptions from './assumptions.json';
import evidence from './evidence/evidence.json';
import { namedInComponents } from './components.ts';
import { groupLabels, labelledIds } from './labels.ts';
import { namedInRanges } from './ranges.ts';
import { createRegistry } from './registry.ts';
import { units } from './units.ts';
import { expectedOf, faultOf, isValue } from './value.ts';

const registry = createRegistry();
const byId = Object.fromEntries(registry.parameters.map((parameter) => [parameter.id, parameter]));

/** A row that is right; tests break one thing in it. */
const good = {
  id: 'toy.share',
  meaning: 'A toy',
  swedish: '-',
  unit: 'share',
  default: 0.3 as unknown,
  uncertainty: { dist: 'beta', mean: 0.3, p2_5: 0.2, p97_5: 0.4 } as unknown,
  source: 'this test',
  grade: 'D',
  provenance: 'assumption',
  note: '',
};
const refusal = (change: Record<string, unknown>, more: unknown[] = []): string => {
  try {
    createRegistry([], { evidence: [{ ...good, ...change }, ...more], assumptions: [] });
    return 'accepted';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('the registry of both files', () => {
  it('holds every row of both, under the id of the file and with its numbers', () => {
    const rows = [...evidence.parameters, ...assumptions.parameters];
    expect(registry.parameters.map((parameter) => parameter.id)).toEqual(rows.map((row) => row.id));
    rows.forEach((row, i) => {
      expect(registry.parameters[i].default).toEqual(row.default);
      expect(registry.parameters[i].uncertainty).toEqual(row.uncertainty);
      expect(registry.parameters[i].grade).toBe(row.grade);
    });
  });

  it('accepts every default, and the default lies on a step of its control', () => {
    for (const parameter of registry.parameters) {
      expect([parameter.id, faultOf(parameter, parameter.default)]).toEqual([parameter.id, null]);
      if (parameter.kind !== 'number') continue;
      const steps = (parameter.values[0] - parameter.track.min) / parameter.step;
      expect(Math.abs(steps - Math.round(steps)), parameter.id).toBeLessThan(1e-6);
    }
  });

  it('has tracks that lie in the accepted range and hold default and evidence', () => {
    for (const { id, kind, track, range, values, uncertainty } of registry.parameters) {
      if (kind !== 'number') continue;
      const reach = [0.05, 0.5, 0.95].map((u) => sampleValue(values, uncertainty, () => u)[0]);
      expect(track.min, id).toBeGreaterThanOrEqual(range.min);
      expect(track.max, id).toBeLessThanOrEqual(range.max);
      expect(Math.min(values[0], ...reach), id).toBeGreaterThanOrEqual(track.min);
      expect(Math.max(values[0], ...reach), id).toBeLessThanOrEqual(track.max);
    }
  });

  it('draws only values that are possible in their unit, at the most extreme uniforms too', () => {
    const shares = new Set(['share', 'shares', 'probability', 'probabilities', 'share of gap', 'share of pay']);
    for (const { id, unit, values, uncertainty, shape, range } of registry.parameters) {
      for (const u of [1e-9, 0.001, 0.5, 0.999, 1 - 1e-9]) {
        const drawn = sampleValue(values, uncertainty, () => u);
        expect(drawn.length, id).toBe(values.length);
        for (const value of drawn) {
          expect(Number.isFinite(value), id).toBe(true);
          if (range.min >= 0) expect(value, id).toBeGreaterThanOrEqual(0);
          if (shares.has(unit)) expect(value, id).toBeLessThanOrEqual(1);
        }
        if (shape === 'survival') drawn.forEach((s, i) => expect(s, id).toBeLessThan(drawn[i - 1] ?? 1));
        if (shape === 'shares') expect(drawn.reduce((sum, s) => sum + s)).toBeCloseTo(1, 12);
      }
    }
  });

  it('names every component of every vector in both languages, in as many words as numbers', () => {
    for (const parameter of registry.parameters.filter(({ kind }) => kind === 'vector')) {
      expect(parameter.components?.length, parameter.id).toBe(parameter.values.length);
      for (const { id, label } of parameter.components!) {
        expect(id.length * label.sv.length * label.en.length).toBeGreaterThan(0);
      }
      const names = parameter.components!.map((component) => component.id);
      expect(new Set(names).size, parameter.id).toBe(names.length);
    }
  });

  it('has a name for every group and unit, and no table outlives its parameter', () => {
    for (const { group, unit } of registry.parameters) {
      expect(groupLabels[group], group).toBeDefined();
      expect(units[unit], unit).toBeDefined();
    }
    for (const id of [...namedInRanges, ...namedInComponents, ...labelledIds]) expect(byId[id], id).toBeDefined();
  });

  it('gives roles: lever where a policy decides, uncertainty where it is drawn, constant otherwise', () => {
    const withPolicy = createRegistry([{ id: 'toy', levers: ['meet.day_early'], assumptions: ['meet.site_sd'] }]);
    expect(withPolicy.get('meet.day_early').role).toBe('lever');
    expect(registry.get('meet.day_early').role).toBe('uncertainty');
    expect(withPolicy.get('meet.site_sd').role).toBe('uncertainty');
    expect(withPolicy.get('rule.fk_day').role).toBe('constant');
    expect(withPolicy.get('ring.owner_form').role).toBe('constant');
  });

  it('turns switches and choices into numbers', () => {
    expect(registry.get('meet.manager_led').values).toEqual([1]);
    expect(registry.get('ring.authority_form').values).toEqual([4]);
    expect(registry.get('ring.fee_includes_cases').components?.map(({ id }) => id)).toEqual(['0', '1']);
  });
});

describe('a registry that cannot be', () => {
  it('is the control: the good row alone is accepted', () => {
    expect(refusal({})).toBe('accepted');
  });

  it('refuses a duplicate id', () => {
    expect(refusal({}, [good])).toContain('toy.share: declared twice');
  });

  it('refuses an impossible default', () => {
    expect(refusal({ default: 1.2, uncertainty: { dist: 'fixed' } })).toContain('toy.share: the default 1.2 is not');
  });

  it('refuses an unknown grade, unit, key and distribution, and says where', () => {
    expect(refusal({ grade: 'E' })).toContain('toy.share grade');
    expect(refusal({ unit: 'furlongs' })).toContain('the unit "furlongs" is not in units.ts');
    expect(refusal({ colour: 'red' })).toContain('colour');
    expect(refusal({ uncertainty: { dist: 'gumbel' } })).toContain('toy.share uncertainty');
  });

  it('refuses a distribution with a field too few, too many or of the wrong kind', () => {
    expect(refusal({ uncertainty: { dist: 'beta', mean: 0.3, p2_5: 0.2 } })).toContain('p97_5');
    expect(refusal({ uncertainty: { dist: 'fixed', sd: 1 } })).toContain('sd');
    expect(refusal({ uncertainty: { dist: 'beta', mean: 0.3, p2_5: '0.2', p97_5: 0.4 } })).toContain('p2_5');
    expect(
      refusal({ unit: 'rate ratio', uncertainty: { dist: 'lognormal', median: 0.3, p2_5: 0, p97_5: 1 } }),
    ).toContain('p2_5');
  });

  it('refuses a distribution that is centred elsewhere, out of order or for another kind of value', () => {
    expect(refusal({ default: 0.31 })).toContain('the mean 0.3 is not the default 0.31');
    expect(refusal({ uncertainty: { dist: 'triangular', min: 0.4, mode: 0.3, max: 0.5 } })).toContain('out of order');
    expect(refusal({ uncertainty: { dist: 'dirichlet', concentration: 10 } })).toContain('for a vector');
    expect(refusal({ default: true, unit: 'bool' })).toContain('toy.share');
  });

  it('refuses evidence beyond what the model accepts', () => {
    const wide = { dist: 'triangular', min: -0.1, mode: 0.3, max: 0.4 };
    expect(refusal({ uncertainty: wide })).toContain('its evidence reaches -0.1, beyond the accepted 0 to 1');
  });

  it('refuses a vector without named components and a policy that names what no file has', () => {
    expect(refusal({ default: [0.1, 0.2], uncertainty: { dist: 'fixed' } })).toContain('0 named components');
    expect(() => createRegistry([{ id: 'toy', levers: ['no.such'], assumptions: [] }])).toThrow('no.such');
  });

  it('reports all faults together', () => {
    const message = refusal({ default: 2 }, [{ ...good, id: 'toy.other', unit: 'furlongs' }]);
    expect(message).toContain('toy.share');
    expect(message).toContain('toy.other');
  });
});

describe('values of a study', () => {
  it.each([
    ['meet.day_early', 14, [0, 121, 14.5, '14', true, null, NaN, Infinity]],
    ['meet.hr_manager_led', 1.08, [0, -1, 5.1]],
    ['meet.manager_led', false, [0, 1, 'false']],
    ['ring.owner_form', 'company', ['Company', 0, '']],
    ['ring.fee_includes_cases', 1, [2, '1', true]],
    ['diag.mix_start', [0.3, 0.2, 0.5], [[0.3, 0.2, 0.6], [0.5, 0.5], [1.2, -0.1, -0.1], 0.3, ['0.3', 0.2, 0.5]]],
    ['dur.survival_F', [0.8, 0.5, 0.4, 0.2, 0.1, 0.05, 0.01], [[0.8, 0.5, 0.5, 0.2, 0.1, 0.05, 0.01]]],
    [
      'pop.age_range',
      [20, 65],
      [
        [65, 20],
        [20, 80],
      ],
    ],
  ] as const)('of %s: %j is one, and these are none: %j', (id, right, wrong) => {
    const parameter = registry.get(id);
    expect(isValue(parameter, right)).toBe(true);
    for (const value of wrong) expect([value, isValue(parameter, value)]).toEqual([value, false]);
    expect(expectedOf(parameter)).not.toBe('');
  });

  it('say what was expected in words', () => {
    expect(expectedOf(registry.get('meet.day_early'))).toBe('a whole number from 1 to 120');
    expect(expectedOf(registry.get('meet.hr_fk_led'))).toBe('a number from 0.05 to 5');
    expect(expectedOf(registry.get('meet.all_centres'))).toBe('true or false');
    expect(expectedOf(registry.get('part.levels'))).toBe(
      'a list of 3 numbers (25, 50, 75), each a number from 0 to 1, which add up to 1',
    );
  });
});
