/**
 * Where the uncertainty comes from. Chance and assumptions have a row each, on one scale, and are never laid on each
 * other: more worlds shrink nothing of the second. The grades of the evidence share the uncertainty in one bar, as they
 * add up to the whole of what assumptions explain.
 */
import type { Figure, Plotted } from './frame.ts';
import { LABEL, nearest, rowField } from './rows.ts';
import type { RowField, RowSize } from './rows.ts';
import { NARROWER, textWidth } from './text.ts';

export type Grade = 'A' | 'B' | 'C' | 'D';

export interface UncertaintyInput {
  /** Shares of the variance between worlds, 0 to 1. */
  readonly sources: readonly {
    readonly id: 'chance' | 'assumptions';
    readonly name: string;
    readonly share: Figure;
  }[];
  /** A to D; the middles add up to 1. Empty when nothing is uncertain but chance. */
  readonly grades: readonly { readonly grade: Grade; readonly name: string; readonly share: Figure }[];
}

interface ShareMark {
  readonly from: number;
  readonly to: number;
  readonly innerFrom: number;
  readonly innerTo: number;
  readonly notch: number;
}

interface UncertaintyRow {
  readonly id: string;
  readonly grade: Grade | null;
  readonly name: readonly string[];
  readonly share: Figure;
  readonly y: number;
  readonly nameY: number;
  /** The middle of the grade's letter, beside the name. */
  readonly gradeX: number;
  readonly middle: number;
  readonly mark: ShareMark;
}

export interface UncertaintyGeometry
  extends Plotted, Pick<RowField, 'ticks' | 'decimals' | 'narrow' | 'nameX' | 'nameAnchor'> {
  readonly row: number;
  readonly rows: readonly UncertaintyRow[];
  readonly stackHead: number;
  /** The bar of grades: a letter stands where it has room. */
  readonly stack: readonly {
    readonly grade: Grade;
    readonly x: number;
    readonly width: number;
    readonly letterX: number | null;
  }[];
  readonly stackBox: { readonly y: number; readonly height: number };
}

/** Shares are means of estimates and add up but for their last bits. */
const LAST_BITS = 1e-6;

export function uncertainty(input: UncertaintyInput, size: RowSize): UncertaintyGeometry {
  const { width, rem } = size;
  const sum = input.grades.reduce((all, { share }) => all + share.middle, 0);
  if (input.grades.length > 0 && !(Math.abs(sum - 1) <= LAST_BITS))
    throw new Error(`uncertainty by grade: the shares add up to ${sum}, not to 1`);
  const field = rowField(size, 0, 100, { names: 170, top: 26, ends: [0, 100] });
  const { margins, narrow, x } = field;
  const row = (narrow ? 44 : 32) * rem;
  const at = (share: number): number => x(100 * Math.max(0, Math.min(1, share)));

  let y = margins.top;
  const rowOf = (id: string, grade: Grade | null, text: string, share: Figure): UncertaintyRow => {
    const name = field.name(text, narrow ? 1 : 2);
    const middle = narrow ? y + 31 * rem : y + row / 2;
    const made: UncertaintyRow = {
      id,
      grade,
      name,
      share,
      y,
      nameY: narrow ? y + 17 * rem : middle + (4.5 - 7 * (name.length - 1)) * rem,
      gradeX: narrow
        ? 9 * rem
        : field.nameX - Math.max(...name.map((line) => textWidth(line, LABEL * rem * NARROWER))) - 14 * rem,
      middle,
      mark: {
        from: at(share.lower),
        to: at(share.upper),
        innerFrom: at(share.q25),
        innerTo: at(share.q75),
        notch: at(share.middle),
      },
    };
    y += row;
    return made;
  };
  const rows = input.sources.map(({ id, name, share }) => rowOf(id, null, name, share));

  const stackHead = y + 34 * rem;
  const stackBox = { y: y + 44 * rem, height: 24 * rem };
  let from = 0;
  const stack = input.grades.map(({ grade, share }) => {
    const start = at(from);
    from += share.middle;
    const wide = at(from) - start;
    return { grade, x: start, width: wide, letterX: wide >= 16 * rem ? start + wide / 2 : null };
  });
  if (input.grades.length > 0) y = stackBox.y + stackBox.height + 8 * rem;
  rows.push(...input.grades.map(({ grade, name, share }) => rowOf(grade, grade, name, share)));
  const middles = rows.map(({ middle }) => middle);
  return {
    width,
    height: Math.round(y + margins.bottom),
    margins,
    ticks: field.ticks,
    decimals: field.decimals,
    narrow,
    nameX: field.nameX,
    nameAnchor: field.nameAnchor,
    row,
    rows,
    stackHead,
    stack,
    stackBox,
    indexAt: (_x, place) => nearest(middles, place),
  };
}
