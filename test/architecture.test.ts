import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { filesBelow, importsOf, isTypeOnly, nodesOf, packages, placeOf, resolveImport, root, sourceFiles, type SourceFile } from './support/source-files.js';

const MAX_FILE_LINES = 300;
const MAX_FUNCTION_LINES = 60;
/** The one place for `any`: a metric of unknown parameters, value and readings, as a registry holds it. */
const NAMED_CAST = 'packages/metrics/src/metric.ts';
const TOP_LEVEL = ['LICENSE', 'README.md', 'demo', 'package-lock.json', 'package.json', 'packages', 'rollup.config.js', 'test', 'tsconfig.json'];

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const none = (found: readonly string[], rule: string): void => {
  if (found.length > 0) assert.fail(`${rule}\n${found.join('\n')}`);
};
const inAll = (find: (file: SourceFile) => readonly string[]): string[] => sourceFiles.flatMap((file) => find(file));

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}
const manifestOf = (name: string): Manifest => JSON.parse(read(`packages/${name}/package.json`)) as Manifest;

describe('the tree', () => {
  it('holds at its top level what the architecture names, and dotfiles', () => {
    const ignored = new Set(
      read('.gitignore')
        .split('\n')
        .map((line) => line.replace(/\/$/, '')),
    );
    const names = readdirSync(root).filter((name) => !name.startsWith('.') && !ignored.has(name));
    assert.deepEqual(names.sort(), TOP_LEVEL);
  });

  it('has one version for all packages', () => {
    const versions = packages.map((name) => manifestOf(name).version);
    assert.equal(new Set(versions).size, 1, versions.join(', '));
  });

  it('keeps addresses out of the lock file', () => {
    none(read('package-lock.json').match(/"resolved": "[a-z+]+:[^"]*"/g) ?? [], 'Run `npm install` with the .npmrc of the project.');
  });
});

describe('imports', () => {
  const isOutside = (specifier: string): boolean => !specifier.startsWith('.');
  const packageOf = (specifier: string): string => specifier.match(/^(@[^/]+\/)?[^/]+/)?.[0] ?? specifier;

  for (const name of packages) {
    it(`of ${name} are exactly its dependencies`, () => {
      const { name: own, dependencies, peerDependencies } = manifestOf(name);
      const imported = sourceFiles.filter((file) => file.package === name).flatMap((file) => importsOf(file).filter(isOutside).map(packageOf));
      const used = new Set(imported.filter((specifier) => !(`@types/${specifier}` in (peerDependencies ?? {}))));
      // Decorators compile to calls of this library.
      if (sourceFiles.some((file) => file.package === name && nodesOf(file, ts.isDecorator).length > 0)) used.add('tslib');
      assert.ok(!used.has(own), `${own} imports itself by name; inside a package, files are imported by "./x.js".`);
      assert.deepEqual([...used].sort(), Object.keys(dependencies).sort());
    });
  }

  it('stay inside their package, or name another', () => {
    none(
      inAll((file) =>
        importsOf(file)
          .filter((specifier) => !isOutside(specifier) && !resolveImport(file, specifier).startsWith(`packages/${file.package}/src/`))
          .map((specifier) => `${file.path} imports "${specifier}"`),
      ),
      'Import another package by its name.',
    );
  });

  it('end in .js and meet a source', () => {
    none(
      inAll((file) =>
        importsOf(file)
          .filter((specifier) => !isOutside(specifier) && !(specifier.endsWith('.js') && existsSync(join(root, resolveImport(file, specifier)))))
          .map((specifier) => `${file.path} imports "${specifier}"`),
      ),
      'A relative import names an emitted file.',
    );
  });

  it('have no cycle, type-only ones included', () => {
    none(cycles(), 'Move what both need into a file of its own.');
  });
});

/** Every cycle of relative imports, once, as `a → b → a`. */
function cycles(): string[] {
  const next = new Map(
    sourceFiles.map((file) => [
      file.path,
      importsOf(file)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => resolveImport(file, specifier)),
    ]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) found.push([...trail.slice(at), path].join(' → '));
    if (at >= 0 || done.has(path)) return;
    for (const target of next.get(path) ?? []) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) walk(path, []);
  return found;
}

