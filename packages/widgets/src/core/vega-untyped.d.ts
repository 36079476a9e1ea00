/** Vega publishes types for itself as a whole, not for these parts. What is used of them stands here. */
declare module 'vega-dataflow' {
  export type TransformTable = Readonly<Record<string, unknown>>;
  export const transforms: Record<string, unknown>;
}
declare module 'vega-transforms';
declare module 'vega-view-transforms';
declare module 'vega-encode';
declare module 'vega-view' {
  export class View {
    constructor(compiled: unknown, options: object);
    data(name: string, rows: readonly object[]): this;
    width(pixels: number): this;
    height(pixels: number): this;
    runAsync(): Promise<unknown>;
    finalize(): void;
  }
}
