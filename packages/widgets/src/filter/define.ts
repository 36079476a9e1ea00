import { define } from '../core/define.js';
import { FilterElement } from './filter-element.js';

define('sluice-filter', FilterElement);

declare global {
  interface HTMLElementTagNameMap {
    'sluice-filter': FilterElement;
  }
}