describe('a source file', () => {
  it(`has at most ${MAX_FILE_LINES} lines`, () => {
    none(
      inAll(({ path, text }) => (text.trimEnd().split('\n').length > MAX_FILE_LINES ? [`${path}: ${text.trimEnd().split('\n').length}`] : [])),
      'Split it by idea.',
    );
  });

  it(`has functions of at most ${MAX_FUNCTION_LINES} lines`, () => {
    none(
      inAll((file) =>
        nodesOf(file, ts.isFunctionLike).flatMap((node) => {
          const lines = 'body' in node && node.body && ts.isBlock(node.body) ? linesOf(file, node.body) : 0;
          return lines > MAX_FUNCTION_LINES ? [`${placeOf(file, node)}: ${lines} lines`] : [];
        }),
      ),
      'Split it by idea.',
    );
  });

  it('exports names only', () => {
    none(
      inAll((file) => [
        ...nodesOf(file, ts.isExportAssignment).map((node) => placeOf(file, node)),
        ...file.tree.statements
          .filter((node) => ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword))
          .map((node) => placeOf(file, node)),
      ]),
      'No default exports.',
    );
  });

  it('is named in kebab-case and by its idea', () => {
    const vague = /^(utils?|helpers?|types?|common|misc|shared)\.ts$/;
    none(
      sourceFiles.map(({ path }) => path).filter((path) => vague.test(basename(path)) || !/^[a-z0-9-]+(\.[a-z]+)*\.ts$/.test(basename(path))),
      'The file is named after what it exports.',
    );
  });

  it('has no `any` but in one named cast', () => {
    const isAny = (node: ts.Node): node is ts.KeywordTypeNode => node.kind === ts.SyntaxKind.AnyKeyword;
    none(
      inAll((file) => (file.path === NAMED_CAST ? [] : nodesOf(file, isAny).map((node) => placeOf(file, node)))),
      'Use `unknown`.',
    );
    const cast = sourceFiles.find(({ path }) => path === NAMED_CAST);
    assert.ok(cast);
    const owners = nodesOf(cast, isAny).map((node) => ts.findAncestor(node, ts.isTypeAliasDeclaration)?.name.text);
    assert.deepEqual([...new Set(owners)], ['AnyMetric']);
  });

  it('never reads this.shadowRoot', () => {
    none(
      inAll((file) =>
        nodesOf(file, ts.isPropertyAccessExpression)
          .filter(({ name, expression }) => name.text === 'shadowRoot' && expression.kind === ts.SyntaxKind.ThisKeyword)
          .map((node) => placeOf(file, node)),
      ),
      'A closed root has none; use `this.renderRoot`.',
    );
  });
});

const linesOf = ({ tree }: SourceFile, node: ts.Node): number =>
  tree.getLineAndCharacterOfPosition(node.getEnd()).line - tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;

describe('an index', () => {
  const isPlain = (node: ts.Statement): boolean =>
    ts.isExportDeclaration(node) || ts.isImportDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node) || isRegistry(node);

  // An exported constant written out as an object or a list.
  function isRegistry(node: ts.Statement): boolean {
    if (!ts.isVariableStatement(node) || !node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return false;
    return node.declarationList.declarations.every(({ initializer }) => {
      let value = initializer;
      while (value && (ts.isAsExpression(value) || ts.isSatisfiesExpression(value))) value = value.expression;
      return value !== undefined && (ts.isObjectLiteralExpression(value) || ts.isArrayLiteralExpression(value));
    });
  }

  it('only exports, and holds registries', () => {
    const indexes = sourceFiles.filter(({ path }) => basename(path) === 'index.ts');
    none(
      indexes.flatMap((file) => file.tree.statements.filter((node) => !isPlain(node)).map((node) => placeOf(file, node))),
      'Code goes into a file of its own.',
    );
  });
});

