const ATTRIBUTES = { currency: 'currency', locale: 'locale', encoding: 'encoding', timeZone: 'time-zone', stages: 'stages' };

/** Writes the choices onto the source: attributes, and one `<sluice-table>` per file. */
export function applyChoices(source, choices) {
  for (const [key, attribute] of Object.entries(ATTRIBUTES)) {
    if (choices[key]) source.setAttribute(attribute, choices[key]);
    else source.removeAttribute(attribute);
  }
  const elements = new Map([...source.querySelectorAll('sluice-table')].map((element) => [element.id, element]));
  for (const table of choices.tables) {
    const element = elements.get(table.id) ?? source.appendChild(newTable(table));
    elements.delete(table.id);
    if (element.kind !== table.kind) element.kind = table.kind;
    const fields = Object.keys(table.fields).length > 0 ? table.fields : null;
    if (JSON.stringify(element.fields) !== JSON.stringify(fields)) element.fields = fields;
  }
  for (const element of elements.values()) element.remove();
}

function newTable({ id, kind, file }) {
  const element = document.createElement('sluice-table');
  return Object.assign(element, { id, kind, data: file });
}
