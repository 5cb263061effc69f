/**
 * Seed shopping shown (assurance.md S17): how many seeds have been run in this browser of one and the same study. What was
 * tried elsewhere is not known, and not claimed.
 */
import { canonicalHash } from '../scenario/canonical.ts';
import type { Study } from '../scenario/study.ts';
import type { Shelf } from './saved.ts';

const KEY = 'vandpunkt.seeds';
/** Studies that are remembered, the latest last. */
const MOST = 300;
/** Signs of a hash: enough to tell a reader's studies and seeds apart. */
const SIGNS = 16;

type Record = readonly (readonly [study: string, seeds: readonly string[]])[];

/** Everything that decides the figures but the seed; names and descriptions do not. */
function contentOf({ start, years, rules, population, assumptions, baseline, scenarios }: Study): string {
  const employers = population.employers.map((employer) => ({ ...employer, label: null }));
  const arms = [
    baseline.policies,
    ...scenarios.map((one) => ({ policies: one.policies, assumptions: one.assumptions })),
  ];
  return canonicalHash({ start, years, rules, employers, assumptions, arms }).slice(0, SIGNS);
}

/** Notes that the study was run with its seed. @returns how many seeds of it have been, this one among them. */
export function noteSeed(shelf: Shelf, study: Study): number {
  const content = contentOf(study);
  const seed = canonicalHash(study.seed).slice(0, SIGNS);
  const record = read(shelf);
  const seeds = record.find(([of]) => of === content)?.[1] ?? [];
  const tried = seeds.includes(seed) ? seeds : [...seeds, seed];
  const next: Record = [...record.filter(([of]) => of !== content), [content, tried] as const].slice(-MOST);
  try {
    shelf.write(KEY, JSON.stringify(next));
  } catch {
    // Then it is known as long as nothing else is: the count is of what could be kept.
  }
  return tried.length;
}

function read(shelf: Shelf): Record {
  try {
    const found: unknown = JSON.parse(shelf.read(KEY) ?? '[]');
    return Array.isArray(found) ? found.filter(isEntry) : [];
  } catch {
    return [];
  }
}

const isEntry = (entry: unknown): entry is Record[number] =>
  Array.isArray(entry) &&
  typeof entry[0] === 'string' &&
  Array.isArray(entry[1]) &&
  entry[1].every((seed) => typeof seed === 'string');
