const ATTRIBUTES = { currency: 'currency', locale: 'locale', encoding: 'encoding', timeZone: 'time-zone', stages: 'stages' };

/**
 * HTML that shows this dashboard: with the tables at addresses beside the page, or inside it where `texts` are given.
 * @param {object} choices
 * @param {readonly string[] | null} texts one per table
 */
export function dashboardHtml(choices, texts = null) {
  const own = Object.entries(ATTRIBUTES).flatMap(([key, name]) => (choices[key] && !(key === 'encoding' && texts) ? [[name, choices[key]]] : []));
  const { tables } = choices;
  if (tables.length === 1 && tables[0].kind === 'deals') {
    const attributes = [...addressOf(tables[0], texts), ...own, ...fieldsOf(tables[0])];
    return element('sluice-dashboard', attributes, texts ? `\n${script(texts[0])}\n` : '');
  }
  const children = tables.map((table, i) => {
    const attributes = [['kind', table.kind], ...addressOf(table, texts), ...fieldsOf(table)];
    return element('sluice-table', attributes, texts ? script(texts[i]) : '');
  });
  return element('sluice-dashboard', own, `\n  ${children.join('\n  ')}\n`);
}

function addressOf({ name }, texts) {
  return texts ? [] : [['src', encodeURI(name)]];
}

function fieldsOf({ fields }) {
  const line = Object.entries(fields).map(([field, path]) => `${field}=${/[;"]/.test(path) ? `"${path.replaceAll('"', '""')}"` : path}`);
  return line.length > 0 ? [['fields', line.join('; ')]] : [];
}

function element(tag, attributes, content) {
  const text = attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  return `<${tag}${text}>${content}</${tag}>`;
}

function escaped(value) {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** Data as a script of their type. No text can end it: JSON escapes the sign, and a CSV that holds it is handed over as a string. */
function script(text) {
  if (/^\s*[[{]/.test(text)) return `<script type="application/json">${text.replaceAll('<', '\\u003c')}</script>`;
  if (!/<(\/script|!--)/i.test(text)) return `<script type="text/csv">${text}</script>`;
  return `<script>document.currentScript.parentElement.data = ${JSON.stringify(text).replaceAll('<', '\\u003c')};</script>`;
}
