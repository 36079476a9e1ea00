export type * from './protocol.js';
export type * from './source-client.js';
