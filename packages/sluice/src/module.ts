/** The entry of `sluice.mjs`: defines every element, and exports what the widgets package exports. */
import './define-all.js';

export * from '@sluice/widgets';
