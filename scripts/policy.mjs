// @ts-check
// The one source of what the page may do. The server, the meta tag of the built page and the `_headers` file for
// static hosts are all made from here, so that they cannot differ.

const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'worker-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'none'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'svelte-trusted-html sim-worker offline',
};

/** @param {[string, string][]} entries */
const join = (entries) => entries.map(([name, value]) => `${name} ${value}`).join('; ');

export const policy = join(Object.entries(directives));

/** Browsers ignore frame-ancestors in a meta tag, and say so on the console: left out there. */
export const metaPolicy = join(Object.entries(directives).filter(([name]) => name !== 'frame-ancestors'));

/** The service worker fetches the page's own files, and does nothing else. */
const offlinePolicy = join(
  Object.entries({
    'default-src': "'none'",
    'connect-src': "'self'",
    'require-trusted-types-for': "'script'",
    'trusted-types': "'none'",
  }),
);

/** Sent with every response but the service worker's. A worker obeys the policy of its own script's response, so that one needs it too. */
export const securityHeaders = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/** The same for the service worker's own script. */
export const offlineHeaders = { ...securityHeaders, 'Content-Security-Policy': offlinePolicy };
export const offlineScript = 'sw.js';

/** Files under assets/ carry a hash of their content in the name; all others may change under the same name. */
export const cacheHashed = 'public, max-age=31536000, immutable';
export const cacheOther = 'no-cache';

/** The `_headers` file that some static hosts read. Where hosts join values of two matching rules, no rule may overlap. */
export function headersFile() {
  const rule = (/** @type {string} */ path, /** @type {Record<string, string>} */ headers) => [
    path,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ];
  const other = { ...securityHeaders, 'Cache-Control': cacheOther };
  return [
    ...rule('/', other),
    ...rule('/index.html', other),
    ...rule('/study.schema.json', other),
    ...rule('/assets/*', { ...securityHeaders, 'Cache-Control': cacheHashed }),
    ...rule(`/${offlineScript}`, { ...offlineHeaders, 'Cache-Control': cacheOther }),
    '',
  ].join('\n');
}
