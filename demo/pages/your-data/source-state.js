/** What the engine says of a source: tables with their fields, stages, currencies. Null until it was told of it. */
export function stateOf(source) {
  return source.sourceState;
}

/** Calls back at each change of it. */
export async function followState(source, listener) {
  await customElements.whenDefined('sluice-source');
  const told = () => listener(stateOf(source));
  for (const name of ['sluice-state', 'sluice-load', 'sluice-problem']) source.addEventListener(name, told);
  told();
}
