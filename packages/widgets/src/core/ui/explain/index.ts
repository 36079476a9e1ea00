export { renderExplain } from './explain.js';
export { explainMessages } from './messages/index.js';
