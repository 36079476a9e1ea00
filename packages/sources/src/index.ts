export type * from './entities.js';
export type * from './table-request.js';
export type * from './table-reading.js';
export type * from './feed/figure.js';
