import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';

const TYPES = { js: 'text/javascript', json: 'application/json', csv: 'text/csv', html: 'text/html' };
// Isolated pages have a timer of 5 µs.
const HEADERS = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp', 'cache-control': 'no-store' };

/** Serves the bundles of `folder`, a bare page per bundle, and `answers` (path to a function that gives text or bytes), on this machine alone. */
export async function serve(folder, answers) {
  const server = createServer((request, response) => {
    answer(request.url.split('?')[0], folder, answers).then(
      ([type, body]) => response.writeHead(200, { ...HEADERS, 'content-type': `${type}; charset=utf-8` }).end(body),
      () => response.writeHead(404, HEADERS).end(),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function answer(path, folder, answers) {
  const type = TYPES[path.split('.').at(-1)];
  if (answers[path]) return [type, answers[path]()];
  if (type === TYPES.html) return [type, pageOf(basename(path, '.html'))];
  return [type, await readFile(join(folder, basename(path)))];
}

const pageOf = (name) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,"><body><script type="module" src="/${name}.js"></script>`;
