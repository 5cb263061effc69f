/**
 * Readable seed text -> two key words. The only user of seedrandom.
 *
 * The text goes through SHA-256 first, because seedrandom alone takes some texts for one: it repeats short ones and keeps
 * eight bits of each character, so that "1" and "11", or "a" and "š", would give the same numbers.
 */
import seedrandom from 'seedrandom';
import { sha256Hex } from '../results/digest.ts';

/** Two unsigned 32-bit words; the same text gives the same words for ever. */
export function seedWords(text: string): readonly [number, number] {
  const generator = seedrandom(sha256Hex(text));
  return [generator.int32() >>> 0, generator.int32() >>> 0];
}
