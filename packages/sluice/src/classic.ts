/** The entry of `sluice.js`, the classic script: defines every element and leaves no name behind, only a symbol by which its parts find each other. */
import { scriptBase, trustedUrl } from '@sluice/engine';
import { siblingLoader, type LoadSibling } from './sibling-script.js';
import './define-all.js';

const load: LoadSibling = siblingLoader(scriptBase() ?? '', trustedUrl);
Object.defineProperty(globalThis, Symbol.for('sluice.sibling'), { value: load, configurable: true });
