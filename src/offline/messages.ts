/** What page and service worker say to each other. */

/** To either, with a port: of which build are you? */
export const WHICH = 'which build';
/** To the worker: a page has been opened. */
export const HERE = 'here';
/** To a worker that waits: the reader wants the new version. */
export const TAKE_OVER = 'take over';

interface Listener {
  postMessage(message: string, transfer: Transferable[]): void;
}

/** Who does not answer in this time is asleep, still loading, or of another kind. */
const PATIENCE = 5000;

/** @returns the build of whoever was asked; null: no answer. */
export function askBuild(of: Listener, patience = PATIENCE): Promise<string | null> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const end = (said: unknown): void => {
      clearTimeout(timer);
      port1.close();
      resolve(typeof said === 'string' ? said : null);
    };
    const timer = setTimeout(() => end(null), patience);
    port1.onmessage = ({ data }: MessageEvent<unknown>) => end(data);
    of.postMessage(WHICH, [port2]);
  });
}