describe('metrics', () => {
  it('know no clock, no chance and no locale', () => {
    const banned = /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.|\bIntl\.|\bcrypto\.|\btoLocale\w+\(/;
    none(
      inAll((file) =>
        file.package === 'metrics'
          ? nodesOf(file, (node): node is ts.Expression => ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isPropertyAccessExpression(node))
              .filter(
                (node) =>
                  banned.test(node.getText(file.tree)) &&
                  !ts.findAncestor(node.parent, (outer) => ts.isExpression(outer) && banned.test(outer.getText(file.tree))),
              )
              .map((node) => placeOf(file, node))
          : [],
      ),
      'Time and chance enter as arguments.',
    );
  });
});

describe('the registry', () => {
  const registered = (index: string): Set<string> => {
    const file = sourceFiles.find(({ path }) => path === index);
    assert.ok(file, `${index} is missing`);
    return new Set(importsOf(file).map((specifier) => resolveImport(file, specifier)));
  };
  const calls = (file: SourceFile, ...names: string[]): boolean =>
    nodesOf(file, ts.isCallExpression).some(({ expression }) => ts.isIdentifier(expression) && names.includes(expression.text));

  it('of metrics has every metric', () => {
    const known = registered('packages/metrics/src/index.ts');
    const defining = sourceFiles.filter((file) => file.package === 'metrics' && calls(file, 'defineMetric', 'defineComputedMetric'));
    none(
      defining.map(({ path }) => path).filter((path) => !known.has(path)),
      'One line in packages/metrics/src/index.ts.',
    );
  });

  it('of sources has every preset', () => {
    const known = registered('packages/sources/src/index.ts');
    const presets = sourceFiles.filter(({ path }) => path.startsWith('packages/sources/src/presets/'));
    none(
      presets.map(({ path }) => path).filter((path) => !known.has(path)),
      'One line in packages/sources/src/index.ts.',
    );
  });

  it('of elements has every definition, in define-all and for the autoloader', () => {
    const definitions = sourceFiles
      .map(({ path }) => path.match(/^packages\/widgets\/src\/(?!core\/)([^/]+)\/define\.ts$/)?.[1])
      .filter((name) => name !== undefined);
    for (const path of ['packages/sluice/src/define-all.ts', 'packages/sluice/src/elements.ts']) {
      const file = sourceFiles.find((source) => source.path === path);
      assert.ok(file, `${path} is missing`);
      const named = new Set(importsOf(file));
      none(
        definitions.filter((name) => !named.has(`@sluice/widgets/define/${name}`)),
        `One line in ${path}.`,
      );
    }
  });
});

describe('the tests', () => {
  // The entries of the umbrella are tested as what they become, in test/consumers.
  const isCoveredByTables = ({ path }: SourceFile): boolean =>
    /\/(index|define|protocol)\.ts$|^packages\/sluice\/src\/(define-all|module|classic)\.ts$|\.styles\.ts$|\/(messages|presets)\//.test(path);
  const testOf = ({ path }: SourceFile): string => path.replace(/^packages\/([^/]+)\/src\//, 'test/$1/').replace(/\.ts$/, '.test.ts');

  it('have a file for each source file', () => {
    const wanted = sourceFiles.filter((file) => !isCoveredByTables(file) && !isTypeOnly(file)).map(testOf);
    none(
      wanted.filter((path) => !existsSync(join(root, path)) && !existsSync(join(root, path.replace(/\.ts$/, '.tsx')))),
      'Every source file has a test of the same name.',
    );
  });

  it('know no chance: whatever is drawn has a seed', () => {
    const drawing = filesBelow('test', ['.test.ts']).filter((path) => /\bfc\.(assert|check|sample)\(/.test(read(path)));
    none(
      drawing.filter((path) => !/\bseed: \d/.test(read(path))),
      'fc.configureGlobal({ seed: 7 }) below the imports.',
    );
  });
});

describe('every text of the project', () => {
  const texts = ['packages', 'test', 'demo', '.config', '.ci'].flatMap((folder) =>
    filesBelow(folder, ['.ts', '.tsx', '.js', '.mjs', '.html', '.css', '.json', 'run']),
  );
  const checks: readonly (readonly [string, RegExp])[] = [
    // Written in two halves, so that the rule does not find itself.
    ['is done, not put off', new RegExp(`\\b(${'TO' + 'DO'}|${'FIX' + 'ME'})\\b`)],
    ['silences no checker', new RegExp(['@ts-ig' + 'nore', '@ts-no' + 'check', 'eslint-dis' + 'able'].join('|'))],
    ['names no folder of one machine', new RegExp(`["'\`\\s](/wo${''}rk|/ro${''}ot|/ho${''}me|/Us${''}ers)/`)],
  ];
  for (const [promise, pattern] of checks) {
    it(promise, () =>
      none(
        texts.filter((path) => pattern.test(read(path))),
        String(pattern),
      ),
    );
  }
});
