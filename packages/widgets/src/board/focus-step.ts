/** A card by the place of its column and its index there. */
export interface CardPlace {
  readonly place: number;
  readonly index: number;
}

/** A column as the focus finds it. */
export interface FocusColumn {
  readonly total: number;
  readonly active: number;
  readonly viewport: number;
  readonly cardHeight: number;
}

/** Where a key leads from a card; null where the key means nothing here or there is no further card. Empty columns are stepped over. */
export function focusStep(key: string, { place, index }: CardPlace, columns: readonly FocusColumn[], rtl: boolean): CardPlace | null {
  const column = columns[place];
  if (!column) return null;
  const page = Math.max(1, Math.floor(column.viewport / column.cardHeight) - 1);
  const rows: Readonly<Record<string, number>> = {
    ArrowUp: index - 1,
    ArrowDown: index + 1,
    PageUp: Math.max(0, index - page),
    PageDown: Math.min(column.total - 1, index + page),
    Home: 0,
    End: column.total - 1,
  };
  const row = rows[key];
  if (row !== undefined) return row >= 0 && row < column.total && row !== index ? { place, index: row } : null;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  const by = (key === 'ArrowRight') === rtl ? -1 : 1;
  let next = place + by;
  while (columns[next]?.total === 0) next += by;
  const found = columns[next];
  return found ? { place: next, index: found.active } : null;
}
