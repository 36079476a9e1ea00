/* global MessagePort, Worker */
/** Runs in the page before its scripts: counts what comes through ports and what is sent to workers and ports. Heartbeats are none. */
export function countMessages() {
  const counts = (globalThis.messages = { results: 0, others: 0, sent: 0 });
  const heard = ({ data }) => {
    if (data && typeof data === 'object' && 'heartbeat' in data) return;
    if (data?.results?.length > 0 || data?.rows?.length > 0) counts.results++;
    else counts.others++;
  };
  const seen = new WeakSet();
  const follow = (port) => {
    if (!seen.has(port)) addEventListenerOf.call(port, 'message', heard);
    seen.add(port);
  };
  const addEventListenerOf = EventTarget.prototype.addEventListener;
  const { set, get } = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage');
  Object.defineProperty(MessagePort.prototype, 'onmessage', {
    get,
    set(listener) {
      follow(this);
      set.call(this, listener);
    },
  });
  MessagePort.prototype.addEventListener = function (type, ...rest) {
    if (type === 'message') follow(this);
    addEventListenerOf.call(this, type, ...rest);
  };
  for (const { prototype } of [MessagePort, Worker]) {
    const post = prototype.postMessage;
    prototype.postMessage = function (...message) {
      counts.sent++;
      return post.apply(this, message);
    };
  }
}
