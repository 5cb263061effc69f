/**
 * How much room words need, estimated without a page: widths of IBM Plex Sans in shares of its size, rounded up. So that
 * geometry can keep words apart and a test can prove it; the picture itself is measured in a browser test.
 */
const NARROW = new Set("iljtfrI.,:;\u2019'|!()[]/ \u00a0".split(''));
const WIDE = new Set('mwMWG@%\u2014OQ'.split(''));

/** Width in pixels of words in a size of `px`. */
export function textWidth(text: string, px: number): number {
  let sum = 0;
  for (const letter of text) {
    if (NARROW.has(letter)) sum += 0.36;
    else if (WIDE.has(letter)) sum += 0.88;
    else sum += letter >= 'A' && letter <= 'Z' ? 0.68 : 0.6;
  }
  return sum * px;
}

/** Words in lines that fit the room, at most so many; what is left over ends in an ellipsis. */
export function wrapText(text: string, room: number, px: number, most = 2): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, px) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const cut = lines.length > most;
  const kept = lines.slice(0, most);
  return kept.map((line, i) => {
    let shown = cut && i === most - 1 ? `${line}\u2026` : line;
    while (textWidth(shown, px) > room && shown.length > 2)
      shown = `${shown.replace(/\u2026$/, '').slice(0, -1)}\u2026`;
    return shown;
  });
}
