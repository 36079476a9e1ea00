import { define } from '../core/define.js';
import { SourceElement } from './source-element.js';

define('sluice-source', SourceElement);

declare global {
  interface HTMLElementTagNameMap {
    'sluice-source': SourceElement;
  }
}
