// @ts-check
// The browser tests drive the system's own Chromium: Playwright's download is not needed and not tried.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a Chromium, or null. CHROMIUM names another than the first on the search path. */
export function findChromium() {
  const asked = process.env['CHROMIUM'];
  if (asked) return isExecutable(asked) ? asked : null;
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable) ?? null;
}

/** Ubuntu's package of that name only points to another store, so it is not counted as Debian here. */
function isDebian() {
  if (!existsSync('/usr/bin/apt-get') || !existsSync('/etc/os-release')) return false;
  const release = readFileSync('/etc/os-release', 'utf8');
  return /^ID(_LIKE)?=.*debian/m.test(release) && !/^ID(_LIKE)?=.*ubuntu/m.test(release);
}

/** @param {string[]} args */
function apt(args) {
  const run = spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=900', ...args], {
    // What apt says is for people who watch, so it goes to standard error.
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return run.status === 0;
}

/** @returns {string} the path of a Chromium; ends the process with one plain sentence where there is none */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (!process.env['CHROMIUM'] && process.getuid?.() === 0 && isDebian()) {
    console.error("Chromium is missing: installing Debian's package (about 110 MB) ...");
    if (apt(['update']) && apt(['install', '-y', '--no-install-recommends', 'chromium'])) {
      const installed = findChromium();
      if (installed) return installed;
    }
  }
  console.error(
    'The browser tests need Chromium: install it (on Debian: apt-get install chromium), or set CHROMIUM to the path of one.',
  );
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(ensureChromium());
