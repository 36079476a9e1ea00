import type { SluiceElement } from '../core/sluice-element.js';
import { cell, type TableModel } from '../core/table-model.js';
import { leverName, leverNumber } from './lever-words.js';
import { LEVERS } from './levers.js';
import { velocityMessages } from './messages/index.js';
import type { Velocity } from './shown-velocity.js';
import type { VelocityMonth } from './velocity-months.js';

interface Rows {
  readonly value: Velocity | null;
  readonly previous: Velocity | null;
  readonly months: readonly VelocityMonth[];
  readonly currency: string | null;
  readonly countsOpen: boolean;
}

/** Velocity and its levers: the period, the one before, and every month of the trend. Money goes into a CSV in major units of no more than two decimals. */
export function velocityTable(host: SluiceElement, { value, previous, months, currency, countsOpen }: Rows): TableModel {
  const text = host.words(velocityMessages);
  const { format } = host;
  const line = (name: string, velocity: Velocity | null) => [
    name,
    velocity ? cell(format.money(Math.round(velocity.perDayMinor), currency), velocity.perDayMinor) : cell(host.text.noAnswer, null),
    ...LEVERS.map((lever) => (velocity ? cell(leverNumber(host, velocity.levers, lever, currency), velocity.levers[lever]) : cell(host.text.noAnswer, null))),
  ];
  return {
    caption: text.heading,
    columns: [
      { label: text.month },
      { label: text.velocity, numeric: true },
      ...LEVERS.map((lever) => ({ label: leverName(host, lever, countsOpen), numeric: true })),
    ],
    rows: [
      line(text.whole, value),
      ...(previous ? [line(text.before, previous)] : []),
      ...months.map((month) => line(`${format.month(month.from)}${month.running ? ` (${text.running})` : ''}`, month.velocity)),
    ],
  };
}
