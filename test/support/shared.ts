import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../../../shared/', import.meta.url);

/** Path of a file in the folder `shared` beside the project: payloads and data that are read, never copied. */
export const sharedPath = (path: string): string => fileURLToPath(new URL(path, folder));

/** Text of such a file, as UTF-8. */
export const sharedText = (path: string): string => readFileSync(sharedPath(path), 'utf8');

/** Why a test that reads these files does not run, or `false`: `it('…', { skip: withoutShared('data/maven-crm') }, …)`. */
export function withoutShared(...paths: readonly string[]): string | false {
  const missing = paths.find((path) => !existsSync(sharedPath(path)));
  return missing === undefined ? false : `"shared/${missing}" is not beside the project`;
}
