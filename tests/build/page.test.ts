import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { headersFile, metaPolicy } from '../../scripts/policy.mjs';
import { root } from '../../scripts/root.mjs';

const dist = join(root, 'dist');
const assets = () => readdirSync(join(dist, 'assets'));
const read = (...path: string[]) => readFileSync(join(dist, ...path), 'utf8');

describe('the built page', () => {
  it('says its policy in a meta tag before any script, style or link', () => {
    const html = read('index.html');
    const meta = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html);
    expect(meta?.[1]?.replaceAll('&#39;', "'")).toBe(metaPolicy);
    const first = html.search(/<(script|style|link)\b/);
    expect(first).toBeGreaterThan(meta?.index ?? Infinity);
  });

  it('has no inline script, style or handler', () => {
    const html = read('index.html');
    for (const [tag, inside] of html.matchAll(/<script\b[^>]*>([^<]*)/g)) {
      expect(tag).toContain('src="./assets/');
      expect(inside.trim()).toBe('');
    }
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
  });

  it('writes the headers for static hosts from the same source', () => {
    expect(read('_headers')).toBe(headersFile());
  });

  it('holds no script, font or style as a data address, and names no other host', () => {
    for (const file of assets().filter((name) => /\.(js|css)$/.test(name))) {
      const text = read('assets', file);
      expect(text, file).not.toMatch(/data:(text|font|application)\//);
      if (file.endsWith('.css')) expect(text, file).not.toMatch(/url\(["']?(https?:)?\/\//);
    }
  });

  it('asks for no font but the Latin ones', () => {
    const fonts = assets().filter((name) => /\.woff2?$/.test(name));
    expect(fonts.filter((name) => !/-latin-/.test(name) || /latin-ext/.test(name))).toEqual([]);
  });
});
