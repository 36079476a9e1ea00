type Ui = typeof import('./ui/index.js');

let ui: Ui | null = null;
let loading: Promise<Ui> | null = null;

/** Menu, table, deal list and explanations, once they were loaded; null before. */
export function loadedUi(): Ui | null {
  return ui;
}

/** Loads them on first need. A chunk that is gone (a new release was put in place) can be asked for again. */
export function loadUi(): Promise<Ui> {
  loading ??= import('./ui/index.js').then(
    (module) => (ui = module),
    (cause: unknown) => {
      loading = null;
      throw new Error('The part of Sluice that shows tables and deals could not be loaded. Reload the page.', { cause });
    },
  );
  return loading;
}
