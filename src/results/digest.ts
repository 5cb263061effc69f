/**
 * One hash for all the numbers of a run: two runs with equal digests gave the same bits, whatever machine, browser,
 * number of workers or order they came from. It covers numbers only: no labels, no times, nothing that is derived.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Layout } from './layout.ts';
import type { WorldArrays } from './worlds.ts';

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Of a text its UTF-8. A library and not the platform, which answers only later (crypto.subtle) or only in Node. */
export function sha256Hex(data: Uint8Array | string): string {
  return hex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data));
}

/**
 * SHA-256 over little-endian Float64 numerators and denominators, in the order scenario (baseline first), outcome,
 * period (the horizon, then the months), group, world. null when a world is missing or there is none: half a result has
 * no name.
 */
export function digestOf(layout: Layout, arms: WorldArrays): string | null {
  const steps = digestSteps(layout, arms);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same hash with pauses, for a thread that must not be held: `pause` is awaited after each `slice` milliseconds. */
export async function digestPatiently(
  layout: Layout,
  arms: WorldArrays,
  { pause, now, slice = 8 }: { pause: () => Promise<void>; now: () => number; slice?: number },
): Promise<string | null> {
  const steps = digestSteps(layout, arms);
  let began = now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (now() - began < slice) continue;
    await pause();
    began = now();
  }
}

/** One step is some thousand numbers. */
function* digestSteps(layout: Layout, arms: WorldArrays): Generator<undefined, string | null> {
  const worlds = arms[0]?.length ?? 0;
  if (worlds === 0) return null;
  for (const arm of arms) {
    if (arm.length !== worlds) return null;
    for (let world = 0; world < worlds; world++) if (!arm[world]) return null;
  }
  const hash = sha256.create();
  // A few cells at a time: the arrays lie world by world and the hash wants them cell by cell, so each piece is turned
  // over in a buffer that fits the processor's cache.
  const cellsAtOnce = Math.max(1, Math.floor(4096 / worlds));
  const bytes = new Uint8Array(cellsAtOnce * worlds * 16);
  const view = new DataView(bytes.buffer);
  for (const arm of arms) {
    for (let cell = 0; cell < layout.cells; cell += cellsAtOnce) {
      const end = Math.min(layout.cells, cell + cellsAtOnce);
      for (let world = 0; world < worlds; world++) {
        const numbers = arm[world]!;
        for (let c = cell; c < end; c++) {
          const at = ((c - cell) * worlds + world) * 16;
          // + 0 turns -0 into 0 and leaves every other number as it is.
          view.setFloat64(at, numbers[2 * c] + 0, true);
          view.setFloat64(at + 8, numbers[2 * c + 1] + 0, true);
        }
      }
      hash.update(bytes.subarray(0, (end - cell) * worlds * 16));
      yield undefined;
    }
  }
  return hex(hash.digest());
}
