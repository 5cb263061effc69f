/** Work that gives way between its pieces, so that whoever waits for the thread is heard: a stop, a sign of life. */
export type Pieces<Of> = Generator<void, Of, void>;

/** All pieces, one after the other. */
export function atOnce<Of>(pieces: Pieces<Of>): Of {
  for (;;) {
    const step = pieces.next();
    if (step.done) return step.value;
  }
}

/** What cannot be divided, as one piece. */
export function inOnePiece<In, Out>(work: (given: In) => Out): (given: In) => Pieces<Out> {
  // eslint-disable-next-line require-yield -- that is what it is for
  return function* (given) {
    return work(given);
  };
}
