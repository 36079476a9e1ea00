import { createServer } from 'node:http';
import { createApi } from './server/api.mjs';
import { STRICT_POLICY } from './server/policy.mjs';
import { referencePage } from './server/reference.mjs';
import { findFile, sendFile } from './server/static.mjs';

const LARGEST_BODY = 10_000;

/**
 * The demo on loopback: pages, the built library, and an invented back end.
 * @param {{ clock?: () => number }} options
 */
export function createDemoServer({ clock = Date.now } = {}) {
  const api = createApi(clock);
  return createServer((request, response) => {
    handle(api, request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end('The demo server made a mistake; its console says which.');
    });
  });
}

async function handle(api, request, response) {
  const { pathname } = new URL(request.url, 'http://demo.invalid');
  if (request.method === 'POST') return move(api, pathname, request, response);
  if (request.method !== 'GET' && request.method !== 'HEAD') return say(response, 405, 'Only GET, and POST for moves.');
  const answer = api.get(pathname, request.headers['if-none-match']);
  if (answer) return response.writeHead(answer.status, answer.headers).end(answer.body);
  const bad = api.badDay(pathname);
  // The request ends when the page gives up.
  if (bad) return bad.wait ? undefined : response.writeHead(bad.status, bad.headers).end(bad.body);
  const page = await referencePage(pathname);
  if (page) return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' }).end(page);
  const path = decodeURIComponent(pathname);
  const file = findFile(path);
  if (!file) return say(response, 404, `There is no page ${path}.`);
  if (file.endsWith('index.html') && !path.endsWith('/') && !path.endsWith('.html')) return response.writeHead(301, { location: `${pathname}/` }).end();
  sendFile(response, file, path, path.startsWith('/crm/') ? { 'content-security-policy': STRICT_POLICY } : {});
}

async function move(api, path, request, response) {
  const id = /^\/api\/deals\/([^/]+)\/move$/.exec(path)?.[1];
  if (!id) return say(response, 404, `Nothing can be sent to ${path}.`);
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > LARGEST_BODY) return say(response, 413, 'That is too much for a move.');
  }
  const { status, body } = api.move(decodeURIComponent(id), stageOf(text));
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

function stageOf(text) {
  try {
    return String(JSON.parse(text).stage);
  } catch {
    return '';
  }
}

function say(response, status, sentence) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(sentence);
}

/** Listens on the first free port from `from` on. */
export function listen(server, from) {
  return new Promise((resolve, reject) => {
    const attempt = (port) => {
      server.once('error', (error) => (error.code === 'EADDRINUSE' && port < from + 20 ? attempt(port + 1) : reject(error)));
      server.listen(port, '127.0.0.1', () => resolve(server.address().port));
    };
    attempt(from);
  });
}

if (process.argv[1] && import.meta.url.endsWith(process.argv[1].split(/[\\/]/).slice(-2).join('/'))) {
  const port = await listen(createDemoServer(), Number(process.env.PORT ?? 8123));
  console.log(`\n  Sluice demo:  http://127.0.0.1:${port}/\n\n  Stop it with Ctrl+C.\n`);
}
