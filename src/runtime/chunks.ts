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

/**
 * Takes `size` worlds out of those that wait, in their order: first those that are this worker's by their index, so that a
 * study that is run again finds each world with the worker that has seen it (and kept what has not changed), then others'.
 */
export function taken<World extends { readonly index: number }>(
  waiting: World[],
  size: number,
  worker: number,
  workers: number,
): World[] {
  const own = waiting.filter(({ index }) => index % workers === worker).slice(0, size);
  const worlds = own.length > 0 ? own : waiting.slice(0, size);
  const given = new Set(worlds);
  waiting.splice(0, waiting.length, ...waiting.filter((world) => !given.has(world)));
  return worlds;
}
