import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
export const bench = join(root, 'test/bench');
/** Anchors and generator that all projects of this kind are compared with; used where they lie beside the project. */
export const sharedBench = join(root, '../shared/bench');
