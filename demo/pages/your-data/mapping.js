import { build, picker } from './build.js';
import { FIELDS } from './fields.js';
import { keepFocus } from './keep-focus.js';

let drawn = '';

/** For each file and each field a picker of its columns. `state.tables` stand in the order of the files. */
export function drawMapping(part, choices, state) {
  const { tables } = choices.now;
  const reports = state && state.tables.length === tables.length ? state.tables : [];
  const key = JSON.stringify([tables.map(({ id, kind, fields }) => [id, kind, fields]), reports.map(({ fields, unused }) => [fields, unused])]);
  if (key === drawn) return;
  drawn = key;
  keepFocus(part, () => part.replaceChildren(...reports.flatMap((report, i) => sectionOf(tables[i], report, choices))));
}

function sectionOf(table, report, choices) {
  const taken = new Map(report.fields.map(({ field, path }) => [field, path]));
  const paths = [...new Set([...taken.values(), ...report.unused, ...Object.values(table.fields)])].sort((a, b) => a.localeCompare(b));
  const rows = Object.entries(FIELDS[table.kind]).map(([field, label]) => rowOf(table, field, label, taken.get(field), paths, choices));
  return [build('h3', {}, table.name), ...rows];
}

function rowOf(table, field, label, path, paths, choices) {
  const id = `${table.id}-${field}`;
  const chosen = table.fields[field];
  const free = chosen !== undefined ? 'As recognised' : path === undefined ? 'Not found' : `Recognised: ${path}`;
  const select = picker([['', free], ...paths.map((each) => [each, each])], chosen ?? '', { id, dataset: { focus: id } });
  select.addEventListener('change', () => {
    const { [field]: _, ...others } = choices.now.tables.find((each) => each.id === table.id).fields;
    choices.changeTable(table.id, { fields: select.value ? { ...others, [field]: select.value } : others });
  });
  return build('div', { className: 'row' }, build('label', { className: 'name', htmlFor: id }, label), select);
}
