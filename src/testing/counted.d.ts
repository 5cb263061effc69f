import 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** How much a test has tried, by what; the proof adds it up (scripts/proof-count.mjs). */
    counted?: Record<string, number>;
  }
}
