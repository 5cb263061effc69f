import { describe, expect, it, vi } from 'vitest';
import { HERE, TAKE_OVER, WHICH, askBuild } from './messages.ts';
import { keepOffline } from './register.ts';

/** A worker that says of which build it is, and remembers what it was told. */
class Worker extends EventTarget {
  state = 'installing';
  readonly told: string[] = [];
  readonly build: string;
  constructor(build: string) {
    super();
    this.build = build;
  }
  postMessage(message: string, transfer: MessagePort[] = []): void {
    this.told.push(message);
    if (message === WHICH) transfer[0].postMessage(this.build);
  }
}

function browser() {
  const registration = Object.assign(new EventTarget(), {
    installing: null as Worker | null,
    waiting: null as Worker | null,
    active: null as Worker | null,
  });
  const workers = Object.assign(new EventTarget(), {
    controller: null as Worker | null,
    register: () => Promise.resolve(registration),
  });
  const taken: (() => Promise<void>)[] = [];
  const reload = vi.fn();
  return {
    ...{ registration, workers, taken, reload },
    keep: () =>
      keepOffline({
        container: () => workers as unknown as ServiceWorkerContainer,
        build: 'one',
        newer: (take) => void taken.push(take),
        reload,
      }),
  };
}
const quiet = () => new Promise((resolve) => setTimeout(resolve, 50));

describe('the page that is kept', () => {
  it('says of which build it is when it is asked, and that it is there', async () => {
    const { registration, workers, keep } = browser();
    registration.active = new Worker('one');
    await keep();
    const asked = {
      postMessage: (message: string, ports: MessagePort[]) =>
        void workers.dispatchEvent(new MessageEvent('message', { data: message, ports })),
    };
    expect(await askBuild(asked)).toBe('one');
    expect(registration.active.told).toEqual([HERE]);
    expect(await askBuild({ postMessage: () => {} }, 20)).toBeNull();
  });

  it('hears of another version when it is whole, and not before', async () => {
    const { registration, taken, keep } = browser();
    await keep();
    const worker = new Worker('two');
    registration.installing = worker;
    registration.dispatchEvent(new Event('updatefound'));
    await quiet();
    expect(taken).toEqual([]);
    worker.state = 'installed';
    worker.dispatchEvent(new Event('statechange'));
    await vi.waitFor(() => expect(taken.length).toBe(1));
  });

  it('is not told of its own version, whoever brings it', async () => {
    const { registration, workers, taken, keep } = browser();
    registration.waiting = new Worker('one');
    registration.active = new Worker('older');
    await keep();
    workers.controller = new Worker('one');
    workers.dispatchEvent(new Event('controllerchange'));
    await quiet();
    expect(taken).toEqual([]);
  });

  it('reloads once the other version has taken over, and only when asked', async () => {
    const { registration, workers, taken, reload, keep } = browser();
    const worker = new Worker('two');
    registration.waiting = worker;
    await keep();
    await vi.waitFor(() => expect(taken.length).toBe(1));
    const done = taken[0]();
    await quiet();
    expect(worker.told).toContain(TAKE_OVER);
    expect(reload).not.toHaveBeenCalled();
    workers.controller = worker;
    workers.dispatchEvent(new Event('controllerchange'));
    await done;
    expect(reload).toHaveBeenCalledOnce();
  });

  it('says so, and goes on, when another tab has asked for the other version; then a reload is enough', async () => {
    const { workers, taken, reload, keep } = browser();
    await keep();
    workers.controller = new Worker('two');
    workers.dispatchEvent(new Event('controllerchange'));
    await vi.waitFor(() => expect(taken.length).toBe(1));
    expect(reload).not.toHaveBeenCalled();
    await taken[0]();
    expect(reload).toHaveBeenCalledOnce();
  });

  it.each([
    ['there is nothing', () => undefined],
    ['asking is refused', () => raise()],
    ['registering is refused', () => ({ addEventListener: () => {}, register: () => Promise.reject(new Error()) })],
  ])('goes on without a word where %s', async (_name, container) => {
    const parts = { build: 'one', newer: () => raise(), reload: () => raise() };
    const asked = container as () => ServiceWorkerContainer | undefined;
    await expect(keepOffline({ ...parts, container: asked })).resolves.toBeUndefined();
  });
});

function raise(): never {
  throw new DOMException('refused', 'SecurityError');
}
