/** Version of this build; told when two builds meet on one page. */
export const VERSION = '0.1.0';

const versions = new WeakMap<CustomElementConstructor, string>();

/**
 * Registers an element. A tag that exists already is left alone: silently where it is the same class (the module was loaded twice through one
 * address), with one warning where another build took it. Does nothing where there is no registry (Node).
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  const present = customElements.get(tag);
  if (!present) {
    Object.defineProperty(element, 'version', { value: VERSION, configurable: true });
    customElements.define(tag, subclassIfTaken(element));
    return;
  }
  if (present === element || versions.get(present) === tag) return;
  versions.set(present, tag);
  const other = (present as { version?: string }).version;
  console.warn(`<${tag}> is defined already (${other ? `Sluice ${other}` : 'by something else'}); Sluice ${VERSION} leaves it alone.`);
}

// One constructor can serve one tag only; a second tag (an alias) gets a subclass.
function subclassIfTaken(element: CustomElementConstructor): CustomElementConstructor {
  const name = typeof customElements.getName === 'function' ? customElements.getName(element) : null;
  return name ? class extends element {} : element;
}
