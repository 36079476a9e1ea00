/** The entry of `sluice.js`, the classic script: defines every element and leaves no name behind. */
import './define-all.js';
