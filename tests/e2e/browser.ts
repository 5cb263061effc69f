// What every browser test shares: the built page behind the real server, in the system's own Chromium (or Firefox ESR), with
// an ear on everything that must stay silent.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, type Page, type Response, chromium, firefox } from 'playwright-core';
import { ensureChromium } from '../../scripts/ensure-chromium.mjs';
import { FIREFOX_MISSING, findFirefox } from '../../scripts/ensure-firefox.mjs';
import { root } from '../../scripts/root.mjs';
import { serve } from '../../scripts/serve.mjs';

export interface Site {
  address: string;
  browser: Browser;
  /** A fresh page in a context of its own: nothing stored, Swedish unless told otherwise. */
  open: (path?: string, options?: BrowserContextOptions) => Promise<Visit>;
  /** Stops the server; the pages stay. */
  stop: () => Promise<void>;
  close: () => Promise<void>;
}

export interface Visit {
  page: Page;
  /** Errors and warnings on the console, uncaught exceptions, violations of the page's policy. */
  complaints: string[];
  /** The address of every request, of workers too. */
  requests: string[];
  responses: Response[];
  close: () => Promise<void>;
}

/** Chromium refuses its sandbox to root; the others keep it quiet and from calling home. */
const flags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type Engine = 'chromium' | 'firefox';

function launch(engine: Engine): Promise<Browser> {
  if (engine === 'chromium') return chromium.launch({ executablePath: ensureChromium(), args: flags });
  const executablePath = findFirefox();
  if (!executablePath) throw new Error(FIREFOX_MISSING);
  // By this channel Firefox is driven as it is, over WebDriver BiDi; the other way needs a Firefox built for it.
  return firefox.launch({ channel: 'moz-firefox', executablePath });
}

/** @param folder what is served; the built page unless told otherwise */
export async function openSite(folder = join(root, 'dist'), engine: Engine = 'chromium'): Promise<Site> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`${folder} is missing: run \`npm run build\` first`);
  const server = await serve({ folder });
  const browser = await launch(engine);
  return {
    address: server.address,
    browser,
    open: async (path = '', options = {}) => {
      const context = await browser.newContext({ locale: 'sv-SE', reducedMotion: 'reduce', ...options });
      // Ends what hangs; a loaded machine is slow, and that is no fault of the page.
      context.setDefaultTimeout(120_000);
      const page = await context.newPage();
      const complaints: string[] = [];
      const requests: string[] = [];
      const responses: Response[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
      context.on('request', (request) => requests.push(request.url()));
      context.on('response', (response) => responses.push(response));
      await page.goto(server.address + path);
      return { page, complaints, requests, responses, close: () => context.close() };
    },
    stop: () => server.close(),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
