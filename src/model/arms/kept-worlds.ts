/**
 * What stays the same when a control is moved, kept from one run to the next: of so many first worlds (enough for a 90 % band), in
 * at most so many bytes. A moved control changes one arm, and its figure need not wait for the life without policies.
 *
 * A study whose worlds do not all fit keeps the first ones, which are asked for first: worlds are asked for by turns, and to
 * drop the oldest would drop each just before it is asked for again. Worlds of other studies make room.
 */
const WORLDS = 48;
const BYTES = 96 * 1024 * 1024;

export class KeptWorlds<Of> {
  /** By key; of the study that was asked for last at the end. */
  readonly #all = new Map<string, { readonly of: Of; readonly study: string; readonly bytes: number }>();

  /** Whether a world of about so many bytes can be kept: what the study has kept already stays. */
  takes(study: string, replication: number, bytes: number): boolean {
    return replication < WORLDS && this.#held(study) + bytes <= BYTES;
  }

  get(key: string): Of | null {
    const found = this.#all.get(key);
    if (!found) return null;
    this.#all.delete(key);
    this.#all.set(key, found);
    return found.of;
  }

  /** Keeps one where there is room; those of other studies that were asked for longest ago make room. */
  put(study: string, key: string, of: Of, bytes: number): void {
    this.#all.delete(key);
    if (this.#held(study) + bytes > BYTES) return;
    this.#all.set(key, { of, study, bytes });
    let all = this.#held();
    for (const [old, one] of this.#all) {
      if (all <= BYTES) break;
      if (one.study === study) continue;
      all -= one.bytes;
      this.#all.delete(old);
    }
  }

  clear(): void {
    this.#all.clear();
  }

  /** Bytes of a study, or of all. */
  #held(study?: string): number {
    let sum = 0;
    for (const one of this.#all.values()) if (study === undefined || one.study === study) sum += one.bytes;
    return sum;
  }
}
