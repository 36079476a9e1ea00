import type { CSSResult } from 'lit';

/** Gives a widget's root the looks of a part that was loaded on need, once. */
export function adoptStyles({ renderRoot }: { readonly renderRoot: HTMLElement | DocumentFragment }, { styleSheet }: CSSResult): void {
  const root = renderRoot as ShadowRoot;
  if (!styleSheet || root.adoptedStyleSheets.includes(styleSheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
