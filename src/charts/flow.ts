/**
 * From status at entry to status at exit: two columns with the states in the same order, and ribbons in the colour of the
 * entry state. Own geometry: each ribbon keeps its height all the way, so that heights can be compared. Two panels
 * (today above, scenario below) share the scale when both are given the same `whole`.
 */
import type { Figure, Plotted } from './frame.ts';
import { LABEL } from './rows.ts';
import type { RowSize } from './rows.ts';
import { NARROWER, wrapText } from './text.ts';

export interface FlowState {
  readonly id: string;
  readonly name: string;
  readonly figure: Figure;
}

export interface FlowInput {
  readonly entry: readonly FlowState[];
  readonly exit: readonly FlowState[];
  /** `from` and `to` are ids; the middles of a state's ribbons add up to the state. */
  readonly links: readonly { readonly from: string; readonly to: string; readonly figure: Figure }[];
  /** What the height of the columns stands for; the sum of the entries when left out. */
  readonly whole?: number;
}

interface FlowNode {
  readonly id: string;
  readonly name: readonly string[];
  readonly figure: Figure;
  /** Place in the order of states: the colour of an entry state. */
  readonly tone: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly labelY: number;
}

interface Ribbon {
  readonly from: string;
  readonly to: string;
  readonly figure: Figure;
  readonly tone: number;
  readonly path: string;
  readonly height: number;
  readonly y0: number;
  readonly y1: number;
}

export interface FlowGeometry extends Plotted {
  readonly narrow: boolean;
  readonly entry: readonly FlowNode[];
  readonly exit: readonly FlowNode[];
  readonly bar: number;
  readonly ribbons: readonly Ribbon[];
  readonly left: number;
  readonly right: number;
}

/** Means add up but for their last bits. */
const LAST_BITS = 1e-6;

function checked(states: readonly FlowState[], links: FlowInput['links'], end: 'from' | 'to'): void {
  for (const { id, name, figure } of states) {
    const sum = links.filter((link) => link[end] === id).reduce((all, link) => all + link.figure.middle, 0);
    if (!(Math.abs(sum - figure.middle) <= LAST_BITS * Math.max(1, figure.middle)))
      throw new Error(`flow: the ribbons ${end} "${name}" add up to ${sum}, the state says ${figure.middle}`);
  }
  const stray = links.find((link) => !states.some(({ id }) => id === link[end]));
  if (stray) throw new Error(`flow: a ribbon leads ${end} "${stray[end]}", which is no state of that side`);
}

/** Indices of the links in the order in which they are drawn and read: by entry, then by exit, nothing empty. */
export const drawnLinks = (input: FlowInput): number[] =>
  input.entry.flatMap((from) =>
    input.exit.flatMap((to) => {
      const i = input.links.findIndex((link) => link.from === from.id && link.to === to.id);
      return i >= 0 && input.links[i].figure.middle > 0 ? [i] : [];
    }),
  );

const GAP = 12;
/** Height of the columns without the gaps, and of one line of a label, in rem times 16. */
const WHOLE = 224;
const LINE = 15;

export function flow(input: FlowInput, size: RowSize): FlowGeometry {
  const { width, rem } = size;
  checked(input.entry, input.links, 'from');
  checked(input.exit, input.links, 'to');
  const narrow = width / rem < 560;
  const side = (narrow ? 96 : 168) * rem;
  const bar = 10 * rem;
  const whole = input.whole ?? input.entry.reduce((all, { figure }) => all + figure.middle, 0);
  const scale = whole > 0 ? (WHOLE * rem) / whole : 0;

  // States stand so far apart that their labels, a name and an interval, have room beside them.
  const column = (states: readonly FlowState[], x: number): FlowNode[] => {
    let free = 4 * rem;
    let floor = 4 * rem;
    return states.map(({ id, name: words, figure }, tone) => {
      const name = wrapText(words, side - 12 * rem, LABEL * NARROWER * rem);
      const half = ((name.length + 1) * LINE * rem) / 2;
      const tall = figure.middle * scale;
      const y = Math.max(free, floor + half - tall / 2);
      free = y + tall + GAP * rem;
      floor = y + tall / 2 + half + 2 * rem;
      return { id, figure, tone, x, y, height: tall, name, labelY: y + tall / 2 };
    });
  };
  const entry = column(input.entry, side);
  const exit = column(input.exit, width - side - bar);
  const foot = (node: FlowNode): number =>
    Math.max(node.y + node.height, node.labelY + ((node.name.length + 1) * LINE * rem) / 2);
  const height = Math.round(Math.max(...[...entry, ...exit].map(foot)) + 4 * rem);
  const margins = { top: 0, right: side, bottom: 0, left: side };

  // Ribbons leave and arrive in the order of the states on the other side, so that they cross as little as they can.
  const leaving = new Map(entry.map(({ id, y }) => [id, y]));
  const arriving = new Map(exit.map(({ id, y }) => [id, y]));
  const left = side + bar;
  const right = width - side - bar;
  const middle = (left + right) / 2;
  const at = (value: number): string => value.toFixed(1);
  const curve = (a: number, b: number): string => `C${at(middle)},${at(a)},${at(middle)},${at(b)}`;
  const ribbons = drawnLinks(input).map((i): Ribbon => {
    const { from, to, figure } = input.links[i];
    const thick = figure.middle * scale;
    const y0 = leaving.get(from)!;
    const y1 = arriving.get(to)!;
    leaving.set(from, y0 + thick);
    arriving.set(to, y1 + thick);
    const path =
      `M${at(left)},${at(y0)}${curve(y0, y1)},${at(right)},${at(y1)}` +
      `V${at(y1 + thick)}${curve(y1 + thick, y0 + thick)},${at(left)},${at(y0 + thick)}Z`;
    const tone = input.entry.findIndex(({ id }) => id === from);
    return { from, to, figure, tone, path, height: thick, y0, y1 };
  });
  return {
    width,
    height,
    margins,
    narrow,
    entry,
    exit,
    bar,
    ribbons,
    left,
    right,
    indexAt: (x, y) => ribbonAt(ribbons, (x - left) / (right - left), y),
  };
}

/** The ribbon whose middle is nearest at a share of the way across. The curve is Bézier's with both handles halfway. */
function ribbonAt(ribbons: readonly Ribbon[], share: number, y: number): number {
  const across = Math.max(0, Math.min(1, share));
  // Horizontal place is 1.5 t (1 - t) + t^3 of the way; a few halvings find t.
  let low = 0;
  let high = 1;
  for (let i = 0; i < 20; i++) {
    const t = (low + high) / 2;
    if (1.5 * t * (1 - t) + t * t * t < across) low = t;
    else high = t;
  }
  const up = low * low * (3 - 2 * low);
  let best = 0;
  let least = Infinity;
  ribbons.forEach(({ y0, y1, height }, i) => {
    const away = Math.abs(y0 + (y1 - y0) * up + height / 2 - y) - height / 2;
    if (away < least) [best, least] = [i, away];
  });
  return best;
}
