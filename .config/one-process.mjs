// Runs the named Node test files in one process: a process for each file costs ten times what the tests of pure packages take.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

for (const file of process.argv.slice(2)) await import(pathToFileURL(resolve(file)).href);
