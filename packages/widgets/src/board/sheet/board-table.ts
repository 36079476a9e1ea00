import { fieldNames } from '../../core/field-names/messages/index.js';
import type { SluiceElement } from '../../core/sluice-element.js';
import { cell, type TableModel } from '../../core/table-model.js';
import { boardMessages } from '../messages/index.js';
import type { Rows } from './all-rows.js';

/** Deals with what their cards say. */
export function boardTable(host: SluiceElement, { rows, today }: Pick<Rows, 'rows' | 'today'>): TableModel {
  const text = host.words(boardMessages);
  const { none, noAnswer } = host.text;
  const fields = host.words(fieldNames);
  const { format } = host;
  const day = (value: number | null) => cell(value === null ? noAnswer : format.date(value), value === null ? null : format.date(value));
  return {
    caption: text.heading,
    columns: [
      { label: fields.name },
      { label: fields.account },
      { label: fields.stage },
      { label: fields.owner },
      { label: fields.amount, numeric: true },
      { label: fields.expectedCloseOn, numeric: true },
      { label: text.inStage, numeric: true },
      { label: fields.nextStep },
    ],
    rows: rows.map((row) => {
      const age = row.stageEnteredOn === null ? null : Math.max(0, today - row.stageEnteredOn);
      return [
        row.name ?? row.id,
        row.account ?? '',
        row.stage?.label ?? none,
        row.owner?.label ?? none,
        cell(
          row.amountMinor === null ? noAnswer : format.money(row.amountMinor, row.currency),
          row.amountMinor === null ? null : format.money(row.amountMinor, row.currency),
        ),
        day(row.expectedCloseOn),
        cell(age === null ? noAnswer : format.days(age), age),
        row.nextStep ?? '',
      ];
    }),
  };
}
