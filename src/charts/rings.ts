/**
 * A ring of employers: coordinators in the middle, members around them in order of size, placements as lines. Places are
 * fixed by the order alone and nothing is pushed by forces: the same ring looks the same in every run, so that two
 * pictures can be compared (look book, section 7). Area is employments, width of a line is people.
 */
import { spread } from './frame.ts';
import type { Figure, Plotted, Point } from './frame.ts';
import type { RowSize } from './rows.ts';
import { LABEL } from './rows.ts';
import { textWidth, wrapText } from './text.ts';

export interface RingMember {
  readonly id: string;
  readonly name: string;
  readonly employments: number;
  /** Share of its places in use, 0 to 1; null when it has offered no place. */
  readonly used: Figure | null;
}

export interface RingFlow {
  readonly from: string;
  /** A member; the same one when the placement is at the own employer; null when it leaves the ring. */
  readonly to: string | null;
  readonly kind: 'job' | 'training';
  readonly people: Figure;
}

export interface RingInput {
  readonly slot: number;
  /** In the middle: `Samordnare`, and how many. */
  readonly hub: readonly [string, string];
  readonly members: readonly RingMember[];
  readonly flows: readonly RingFlow[];
}

interface RingNode {
  readonly id: string;
  readonly name: string;
  /** Place in the order of size, from 1: what a narrow picture shows in place of the name. */
  readonly number: number;
  readonly offers: boolean;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** The part of the circle that is filled: places in use, from below. */
  readonly fill: string;
  readonly label: {
    readonly x: number;
    readonly y: number;
    readonly anchor: 'start' | 'middle' | 'end';
    readonly text: string;
  };
}

interface RingLine {
  readonly flow: RingFlow;
  readonly path: string;
  readonly thick: number;
  /** Where it ends outside the ring. */
  readonly dot: (Point & { readonly r: number }) | null;
  /** The middle, for the reader. */
  readonly middle: Point;
}

export interface RingGeometry extends Plotted {
  readonly narrow: boolean;
  readonly hub: Point & { readonly r: number };
  readonly orbit: { readonly rx: number; readonly ry: number };
  readonly nodes: readonly RingNode[];
  readonly lines: readonly RingLine[];
}

/** Largest first; equal ones by name, so that the order never depends on that of the file. */
export const bySize = (members: readonly RingMember[]): RingMember[] =>
  [...members].sort((a, b) => b.employments - a.employments || (a.id < b.id ? -1 : 1));

/** The lower part of a circle, up to a share of its height. */
export function filledPart(x: number, y: number, r: number, share: number): string {
  const part = Math.max(0, Math.min(1, share));
  if (part === 0) return '';
  if (part === 1) return `M${x - r},${y}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0z`;
  const top = y + r - 2 * r * part;
  const half = Math.sqrt(Math.max(0, r * r - (top - y) * (top - y)));
  return `M${x - half},${top}A${r},${r} 0 ${part > 0.5 ? 1 : 0} 0 ${x + half},${top}Z`;
}

/** Where a line out of the ring points: outwards, but steep, as the name stands beside the node; aside of a number. */
function outwards(c: number, s: number, narrow: boolean): [number, number] {
  if (narrow) {
    const turn = c >= 0 ? 0.8 : -0.8;
    return [c * Math.cos(turn) + s * Math.sin(turn), s * Math.cos(turn) - c * Math.sin(turn)];
  }
  const across = Math.max(-0.5, Math.min(0.5, c));
  return [across, Math.sqrt(1 - across * across) * (s > 0 ? 1 : -1)];
}

