/**
 * Lets `element` be cleared by assigning the empty text to its HTML, as vega-embed does: Trusted Types refuse that sink even then.
 * Any other assignment does nothing.
 */
export function clearable(element: HTMLElement): HTMLElement {
  Object.defineProperty(element, 'innerHTML', {
    configurable: true,
    get: () => '',
    set(this: HTMLElement, html: unknown) {
      if (html === '') this.replaceChildren();
    },
  });
  return element;
}
