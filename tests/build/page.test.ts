import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stampBuild } from '../../scripts/offline.mjs';
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

  it('has exactly one of those rules for each file: some hosts join two', () => {
    const rules = headersFile().match(/^\/.*$/gm)!;
    const files = readdirSync(dist).filter((name) => !/^[._]/.test(name) && name !== 'assets');
    for (const path of ['/', '/assets/index-a.js', ...files.map((name) => `/${name}`)]) {
      const fit = rules.filter((rule) => rule === path || (rule.endsWith('*') && path.startsWith(rule.slice(0, -1))));
      expect(fit, path).toHaveLength(1);
    }
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

describe('what is kept for when there is no network', () => {
  const listOf = (worker: string) =>
    JSON.parse(/^self\.vandpunktBuild = (.*);\n/.exec(worker)![1]) as { hash: string; files: Record<string, string> };

  it('is the page and all of its files, each with its sum', () => {
    const { hash, files } = listOf(read('sw.js'));
    expect(Object.keys(files).sort()).toEqual(['', ...assets().map((name) => `assets/${name}`)].sort());
    for (const [path, sum] of Object.entries(files)) {
      const content = readFileSync(join(dist, path || 'index.html'));
      expect(sum, path).toBe(`sha256-${createHash('sha256').update(content).digest('base64')}`);
    }
    expect(read('index.html')).toContain(`<meta name="build" content="${hash}" />`);
  });

  it('holds nothing that may change under the same name, but for the page itself', () => {
    expect(assets().filter((name) => !/-[\w-]{8}\.\w+$/.test(name))).toEqual([]);
    const named = [...read('index.html').matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((address) => !address.startsWith('./assets/'))).toEqual([]);
  });

  it('is kept by a script of one file', () => {
    expect(read('sw.js')).not.toMatch(/\bimport\b|\bexport\b|importScripts/);
  });

  it('has a hash that follows from the files, and changes with any of them', () => {
    const folder = mkdtempSync(join(tmpdir(), 'vandpunkt-stamp-'));
    try {
      cpSync(dist, folder, { recursive: true });
      const { hash } = listOf(read('sw.js'));
      expect(stampBuild(folder)).toBe(hash);
      for (const path of ['index.html', 'sw.js', join('assets', assets()[0])]) {
        const before = readFileSync(join(folder, path));
        writeFileSync(join(folder, path), Buffer.concat([before, Buffer.from('\n')]));
        expect(stampBuild(folder), path).not.toBe(hash);
        writeFileSync(join(folder, path), before);
      }
      expect(stampBuild(folder)).toBe(hash);
      expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe(read('index.html'));
      expect(readFileSync(join(folder, 'sw.js'), 'utf8')).toBe(read('sw.js'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
