/**
 * How many worlds a worker gets at a time: about a tenth of a second of work, so that stopping and progress feel
 * immediate and the messages cost nothing. The first one is a single world, because nobody knows yet how long it takes
 * and somebody waits for it; towards the end chunks shrink, so that no worker is left alone with a long one.
 */
export const CHUNK_MS = 100;

export function chunkSize(msPerWorld: number | null, remaining: number, workers: number): number {
  if (msPerWorld === null) return Math.min(1, remaining);
  const byTime = Math.floor(CHUNK_MS / Math.max(msPerWorld, 0.1));
  const byShare = Math.ceil(remaining / (2 * workers));
  return Math.min(remaining, Math.max(1, Math.min(byTime, byShare)));
}
