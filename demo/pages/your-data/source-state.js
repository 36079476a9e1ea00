const SOURCE = Symbol.for('sluice.source');

/** What the engine says of a source: tables with their fields, stages, currencies. Null until it was told of it. */
export function stateOf(source) {
  return source[SOURCE]?.client?.state ?? null;
}

/** Calls back at each change of it. */
export async function followState(source, listener) {
  await customElements.whenDefined('sluice-source');
  source[SOURCE].observe(() => listener(stateOf(source)));
}
