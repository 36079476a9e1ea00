/** Loads the module that defines an element; resolves once the tag is defined. */
export type LoadElement = () => Promise<unknown>;

/** A tag of Sluice. */
export type SluiceTag = keyof HTMLElementTagNameMap & `sluice-${string}`;

/** Every element by its tag, each loaded on need: what the autoloader reads. One line per element; the compiler lists what is missing. */
export const elements: Readonly<Record<SluiceTag, LoadElement>> = {
  'sluice-source': () => import('@sluice/widgets/define/source'),
  'sluice-board': () => import('@sluice/widgets/define/board'),
  'sluice-table': () => import('@sluice/widgets/define/table'),
};
