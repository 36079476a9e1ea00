/** How wide a widget is: xs < 280 px, s < 480, m < 800, l < 1400, xl. */
export type SizeClass = 'xs' | 's' | 'm' | 'l' | 'xl';

export function sizeClassOf(width: number): SizeClass {
  if (width < 280) return 'xs';
  if (width < 480) return 's';
  if (width < 800) return 'm';
  return width < 1400 ? 'l' : 'xl';
}

type Listener = (size: SizeClass, width: number) => void;
const listeners = new WeakMap<Element, Listener>();
const measured = new Map<Element, number>();
let observer: ResizeObserver | null = null;

/** One observer for all widgets of the page (TV browsers lack container queries). Returns its own undo. */
export function observeSize(element: Element, listener: Listener): () => void {
  if (typeof ResizeObserver === 'undefined') return () => {};
  observer ??= new ResizeObserver((entries) => entries.forEach(({ target, contentRect }) => measure(target, contentRect.width)));
  listeners.set(element, listener);
  observer.observe(element);
  return () => {
    listeners.delete(element);
    measured.delete(element);
    observer?.unobserve(element);
  };
}

// Told in the next frame: a widget that changes its height while sizes are being delivered is an error in every browser ("ResizeObserver loop").
function measure(element: Element, width: number): void {
  if (measured.size === 0) requestAnimationFrame(tell);
  measured.set(element, width);
}

function tell(): void {
  const widths = [...measured];
  measured.clear();
  for (const [element, width] of widths) listeners.get(element)?.(sizeClassOf(width), width);
}
