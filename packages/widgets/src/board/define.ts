import { define } from '../core/define.js';
import { BoardElement } from './board-element.js';

define('sluice-board', BoardElement);

declare global {
  interface HTMLElementTagNameMap {
    'sluice-board': BoardElement;
  }
}
