import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

/** One request as the server saw it. */
export interface SeenRequest {
  readonly method: string;
  /** Path with query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** The request handler alone, for a server that exists already; with what a test asks of it. */
export interface FaultHandler {
  readonly handle: RequestListener;
  readonly seen: readonly SeenRequest[];
  /** Resolves when `count` requests to this path with query have come in, counted from the start. */
  received(path: string, count?: number): Promise<void>;
  /** Lets the `nth` request (from 1) that waits at `/gate/<name>` or within `/hang-body` go on with this text. */
  release(name: string, nth: number, text?: string): void;
  /** What `/etag.json` answers from now on. */
  publish(etag: string, text: string): void;
}

export interface FaultServer extends FaultHandler {
  readonly origin: string;
  close(): Promise<void>;
}

const DEALS = '{"deals":[{"id":"1","name":"Bakery ovens","amount":1200}]}';
const CSV = 'id,name,amount\n1,Bakery ovens,1200\n';
const LOGIN = '<!doctype html><html><head><title>Log in</title></head><body><form action="/session"><input name="user"></form></body></html>';

interface State {
  readonly seen: SeenRequest[];
  readonly counts: Map<string, number>;
  readonly watchers: { path: string; count: number; resolve: () => void }[];
  readonly gates: Map<string, { opened?: string; open?: (text: string) => void }>;
  etag: string;
  etagText: string;
}

type Route = (context: { request: IncomingMessage; response: ServerResponse; query: URLSearchParams; rest: string; nth: number; state: State }) => void;

/**
 * What goes wrong on the way of data, by first part of the path:
 *
 * `/ok.json`, `/ok.csv`; `/delay?ms=` answers late; `/hang` never answers; `/hang-body` stops in the middle until released; `/slow?ms=` sends one byte each;
 * `/status/503`; `/flaky?times=3&status=500` fails that often, then answers; `/busy?after=120` is 429 with Retry-After, then answers; `/token?good=x` wants that bearer;
 * `/login` is a page with 200; `/to-login` redirects there; `/to?url=` redirects; `/loop` without end; `/no-cors.json` lacks the CORS headers; `/etag.json` revalidates;
 * `/dated.json` has Last-Modified; `/wrong-type` is JSON called HTML; `/truncated` breaks off; `/refuse` closes the connection; `/gate/<name>` waits to be released.
 */
const routes: Readonly<Record<string, Route>> = {
  'ok.json': ({ response }) => send(response, DEALS),
  'ok.csv': ({ response }) => send(response, CSV, { 'content-type': 'text/csv; charset=utf-8' }),
  delay: ({ response, query }) => void setTimeout(() => send(response, DEALS), Number(query.get('ms') ?? 1000)),
  hang: () => undefined,
  'hang-body': ({ response, state, nth }) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write(DEALS.slice(0, 20));
    atGate(state, 'hang-body', nth, () => response.end(DEALS.slice(20)));
  },
  slow: ({ response, query }) => trickle(response, DEALS, Number(query.get('ms') ?? 1000)),
  status: ({ response, rest }) => send(response, `status ${rest}`, { 'content-type': 'text/plain' }, Number(rest)),
  flaky: ({ response, query, nth }) =>
    nth <= Number(query.get('times') ?? 1)
      ? send(response, 'not now', { 'content-type': 'text/plain' }, Number(query.get('status') ?? 500))
      : send(response, DEALS),
  busy: ({ response, query, nth }) => (nth === 1 ? send(response, 'slow down', { 'retry-after': query.get('after') ?? '120' }, 429) : send(response, DEALS)),
  token: ({ request, response, query }) =>
    request.headers.authorization === `Bearer ${query.get('good')}` ? send(response, DEALS) : send(response, '{"error":"token"}', {}, 401),
  login: ({ response }) => send(response, LOGIN, { 'content-type': 'text/html; charset=utf-8' }),
  'to-login': ({ response }) => send(response, '', { location: '/login' }, 302),
  to: ({ response, query }) => send(response, '', { location: query.get('url') ?? '/ok.json' }, 302),
  loop: ({ response }) => send(response, '', { location: '/loop' }, 302),
  'no-cors.json': ({ response }) => {
    for (const name of response.getHeaderNames()) if (name.startsWith('access-control-')) response.removeHeader(name);
    send(response, DEALS);
  },
  'etag.json': ({ request, response, state }) =>
    request.headers['if-none-match'] === state.etag ? send(response, '', { etag: state.etag }, 304) : send(response, state.etagText, { etag: state.etag }),
  'dated.json': ({ request, response, query }) => {
    const modified = query.get('at') ?? 'Sun, 06 Nov 1994 08:49:37 GMT';
    if (request.headers['if-modified-since'] === modified) send(response, '', {}, 304);
    else send(response, DEALS, { 'last-modified': modified });
  },
  'wrong-type': ({ response }) => send(response, DEALS, { 'content-type': 'text/html' }),
  truncated: ({ response }) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(DEALS.length) });
    response.write(DEALS.slice(0, 20), () => response.destroy());
  },
  refuse: ({ request }) => void request.socket.destroy(),
  gate: ({ response, rest, nth, state }) => atGate(state, rest, nth, (text) => send(response, text)),
};

