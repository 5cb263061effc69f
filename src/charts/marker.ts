/** Dash and marker of each scenario: the second and third sign beside its colour. A marker is one path, in a new frame. */
export const DASHES = ['', '', '9 4', '2 4', '10 4 2 4', '16 5', '2 3 2 7'] as const;

/** undefined leaves the attribute out. */
export const dashOf = (slot: number): string | undefined => DASHES[slot] || undefined;

/** Path of a marker of radius `r` around (x, y); empty for today, which has none. */
export function markerPath(slot: number, x: number, y: number, r: number): string {
  switch (slot) {
    case 1:
      return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
    case 2:
      return `M${x - r * 0.9} ${y - r * 0.9}h${r * 1.8}v${r * 1.8}h${-r * 1.8}z`;
    case 3:
      return `M${x} ${y - r * 1.15}l${r * 1.15} ${r * 2}h${-r * 2.3}z`;
    case 4:
      return `M${x} ${y - r * 1.3}l${r * 1.3} ${r * 1.3}l${-r * 1.3} ${r * 1.3}l${-r * 1.3} ${-r * 1.3}z`;
    case 5:
      return `M${x} ${y + r * 1.15}l${r * 1.15} ${-r * 2}h${-r * 2.3}z`;
    case 6: {
      // A cross of two bars, as an outline, so that it is filled like the others.
      // Its bars are wider than the frame of paper around them, which would leave nothing of thin ones.
      const a = r * 0.6;
      const b = r * 1.2;
      const corner = `l${-b + a} ${b - a}l${b - a} ${b - a}`;
      const turns = [
        corner,
        `l${-a} ${a}l${-b + a} ${-b + a}`,
        `l${-b + a} ${b - a}l${-a} ${-a}`,
        `l${b - a} ${-b + a}l${-b + a} ${-b + a}`,
      ];
      return `M${x + b} ${y - b + a}${turns.join('')}l${a} ${-a}l${b - a} ${b - a}l${b - a} ${-b + a}z`;
    }
    default:
      return '';
  }
}
