/** The tag never ends. */
export const missingEnd = -1;

/** Index of the `>` that ends the tag opened at `start`; one inside a quoted attribute does not. */
export function xmlTagEnd(xml: string, start: number): number {
  let quote = 0;
  for (let i = start + 1; i < xml.length; i++) {
    const code = xml.charCodeAt(i);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return i;
  }
  return missingEnd;
}
