/**
 * Files of single lives (People, Ring): how their head says what they are, and how that is known again. They hold what
 * happens in single simulated worlds, so there is no run of all worlds to compare them with (claim.ts).
 */
export const LIFE = 'one life';
export const RING = 'a ring';

/** What such a file is; null: it is none. Quoted where a spreadsheet has saved it anew. */
export function livesIn(text: string): string | null {
  const [, kind] = /^["']?(?:#\s*)?(one life|a ring)\b.* in (?:one|\d+) simulated worlds? \(--world /m.exec(text) ?? [];
  if (kind === undefined) return null;
  return kind === LIFE ? 'one simulated person’s life, in one world' : 'a ring in single simulated worlds';
}
