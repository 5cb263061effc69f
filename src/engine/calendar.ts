// A calendar of buckets (days, or barriers): linked lists in typed arrays, so that inserting, removing and taking cost the
// same for any number of agents and nothing is allocated on the way. Each agent stands in at most one bucket. Nothing is
// queued past the last bucket: what lies beyond the horizon never costs anything.

const NOWHERE = -1;

export class Calendar {
  /** Number of agents, 0 .. agents - 1. */
  readonly agents: number;
  /** Number of buckets, 0 .. buckets - 1. */
  readonly buckets: number;
  private readonly head: Int32Array; // first agent of a bucket
  private readonly next: Int32Array;
  private readonly previous: Int32Array; // -2 - bucket for the first of a bucket
  private readonly bucket: Int32Array; // where an agent stands

  constructor(agents: number, buckets: number) {
    this.agents = agents;
    this.buckets = buckets;
    this.head = new Int32Array(buckets).fill(NOWHERE);
    this.next = new Int32Array(agents).fill(NOWHERE);
    this.previous = new Int32Array(agents).fill(NOWHERE);
    this.bucket = new Int32Array(agents).fill(NOWHERE);
  }

  /** Bytes of typed arrays held. */
  get bytes(): number {
    return 4 * (this.buckets + 3 * this.agents);
  }

  /** The bucket of an agent, or -1. */
  bucketOf(agent: number): number {
    return this.bucket[agent];
  }

  /** Put an agent into a bucket; it is taken out of the one where it stands. Past the last bucket it stands nowhere. */
  insert(agent: number, bucket: number): void {
    if (this.bucket[agent] !== NOWHERE) this.remove(agent);
    if (!(bucket < this.buckets)) return;
    const first = this.head[bucket];
    this.next[agent] = first;
    this.previous[agent] = -2 - bucket;
    this.bucket[agent] = bucket;
    this.head[bucket] = agent;
    if (first >= 0) this.previous[first] = agent;
  }

  /** Take an agent out; nothing happens when it stands nowhere. */
  remove(agent: number): void {
    const bucket = this.bucket[agent];
    if (bucket === NOWHERE) return;
    const before = this.previous[agent];
    const after = this.next[agent];
    if (before < 0) this.head[bucket] = after;
    else this.next[before] = after;
    if (after >= 0) this.previous[after] = before;
    this.bucket[agent] = NOWHERE;
  }

  /** Empty a bucket into `into`, ascending by agent, and return how many there were. `into` must have room for all agents. */
  take(bucket: number, into: Int32Array): number {
    let n = 0;
    for (let agent = this.head[bucket]; agent >= 0; agent = this.next[agent]) {
      into[n++] = agent;
      this.bucket[agent] = NOWHERE;
    }
    this.head[bucket] = NOWHERE;
    sortAscending(into, n);
    return n;
  }
}

/** Sort the first n numbers. A call of the built-in sort costs more than it does for a few numbers, and buckets are small. */
function sortAscending(numbers: Int32Array, n: number): void {
  if (n > 40) {
    numbers.subarray(0, n).sort();
    return;
  }
  for (let i = 1; i < n; i++) {
    const x = numbers[i];
    let j = i - 1;
    for (; j >= 0 && numbers[j] > x; j--) numbers[j + 1] = numbers[j];
    numbers[j + 1] = x;
  }
}
