/** Loads the module that defines an element; resolves once the tag is defined. */
export type LoadElement = () => Promise<unknown>;

/** Every element by its tag, each loaded on need: what the autoloader reads. */
export const elements: Readonly<Record<string, LoadElement>> = {};
