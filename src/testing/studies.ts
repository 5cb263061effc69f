/** Studies for tests: the published one, edited ones, and any. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { checkStudy, parseStudy } from '../scenario/parse.ts';
import type { Study } from '../scenario/study.ts';

/** The text of scenarios/4ess.json. */
export const publishedText = readFileSync(new URL('../../scenarios/4ess.json', import.meta.url), 'utf8');
export const published = valid(parseStudy(publishedText));

function valid(parsed: ReturnType<typeof parseStudy>): Study {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.study;
}

/** The published study with some parts in other words or numbers; throws when that is no study. */
export function edited(changes: Partial<Study>): Study {
  return valid(checkStudy({ ...published, ...changes }));
}

/** Names in any script and with any markup; what a study may not hold is left out. */
const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .filter((text) => checkStudy({ ...published, seed: text }).ok);
const label = fc.record({ sv: name, en: name });

/** Studies as readers make them: other names, seeds, lengths, values, scenarios added, copied and taken away. */
export const anyStudy: fc.Arbitrary<Study> = fc
  .record({
    label,
    seed: name,
    source: name,
    years: fc.integer({ min: 1, max: 10 }),
    worlds: fc.integer({ min: 1, max: 300 }),
    assumptions: fc.constantFrom({}, { 'inc.rate_long': 0.2 }, { 'dur.hr_age50': 0.9, 'inc.rate_long': 0.05 }),
    scenarios: fc.array(
      fc.record({
        label,
        assumptions: fc.constantFrom({}, { 'dur.hr_age50': 0.8 }),
        policies: fc.constantFrom({}, published.scenarios[0].policies, {
          'coordination-meeting': { start: '2019-03-01', 'meet.day_early': 21 },
        }),
      }),
      { maxLength: 6 },
    ),
  })
  .map((parts) => ({
    ...published,
    ...parts,
    scenarios: parts.scenarios.map((scenario, index) => ({ id: `s${index}`, ...scenario })),
  }));
