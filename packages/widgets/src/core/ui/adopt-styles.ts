import { uiStyles } from './ui.styles.js';

/** Gives a widget the looks of the lazily loaded parts, once. */
export function adoptUiStyles(host: { readonly renderRoot: HTMLElement | DocumentFragment }): void {
  const root = host.renderRoot as ShadowRoot;
  const { styleSheet } = uiStyles;
  if (!styleSheet || root.adoptedStyleSheets.includes(styleSheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
