import type { TableKind } from '@sluice/model';
import { dataScript, type HandedData } from '../table/table-content.js';
import type { TableElement } from '../table/table-element.js';
import type { TableInput } from './source-tables.js';

/** Attributes of children that say where a table comes from. */
export const TABLE_ATTRIBUTES = ['kind', 'src', 'preset', 'fields', 'id-prefix', 'type'];

interface TableOwner extends Element, Pick<TableElement, 'src' | 'preset' | 'fields' | 'data'> {}

/** Tables of a source: its own deals, its `<sluice-table>` children, and files a person handed in, which replace what their kind had. */
export function tableInputs(owner: TableOwner, files: ReadonlyMap<TableKind, HandedData>): readonly TableInput[] {
  const { src, preset, fields, data } = owner;
  const own: TableInput = { kind: 'deals', src, preset, fields, data: files.get('deals') ?? data, element: owner };
  const children = [...owner.children].filter(({ localName }) => localName === 'sluice-table').map((child) => inputOf(child as TableElement));
  const handed = [...files].filter(([kind]) => kind !== 'deals').map(([kind, each]): TableInput => ({ ...EMPTY, kind, data: each }));
  return [own, ...children.filter(({ kind }) => !files.has(kind as TableKind)), ...handed];
}

const EMPTY = { src: null, preset: null, fields: null, data: null, element: null } as const;

// The element may not be upgraded yet: then its attributes speak.
function inputOf(element: TableElement): TableInput {
  const attribute = (name: string) => element.getAttribute(name);
  return {
    kind: element.kind ?? attribute('kind') ?? 'deals',
    src: element.src ?? attribute('src'),
    preset: element.preset ?? attribute('preset'),
    fields: element.fields ?? attribute('fields'),
    idPrefix: element.idPrefix ?? attribute('id-prefix'),
    data: element.data ?? null,
    element,
  };
}

/** True where a table says where its data come from; nothing is read. */
export function hasContent({ data, src, element }: TableInput): boolean {
  return data !== null || !!src || (element !== null && dataScript(element) !== null);
}
