import type { SluiceElement } from '../core/sluice-element.js';
import { cell, type TableModel } from '../core/table-model.js';
import type { FunnelRow } from './funnel-rows.js';
import { funnelMessages } from './messages/index.js';

/** The funnel as a table: every number that is drawn, and those the drawing leaves away. `currency` is that of the leak where it differs. */
export function funnelTable(host: SluiceElement, rows: readonly FunnelRow[], leakCurrency: string | null): TableModel {
  const text = host.words(funnelMessages);
  const { format } = host;
  const currency = host.handle?.client?.state.currency ?? null;
  const compared = rows.some(({ previous }) => previous !== null);
  const count = (n: number | null) => cell(n === null ? host.text.noAnswer : format.number(n), n);
  const rate = (value: number | null | undefined) => cell(value === null || value === undefined ? host.text.noAnswer : format.percent(value, 1), value ?? null);
  const money = (minor: number | null | undefined, of: string | null) =>
    cell(minor === null || minor === undefined ? host.text.noAnswer : format.money(minor, of), minor ?? null);
  return {
    caption: text.heading,
    columns: [
      { label: text.stage },
      { label: text.count, numeric: true },
      ...(compared ? [{ label: text.previous, numeric: true }] : []),
      { label: text.value, numeric: true },
      { label: text.step, numeric: true },
      { label: text.cumulative, numeric: true },
      { label: text.lost, numeric: true },
      { label: text.lostValue, numeric: true },
    ],
    rows: rows.map(({ step, previous, leak }) => [
      step.stage.label,
      count(step.n),
      ...(compared ? [count(previous)] : []),
      money(step.amountMinor, currency),
      rate(step.step?.value),
      rate(step.cumulative.value),
      count(leak?.lost ?? null),
      money(leak?.lostAmountMinor, leakCurrency ?? currency),
    ]),
  };
}
