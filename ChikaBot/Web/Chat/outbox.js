const HOPELESS = [400, 413, 415, 422];
const ECHO = 5000;

/**
 * Sends one message at a time, in order. A message whose fate is unknown stays first in line until the line has caught up:
 * its echo then takes it out, or it is sent again.
 */
export function createOutbox(line, onSent, onFailed) {
  const queue = [];
  let sending = false;

  const idOf = activity => activity.channelData.clientActivityID;

  function take(id) {
    const at = queue.findIndex(activity => idOf(activity) === id);
    if (at >= 0) queue.splice(at, 1);
    return at >= 0;
  }

  async function flush() {
    if (sending) return;
    sending = true;
    while (queue.length && line.isOnline()) {
      const activity = queue[0];
      try {
        await line.post(activity);
        if (take(idOf(activity))) {
          onSent(activity);
          awaitEcho(activity);
        }
      } catch (error) {
        if (queue[0] !== activity) continue;
        if (HOPELESS.includes(error.status)) {
          queue.shift();
          onFailed(activity);
        } else {
          line.reconnect();
        }
      }
    }
    sending = false;
  }

  const waiting = new Set();

  function awaitEcho(activity) {
    waiting.add(idOf(activity));
    setTimeout(() => { if (waiting.delete(idOf(activity))) line.check(); }, ECHO);
  }

  return {
    flush,
    add(activity) { queue.push(activity); flush(); },
    echoed(id) { waiting.delete(id); take(id); },
    isEmpty: () => queue.length === 0,
  };
}
