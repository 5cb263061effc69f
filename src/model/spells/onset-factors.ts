/**
 * What policies do to the onset of spells: a process that multiplies it offers an `OnsetFactor`. A product below 1 thins a
 * candidate by the candidate's own uniform; above 1, extra candidates are added, whose stream is sized by the most that
 * the product can be. With no such process nothing is asked for.
 */

/**
 * A process's multiplier of onset. It must follow from the slot, the day, the cause and the process's own state, which may change
 * only where the slot itself stands (its own events, a barrier at which it is heard).
 */
export interface OnsetFactor {
  /** Id of the policy: factors are multiplied in the order of these. */
  readonly policy: string;
  /** What it can change; what it leaves alone is not asked for. */
  readonly acts: 'short' | 'long' | 'both';
  /** The most that `short` and `long` can give anybody on any day; what never adds says 1. */
  readonly mostShort: number;
  readonly mostLong: number;
  /** Whether it goes on acting on a person who has taken a job elsewhere (O-13). */
  readonly follows: boolean;
  /** Multiplier of the onset of short spells of the person in a slot on a day. */
  short(slot: number, day: number): number;
  /** As `short`, of long spells of a cause (0 F, 1 M, 2 other). */
  long(slot: number, day: number, cause: number): number;
  /**
   * Whether it may ever act on anybody in a slot, as far as that is known when the arms part (Probes). May say too much,
   * never too little; whom a process comes to touch by an event of the life without policies, it must mark there.
   */
  touches(slot: number): boolean;
}

export class OnsetFactors {
  /** Whether anything changes short spells, or long ones, or either. */
  readonly any: boolean;
  readonly anyShort: boolean;
  readonly anyLong: boolean;
  readonly mostShort: number;
  readonly mostLong: number;
  readonly #all: readonly OnsetFactor[];
  readonly #short: readonly OnsetFactor[];
  readonly #long: readonly OnsetFactor[];

  constructor(offered: readonly (OnsetFactor | null)[]) {
    const all = offered.filter((factor) => factor !== null);
    all.sort((a, b) => (a.policy < b.policy ? -1 : 1));
    this.#all = all;
    this.any = all.length > 0;
    this.#short = all.filter(({ acts }) => acts !== 'long');
    this.#long = all.filter(({ acts }) => acts !== 'short');
    this.anyShort = this.#short.length > 0;
    this.anyLong = this.#long.length > 0;
    this.mostShort = this.#short.reduce((most, factor) => most * Math.max(1, factor.mostShort), 1);
    this.mostLong = this.#long.reduce((most, factor) => most * Math.max(1, factor.mostLong), 1);
  }

  short(slot: number, day: number): number {
    let product = 1;
    for (const factor of this.#short) product *= factor.short(slot, day);
    return product;
  }

  long(slot: number, day: number, cause: number): number {
    let product = 1;
    for (const factor of this.#long) product *= factor.long(slot, day, cause);
    return product;
  }

  /** As `long`, of someone who has gone to a job elsewhere: what follows the person. */
  longElsewhere(slot: number, day: number, cause: number): number {
    let product = 1;
    for (const factor of this.#long) if (factor.follows) product *= factor.long(slot, day, cause);
    return product;
  }

  touches(slot: number): boolean {
    return this.#all.some((factor) => factor.touches(slot));
  }
}
