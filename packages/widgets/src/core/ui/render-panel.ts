import { html } from 'lit';
import type { FrameModel } from '../frame-model.js';
import { backIcon } from '../icons.js';
import type { Panel } from '../panel.js';
import type { SluiceElement } from '../sluice-element.js';
import { adoptUiStyles } from './prepare.js';
import { DealList } from './deal-list.js';
import { loadedExplain } from './load-explain.js';
import { uiMessages } from './messages/index.js';
import { renderTable } from './table-view.js';

const lists = new WeakMap<SluiceElement, DealList>();

/** What stands in place of the body: a panel with its crumb back, or the table view. */
export function renderPanel(host: SluiceElement, model: FrameModel): unknown {
  adoptUiStyles(host);
  const { panel } = host;
  if (!panel) {
    const table = model.table?.();
    return table ? renderTable(table) : model.body;
  }
  return html`<div class="panel" part="panel" @keydown=${(event: KeyboardEvent) => escape(host, event)}>
    <div class="crumb">
      <button class="button quiet" type="button" data-back @click=${() => host.closePanel()}>${backIcon}${host.text.back}</button>
      <span class="crumb-title clip">${titleOf(host, panel)}</span>
    </div>
    ${panel.kind === 'deals' ? listOf(host).render(panel.target) : loadedExplain(host, model.explain)}
  </div>`;
}

function titleOf(host: SluiceElement, panel: Panel): string {
  return panel.kind === 'deals' ? panel.target.title : host.words(uiMessages).explain;
}

function listOf(host: SluiceElement): DealList {
  const list = lists.get(host) ?? new DealList(host);
  lists.set(host, list);
  return list;
}

function escape(host: SluiceElement, event: KeyboardEvent): void {
  if (event.key !== 'Escape') return;
  event.stopPropagation();
  host.closePanel();
}
