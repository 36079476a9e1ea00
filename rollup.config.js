import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { parseAst } from 'rollup/parseAst';
import esbuild, { minify } from 'rollup-plugin-esbuild';

const root = dirname(fileURLToPath(import.meta.url));
const at = (path) => join(root, path);

const WORKER = at('packages/engine/src/worker.ts');
const ENGINE = at('packages/engine/dist');
const OUT = at('packages/sluice/dist');

/**
 * Parts that the page loads on need: chunks beside `sluice.mjs`; for the classic script, which cannot import, together one script of its own
 * (`modules` are what is imported dynamically).
 */
const CHARTS = [
  'packages/engine/dist/chart-compiler.js',
  'packages/widgets/dist/core/vega-view.js',
  'packages/widgets/dist/chart/draw-chart.js',
  'packages/widgets/dist/forecast/forecast.chart.js',
];

/** Words of a language other than English, of all groups: `sluice-fr.js` is asked for the part `core/messages`. */
const WIDGETS = 'packages/widgets/dist';
const words = (language) => {
  const found = existsSync(at(WIDGETS)) ? readdirSync(at(WIDGETS), { recursive: true }) : [];
  return found.filter((path) => path.replaceAll('\\', '/').endsWith(`messages/${language}.js`)).map((path) => join(WIDGETS, path));
};

const SIBLINGS = [
  { script: 'sluice-charts.js', modules: CHARTS },
  { script: 'sluice-fr.js', modules: words('fr'), parts: true },
  { script: 'sluice-it.js', modules: words('it'), parts: true },
];

/** Under which name a module lies in a sibling of parts. */
const partOf = (module) =>
  module
    .replaceAll('\\', '/')
    .replace(`${WIDGETS}/`, '')
    .replace(/\/[^/]+$/, '');

const resolve = () => nodeResolve({ browser: true, exportConditions: ['production', 'browser', 'import', 'default'] });
const small = () => minify({ target: 'es2022', legalComments: 'none' });

/** tsc does not emit worker.ts, because its place in dist belongs to the bundle: read here from source, with its imports from dist. */
const workerEntry = () => ({
  name: 'worker-entry',
  resolveId: (id, from) => (from === WORKER && id.startsWith('./') ? join(ENGINE, id) : null),
});

/** vega-lite takes four helpers from the whole of vega, and vega-util has the same four: saves about 165 kB gzip. */
const lightVegaLite = () => ({
  name: 'light-vega-lite',
  resolveId(id, from) {
    return id === 'vega' && /[\\/]vega-lite[\\/]/.test(from ?? '') ? this.resolve('vega-util', from, { skipSelf: true }) : null;
  },
});

/** Texts about metrics, for people who read them in Node: nobody can in a worker, where widgets bring words of their own. Saves 1.2 kB gzip. */
const withoutTexts = () => ({
  name: 'without-texts',
  transform(code, id) {
    if (!/[\\/]metrics[\\/](?:dist|src)[\\/][^\\/]+$/.test(id)) return null;
    const texts = parseAst(code).body.flatMap((node) => (node.type === 'ExportNamedDeclaration' ? textsOf(node.declaration) : []));
    return { code: texts.reduceRight((left, { start, end }) => left.slice(0, start) + "''" + left.slice(end), code), map: null };
  },
});

/** Literals of `definition`, `formula`, `source` and `example` in what `defineMetric` and `defineComputedMetric` are called with, in their order. */
function textsOf(declaration) {
  const made = (declaration?.declarations ?? []).map(({ init }) => init).filter((init) => /^define(?:Computed)?Metric$/.test(init?.callee?.name));
  const properties = made.flatMap((call) => call.arguments[0].properties);
  return properties.filter(({ key, value }) => /^(?:definition|formula|source|example)$/.test(key?.name) && value.type === 'Literal').map(({ value }) => value);
}

/** Known and harmless: annotations and cycles inside zod and vega. Anything else ends the build. */
const quiet = (level, log, next) => {
  if (
    level === 'warn' &&
    ['INVALID_ANNOTATION', 'CIRCULAR_DEPENDENCY', 'THIS_IS_UNDEFINED'].includes(log.code) &&
    /node_modules/.test(log.message + (log.id ?? ''))
  )
    return;
  next(level === 'warn' ? 'error' : level, log);
};

const workerInput = () => ({
  input: { worker: WORKER },
  onLog: quiet,
  plugins: [workerEntry(), withoutTexts(), lightVegaLite(), resolve(), esbuild({ target: 'es2022', include: /worker\.ts$/ })],
});

/** The worker for modules and bundlers: no bare imports, since import maps do not reach into workers. */
const workerFile = (dir) => ({
  ...workerInput(),
  output: { dir, format: 'es', sourcemap: true, chunkFileNames: 'worker-[name].js', plugins: [small()] },
});

/**
 * The engine stands once in the classic script, as a function: its text starts the worker from a blob, and where no worker may start the page
 * calls it. So it may refer to nothing outside itself.
 */