export function rings(input: RingInput, size: RowSize): RingGeometry {
  const { width, rem } = size;
  const narrow = width / rem < 520;
  const height = Math.round(Math.min(width * 0.98, 620 * rem));
  const margins = { top: 0, right: 0, bottom: 0, left: 0 };
  const centre = { x: width / 2, y: height / 2 };
  const room = narrow ? 56 * rem : 168 * rem;
  const rx = Math.max(40, Math.min(width / 2 - room, height * 0.56));
  const ry = height * (narrow ? 0.36 : 0.37);
  // Round its words, which are set narrow.
  const hub = { ...centre, r: Math.max(...input.hub.map((words) => textWidth(words, LABEL * rem * 0.45))) + 8 * rem };

  const members = bySize(input.members);
  const largest = Math.max(1, ...members.map(({ employments }) => employments));
  const most = (narrow ? 20 : 34) * rem;
  const placed = members.map((member, i) => {
    const angle = -Math.PI / 2 + (i / members.length) * 2 * Math.PI;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const r = Math.max(5 * rem, most * Math.sqrt(member.employments / largest));
    return { member, number: i + 1, c, s, x: centre.x + rx * c, y: centre.y + ry * s, r };
  });
  const at = new Map(placed.map((node) => [node.member.id, node]));

  // Names stand at the side of their node, those of one side pushed apart; the topmost to the left, as the ring begins there.
  const side = (right: boolean): Map<string, number> => {
    const these = placed.filter(({ c, number }) => (c > 1e-9 && number > 1) === right);
    const labels = these.map(({ member, y }) => ({ id: member.id, y: y + 4.5 * rem }));
    return new Map(spread(labels, 17 * rem, 14 * rem, height - 6 * rem).map(({ id, y }) => [id, y]));
  };
  const [rights, lefts] = [side(true), side(false)];
  const nodes = placed.map(({ member, number, c, s, x, y, r }): RingNode => {
    const right = rights.has(member.id);
    const away = r + 8 * rem;
    const labelX = right ? x + away : x - away;
    const space = (right ? width - labelX : labelX) - 2 * rem;
    return {
      id: member.id,
      name: member.name,
      number,
      offers: member.used !== null,
      x,
      y,
      r,
      fill: member.used ? filledPart(x, y, r, member.used.middle) : '',
      label: narrow
        ? { x: x + (r + 11 * rem) * c, y: y + (r + 11 * rem) * s + 4.5 * rem, anchor: 'middle', text: String(number) }
        : {
            x: labelX,
            y: (right ? rights : lefts).get(member.id)!,
            anchor: right ? 'start' : 'end',
            text:
              textWidth(member.name, LABEL * rem) > space
                ? wrapText(member.name, space, LABEL * rem, 1)[0]
                : member.name,
          },
    };
  });

  const widest = Math.max(0, ...input.flows.map(({ people }) => people.middle));
  const lines = input.flows.map((flow): RingLine => {
    const a = at.get(flow.from);
    const b = flow.to === null ? null : at.get(flow.to);
    if (!a || b === undefined) throw new Error(`ring: a placement from "${flow.from}" to "${flow.to}" names no member`);
    const thick = Math.max(1.2 * rem, widest > 0 ? (10 * rem * flow.people.middle) / widest : 0);
    if (b === null) {
      const [c, s] = outwards(a.c, a.s, narrow);
      const reach = a.r + (narrow ? 14 : 18) * rem;
      const end = { x: a.x + reach * c, y: a.y + reach * s };
      return {
        ...{ flow, thick, path: `M${a.x},${a.y}L${end.x},${end.y}` },
        dot: { ...end, r: Math.max(2.5 * rem, thick * 0.75) },
        middle: end,
      };
    }
    if (a === b) {
      // At the own employer: a loop on the inner side.
      const r = 9 * rem;
      const middle = { x: a.x - (a.r + r) * a.c, y: a.y - (a.r + r) * a.s };
      return {
        ...{ flow, thick, dot: null, middle },
        path: `M${middle.x - r},${middle.y}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0`,
      };
    }
    const bend = { x: ((a.x + b.x) / 2) * 0.5 + centre.x * 0.5, y: ((a.y + b.y) / 2) * 0.5 + centre.y * 0.5 };
    return {
      ...{ flow, thick, dot: null, path: `M${a.x},${a.y}Q${bend.x},${bend.y} ${b.x},${b.y}` },
      middle: { x: (a.x + 2 * bend.x + b.x) / 4, y: (a.y + 2 * bend.y + b.y) / 4 },
    };
  });

  const places = [...nodes.map(({ x, y, r }) => ({ x, y, r })), ...lines.map(({ middle }) => ({ ...middle, r: 0 }))];
  const indexAt = (x: number, y: number): number => {
    const away = places.map((place) => Math.hypot(place.x - x, place.y - y) - place.r);
    return away.indexOf(Math.min(...away));
  };
  return { width, height, margins, narrow, hub, orbit: { rx, ry }, nodes, lines, indexAt };
}
