import type { SluiceElement } from '../core/sluice-element.js';
import { cell, type TableModel } from '../core/table-model.js';
import type { Forecast } from './plot-layout.js';
import { forecastMessages } from './messages/index.js';

/** The forecast as a table: a row for each week or month, with what was won by its end, or will be. */
export function forecastTable(host: SluiceElement, { steps, quotaMinor }: Forecast, currency: string | null): TableModel {
  const text = host.words(forecastMessages);
  const money = (minor: number | null | undefined) =>
    cell(minor === null || minor === undefined ? host.text.noAnswer : host.format.money(minor, currency), minor ?? null);
  const amounts = ['P10', 'P25', 'P50', 'P75', 'P90', ...(quotaMinor === null ? [] : [text.quota])];
  return {
    caption: text.heading,
    columns: [{ label: text.start }, { label: text.end }, ...[text.wonSoFar, ...amounts].map((label) => ({ label, numeric: true }))],
    rows: steps.map(({ from, to, wonMinor, spread }) => [
      host.format.date(from),
      host.format.date(to),
      ...[wonMinor, spread?.p10Minor, spread?.p25Minor, spread?.p50Minor, spread?.p75Minor, spread?.p90Minor].map(money),
      ...(quotaMinor === null ? [] : [money(quotaMinor)]),
    ]),
  };
}
