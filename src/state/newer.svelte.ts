/** Another version of the page is ready; until the reader asks for it, the page goes on with its own. */
export class Newer {
  /** Loads it; null: there is none. */
  take: (() => Promise<void>) | null = $state.raw(null);
}
