/** What is counted of whom the early meetings aim at (reach.ts): whole numbers, added and taken back. */
export class ReachCounts {
  /** Cases at centres that take part, and at any centre. */
  eligible = 0;
  target = 0;
  /** By manager: eligible cases, and meetings held as the one who leads. */
  readonly cases = new Map<number, number>();
  readonly meetings = new Map<number, number>();

  copyFrom(other: ReachCounts): void {
    this.eligible = 0;
    this.target = 0;
    this.cases.clear();
    this.meetings.clear();
    this.add(other, 1);
  }

  /** Adds another's counts, or takes them back (`sign` -1); `shift` = what its managers' numbers lack. */
  add(other: ReachCounts, sign: number, shift = 0): void {
    this.eligible += sign * other.eligible;
    this.target += sign * other.target;
    for (const [manager, n] of other.cases) bump(this.cases, manager + shift, sign * n);
    for (const [manager, n] of other.meetings) bump(this.meetings, manager + shift, sign * n);
  }

  /** Managers with an eligible case or an own meeting; of them with one own meeting, and with more. */
  managers(): { all: number; one: number; more: number } {
    let one = 0;
    let more = 0;
    const all = new Set<number>();
    for (const [manager, n] of this.cases) if (n > 0) all.add(manager);
    for (const [manager, n] of this.meetings) {
      if (n > 0) all.add(manager);
      if (n === 1) one++;
      else if (n > 1) more++;
    }
    return { all: all.size, one, more };
  }
}

export function bump(map: Map<number, number>, key: number, by: number): void {
  map.set(key, (map.get(key) ?? 0) + by);
}
