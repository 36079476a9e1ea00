import { define } from '../core/define.js';
import { FeedElement } from './feed-element.js';

define('sluice-feed', FeedElement);

declare global {
  interface HTMLElementTagNameMap {
    'sluice-feed': FeedElement;
  }
}
