/** Keyed draws as the description names them: who (a world, an employer, a workplace, a person), what, which time. */
import { exponential, normal, subKeyHi, subKeyLo, uniform } from '../../engine/draws.ts';
import { type Process, processes } from '../../model/process-ids.ts';

export class Luck {
  readonly hi: number;
  readonly lo: number;

  constructor(hi: number, lo: number) {
    this.hi = hi;
    this.lo = lo;
  }

  child(n: number): Luck {
    return new Luck(subKeyHi(this.hi, this.lo, n), subKeyLo(this.hi, this.lo, n));
  }

  uniform(process: Process, occurrence = 0): number {
    return uniform(this.hi, this.lo, processes[process], occurrence);
  }

  exponential(process: Process, occurrence = 0): number {
    return exponential(this.hi, this.lo, processes[process], occurrence);
  }

  normal(process: Process, occurrence = 0): number {
    return normal(this.hi, this.lo, processes[process], occurrence);
  }

  /** Index of the first share whose cumulative sum lies above the draw; the last one otherwise. */
  which(shares: readonly number[], process: Process, occurrence = 0): number {
    return among(shares, this.uniform(process, occurrence));
  }
}

export function among(shares: readonly number[], u: number): number {
  let sum = 0;
  for (let i = 0; i < shares.length; i++) {
    sum += shares[i];
    if (u < sum) return i;
  }
  return shares.length - 1;
}
