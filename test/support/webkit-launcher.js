import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};
const BUTTONS = ['left', 'middle', 'right'];
const START_TIMEOUT_MS = 30_000;

/** Runs browser tests in WebKitGTK's MiniBrowser through WebKitWebDriver, one window, on a virtual screen where there is none. */
export function webkitLauncher(driverPath) {
  const driver = new WebKitDriver(driverPath);
  const pages = new Map();
  return {
    name: 'WebKitGTK',
    type: 'webdriver',
    concurrency: 1,
    async initialize() {},
    async startSession(id, url) {
      await driver.start();
      pages.set(id, url);
      await driver.call('POST', '/url', { url });
    },
    isActive: (id) => pages.has(id),
    getBrowserUrl: (id) => pages.get(id),
    async stopSession(id) {
      pages.delete(id);
      await driver.call('POST', '/url', { url: 'about:blank' });
      return {};
    },
    sendKeys: (_id, keys) =>
      driver.act(
        'key',
        'keyboard',
        keys.flatMap((key) => ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] ?? key }))),
      ),
    sendMouseMove: (_id, x, y) => driver.mouse([{ type: 'pointerMove', duration: 0, x, y }]),
    sendMouseClick: (_id, x, y, name = 'left') => {
      const button = BUTTONS.indexOf(name);
      return driver.mouse([
        { type: 'pointerMove', duration: 0, x, y },
        { type: 'pointerDown', button },
        { type: 'pointerUp', button },
      ]);
    },
    sendMouseDown: (_id, name = 'left') => driver.mouse([{ type: 'pointerDown', button: BUTTONS.indexOf(name) }]),
    sendMouseUp: (_id, name = 'left') => driver.mouse([{ type: 'pointerUp', button: BUTTONS.indexOf(name) }]),
    resetMouse: () => driver.call('DELETE', '/actions'),
    takeScreenshot: (_id, locator) => driver.screenshot(locator),
    stop: () => driver.stop(),
  };
}

class WebKitDriver {
  #path;
  #started;
  #programs = [];
  #base = '';

  constructor(path) {
    this.#path = path;
  }

  start() {
    this.#started ??= this.#startOnce();
    return this.#started;
  }

  async #startOnce() {
    const env = { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1' };
    if (!env.DISPLAY && !env.WAYLAND_DISPLAY) env.DISPLAY = await this.#startScreen();
    const port = await freePort();
    this.#programs.push(spawn(this.#path, [`--port=${port}`], { env, stdio: 'ignore' }));
    const server = `http://127.0.0.1:${port}`;
    await answering(`${server}/status`);
    const capabilities = { alwaysMatch: { pageLoadStrategy: 'normal', 'webkitgtk:browserOptions': { args: ['--automation'] } } };
    const { sessionId } = await send('POST', `${server}/session`, { capabilities });
    this.#base = `${server}/session/${sessionId}`;
  }

  async #startScreen() {
    // -displayfd lets the server choose a free number and tell it on descriptor 3.
    const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    this.#programs.push(screen);
    const ended = once(screen, 'exit').then(() => {
      throw new Error('Xvfb ended before it told its display; is it installed (Debian: apt-get install xvfb)?');
    });
    const [number] = await Promise.race([once(screen.stdio[3], 'data'), ended]);
    return `:${String(number).trim()}`;
  }

  call(method, path, body) {
    return send(method, this.#base + path, body);
  }

  act(type, id, actions, parameters) {
    return this.call('POST', '/actions', { actions: [{ type, id, ...(parameters ? { parameters } : {}), actions }] });
  }

  mouse(actions) {
    return this.act('pointer', 'mouse', actions, { pointerType: 'mouse' });
  }

  async screenshot(locator) {
    const element = await this.call('POST', '/execute/sync', { script: locator, args: [] });
    const id = element && Object.values(element)[0];
    return Buffer.from(await this.call('GET', id ? `/element/${id}/screenshot` : '/screenshot'), 'base64');
  }

  async stop() {
    if (this.#base) await this.call('DELETE', '').catch((error) => console.warn(`WebKitGTK did not close its session: ${error.message}`));
    for (const program of this.#programs) program.kill();
  }
}

async function send(method, url, body) {
  const response = await fetch(url, { method, headers: { 'content-type': 'application/json' }, ...(body ? { body: JSON.stringify(body) } : {}) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`WebKitWebDriver answered ${method} ${new URL(url).pathname} with "${value?.error}": ${value?.message}`);
  return value;
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answering(url) {
  const until = performance.now() + START_TIMEOUT_MS;
  for (;;) {
    try {
      return await send('GET', url);
    } catch (cause) {
      if (performance.now() > until) throw new Error(`WebKitWebDriver did not answer at ${url} within ${START_TIMEOUT_MS} ms.`, { cause });
      await pause(50);
    }
  }
}
