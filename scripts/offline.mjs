// @ts-check
// After a build: writes the build's hash into the page, and the list of its files into the service worker.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string | Buffer} content */
const sha256 = (content) => createHash('sha256').update(content);

const META = /\n *<meta name="build" content="[^"]*" \/>/;
const LIST = /^self\.vandpunktBuild = .*\n/;

/**
 * The page is index.html, all that is in assets/, and the worker's own code: the hash is that of all of them, as they are
 * before it is written into them. May be done again, after files have changed.
 * @param {string} folder
 * @returns the hash
 */
export function stampBuild(folder) {
  const page = join(folder, 'index.html');
  const worker = join(folder, 'sw.js');
  const html = readFileSync(page, 'utf8').replace(META, '');
  const code = readFileSync(worker, 'utf8').replace(LIST, '');
  /** @type {[string, string | Buffer][]} */
  const assets = readdirSync(join(folder, 'assets'))
    .sort()
    .map((name) => [`assets/${name}`, readFileSync(join(folder, 'assets', name))]);
  const lines = [['index.html', html], ['sw.js', code], ...assets].map(
    ([path, content]) => `${path} ${sha256(content).digest('hex')}\n`,
  );
  const hash = sha256(lines.join('')).digest('hex').slice(0, 16);

  const stamped = html.replace(
    /<meta charset="[^"]*" \/>/,
    (charset) => `${charset}\n    <meta name="build" content="${hash}" />`,
  );
  if (stamped === html) throw new Error(`${page}: no place for the build's hash`);
  writeFileSync(page, stamped);
  const files = Object.fromEntries(
    [/** @type {[string, string]} */ (['', stamped]), ...assets].map(([path, content]) => [
      path,
      `sha256-${sha256(content).digest('base64')}`,
    ]),
  );
  writeFileSync(worker, `self.vandpunktBuild = ${JSON.stringify({ hash, files })};\n${code}`);
  return hash;
}
