import type { DealRow, RowsUpdate, RowsWatch, RowWindow, SourceClient } from '@sluice/engine';

/** Deals of a window, with how many there are in all. */
export type Rows = Pick<RowsUpdate, 'today' | 'total' | 'version'> & { readonly rows: readonly DealRow[] };

/** Rows of one message: more would hold up the page. */
const STEP = 1000;

/** The first `most` deals of a window, all of one version: where data change meanwhile, it begins anew. Never resolves once `stop` was called. */
export function allRows(client: SourceClient, window: Omit<RowWindow, 'from' | 'to'>, most = Infinity): { readonly rows: Promise<Rows>; stop(): void } {
  let watch: RowsWatch | null = null;
  let stopped = false;
  const stop = () => {
    stopped = true;
    watch?.stop();
  };
  const rows = new Promise<Rows>((resolve) => {
    const found: DealRow[] = [];
    let version = NaN;
    const ask = (from: number) => ({ ...window, from, to: Math.min(from + STEP, most) });
    const hear = (update: RowsUpdate) => {
      if (stopped || (update.version === version && update.from !== found.length)) return;
      if (update.version !== version) found.length = 0;
      version = update.version;
      if (update.from === found.length) found.push(...update.rows);
      if (found.length < Math.min(update.total, most)) return watch?.update(ask(found.length));
      stop();
      resolve({ today: update.today, total: update.total, version, rows: found });
    };
    // Some engines answer at once: the watch has to be there by then.
    watch = client.watchRows(ask(0), (update) => queueMicrotask(() => hear(update)));
  });
  return { rows, stop };
}
