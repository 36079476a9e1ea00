/**
 * True where a bundler may still read this code: the worker must then be made by the very text that bundlers know.
 * The build of `sluice.mjs`, which nobody bundles again, says false: there the signed address for Trusted Types can come first.
 */
export const forBundlers: boolean = true;
