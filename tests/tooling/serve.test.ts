import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFile, metaPolicy, offlineHeaders, policy, securityHeaders } from '../../scripts/policy.mjs';
import { serve } from '../../scripts/serve.mjs';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

let folder: string;
let server: Awaited<ReturnType<typeof serve>>;

/** By hand and not by fetch, which would tidy `..` out of the address before it is sent. */
function ask(path: string, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: server.port, path, method }, (response) => {
      let body = '';
      response.on('data', (data) => (body += String(data)));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vandpunkt-serve-'));
  const site = join(folder, 'dist');
  mkdirSync(join(site, 'assets'), { recursive: true });
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(site, 'assets', 'worker-browser-abc.js'), 'self.close();');
  writeFileSync(join(site, 'sw.js'), 'self.skip;');
  writeFileSync(join(site, '.sources'), 'not for the public');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  mkdirSync(join(folder, 'dist-other'));
  writeFileSync(join(folder, 'dist-other', 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(site, 'link.txt'));
  symlinkSync(join(folder, 'dist-other'), join(site, 'linked'));
  server = await serve({ folder: site });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the server of the built page', () => {
  it.each([
    ['the page', '/', 'GET', 200],
    ['the page by name', '/index.html?x=1', 'GET', 200],
    ["the worker's script", '/assets/worker-browser-abc.js', 'GET', 200],
    ['a missing file', '/nothing.js', 'GET', 404],
    ['a folder', '/assets', 'GET', 404],
    ['another method', '/', 'POST', 405],
    ['an address that cannot be decoded', '/%E0%A4%A', 'GET', 404],
  ])('sends every security header with %s', async (_name, path, method, status) => {
    const answer = await ask(path, method);
    expect(answer.status).toBe(status);
    for (const [name, value] of Object.entries(securityHeaders)) {
      expect(answer.headers[name.toLowerCase()], name).toBe(value);
    }
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '//secret.txt/../../secret.txt',
    '/../dist-other/secret.txt',
    '/link.txt',
    '/linked/secret.txt',
    '/.sources',
    '/index.html%00.txt',
  ])('gives nothing from outside the folder and nothing hidden: %s', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('secret');
  });

  it('names types, keeps hashed files for good and asks again for the others', async () => {
    const page = await ask('/');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['cache-control']).toBe('no-cache');
    const worker = await ask('/assets/worker-browser-abc.js');
    expect(worker.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(worker.headers['cache-control']).toContain('immutable');
  });

  it('gives the service worker a policy of its own, and asks again for it', async () => {
    const worker = await ask('/sw.js');
    expect(worker.headers['cache-control']).toBe('no-cache');
    for (const [name, value] of Object.entries(offlineHeaders)) {
      expect(worker.headers[name.toLowerCase()], name).toBe(value);
    }
    // It may fetch from its own host, which the page may not, and nothing besides.
    const own = offlineHeaders['Content-Security-Policy'].split('; ');
    expect(own.filter((part) => !policy.split('; ').includes(part))).toEqual([
      "connect-src 'self'",
      "trusted-types 'none'",
    ]);
    expect(own).toContain("default-src 'none'");
  });

  it('answers HEAD without a body', async () => {
    const answer = await ask('/', 'HEAD');
    expect(answer.status).toBe(200);
    expect(answer.body).toBe('');
  });

  it('refuses a port that is taken', async () => {
    await expect(serve({ folder: join(folder, 'dist'), port: server.port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});

describe('the policy', () => {
  it('allows nothing but own files, and no connection at all', () => {
    const directives = new Map(policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]));
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('connect-src')).toEqual(["'none'"]);
    expect(directives.get('script-src')).toEqual(["'self'"]);
    expect(directives.get('worker-src')).toEqual(["'self'"]);
    expect(directives.get('style-src')).toEqual(["'self'"]);
    expect(directives.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('is the same in the meta tag, but for what a meta tag cannot say', () => {
    expect(policy.split('; ').filter((part) => !metaPolicy.split('; ').includes(part))).toEqual([
      "frame-ancestors 'none'",
    ]);
  });

  it('is the same in the file for static hosts', () => {
    for (const [name, value] of Object.entries(securityHeaders))
      expect(headersFile()).toContain(`  ${name}: ${value}\n`);
  });
});
