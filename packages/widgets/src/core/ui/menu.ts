import { html, nothing } from 'lit';
import type { FrameModel } from '../frame-model.js';
import type { SluiceElement } from '../sluice-element.js';
import type { TableModel } from '../table-model.js';
import { adoptUiStyles } from './prepare.js';
import { downloadCsv } from './download.js';
import { uiMessages } from './messages/index.js';

interface Item {
  readonly label: string;
  run(): void;
}

/** The open menu of a widget: table, CSV, deals, how computed. Arrows move, Escape closes, the focus goes back to its button. */
export function renderMenu(host: SluiceElement, model: FrameModel): unknown {
  adoptUiStyles(host);
  const items = itemsOf(host, model);
  return html`<div
    class="menu"
    part="menu"
    role="menu"
    aria-label=${host.text.actions}
    @keydown=${(event: KeyboardEvent) => move(host, event)}
    @focusout=${(event: FocusEvent) => leave(host, event)}
  >
    ${items.map(({ label, run }) => html`<button role="menuitem" type="button" tabindex="-1" @click=${() => choose(host, run)}>${label}</button>`)}
    ${items.length === 0 ? html`<span class="note">${host.text.loading}</span>` : nothing}
  </div>`;
}

/** Puts the focus on the first entry of an open menu. */
export function focusMenu(host: SluiceElement): void {
  entries(host)[0]?.focus();
}

function itemsOf(host: SluiceElement, model: FrameModel): readonly Item[] {
  const text = host.words(uiMessages);
  const table = model.table?.() ?? null;
  const deals = model.deals?.() ?? null;
  const asTable = host.view === 'table';
  return [
    ...(table
      ? [
          {
            label: asTable ? text.chart : text.table,
            run: () => {
              host.panel = null;
              host.view = asTable ? 'chart' : 'table';
            },
          },
          { label: text.csv, run: () => void download(host, model, table) },
        ]
      : []),
    ...(deals ? [{ label: text.deals, run: () => host.openPanel({ kind: 'deals', target: deals }) }] : []),
    ...(model.explain.length > 0 ? [{ label: text.explain, run: () => host.openPanel({ kind: 'explain' }) }] : []),
  ];
}

async function download(host: SluiceElement, { heading, file }: FrameModel, shown: TableModel): Promise<void> {
  downloadCsv(host, host.heading ?? heading, (await file?.()) ?? shown);
}

function choose(host: SluiceElement, run: () => void): void {
  close(host);
  run();
}

function close(host: SluiceElement): void {
  host.menuOpen = false;
  host.renderRoot.querySelector<HTMLElement>('[data-menu]')?.focus();
}

function move(host: SluiceElement, event: KeyboardEvent): void {
  const all = entries(host);
  const at = all.indexOf(event.target as HTMLElement);
  const next: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 };
  if (event.key === 'Escape') close(host);
  else if (event.key in next) all.at((next[event.key] ?? 0) % all.length)?.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function leave(host: SluiceElement, event: FocusEvent): void {
  const to = event.relatedTarget as Element | null;
  if (to?.getAttribute('role') !== 'menuitem' && !to?.hasAttribute('data-menu')) host.menuOpen = false;
}

function entries(host: SluiceElement): HTMLElement[] {
  return [...host.renderRoot.querySelectorAll<HTMLElement>('[role="menuitem"]')];
}
