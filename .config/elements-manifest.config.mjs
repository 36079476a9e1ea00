/** Reads `define('sluice-x', XElement)` of our own as the analyzer reads `customElements.define`. */
function ownDefinitions() {
  const tags = new Map();
  return {
    name: 'own-definitions',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'define' || node.arguments.length !== 2) return;
      const [tag, element] = node.arguments;
      if (!ts.isStringLiteral(tag) || !ts.isIdentifier(element)) return;
      tags.set(element.text, tag.text);
      moduleDoc.exports.push({ kind: 'custom-element-definition', name: tag.text, declaration: { name: element.text } });
    },
    packageLinkPhase({ customElementsManifest: { modules } }) {
      const declared = modules.flatMap(({ path, declarations }) => declarations.map((declaration) => ({ path, declaration })));
      for (const { declaration } of declared) {
        const tagName = declaration.kind === 'class' ? tags.get(declaration.name) : undefined;
        if (tagName !== undefined) Object.assign(declaration, { tagName, customElement: true });
      }
      for (const { declaration } of modules.flatMap(({ exports }) => exports.filter(({ kind }) => kind === 'custom-element-definition'))) {
        declaration.module = declared.find((candidate) => candidate.declaration.name === declaration.name)?.path ?? declaration.module;
      }
    },
  };
}

/** Configuration of the custom elements analyzer. */
export default {
  litelement: true,
  globs: ['packages/widgets/src/**/*.ts'],
  exclude: ['packages/widgets/src/**/*.styles.ts', 'packages/widgets/src/**/messages/**'],
  outdir: 'packages/widgets/dist',
  packagejson: false,
  plugins: [ownDefinitions()],
};
