/** How wide a widget is: xs < 280 px, s < 480, m < 800, l < 1400, xl. */
export type SizeClass = 'xs' | 's' | 'm' | 'l' | 'xl';

export function sizeClassOf(width: number): SizeClass {
  if (width < 280) return 'xs';
  if (width < 480) return 's';
  if (width < 800) return 'm';
  return width < 1400 ? 'l' : 'xl';
}

const HEIGHTS = [200, 300, 400, 500, 600];

/** The heights a widget stays below, for styles to ask for one: `400 500 600` at 320 px. Empty where there is height enough for everything. */
export function heightsAbove(height: number): string {
  return HEIGHTS.filter((each) => height < each).join(' ');
}

type Listener = (width: number, height: number) => void;
const listeners = new WeakMap<Element, Listener>();
const measured = new Map<Element, DOMRectReadOnly>();
let observer: ResizeObserver | null = null;

/** Tells width and height of an element, in pixels, whenever they change. One observer for all widgets of the page. Returns its own undo. */
export function observeSize(element: Element, listener: Listener): () => void {
  if (typeof ResizeObserver === 'undefined') return () => {};
  observer ??= new ResizeObserver((entries) => entries.forEach(({ target, contentRect }) => measure(target, contentRect)));
  listeners.set(element, listener);
  observer.observe(element);
  return () => {
    listeners.delete(element);
    measured.delete(element);
    observer?.unobserve(element);
  };
}

// Told in the next frame: a widget that changes its height while sizes are being delivered is an error in every browser ("ResizeObserver loop").
function measure(element: Element, rect: DOMRectReadOnly): void {
  if (measured.size === 0) requestAnimationFrame(tell);
  measured.set(element, rect);
}

function tell(): void {
  const rects = [...measured];
  measured.clear();
  for (const [element, { width, height }] of rects) listeners.get(element)?.(width, height);
}
