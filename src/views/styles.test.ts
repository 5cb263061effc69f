import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('../styles/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const tokens = read('tokens.css');
const HEX = '#[0-9a-f]{6}';
/** A colour in both themes, light first. */
function colour(name: string): [string, string] {
  const [, light, dark] = new RegExp(`--${name}: light-dark\\((${HEX}), (${HEX})\\)`).exec(tokens)!;
  return [light, dark];
}

test('no colour stands outside the tokens, and every token that is used exists', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.css') && !file.startsWith('tokens'))) {
    const css = read(name).replace(/\/\*[\s\S]*?\*\//g, '');
    expect(css.match(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/gi), name).toBeNull();
    for (const [, token] of css.matchAll(/var\((--[\w-]+)/g)) {
      const own = new RegExp(`${token}\\s*:`);
      expect(own.test(tokens) || own.test(css) || own.test(read('cards.css')), `${name}: ${token}`).toBe(true);
    }
  }
});

/** Relative luminance of a hexadecimal colour. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (a: string, b: string): number => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

test('words in charts, which axe does not see, have 4.5 to 1 on the chart\u2019s surface, marks 3 to 1', () => {
  const inks = ['ink-1', 'ink-2', 'ink-3', 'sc-0-ink', 'sc-1-ink', 'sc-2-ink', 'sc-3-ink'];
  const marks = ['sc-0', 'sc-1', 'line-strong', 'accent'];
  for (const [names, least] of [
    [inks, 4.5],
    [marks, 3],
  ] as const) {
    for (const name of names) {
      const ground = colour('chart');
      colour(name).forEach((of, theme) => expect(contrast(of, ground[theme]), name).toBeGreaterThanOrEqual(least));
    }
  }
});

test('on paper it is always the light theme, whatever was chosen', () => {
  expect(tokens.slice(tokens.indexOf('@media print'))).toMatch(/:root\[data-theme\] \{\s*color-scheme: light;/);
});
