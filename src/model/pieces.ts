/** Work that gives way between its pieces, so that whoever waits for the thread is heard: a stop, a sign of life. */
export type Pieces<Of> = Generator<void, Of, void>;

/** So many persons' lives are one piece: some milliseconds. */
export const PERSONS_A_PIECE = 1024;

/** All pieces, one after the other. */
export function atOnce<Of>(pieces: Pieces<Of>): Of {
  for (;;) {
    const step = pieces.next();
    if (step.done) return step.value;
  }
}
