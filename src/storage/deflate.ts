/** Text <-> short text for addresses: the platform's own deflate, then base64url (RFC 4648, section 5, no padding). */

/** Ends the reading of what would grow too large; nothing beyond the limit is kept in memory. */
export class TooLarge extends Error {
  constructor(readonly limit: number) {
    super(`more than ${limit} bytes`);
  }
}

/** Deflated and in letters, digits, - and _. */
export async function squeeze(text: string): Promise<string> {
  const packed = await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'), Infinity);
  let letters = '';
  for (const byte of packed) letters += String.fromCharCode(byte);
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/**
 * The text again.
 * @throws TooLarge as soon as it would have more than `limit` bytes; another Error when it is not what `squeeze` wrote.
 */
export async function unsqueeze(letters: string, limit: number): Promise<string> {
  if (!/^[A-Za-z0-9_-]*$/.test(letters)) throw new Error('not base64url');
  const binary = atob(letters.replaceAll('-', '+').replaceAll('_', '/'));
  const packed = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  const bytes = await through(packed, new DecompressionStream('deflate-raw'), limit);
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

type Pair = Pick<CompressionStream, 'readable' | 'writable'>;

async function through(bytes: Uint8Array<ArrayBuffer>, pair: Pair, limit: number): Promise<Uint8Array> {
  const writer = pair.writable.getWriter();
  // Faults of the content are told by the reading side; the writing side repeats them, and nobody needs them twice.
  const quiet = (): void => {};
  writer.closed.catch(quiet);
  writer.write(bytes).catch(quiet);
  writer.close().catch(quiet);
  const reader = pair.readable.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  reader.closed.catch(quiet);
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel().catch(quiet);
      throw new TooLarge(limit);
    }
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
