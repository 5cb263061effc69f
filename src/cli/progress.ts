/** How far a run has come, and how long it will still take. */
import type { TaskProgress } from '../experiments/tasks.ts';
import type { Terminal } from './terminal.ts';

/** So many worlds before a guess of the time left is worth saying. */
const GUESS_FROM = 10;

export function progressLine(terminal: Terminal): (progress: TaskProgress) => void {
  const begin = performance.now();
  return ({ done, failed, total }) => {
    const perWorld = (performance.now() - begin) / (done + failed);
    const left = Math.ceil(((total - done - failed) * perWorld) / 1000);
    const guess = done + failed >= GUESS_FROM && left > 0 ? `, at most ${left} s left` : '';
    terminal.progress(`${done} of ${total} worlds${failed > 0 ? `, ${failed} failed` : ''}${guess}`);
  };
}
