/**
 * Seed shopping shown (assurance.md S17): how many seeds have been run in this browser of one and the same study. What was
 * tried elsewhere is not known, and not claimed. While the page is open no count goes down, whatever becomes of the storage.
 */
import { canonicalHash } from '../scenario/canonical.ts';
import type { Study } from '../scenario/study.ts';
import type { Shelf } from './saved.ts';

const KEY = 'vandpunkt.seeds';
/** Studies that are kept, the latest last. */
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

/** What is returned notes that a study was run with its seed, and says how many seeds of it have been, this one among them. */
export function seedCounter(shelf: Shelf): (study: Study) => number {
  const here = new Map<string, readonly string[]>();
  return (study) => {
    const content = contentOf(study);
    const seed = canonicalHash(study.seed).slice(0, SIGNS);
    const record = read(shelf);
    const kept = record.find(([of]) => of === content)?.[1] ?? [];
    const tried = [...new Set([...kept, ...(here.get(content) ?? []), seed])];
    here.set(content, tried);
    try {
      shelf.write(KEY, JSON.stringify([...fewer(record.filter(([of]) => of !== content)), [content, tried]]));
    } catch {
      // Then it is known as long as the page is open.
    }
    return tried.length;
  };
}

/** Room for one more: the first one of which the fewest seeds were run gives way. */
function fewer(record: Record): Record {
  if (record.length < MOST) return record;
  const fewest = Math.min(...record.map(([, seeds]) => seeds.length));
  const least = record.findIndex(([, seeds]) => seeds.length === fewest);
  return record.filter((_, i) => i !== least);
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
