/**
 * What stays the same when a control is moved, kept from one run to the next: of so many first worlds (enough for a 90 % band), in
 * at most so many bytes. A moved control changes one arm, and its figure need not wait for the life without policies.
 */
const WORLDS = 48;
const BYTES = 96 * 1024 * 1024;
/** Where fewer fit, none is kept: a large population would only take the room. */
const FEWEST = 4;

export class KeptWorlds<Of> {
  /** By key, the one that was asked for last at the end. */
  readonly #all = new Map<string, { readonly of: Of; readonly bytes: number }>();

  /** Whether a world of about so many bytes is worth keeping. */
  static takes(replication: number, bytes: number): boolean {
    return replication < WORLDS && FEWEST * bytes <= BYTES;
  }

  get(key: string): Of | null {
    const found = this.#all.get(key);
    if (!found) return null;
    this.#all.delete(key);
    this.#all.set(key, found);
    return found.of;
  }

  /** Keeps one; those that were asked for longest ago make room. */
  put(key: string, of: Of, bytes: number): void {
    this.#all.delete(key);
    this.#all.set(key, { of, bytes });
    let all = 0;
    for (const one of this.#all.values()) all += one.bytes;
    for (const [old, one] of this.#all) {
      if (all <= BYTES) break;
      all -= one.bytes;
      this.#all.delete(old);
    }
  }

  clear(): void {
    this.#all.clear();
  }
}
