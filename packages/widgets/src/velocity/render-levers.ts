import { html, nothing } from 'lit';
import type { SluiceElement } from '../core/sluice-element.js';
import { leverName, leverNumber } from './lever-words.js';
import { betterBy, effectOf, LEVERS, type Changes, type Lever, type Levers } from './levers.js';
import { velocityMessages } from './messages/index.js';
import { renderSparkline } from './sparkline.js';
import type { VelocityMonth } from './velocity-months.js';

/** What the row of levers shows. */
export interface LeverRow {
  readonly levers: Levers;
  readonly currency: string | null;
  readonly months: readonly VelocityMonth[];
  /** The first lever counts open deals: their number has no trend. */
  readonly countsOpen: boolean;
  readonly changes: Changes;
  readonly opened: Lever | null;
  open(lever: Lever): void;
}

const STEP = 0.1;
const OPERATORS: Readonly<Record<Lever, string>> = { opportunities: '', dealSizeMinor: '×', winRate: '×', cycleDays: '÷' };

/** Four levers in the order of the formula, each a button that opens its slider. */
export function renderLevers(host: SluiceElement, row: LeverRow): unknown {
  return html`<div class="levers" role="group" aria-label=${host.words(velocityMessages).levers}>${LEVERS.map((lever) => renderLever(host, row, lever))}</div>`;
}

function renderLever(host: SluiceElement, row: LeverRow, lever: Lever): unknown {
  const { levers, currency, months, countsOpen, opened } = row;
  const text = host.words(velocityMessages);
  const name = leverName(host, lever, countsOpen);
  const number = leverNumber(host, levers, lever, currency);
  const trend = lever === 'opportunities' && countsOpen ? [] : months.filter(({ running }) => !running).map(({ velocity }) => velocity?.levers[lever] ?? null);
  const effect = effectWords(host, row, lever);
  const changed = (row.changes[lever] ?? 0) !== 0;
  return html`<div class="lever">
    <span class="operator" aria-hidden="true">${OPERATORS[lever]}</span>
    <button type="button" class="pull" part="lever" aria-expanded=${opened === lever ? 'true' : 'false'} @click=${() => row.open(lever)}>
      <span class="name clip" title=${name}>${name}</span>
      <b class="amount"><span>${number}</span>${changed ? html`<i class="dot" aria-hidden="true"></i>` : nothing}</b>
      <span class="trace">${renderSparkline(trend)}</span>
      ${effect ? html`<span class="effect">${effect[0]} <span aria-hidden="true">→</span> <b>${effect[1]}</b><span class="sr"> ${text.perDay}</span></span>` : nothing}
    </button>
  </div>`;
}

/** The small change that is tried, and what it gains a day. */
function effectWords(host: SluiceElement, { levers, currency }: LeverRow, lever: Lever): readonly [change: string, gain: string] | null {
  const change = betterBy(lever, STEP);
  const gain = effectOf(levers, lever, change);
  return gain === null ? null : [host.format.change(change), host.format.money(Math.round(gain), currency, { compact: true, signed: true })];
}
