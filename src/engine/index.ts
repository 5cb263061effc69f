// The public surface of the engine. What is not exported here may change tomorrow.

export { Calendar } from './calendar.ts';
export type { Key } from './draws.ts';
export {
  bitsHi,
  bitsLo,
  exponential,
  hashText,
  negLog32,
  normal,
  registerProcesses,
  subKeyHi,
  subKeyLo,
  subKeys,
  uniform,
  worldKey,
} from './draws.ts';
export type { Clock, HazardTable } from './hazard.ts';
export { changeMultiplier, crossing, hazardTable, runsOut, settle, spent } from './hazard.ts';
export { exp, expm1, lgamma, log, log1p, normalCdf, normalQuantile, pow } from './math.ts';
export type { Moment } from './order.ts';
export { compareMoments, momentOf, sortByMoment } from './order.ts';
export type { Agents, RunOptions } from './run.ts';
export { run } from './run.ts';
