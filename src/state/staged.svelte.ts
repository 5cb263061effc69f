/**
 * One value, handed on to several parts of the page one after the other, each in a task of its own, so that no task holds
 * the page for long. A newer value starts the round anew; no part ever goes back to an older one.
 */
import type { Pause } from './figures.ts';

class Part<T> {
  value: T | null = $state.raw(null);
}

export class Staged<T> {
  readonly parts: readonly Part<T>[];
  readonly #pause: Pause;
  #newest: T | null = null;
  #walking = false;

  constructor(parts: number, pause: Pause) {
    this.parts = Array.from({ length: parts }, () => new Part<T>());
    this.#pause = pause;
  }

  push(value: T | null): void {
    this.#newest = value;
    if (!this.#walking) void this.#walk();
  }

  async #walk(): Promise<void> {
    this.#walking = true;
    for (let i = 0; i < this.parts.length;) {
      const value = this.#newest;
      await this.#pause();
      if (value !== this.#newest) {
        i = 0;
        continue;
      }
      this.parts[i].value = value;
      i++;
    }
    this.#walking = false;
  }
}
