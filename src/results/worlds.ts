/**
 * The arrays of many worlds, filed by arm and by the world's index. Everything that is computed from them reads them in
 * that order, so that the order in which workers answered cannot be seen in any figure.
 */

/** [arm][world index]; undefined where a world has not been answered, or failed. */
export type WorldArrays = readonly (readonly (Float64Array | undefined)[])[];

/** Indices of the worlds that every arm has, in rising order. */
export function answered(arms: WorldArrays): number[] {
  const indices: number[] = [];
  const length = arms[0]?.length ?? 0;
  for (let world = 0; world < length; world++) if (arms.every((arm) => arm[world])) indices.push(world);
  return indices;
}

/** The first `worlds` worlds. */
export function firstWorlds(arms: WorldArrays, worlds: number): WorldArrays {
  return arms.map((arm) => arm.slice(0, worlds));
}
