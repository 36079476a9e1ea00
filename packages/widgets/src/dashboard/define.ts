import { define } from '../core/define.js';
import '../board/define.js';
import '../filter/define.js';
import '../forecast/define.js';
import '../funnel/define.js';
import '../table/define.js';
import '../velocity/define.js';
import { DashboardElement } from './dashboard-element.js';

define('sluice-dashboard', DashboardElement);

declare global {
  interface HTMLElementTagNameMap {
    'sluice-dashboard': DashboardElement;
  }
}
