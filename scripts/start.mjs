// @ts-check
// `npm start [-- --port N]`: build the page where needed, serve it, print its address, go on until told to stop.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, isFresh } from './build.mjs';
import { root } from './root.mjs';
import { serve } from './serve.mjs';

/** @param {string} message @returns {never} */
function give(message) {
  console.error(message);
  process.exit(2);
}

function askedPort() {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string', default: '4173' } } });
    const port = Number(values.port);
    if (/^\d{1,5}$/.test(values.port) && port <= 65535) return port;
    return give(`--port takes a whole number from 0 to 65535 (0: any free one); got '${values.port}'.`);
  } catch (error) {
    return give(`${error instanceof Error ? error.message : String(error)}\nUsage: npm start [-- --port N]`);
  }
}

const port = askedPort();
if (!isFresh('page')) {
  console.error('Building the page ...');
  await build('page', { quiet: true });
}
try {
  const { address } = await serve({ folder: join(root, 'dist'), port });
  console.log(`Vändpunkt: ${address}`);
} catch (error) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    give(`Port ${port} is taken by another program. Choose another: npm start -- --port ${port + 1}`);
  if (code === 'EACCES')
    give(`Port ${port} may not be used by this user. Choose one above 1023: npm start -- --port 4173`);
  throw error;
}
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => process.exit(0));
