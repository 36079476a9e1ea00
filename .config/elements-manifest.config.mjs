/** Configuration of the custom elements analyzer. */
export default {
  litelement: true,
  globs: ['packages/widgets/src/**/*.ts'],
  exclude: ['packages/widgets/src/**/*.styles.ts', 'packages/widgets/src/**/messages/**'],
  outdir: 'packages/widgets/dist',
  packagejson: false,
};
