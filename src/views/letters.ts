/** A scenario's letter, from its arm: A is the first. The arm is also the slot of its colour. */
export const letterOf = (arm: number): string => (arm < 1 ? '' : String.fromCharCode(64 + arm));
