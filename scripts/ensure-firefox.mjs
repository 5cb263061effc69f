// @ts-check
// The Firefox ESR in which the same bits are looked for. Its tests are left out where there is none; `npm run proof`
// installs it, because a proof that leaves an engine out is none.
import { fileURLToPath } from 'node:url';
import { ensureBrowser, findBrowser } from './system-browser.mjs';

const firefox = {
  label: 'Firefox ESR',
  variable: 'FIREFOX',
  names: ['firefox-esr'],
  pack: 'firefox-esr',
  size: 80,
};

/** The path of a Firefox ESR, or null. FIREFOX names another than the first on the search path. */
export const findFirefox = () => findBrowser(firefox);

/** The same, installed where it is missing and that is ours to do. */
export const ensureFirefox = () => ensureBrowser(firefox);

export const FIREFOX_MISSING =
  'Firefox ESR is not here, so that its bits are those of Node was not tried (on Debian: apt-get install firefox-esr, or set FIREFOX to the path of one).';

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = ensureFirefox();
  console.log(found ?? FIREFOX_MISSING);
  process.exitCode = found ? 0 : 1;
}
