export { metrics } from '@sluice/metrics';
