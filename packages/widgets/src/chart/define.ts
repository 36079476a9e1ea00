import { define } from '../core/define.js';
import { ChartElement } from './chart-element.js';

define('sluice-chart', ChartElement);

declare global {
  interface HTMLElementTagNameMap {
    'sluice-chart': ChartElement;
  }
}
