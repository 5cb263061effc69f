/** A line to the other tabs with the same library. It only hurries: what counts is the revision in the store. */

export interface Notice {
  readonly key: string;
  readonly what: 'saved' | 'removed' | 'purged';
}

/** What is needed of a browser's `BroadcastChannel`. */
export type Channel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'removeEventListener' | 'close'>;

export interface Tabs {
  tell(notice: Notice): void;
  /** @returns stops the hearing */
  listen(listener: (notice: Notice) => void): () => void;
  close(): void;
}

export function tabsOn(channel: Channel): Tabs {
  let closed = false;
  return {
    tell: ({ key, what }) => {
      if (!closed) channel.postMessage({ key, what });
    },
    listen: (listener) => {
      const hear = ({ data }: MessageEvent<unknown>): void => {
        if (isNotice(data)) listener(data);
      };
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
    close: () => {
      closed = true;
      channel.close();
    },
  };
}

/** Another version of this page may send other words. */
function isNotice(value: unknown): value is Notice {
  const { key, what } = (value ?? {}) as Partial<Notice>;
  return typeof key === 'string' && (what === 'saved' || what === 'removed' || what === 'purged');
}
