export * from '@sluice/widgets';
export type * from '@sluice/engine';
export { metrics } from '@sluice/metrics';
export { autoload, type Autoloader } from './autoloader.js';
