import { readFunnel } from './funnel.js';
import { readGauge } from './gauge.js';

/** The types of feeds that are drawn, one line each. */
export const feeds = {
  funnel: readFunnel,
  gauge: readGauge,
};
