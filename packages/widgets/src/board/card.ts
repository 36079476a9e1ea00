import { html, nothing } from 'lit';
import type { DealRow, MetricValue } from '@sluice/engine';
import { cssVars } from '../core/css-vars.js';
import type { SluiceElement } from '../core/sluice-element.js';
import { boardMessages } from './messages/index.js';
import { ownerInitials } from './owner-initials.js';

/** Days deals usually stay in a stage, and from when on one is watched. */
export interface Stay {
  readonly usual: number;
  readonly watch: number;
}

/** Stages without a usual time are left out. */
export function staysOf(ageing: MetricValue<'stageAgeing'> | null): ReadonlyMap<string, Stay> {
  const stays = (ageing?.stages ?? []).flatMap(({ stage, usualDays: usual, watchDays, stalledDays }) =>
    usual ? [[stage.id, { usual, watch: watchDays ?? stalledDays ?? 2 * usual }] as const] : [],
  );
  return new Map(stays);
}

/** What a card needs beside its deal. */
export interface CardContext {
  readonly host: SluiceElement;
  /** Of the source, as a day number. */
  readonly today: number;
  /** How long deals stay in a stage, by its id. */
  readonly stays: ReadonlyMap<string, Stay>;
}

/** What stands inside a card. Few nodes: they count a hundred times. */
export function renderCard(row: DealRow, context: CardContext): unknown {
  const { host } = context;
  const { format } = host;
  return html`${dealName(host, row)}
    <span class="account clip" dir=${direction(host)}>${row.account ?? nothing}</span>
    <span class="amount">${row.amountMinor === null ? nothing : format.money(row.amountMinor, row.currency, { compact: host.density === 'tv' })}</span>
    ${renderOwner(row)} ${renderAge(row, context)} ${renderClose(row, host)} ${renderNext(row, context)}`;
}

/** The sentence a card is called by for those who hear it. */
export function cardLabel(row: DealRow, { host }: CardContext): string {
  const text = host.words(boardMessages);
  const amount = row.amountMinor === null ? null : host.format.money(row.amountMinor, row.currency);
  const overdue = row.overdue && row.expectedCloseOn !== null ? text.overdue(host.format.date(row.expectedCloseOn, 'short')) : null;
  return [row.name ?? row.id, row.account, amount, overdue, row.moving ? text.moving : null].filter(Boolean).join(', ');
}

/** Asks the page before a deal is opened; what is no link has nothing else to do. */
export function openDeal(host: SluiceElement, { id, name, url }: DealRow, event: Event): void {
  if (!host.emit('sluice-open', { deal: { id, name }, url })) event.preventDefault();
}

// A card is one stop for the keyboard, so its link is none of its own.
function dealName(host: SluiceElement, row: DealRow): unknown {
  const label = row.name ?? row.id;
  if (!row.url) return html`<span class="deal-name clip" dir=${direction(host)} title=${label}>${label}</span>`;
  return html`<a
    class="deal-name clip"
    dir=${direction(host)}
    href=${row.url}
    target="_blank"
    rel="noopener noreferrer"
    tabindex="-1"
    draggable="false"
    title=${label}
    @click=${(event: Event) => openDeal(host, row, event)}
    >${label}</a
  >`;
}

// Where pages run to the left, a clipped name must lose its own end; elsewhere finding that out costs more than it gives.
function direction({ language }: SluiceElement) {
  return language.dir === 'rtl' ? 'auto' : nothing;
}

function renderOwner({ owner }: DealRow): unknown {
  if (!owner) return html`<span class="who none"></span>`;
  return html`<span class="who" role="img" aria-label=${owner.label} title=${owner.label}>${ownerInitials(owner.label)}</span>`;
}

function renderAge({ stageEnteredOn, stage }: DealRow, { host, today, stays }: CardContext): unknown {
  if (stageEnteredOn === null) return html`<span class="age"></span>`;
  const text = host.words(boardMessages);
  const days = Math.max(0, today - stageEnteredOn);
  const stay = stage && stays.get(stage.id);
  const long = host.format.days(days, { long: true });
  const said = stay ? text.ageUsual(long, host.format.days(Math.round(stay.usual), { long: true })) : text.age(long);
  // The tick of the usual time stands in the middle of the meter.
  const fill = cssVars(stay ? { '--m': Math.min(1, days / (2 * stay.usual)).toFixed(3) } : {});
  return html`<span class="age ${stay ? 'meter' : ''} ${stay && days > stay.watch ? 'long' : ''}" role="img" aria-label=${said} title=${said} ${fill}
    >${host.format.days(days)}</span
  >`;
}

function renderClose({ expectedCloseOn, overdue }: DealRow, host: SluiceElement): unknown {
  if (expectedCloseOn === null) return html`<span class="close"></span>`;
  const text = host.words(boardMessages);
  const date = host.format.date(expectedCloseOn, 'short');
  return html`<span class="close ${overdue ? 'overdue' : ''}" title=${overdue ? text.overdue(date) : text.closes(date)}
    >${overdue ? text.late(date) : date}</span
  >`;
}

function renderNext({ staleDays, lastTouchOn, nextStep }: DealRow, { host, today }: CardContext): unknown {
  const stale = staleDays !== null && lastTouchOn !== null;
  const said = stale ? host.words(boardMessages).quiet(host.format.days(today - lastTouchOn)) : nextStep;
  return html`<span class="next clip ${stale ? 'stale' : ''}" dir=${stale ? nothing : direction(host)} title=${said ?? nothing}>${said ?? nothing}</span>`;
}
