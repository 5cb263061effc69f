/**
 * Lets the events that wait be handled (a stop, a heartbeat, a click) and goes on. Timers would do, but browsers hold
 * nested ones back to 4 ms; a message to oneself is not held back.
 */
export function nextTurn(): Promise<void> {
  if (typeof setImmediate === 'function') return new Promise((resolve) => setImmediate(resolve));
  return new Promise((resolve) => {
    waiting.push(resolve);
    port ??= open();
    port.postMessage(null);
  });
}

const waiting: (() => void)[] = [];
let port: MessagePort | undefined;

function open(): MessagePort {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => waiting.shift()?.();
  return channel.port2;
}
