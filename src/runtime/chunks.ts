/**
 * How many worlds a worker gets at a time: about half a second of work. Results, stops and deaths go by single worlds
 * whatever the chunk; between chunks a worker waits for the page, whose thread may be drawing, so chunks are not small.
 * The very first is a single world, because nobody knows yet how long it takes; towards the end chunks shrink, so that
 * no worker is left alone with a long one.
 */
export const CHUNK_MS = 500;

export function chunkSize(msPerWorld: number | null, remaining: number, workers: number): number {
  if (msPerWorld === null) return Math.min(1, remaining);
  const byTime = Math.floor(CHUNK_MS / Math.max(msPerWorld, 0.1));
  const byShare = Math.ceil(remaining / (2 * workers));
  return Math.min(remaining, Math.max(1, Math.min(byTime, byShare)));
}