/** Counts per path with query, so that two tests of one route need only differ in a parameter. */
export function createFaultHandler(): FaultHandler {
  const state: State = { seen: [], counts: new Map(), watchers: [], gates: new Map(), etag: '"1"', etagText: DEALS };
  return {
    handle: (request, response) => answer(state, request, response),
    seen: state.seen,
    received: (path, count = 1) =>
      new Promise((resolve) => {
        if ((state.counts.get(path) ?? 0) >= count) resolve();
        else state.watchers.push({ path, count, resolve });
      }),
    release(name, nth, text = DEALS) {
      const gate = gateOf(state, name, nth);
      gate.opened = text;
      gate.open?.(text);
    },
    publish(etag, text) {
      state.etag = etag;
      state.etagText = text;
    },
  };
}

/** A real server on the loopback, on a free port or the one given. */
export async function startFaultServer(port = 0): Promise<FaultServer> {
  const handler = createFaultHandler();
  const server: Server = createServer(handler.handle);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()));
      server.closeAllConnections();
    });
  return { ...handler, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

function answer(state: State, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://loopback');
  response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
  response.setHeader('access-control-allow-headers', 'authorization, if-none-match, if-modified-since, x-team');
  if (request.method === 'OPTIONS') return send(response, '', {}, 204);
  state.seen.push({ method: request.method ?? 'GET', url: request.url ?? '/', headers: request.headers });
  const address = request.url ?? '/';
  const nth = (state.counts.get(address) ?? 0) + 1;
  state.counts.set(address, nth);
  const [, first = '', ...rest] = pathname.split('/');
  const route = Object.hasOwn(routes, first) ? routes[first] : undefined;
  if (route) route({ request, response, query: searchParams, rest: rest.join('/'), nth, state });
  else send(response, 'nothing here', { 'content-type': 'text/plain' }, 404);
  for (const watcher of state.watchers) if (watcher.path === address && nth >= watcher.count) watcher.resolve();
}

function send(response: ServerResponse, text: string, headers: Readonly<Record<string, string>> = {}, status = 200): void {
  const bodiless = status === 204 || status === 304;
  const length = bodiless ? {} : { 'content-length': String(Buffer.byteLength(text)) };
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-cache', ...length, ...headers });
  response.end(bodiless ? undefined : text);
}

function trickle(response: ServerResponse, text: string, ms: number): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  let sent = 0;
  const timer = setInterval(() => {
    if (sent < text.length) return void response.write(text[sent++]);
    clearInterval(timer);
    response.end();
  }, ms);
  response.on('close', () => clearInterval(timer));
}

function atGate(state: State, name: string, nth: number, open: (text: string) => void): void {
  const gate = gateOf(state, name, nth);
  if (gate.opened === undefined) gate.open = open;
  else open(gate.opened);
}

function gateOf(state: State, name: string, nth: number) {
  const key = `${name}#${nth}`;
  const gate = state.gates.get(key) ?? {};
  state.gates.set(key, gate);
  return gate;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { origin } = await startFaultServer(Number(argv[2] ?? 0));
  console.log(origin);
}
