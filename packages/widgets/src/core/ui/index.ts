export { focusMenu, renderMenu } from './menu.js';
export { renderPanel } from './render-panel.js';
export { downloadCsv } from './download.js';
export { isPrepared, prepare } from './prepare.js';
