/** A sentence of the dictionary in pieces: `**bold**` parts, and ranges that must not break over a line. */
export interface Piece {
  readonly text: string;
  readonly strong: boolean;
  /** A range or a signed number: kept on one line. */
  readonly whole: boolean;
}

const NUMBERS = /([+\u2212]?\d[\d\u00a0.,]*\u2013\d[\d\u00a0.,]*\d|[+\u2212]?\d[\d\u00a0.,]*\u2013\d)/;

export function piecesOf(sentence: string): Piece[] {
  return sentence.split('**').flatMap((part, i) =>
    part
      .split(NUMBERS)
      .filter((text) => text !== '')
      .map((text) => ({ text, strong: i % 2 === 1, whole: NUMBERS.test(text) })),
  );
}

/** The same without marks, for names of pictures and for screen readers. */
export const plainText = (sentence: string): string => sentence.replaceAll('**', '');
