import { html, nothing } from 'lit';
import { cssVars } from '../core/css-vars.js';
import type { SluiceElement } from '../core/sluice-element.js';
import type { BoardColumn } from './board-column.js';
import type { Amount, ColumnModel } from './board-columns.js';
import { cardList, type CardsScene } from './card-list.js';
import type { CardContext } from './card-text.js';
import { boardMessages } from './messages/index.js';

/** What a column is drawn from. */
export interface ColumnScene extends CardsScene {
  readonly model: ColumnModel;
  readonly label: string;
  readonly colour: string;
  readonly pressed: boolean;
  readonly dimmed: boolean;
  /** Told in an empty column. */
  readonly empty: string;
  readonly onSelect: () => void;
  readonly onDeals: () => void;
}

/** Money of several currencies stands side by side: it is never added. */
export function renderAmounts(host: SluiceElement, amounts: readonly Amount[]): unknown {
  return amounts.map(({ minor, currency }, i) => html`${i > 0 ? ' + ' : nothing}<span>${host.format.money(minor, currency, { compact: true })}</span>`);
}

export function renderColumn(scene: ColumnScene, context: CardContext, place: number): unknown {
  const { column, label, dimmed, gap } = scene;
  return html`<div class="column ${dimmed ? 'dimmed' : ''} ${gap === null ? '' : 'target'}" part="column" role="group" aria-label=${label} data-column=${place}>
    ${renderHead(scene, context.host)}
    <div class="list" data-list @scroll=${look(column)}>
      ${column.total === 0 ? html`<p class="none note">${scene.empty}</p>` : html`<ul class="cards" aria-label=${label} ${cardList(scene, context)}></ul>`}
      ${gap === null ? nothing : html`<i class="gap" ${cssVars({ '--i': gap })}></i>`}
    </div>
  </div>`;
}

function look(column: BoardColumn) {
  return ({ currentTarget }: Event) => {
    const { scrollTop, clientHeight } = currentTarget as HTMLElement;
    column.look(scrollTop, clientHeight);
  };
}

function renderHead({ model, label, colour, pressed, onSelect, onDeals }: ColumnScene, host: SluiceElement): unknown {
  const text = host.words(boardMessages);
  const count = model.count ?? 0;
  return html`<div class="head">
    <button class="name clip" type="button" part="stage" aria-pressed=${pressed ? 'true' : 'false'} title=${label} @click=${onSelect}>${label}</button>
    <button class="count" type="button" aria-label=${text.show(text.dealsIn(label), host.format.count(text.deals, count))} @click=${onDeals}>
      ${host.format.number(count)}
    </button>
    <span class="value clip">${model.amounts.length > 0 ? renderAmounts(host, model.amounts) : html`<span class="noted">${host.text.noAnswer}</span>`}</span>
    <span class="weighted clip"
      >${
        model.weighted.length > 0
          ? text.weighted(model.weighted.map(({ minor, currency }) => host.format.money(minor, currency, { compact: true })).join(' + '))
          : nothing
      }</span
    >
    <i class="share" ${cssVars({ '--share': model.share.toFixed(4), '--fill': colour })}></i>
  </div>`;
}
