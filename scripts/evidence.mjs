// @ts-check
// `npm run evidence -- PATH`: copies the evidence file into the project byte for byte and writes its SHA-256 beside it.
// Nothing is changed on the way: what the project computes with is what the file says, and the hash shows it.
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const [path, ...rest] = process.argv.slice(2);
if (!path || rest.length > 0) {
  console.error('Usage: npm run evidence -- PATH/TO/evidence.json');
  process.exit(2);
}

/** @param {string} message @returns {never} */
function refuse(message) {
  console.error(`${path}: ${message}`);
  process.exit(2);
}

/** @type {Buffer} */
let bytes;
/** @type {unknown} */
let content;
try {
  bytes = readFileSync(path);
} catch (error) {
  refuse(`cannot be read (${error instanceof Error ? error.message : String(error)})`);
}
try {
  content = JSON.parse(bytes.toString('utf8'));
} catch {
  refuse('is not JSON');
}
const schema = /** @type {{ schema?: unknown } | null} */ (content)?.schema;
if (schema !== 'evidence/1') refuse(`has the schema ${JSON.stringify(schema)}; this version reads evidence/1`);

const hash = createHash('sha256').update(bytes).digest('hex');
const folder = join(root, 'src/parameters/evidence');
/** Written beside and then renamed, so that a broken copy never stands under the name. @param {string} name @param {Buffer | string} data */
function put(name, data) {
  writeFileSync(join(folder, `${name}.new`), data);
  renameSync(join(folder, `${name}.new`), join(folder, name));
}
put('evidence.json', bytes);
put('evidence.sha256', `${hash}  evidence.json\n`);
console.error(`Copied ${bytes.length} bytes, SHA-256 ${hash}. Now run the tests: they check every row.`);
