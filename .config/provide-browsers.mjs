// Finds the browsers of the tests, or installs them where that is possible (Debian as root). Only Node built-ins.
import { findChromium, findFirefox, findWebKitDriver, which } from './find-browser.mjs';
import { run, SetupError } from './run.mjs';

const BROWSERS = {
  chromium: {
    label: 'Chromium',
    packages: ['chromium'],
    isThere: () => Boolean(findChromium()),
    elsewhere: 'macOS, Windows: install Chrome, Edge or Chromium',
  },
  firefox: {
    label: 'Firefox',
    packages: ['firefox-esr'],
    isThere: () => Boolean(findFirefox()),
    elsewhere: 'macOS, Windows: put Firefox on PATH as "firefox"',
  },
  webkit: {
    label: 'WebKitGTK',
    packages: ['webkit2gtk-driver', 'xvfb'],
    isThere: () => Boolean(findWebKitDriver() && (process.env.DISPLAY || process.env.WAYLAND_DISPLAY || which('Xvfb'))),
    elsewhere: 'there is no WebKitGTK for macOS and Windows',
  },
};

/** Makes sure the named browsers are there; throws a SetupError that says how to install what is missing. */
export async function provideBrowsers(names) {
  const missing = names.filter((name) => !isThere(name));
  if (missing.length > 0 && canInstall()) await install(missing);
  for (const name of missing) if (!isThere(name)) throw new SetupError(instruction(name));
}

function isThere(name) {
  try {
    return BROWSERS[name].isThere();
  } catch (error) {
    throw new SetupError(error.message);
  }
}

const canInstall = () => process.platform === 'linux' && process.getuid() === 0 && Boolean(which('apt-get'));

async function install(names) {
  const packages = names.flatMap((name) => BROWSERS[name].packages);
  console.log(`setup: installing ${packages.join(', ')} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (await run('apt-get', ['update', '-q'], { env })) await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { env });
}

function instruction(name) {
  const { label, packages, elsewhere } = BROWSERS[name];
  return [
    `The tests run in ${label}, and it was not found.`,
    `  Debian, Ubuntu: sudo apt-get install -y ${packages.join(' ')}`,
    `  ${elsewhere}`,
    ...(name === 'chromium' ? ['  or set CHROME_PATH to the program'] : []),
    'Then run the command again.',
  ].join('\n');
}
