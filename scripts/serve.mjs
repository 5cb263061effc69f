// @ts-check
// A small static server for the built page: the security headers on every response, nothing from outside the folder.
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { cacheHashed, cacheOther, offlineHeaders, offlineScript, securityHeaders } from './policy.mjs';

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/**
 * The file that an address names, or null. Dot files, `..`, backslashes and NUL are refused by name; a link that leads
 * elsewhere is refused because the real path then differs from the asked one.
 * @param {string} folder
 * @param {string} address
 */
async function find(folder, address) {
  let path;
  try {
    path = decodeURIComponent((address.split(/[?#]/, 1)[0] ?? '').replace(/^\/+/, ''));
  } catch {
    return null;
  }
  if (path === '' || path.endsWith('/')) path += 'index.html';
  if (/[\\\0:]/.test(path) || path.split('/').some((part) => part === '' || part.startsWith('.'))) return null;
  const file = join(folder, ...path.split('/'));
  try {
    if ((await realpath(file)) !== file || !file.startsWith(folder + sep)) return null;
    if (!(await stat(file)).isFile()) return null;
    const type = types[extname(file)] ?? 'application/octet-stream';
    return { file, hashed: path.startsWith('assets/'), offline: path === offlineScript, type };
  } catch {
    return null;
  }
}

/**
 * @param {{ folder: string, port?: number, host?: string }} options port 0 takes a free one
 * @returns {Promise<{ address: string, port: number, close: () => Promise<void> }>}
 */
export async function serve({ folder, port = 0, host = '127.0.0.1' }) {
  const base = await realpath(folder);
  const server = createServer((request, response) => {
    const answer = async () => {
      for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
      response.setHeader('Cache-Control', cacheOther);
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Type': 'text/plain; charset=utf-8' });
        return response.end('Only GET and HEAD.\n');
      }
      const found = await find(base, request.url ?? '/');
      if (!found) {
        response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
        return response.end('Not found.\n');
      }
      const body = await readFile(found.file);
      if (found.hashed) response.setHeader('Cache-Control', cacheHashed);
      if (found.offline) for (const [name, value] of Object.entries(offlineHeaders)) response.setHeader(name, value);
      response.writeHead(200, { 'Content-Type': found.type, 'Content-Length': body.length });
      return response.end(request.method === 'HEAD' ? undefined : body);
    };
    answer().catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('The server failed.\n');
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(undefined));
  });
  const bound = server.address();
  const taken = typeof bound === 'object' && bound ? bound.port : port;
  return {
    address: `http://${host}:${taken}/`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
