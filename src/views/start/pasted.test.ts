import { expect, test } from 'vitest';
import { fragmentIn } from './pasted.ts';

test('of a pasted link only what comes after # counts, whoever serves the page', () => {
  expect(fragmentIn('https://example.org/vandpunkt/#study=1w3.abc')).toBe('#study=1w3.abc');
  expect(fragmentIn('#study=1w3.abc')).toBe('#study=1w3.abc');
  expect(fragmentIn('study=1w3.abc')).toBe('#study=1w3.abc');
});

test('line breaks, spaces and the brackets of a letter are no part of it', () => {
  expect(fragmentIn(' <https://example.org/#study=1w3.a\r\n bc>\n')).toBe('#study=1w3.abc');
});
