// @ts-check
// The Chromium that the browser tests drive.
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './system-browser.mjs';

const chromium = {
  label: 'Chromium',
  variable: 'CHROMIUM',
  names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
  pack: 'chromium',
  size: 110,
};

/** @returns {string} the path of a Chromium; ends the process with one plain sentence where there is none */
export function ensureChromium() {
  const found = ensureBrowser(chromium);
  if (found) return found;
  console.error(
    'The browser tests need Chromium: install it (on Debian: apt-get install chromium), or set CHROMIUM to the path of one.',
  );
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(ensureChromium());
