import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withShell } from './page-shell.mjs';

const PAGES = fileURLToPath(new URL('../pages', import.meta.url));
const LIBRARY = fileURLToPath(new URL('../../packages/sluice/dist', import.meta.url));
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.map': 'application/json',
};

/** The file behind a path of the address, or null. `/sluice/` is the built library, all else lies in `pages/`. */
export function findFile(path) {
  const inLibrary = path.startsWith('/sluice/');
  const root = inLibrary ? LIBRARY : PAGES;
  const file = normalize(join(root, inLibrary ? path.slice('/sluice'.length) : path));
  if (file !== root && !file.startsWith(root + sep)) return null;
  if (!existsSync(file)) return null;
  if (!statSync(file).isDirectory()) return file;
  const index = join(file, 'index.html');
  return existsSync(index) ? index : null;
}

/** A file of `path`; a page gets what all pages share. */
export function sendFile(response, file, path, headers) {
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-cache', ...headers });
  if (file.startsWith(PAGES) && file.endsWith('.html')) response.end(withShell(readFileSync(file, 'utf8'), path));
  else createReadStream(file).pipe(response);
}
