import { filterKey, type Filter, type Problem } from '@sluice/model';
import type { SourceView } from './plan/source-view.js';
import type { RowsUpdate, RowWindow } from './protocol.js';
import { dealRow, type RowContext } from './rows/deal-row.js';
import { searchRows } from './rows/search.js';
import { sortRows } from './rows/sort-rows.js';
import { rowsOfWindow } from './rows/window-rows.js';

interface Sorted {
  readonly rows: Int32Array;
  readonly problems: readonly Problem[];
}

/** Lists kept at a time: a board has one per stage. */
const KEPT = 32;

/** Answers windows of deals. The sorted list behind a window is kept, so that scrolling only cuts another piece of it. */
export class RowWindows {
  readonly #kept = new Map<string, Sorted>();
  #view: SourceView | null = null;
  #version = -1;

  answer(window: RowWindow, context: RowContext & { readonly selection: Filter; readonly version: number; readonly id: number }): RowsUpdate {
    const { view } = context;
    const sorted = this.#sorted(window, view, context.selection, context.version);
    const from = Math.max(0, window.from);
    return {
      id: context.id,
      epoch: 0,
      version: context.version,
      today: view.today,
      total: sorted.rows.length,
      from,
      rows: Array.from(sorted.rows.subarray(from, Math.max(from, window.to)), (row) => dealRow(row, context)),
      problems: sorted.problems,
    };
  }

  #sorted(window: RowWindow, view: SourceView, selection: Filter, version: number): Sorted {
    if (view !== this.#view || version !== this.#version) this.#kept.clear();
    this.#view = view;
    this.#version = version;
    const { filter, ignore, of, search, sort } = window;
    const key = JSON.stringify([filter ?? null, ignore ?? null, of ?? null, search ?? null, sort, filterKey(selection), view.today]);
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const sorted = sortedRows(window, view, selection);
    if (this.#kept.size >= KEPT) this.#kept.delete([...this.#kept.keys()][0]!);
    this.#kept.set(key, sorted);
    return sorted;
  }
}

function sortedRows(window: RowWindow, view: SourceView, selection: Filter): Sorted {
  const found = rowsOfWindow(window, view, selection);
  if ('problems' in found) return { rows: new Int32Array(0), problems: found.problems };
  const rows = window.search === undefined ? found.rows : searchRows(found.rows, window.search, view);
  const sorted = sortRows(rows, window.sort, view);
  return sorted instanceof Int32Array ? { rows: sorted, problems: [] } : { rows, problems: [sorted] };
}
