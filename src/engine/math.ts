// Mathematics with the same bits in every JavaScript engine: the door to elementary.ts, normal.ts and gamma.ts. The
// kernel takes exp, log and pow from here and never from Math, whose rounding is left to the engine; a lint rule keeps it so.

export { exp, expm1, log, log1p, pow } from './elementary.ts';
export { lgamma } from './gamma.ts';
export { normalCdf, normalQuantile } from './normal.ts';
