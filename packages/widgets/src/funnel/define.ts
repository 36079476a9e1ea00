import { define } from '../core/define.js';
import { FunnelElement } from './funnel-element.js';

define('sluice-funnel', FunnelElement);

declare global {
  interface HTMLElementTagNameMap {
    'sluice-funnel': FunnelElement;
  }
}
