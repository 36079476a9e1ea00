const said = new Set<string>();

/** Says on the console, once per element name and value, that an attribute could not be read, what would be right, and what holds instead. */
export function tellBadValue({ localName }: Element, attribute: string, given: unknown, right: string, instead: string): void {
  const message = `<${localName}>: ${attribute}="${String(given)}" is not understood; expected ${right}. ${instead}`;
  if (said.has(message)) return;
  said.add(message);
  console.warn(message);
}
