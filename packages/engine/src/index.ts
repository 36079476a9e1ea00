export type * from './protocol.js';
export type * from './source-client.js';
export { build } from './build.js';
export { createEngineClient, getEngineClient, type EngineClientOptions, type OwnedEngineClient } from './client.js';
