// Counting is measured where the engine counts: in a worker.
globalThis.bench = {
  count: (options) =>
    new Promise((resolve, reject) => {
      const worker = new Worker('/counting-worker.js', { type: 'module' });
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(options);
    }),
};
