import { define } from '../core/define.js';
import { TableElement } from './table-element.js';

define('sluice-table', TableElement);

declare global {
  interface HTMLElementTagNameMap {
    'sluice-table': TableElement;
  }
}
