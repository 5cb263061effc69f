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

/** Names set in the narrow width of the typeface (--narrow in styles/tokens.css), with a little air. */
export const NARROWER = 0.9;

/**
 * Words in lines that fit the room, at most so many; what is left over ends in an ellipsis. A soft hyphen (U+00AD) is a
 * place where a long word may be broken, as in the dictionaries.
 */
export function wrapText(text: string, room: number, px: number, most = 2): string[] {
  const fits = (line: string): boolean => textWidth(line, px) <= room;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const parts = word.split('\u00ad');
    parts.forEach((part, i) => {
      const glue = i === 0 && line !== '' ? ' ' : '';
      const hyphen = i < parts.length - 1 ? '-' : '';
      if (line === '' || fits(`${line}${glue}${part}${hyphen}`)) line += glue + part;
      else {
        lines.push(i === 0 ? line : `${line}-`);
        line = part;
      }
    });
  }
  lines.push(line);
  const cut = lines.length > most;
  return lines.slice(0, most).map((kept, i) => {
    let shown = cut && i === most - 1 ? `${kept.replace(/-$/, '')}\u2026` : kept;
    while (!fits(shown) && shown.length > 2) shown = `${shown.replace(/\u2026$/, '').slice(0, -1)}\u2026`;
    return shown;
  });
}
