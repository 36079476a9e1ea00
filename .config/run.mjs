// Starting programs, for the scripts that run before anything is installed. Only Node built-ins.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of the project, ending in a separator. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** A failure whose message says what the reader can do; shown without a stack. */
export class SetupError extends Error {}

/** Runs a program in the project's folder, its output shown; resolves to whether it ended well. */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    // npm is a script on Windows, which only a shell starts.
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32' && command === 'npm',
      ...options,
    });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}
