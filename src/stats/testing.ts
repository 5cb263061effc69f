/** For the tests of this folder: a stream of uniform numbers that is the same on every run (mulberry32). */
export function stream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t ^= t + Math.imul(t ^ (t >>> 7), 61 | t);
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
}

/** n uniforms in the middles of n equal strata: sums over them are integrals, without noise. */
export function strata(n: number): number[] {
  return Array.from({ length: n }, (_, i) => (i + 0.5) / n);
}
