/** Vega publishes no types for this part alone. */
declare module 'vega-parser' {
  export function parse(spec: unknown, config: undefined, options: { readonly ast: true }): unknown;
}
