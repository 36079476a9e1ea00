import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The packages, from the ground up. */
export const packages = ['model', 'metrics', 'sources', 'engine', 'widgets', 'sluice'] as const;

/** A source file, parsed. `path` is below the project and written with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly package: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

/** Every file with one of `endings` below `folder`, as paths below the project. */
export function filesBelow(folder: string, endings: readonly string[]): string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  const paths = entries.filter((name) => !/(^|[\\/])(node_modules|dist)([\\/]|$)/.test(name) && endings.some((ending) => name.endsWith(ending)));
  return paths.map((name) => `${folder}/${name.split(sep).join('/')}`).sort();
}

/** Every source file of the packages. */
export const sourceFiles: readonly SourceFile[] = packages.flatMap((name) =>
  filesBelow(`packages/${name}/src`, ['.ts']).map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return { path, package: name, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true) };
  }),
);

/** What a file imports, type-only and dynamic imports included, as written. */
export function importsOf({ tree }: SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) found.push(literal(node.moduleSpecifier));
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0]) found.push(literal(node.arguments[0]));
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) found.push(literal(node.argument.literal));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const literal = (node: ts.Node): string => (ts.isStringLiteralLike(node) ? node.text : '');

/** The source that a relative import of a file means. */
export function resolveImport({ path }: SourceFile, specifier: string): string {
  const target = relative(root, join(root, dirname(path), specifier));
  return target.split(sep).join('/').replace(/\.js$/, '.ts');
}

/** Every node of a file for which `test` holds. */
export function nodesOf<N extends ts.Node>({ tree }: SourceFile, test: (node: ts.Node) => node is N): N[] {
  const found: N[] = [];
  const visit = (node: ts.Node): void => {
    if (test(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** `path:line` of a node, for messages. */
export const placeOf = ({ path, tree }: SourceFile, node: ts.Node): string => `${path}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;

/** Whether a file has nothing that runs: types, and exports of types only. */
export const isTypeOnly = ({ tree }: SourceFile): boolean => tree.statements.every(isTypeStatement);

function isTypeStatement(node: ts.Statement): boolean {
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isModuleDeclaration(node)) return true;
  if (ts.isImportDeclaration(node)) return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  return ts.isExportDeclaration(node) && (node.isTypeOnly || !node.moduleSpecifier);
}
