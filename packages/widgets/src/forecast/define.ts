import { define } from '../core/define.js';
import { ForecastElement } from './forecast-element.js';

define('sluice-forecast', ForecastElement);

declare global {
  interface HTMLElementTagNameMap {
    'sluice-forecast': ForecastElement;
  }
}
