import { define } from '../core/define.js';
import { VelocityElement } from './velocity-element.js';

define('sluice-velocity', VelocityElement);

declare global {
  interface HTMLElementTagNameMap {
    'sluice-velocity': VelocityElement;
  }
}
