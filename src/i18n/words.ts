/** The keys of a dictionary, and what its functions are handed. */
export type Words<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => string ? (...args: A) => string : string;
};
