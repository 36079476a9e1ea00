import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/**
 * Sets CSS custom properties through the CSSOM: html`<div ${cssVars({ '--w': '40%' })}></div>`.
 * A strict content security policy drops style attributes, and with them Lit's own directive.
 */
class CssVars extends Directive {
  #last: Readonly<Record<string, string | number>> = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('cssVars stands inside a tag, without an attribute name.');
  }

  override update(part: ElementPart, [vars]: [Readonly<Record<string, string | number>>]) {
    const { style } = part.element as HTMLElement;
    for (const name of Object.keys(this.#last)) if (!(name in vars)) style.removeProperty(name);
    for (const [name, value] of Object.entries(vars)) if (this.#last[name] !== value) style.setProperty(name, String(value));
    this.#last = vars;
    return noChange;
  }

  render(_vars: Readonly<Record<string, string | number>>) {
    return noChange;
  }
}

export const cssVars = directive(CssVars);
