/** Damaged links in great numbers; link.test.ts damages fewer of them in more ways, and finds the smallest that fails. */
import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { canonicalHash, canonicalText } from '../scenario/canonical.ts';
import { checkStudy } from '../scenario/parse.ts';
import { stream } from '../stats/testing.ts';
import { effort } from '../testing/effort.ts';
import { edited, published } from '../testing/studies.ts';
import { readLink, studyLink } from './link.ts';

/** The proof tries all of them (`npm run proof -- links`), every other run the first fifth. */
const LINKS = process.env['PROOF'] === 'whole' ? 100_000 : 20_000;

/** Milliseconds of the processor for one link. */
const LIMIT = 1000;

const SIGNS = 'AZaz09-_.=#&%study1wd{}[]":,\u0000å\ud800';
const WORDS = ['__proto__', '1e999', '"change"', '&study=', '#study=1w', 'constructor', '-0', '99999999999999999999'];

type Draw = () => number;
const whole = (u: Draw, below: number): number => Math.floor(u() * below);

/** Signs taken out, put in and put in place of others, at one to three places. */
function damaged(text: string, u: Draw): string {
  let now = text;
  for (let times = 1 + whole(u, 3); times > 0; times--) {
    const at = whole(u, now.length + 1);
    const add = u() < 0.2 ? WORDS[whole(u, WORDS.length)] : SIGNS[whole(u, SIGNS.length)];
    now = now.slice(0, at) + (u() < 0.3 ? '' : add) + now.slice(at + whole(u, 4));
  }
  return now;
}

const signed = (kind: string, letters: string): string =>
  `#study=1${kind}${letters.length.toString(36)}.${letters}.${canonicalHash(`${kind}${letters}`).slice(0, 12)}`;

async function goodLinks(): Promise<string[]> {
  const links = [studyLink(edited({ worlds: 7 }), [published]), studyLink(edited({ seed: 'å' }), [published])];
  return (await Promise.all(links)).map((link) => (link.ok ? link.fragment : ''));
}

it('damaged links never throw, take no time, and never give a study that the file reader refuses', async ({ task }) => {
  const good = await goodLinks();
  const base = canonicalHash(published).slice(0, 12);
  const changes = [{}, { worlds: [7] }, { seed: ['x'] }, { years: [2], worlds: [9] }].map((change) =>
    canonicalText({ base, change }),
  );
  const u = stream(2026);
  const link = (): string => {
    const kind = u();
    const one = good[whole(u, good.length)];
    // The address damaged or cut; letters damaged under a right sum; the text in it damaged under a right sum; anything.
    if (kind < 0.6) return damaged(one, u);
    if (kind < 0.7) return one.slice(0, whole(u, one.length));
    if (kind < 0.8) return signed('d', damaged(one.split('.')[1], u).replace(/[^\w-]/g, ''));
    if (kind < 0.95) {
      const text = damaged(changes[whole(u, changes.length)], u);
      return signed(u() < 0.9 ? 'd' : 'w', deflateRawSync(text).toString('base64url'));
    }
    return `#study=${Array.from({ length: whole(u, 40) }, () => String.fromCharCode(whole(u, 0x3000))).join('')}`;
  };
  const seen: Record<string, number> = {};
  let opened = 0;
  let slowest = 0;
  for (let i = 0; i < LINKS; i++) {
    const fragment = link();
    const { of: read, ms } = await effort(LIMIT, () => readLink(fragment, [published]));
    slowest = Math.max(slowest, ms);
    const end = read.state === 'refused' ? read.why : read.state;
    seen[end] = (seen[end] ?? 0) + 1;
    if (read.state === 'refused') {
      const { path, found, expected } = read.findings[0];
      if (found === '' || expected === '' || !(path === '' || path.startsWith('/'))) expect.fail(fragment);
    } else if (read.state === 'study' && opened++ % 50 === 0) expect(checkStudy(read.study).ok, fragment).toBe(true);
  }
  // The damage reaches every door.
  for (const end of ['study', 'none', 'cut', 'broken', 'base', 'unknown', 'version']) {
    expect(seen[end] ?? 0, end).toBeGreaterThan(LINKS / 1000);
  }
  expect(slowest).toBeLessThan(LIMIT);
  task.meta.counted = { links: LINKS };
}, 600_000);
