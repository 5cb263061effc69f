/** What a command may do to the world outside, so that tests can hand it something else. */
export interface Terminal {
  /** Standard output: results and nothing else. */
  out(text: string): void;
  /** Standard error: a message on a line of its own. */
  note(line: string): void;
  /** Standard error: how far it has come; overwrites itself where that is possible. */
  progress(line: string): void;
  /** Hears of Ctrl-C: the first one asks for an end, the second one enforces it. */
  onInterrupt(stop: () => void): void;
}

/** Complete; a target or check failed; usage or a bad file; incomplete. */
export type ExitCode = 0 | 1 | 2 | 3;

/** What the user can mend: one plain sentence, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Where progress cannot overwrite itself (a log), a line this often is enough. */
const LOG_EVERY_MS = 5_000;

export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  // Whoever reads our output may close it (`| head`): that is no failure of ours.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    // A result that did not arrive is not complete; thrown, it would end with 1, which is a failed check.
    stderr.write(`Standard output cannot be written: ${error.code ?? error.message}.\n`);
    process.exit(3);
  });
  let shown = '';
  let logged = performance.now();
  const clear = (): void => {
    if (shown) stderr.write('\r\u001b[K');
    shown = '';
  };
  return {
    out(text) {
      clear();
      stdout.write(text);
    },
    note(line) {
      clear();
      stderr.write(`${line}\n`);
    },
    progress(line) {
      if (stderr.isTTY) {
        stderr.write(`\r\u001b[K${line}`);
        shown = line;
      } else if (performance.now() - logged >= LOG_EVERY_MS) {
        logged = performance.now();
        stderr.write(`${line}\n`);
      }
    },
    onInterrupt(stop) {
      process.once('SIGINT', () => {
        stop();
        process.once('SIGINT', () => process.exit(130));
      });
    },
  };
}
