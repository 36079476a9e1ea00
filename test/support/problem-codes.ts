import ts from 'typescript';
import { nodesOf, sourceFiles, type SourceFile } from './source-files.js';

const CODE = /^[a-z]+(?:-[a-z]+)*$/;

/** Codes of all problems the packages can make, each with a file that makes it, as far as they are written down: in the object, handed to a function that makes it, or in a list. */
export function problemCodes(reasons: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const file of sourceFiles) {
    for (const object of nodesOf(file, ts.isObjectLiteralExpression)) {
      const code = propertyOf(object, 'code');
      if (code === null || propertyOf(object, 'severity') === null) continue;
      for (const each of codesIn(code, file, reasons)) found.set(each, file.path);
    }
  }
  return found;
}

function propertyOf(object: ts.ObjectLiteralExpression, name: string): ts.Expression | null {
  for (const property of object.properties) {
    if (ts.isShorthandPropertyAssignment(property) && property.name.text === name) return property.name;
    if (ts.isPropertyAssignment(property) && ts.isIdentifier(property.name) && property.name.text === name) return property.initializer;
  }
  return null;
}

function codesIn(value: ts.Expression, file: SourceFile, reasons: readonly string[]): readonly string[] {
  if (ts.isStringLiteral(value)) return [value.text];
  if (ts.isConditionalExpression(value)) return [...codesIn(value.whenTrue, file, reasons), ...codesIn(value.whenFalse, file, reasons)];
  if (ts.isTemplateExpression(value)) return codesIn(value.templateSpans[0]!.expression, file, reasons).map((code) => value.head.text + code);
  if (!ts.isIdentifier(value)) throw new Error(`A problem's code is made in a way that cannot be followed, in ${file.path}: ${value.getText()}`);
  const made = enclosing(value, value.text);
  return made === null ? inLists(file, reasons) : handedTo(made, file).flatMap(({ file: where, given }) => codesIn(given, where, reasons));
}

interface Maker {
  readonly name: string;
  readonly method: boolean;
  readonly exported: boolean;
  readonly at: number;
}

/** The function around a node whose parameter has that name. */
function enclosing(node: ts.Node, parameter: string): Maker | null {
  for (let up = node.parent; up !== undefined; up = up.parent) {
    if (!ts.isFunctionDeclaration(up) && !ts.isMethodDeclaration(up)) continue;
    const at = up.parameters.findIndex(({ name }) => ts.isIdentifier(name) && name.text === parameter);
    if (at < 0) continue;
    const exported = ts.isMethodDeclaration(up) || (up.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    return { name: up.name!.getText(), method: ts.isMethodDeclaration(up), exported, at };
  }
  return null;
}

function handedTo({ name, method, exported, at }: Maker, home: SourceFile): readonly { readonly file: SourceFile; readonly given: ts.Expression }[] {
  const files = exported ? sourceFiles.filter((file) => file.package === home.package) : [home];
  return files.flatMap((file) =>
    nodesOf(file, ts.isCallExpression)
      .filter(({ expression }) => (method ? ts.isPropertyAccessExpression(expression) && expression.name.text === name : expression.getText() === name))
      .flatMap(({ arguments: given }) => (given[at] === undefined ? [] : [{ file, given: given[at] }])),
  );
}

/** Codes that stand in lists beside what belongs to them. */
function inLists(file: SourceFile, reasons: readonly string[]): readonly string[] {
  return nodesOf(file, ts.isArrayLiteralExpression).flatMap(({ elements }) => {
    const texts = elements.filter(ts.isStringLiteral).map(({ text }) => text);
    const first = texts.find((text) => CODE.test(text) && !reasons.includes(text));
    return elements.length > 1 && first !== undefined && texts.some((text) => text.includes(' ') || text.startsWith(';') || text.startsWith(':'))
      ? [first]
      : [];
  });
}
