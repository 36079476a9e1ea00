import { composedParent } from './language.js';

/** A widget as wide as a usual screen is drawn at scale 1. */
const WIDE = 1920;
const MOST = 2;

/**
 * How much a widget grows beyond the width of a usual screen, so that 4K does not show small type in wide emptiness. Widgets of a dashboard grow with it.
 * `width` in CSS pixels.
 */
export function wideScale(element: Element, width: number): number {
  let widest = width;
  for (let node: Node | null = element; node; node = composedParent(node))
    if ((node as Partial<Element>).localName === 'sluice-dashboard') widest = Math.max(widest, (node as Element).clientWidth);
  return Math.min(Math.max(widest / WIDE, 1), MOST);
}

const sheets = new Map<number, CSSStyleSheet>();
const worn = new WeakMap<ShadowRoot, CSSStyleSheet>();

/** Gives a root its `--_px`. A sheet of its own is used where a style attribute would need a looser policy, and stand in the page's own markup. */
export function wearScale(root: ShadowRoot, scale: number): void {
  const rounded = Math.round(scale * 100) / 100;
  const old = worn.get(root);
  const next = rounded === 1 ? undefined : sheetOf(rounded);
  if (old === next) return;
  const others = root.adoptedStyleSheets.filter((sheet) => sheet !== old);
  root.adoptedStyleSheets = next ? [...others, next] : others;
  if (next) worn.set(root, next);
  else worn.delete(root);
}

function sheetOf(scale: number): CSSStyleSheet {
  const known = sheets.get(scale);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@media screen{:host{--_px:${scale}px!important}}`);
  sheets.set(scale, sheet);
  return sheet;
}
