import { expose } from 'comlink';
import { systemClock } from '@sluice/sources';
import { build } from './build.js';
import { Engine } from './engine.js';
import { helloOf } from './hello.js';

// Workers of both kinds have `importScripts`; pages and Node, where this file must also be importable, do not.
if ('importScripts' in globalThis) {
  globalThis.postMessage(helloOf(build));
  expose(new Engine({ clock: systemClock }));
}
