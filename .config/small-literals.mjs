// Takes out of built modules what only people need in `css` and `html` literals: comments and indentation. Bundlers do not look into literals.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseAst } from 'rollup/parseAst';
import { root } from './run.mjs';

/** Styles stand alone in their files, so no source map is hurt where their lines go. */
const SMALL = { css: smallCss, html: smallHtml, svg: smallHtml };

/** A module's text with small literals. */
export function smallLiterals(code) {
  if (!/\b(?:css|html|svg)\s*`/.test(code)) return code;
  const edits = [];
  visit(parseAst(code), (node) => {
    const small = node.type === 'TaggedTemplateExpression' && node.tag.type === 'Identifier' && Object.hasOwn(SMALL, node.tag.name) && SMALL[node.tag.name];
    if (small) for (const { start, end } of node.quasi.quasis) edits.push({ start, end, text: small(code.slice(start, end)) });
  });
  return edits.sort((a, b) => b.start - a.start).reduce((text, { start, end, text: small }) => text.slice(0, start) + small + text.slice(end), code);
}

function visit(node, hear) {
  if (Array.isArray(node)) for (const each of node) visit(each, hear);
  else if (node !== null && typeof node === 'object') {
    if (typeof node.type === 'string') hear(node);
    for (const value of Object.values(node)) visit(value, hear);
  }
}

/** Quoted text stays as it is; a space beside `{ } ; ,` and after `:` never tells anything. */
function smallCss(css) {
  const bare = css.replace(/("[^"]*"|'[^']*')|\/\*[^]*?\*\//g, (_, quoted) => quoted ?? ' ');
  return bare.replace(/("[^"]*"|'[^']*')|\s*([{};,])\s*|:\s+|\s+/g, (found, quoted, mark) => quoted ?? mark ?? (found.startsWith(':') ? ':' : ' '));
}

/** Line breaks show as spaces do; they stay, so that source maps still name the right lines. */
function smallHtml(html) {
  return html.replace(/[ \t]*\n[ \t]*/g, '\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const dist = join(root, 'packages/widgets/dist');
  for (const name of readdirSync(dist, { recursive: true }).filter((path) => path.endsWith('.js'))) {
    const path = join(dist, name);
    const code = readFileSync(path, 'utf8');
    const small = smallLiterals(code);
    if (small !== code) writeFileSync(path, small);
  }
}
