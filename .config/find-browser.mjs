// Finds browsers on this machine. Only Node built-ins: set-up runs it before anything is installed.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const { env, platform } = process;

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

/** The first of the programs `names` that is on PATH. */
export function which(...names) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
}

function installedPrograms() {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (platform !== 'win32') return [];
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
  return folders.flatMap((folder) => [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')]);
}

/** Path of a Chromium, or undefined. Throws where CHROME_PATH names a file that is not there. */
export function findChromium() {
  if (env.CHROME_PATH) {
    if (existsSync(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(`CHROME_PATH names "${env.CHROME_PATH}", and no file is there. Correct or unset it.`);
  }
  return installedPrograms().find((path) => existsSync(path)) ?? which(...CHROMIUM_NAMES);
}

/** Path of a Firefox, or undefined. */
export const findFirefox = () => which('firefox-esr', 'firefox');

/** Path of the WebDriver of WebKitGTK, or undefined. */
export const findWebKitDriver = () => which('WebKitWebDriver');

/** Arguments every Chromium of the tests starts with: no calls home, and no sandbox only where root cannot have one. */
export const CHROMIUM_ARGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