const engineAsFunction = () => ({
  name: 'engine-as-function',
  async load(id) {
    if (id !== join(ENGINE, 'worker-source.js')) return null;
    const bundle = await rollup({
      ...workerInput(),
      input: ENGINE_ENTRY,
      plugins: [virtual(ENGINE_ENTRY, ENGINE_ENTRY_CODE), leftOut(), ...workerInput().plugins],
    });
    const { output } = await bundle.generate({ format: 'iife', name: 'sluiceEngine', inlineDynamicImports: true });
    await bundle.close();
    return `export function runEngine() { ${output[0].code}\nreturn sluiceEngine; }\nexport const workerSource = '(' + runEngine + ')()';`;
  },
  transform(code, id) {
    if (id !== join(ENGINE, 'page-link.js')) return null;
    const importing = "await import('./engine.js')";
    if (!code.includes(importing)) this.error(`page-link.js was expected to hold "${importing}", which the classic script replaces.`);
    return { code: `import { runEngine } from './worker-source.js';\n${code.replace(importing, 'runEngine()')}`, map: null };
  },
});

const ENGINE_ENTRY = '\0engine-entry';
const ENGINE_ENTRY_CODE = `import ${JSON.stringify(WORKER)};\nexport { Engine } from ${JSON.stringify(join(ENGINE, 'engine.js'))};`;

const virtual = (entry, code) => ({ name: 'virtual', resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? code : null) });

/** What the classic script asks its loader for, in place of a module; undefined for a module that it holds itself. */
function siblingName(path) {
  const sibling = SIBLINGS.find(({ modules }) => modules.some((module) => at(module) === path));
  return sibling?.parts ? `${sibling.script}#${partOf(sibling.modules.find((module) => at(module) === path))}` : sibling?.script;
}

/** Parts of a sibling have exports of the same name, so that each is kept as a whole. */
function siblingCode({ modules, parts }) {
  const from = modules.map((module) => JSON.stringify(at(module)));
  if (!parts) return from.map((module) => `export * from ${module};`).join('\n');
  const named = modules.map((module, i) => `${JSON.stringify(partOf(module))}: part${i}`);
  return `${from.map((module, i) => `import * as part${i} from ${module};`).join('\n')}\nexport const parts = { ${named.join(', ')} };`;
}

/** A worker from a blob has no files beside it: its engine says that it cannot compile charts, and the page does, with its sibling. */
const leftOut = () => ({
  name: 'left-out',
  load: (id) =>
    id === at('packages/engine/dist/chart-compiler.js') ? `export const compileChart = () => { throw new Error('The page compiles charts.'); };` : null,
});

/** A classic script has no `import.meta`; its address is known only while it runs for the first time. */
const scriptAddress = () => ({
  name: 'script-address',
  resolveImportMeta: (property) => (property === 'url' ? 'sluiceScript' : null),
});
const SCRIPT_ADDRESS = `const sluiceScript = (typeof document === 'object' && document.currentScript && document.currentScript.src) || (typeof location === 'object' ? location.href : '');`;

/** In the classic script a sibling is reached through the loader that its entry put under this symbol. */
const classicSiblings = () => ({
  name: 'classic-siblings',
  resolveDynamicImport(id, from) {
    const sibling = typeof id === 'string' ? siblingName(join(dirname(from), id)) : undefined;
    return sibling ? { id: sibling, external: true } : null;
  },
  renderDynamicImport: ({ targetModuleId }) =>
    SIBLINGS.some(({ script }) => script === targetModuleId?.split('#')[0]) ? { left: `globalThis[Symbol.for('sluice.sibling')](`, right: `)` } : null,
});

/** Nobody bundles `sluice.mjs` again, so its worker need not be made by the text that bundlers look for. */
const notForBundlers = () => ({
  name: 'not-for-bundlers',
  load: (id) => (id === join(ENGINE, 'for-bundlers.js') ? 'export const forBundlers = false;' : null),
});

const moduleFile = {
  input: { sluice: at('packages/sluice/dist/module.js') },
  onLog: quiet,
  plugins: [notForBundlers(), lightVegaLite(), resolve()],
  // Lazy parts share code with the entry; without extra exports of the entry, all of it would move into a chunk.
  preserveEntrySignatures: 'allow-extension',
  output: {
    dir: OUT,
    format: 'es',
    sourcemap: true,
    entryFileNames: '[name].mjs',
    chunkFileNames: (chunk) => `sluice-${chunkName(chunk)}.mjs`,
    plugins: [small()],
  },
};

/** By the place of its module: `core/ui/messages/fr.js` becomes `core-ui-messages-fr`. */
function chunkName({ facadeModuleId, name }) {
  const path = facadeModuleId
    ?.split('\\')
    .join('/')
    .match(/\/packages\/[^/]+\/dist\/(.+)\.js$/)?.[1];
  return path ? path.replace(/\/index$/, '').replaceAll('/', '-') : name;
}

const classicFile = {
  input: at('packages/sluice/dist/classic.js'),
  onLog: quiet,
  plugins: [classicSiblings(), scriptAddress(), engineAsFunction(), lightVegaLite(), resolve()],
  output: { file: join(OUT, 'sluice.js'), format: 'iife', sourcemap: true, inlineDynamicImports: true, intro: SCRIPT_ADDRESS, plugins: [small()] },
};

const siblingFiles = SIBLINGS.map(({ script, ...sibling }) => ({
  input: `\0${script}`,
  onLog: quiet,
  plugins: [virtual(`\0${script}`, siblingCode(sibling)), lightVegaLite(), resolve()],
  output: {
    file: join(OUT, script),
    format: 'iife',
    name: 'sluiceSibling',
    banner: '(() => {',
    footer: `globalThis[Symbol.for('sluice.${script}')] = sluiceSibling; })();`,
    sourcemap: true,
    inlineDynamicImports: true,
    plugins: [small()],
  },
}));

export default [...(existsSync(WORKER) ? [workerFile(ENGINE), workerFile(OUT)] : []), moduleFile, classicFile, ...siblingFiles];
