/** What differs between small and large municipalities, by the sizes that the evidence names. */
/** Employments of a small and of a large municipality (diff.rate_small, diff.rate_large): between them in a line. */
const SMALL = 1000;
const LARGE = 2500;

/** Of a pair (small, large), what holds at a size. */
export function bySize([small, large]: readonly number[], employments: number): number {
  const x = Math.min(1, Math.max(0, (employments - SMALL) / (LARGE - SMALL)));
  return small + x * (large - small);
}
