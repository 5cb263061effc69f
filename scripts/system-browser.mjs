// @ts-check
// The browser tests drive the system's own browsers: Playwright's downloads are not needed and not tried.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @typedef {object} Wanted
 * @property {string} label as people call it
 * @property {string} variable of the environment: names another than the first on the search path
 * @property {string[]} names of the program, the best first
 * @property {string} pack the package of Debian
 * @property {number} size what is fetched, in MB
 */

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {Wanted} wanted @returns {string | null} its path, or null where there is none */
export function findBrowser({ variable, names }) {
  const asked = process.env[variable];
  if (asked) return isExecutable(asked) ? asked : null;
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable) ?? null;
}

/** Ubuntu's packages of these names only point to another store, so it is not counted as Debian here. */
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

/**
 * Its path; where it is missing, Debian's package is installed if that is ours to do.
 * @param {Wanted} wanted @returns {string | null} null where there is none and none could be installed
 */
export function ensureBrowser(wanted) {
  const found = findBrowser(wanted);
  if (found) return found;
  if (process.env[wanted.variable] || process.getuid?.() !== 0 || !isDebian()) return null;
  console.error(`${wanted.label} is missing: installing Debian's package (about ${wanted.size} MB) ...`);
  if (!apt(['update']) || !apt(['install', '-y', '--no-install-recommends', wanted.pack])) return null;
  return findBrowser(wanted);
}
