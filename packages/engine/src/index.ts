export type * from './protocol.js';
export type * from './source-client.js';
export { build } from './build.js';
export { createEngine, type LocalEngine, type LocalEngineOptions } from './create-engine.js';
export { Engine, type EngineOptions } from './engine.js';
export { scriptBase } from './script-base.js';
export { trustedUrl } from './trusted-url.js';
export { createEngineClient, getEngineClient, type EngineClientOptions, type OwnedEngineClient } from './client.js';
