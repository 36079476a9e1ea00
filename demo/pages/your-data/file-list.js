import { build, picker } from './build.js';
import { KINDS } from './guess-kind.js';
import { keepFocus } from './keep-focus.js';

/** The files with their kinds, each to be corrected or taken away. */
export function drawFiles(list, choices) {
  const { tables } = choices.now;
  keepFocus(list, () => list.replaceChildren(...tables.map((table) => rowOf(table, choices))));
}

function rowOf({ id, name, file, kind }, choices) {
  const kinds = picker(Object.entries(KINDS), kind, { label: `What “${name}” holds`, dataset: { focus: `${id} kind` } });
  kinds.addEventListener('change', () => choices.changeTable(id, { kind: kinds.value, fields: {} }));
  const remove = build('button', { type: 'button', label: `Take “${name}” away`, dataset: { focus: `${id} remove` } }, 'Take away');
  remove.addEventListener('click', () => choices.change({ tables: choices.now.tables.filter((table) => table.id !== id) }));
  const size = build('span', { className: 'note' }, sizeText(file.size));
  return build('li', { className: 'row' }, build('span', { className: 'name' }, name), size, kinds, remove);
}

function sizeText(bytes) {
  const kilobytes = bytes / 1_000;
  const text = (value) => new Intl.NumberFormat('en', { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
  return kilobytes < 1_000 ? `${text(kilobytes)} kB` : `${text(kilobytes / 1_000)} MB`;
}
