import type { DealRow, MetricValue } from '@sluice/engine';
import type { SluiceElement } from '../core/sluice-element.js';
import { boardMessages } from './messages/index.js';

/** Days deals usually stay in a stage, and from when on one is watched. */
export interface Stay {
  readonly usual: number;
  readonly watch: number;
}

/** What a card needs beside its deal. */
export interface CardContext {
  readonly host: SluiceElement;
  /** Of the source, as a day number. */
  readonly today: number;
  /** How long deals stay in a stage, by its id. */
  readonly stays: ReadonlyMap<string, Stay>;
}

/** How long a deal is in its stage. */
export interface Age {
  /** `12 d`. */
  readonly short: string;
  /** In full, with what is usual. */
  readonly said: string;
  /** 0 to 1: what of the meter is filled, the usual time in its middle; null: nothing is known to be usual. */
  readonly fill: number | null;
  /** Longer than deals are left unwatched there. */
  readonly long: boolean;
}

/** Stages without a usual time are left out. */
export function staysOf(ageing: MetricValue<'stageAgeing'> | null): ReadonlyMap<string, Stay> {
  const stays = (ageing?.stages ?? []).flatMap(({ stage, usualDays: usual, watchDays, stalledDays }) =>
    usual ? [[stage.id, { usual, watch: watchDays ?? stalledDays ?? 2 * usual }] as const] : [],
  );
  return new Map(stays);
}

/** Null where it is not known since when the deal is in its stage. */
export function ageOf({ stageEnteredOn, stage }: DealRow, { host, today, stays }: CardContext): Age | null {
  if (stageEnteredOn === null) return null;
  const { format } = host;
  const text = host.words(boardMessages);
  const days = Math.max(0, today - stageEnteredOn);
  const stay = stage && stays.get(stage.id);
  const long = format.days(days, { long: true });
  return {
    short: format.days(days),
    said: stay ? text.ageUsual(long, format.days(Math.round(stay.usual), { long: true })) : text.age(long),
    fill: stay ? Math.min(1, days / (2 * stay.usual)) : null,
    long: stay ? days > stay.watch : false,
  };
}

/** When a deal is to close: as a card says it, and in full. Null where nothing is expected. */
export function closeOf({ expectedCloseOn, overdue }: DealRow, { host }: CardContext): { readonly short: string; readonly said: string } | null {
  if (expectedCloseOn === null) return null;
  const text = host.words(boardMessages);
  const date = host.format.date(expectedCloseOn, 'short');
  return overdue ? { short: text.late(date), said: text.overdue(date) } : { short: date, said: text.closes(date) };
}

/** What stands in the line of the next step: how long nothing happened, where that is too long. Of a deal that was only ever created, that is said. */
export function nextOf({ staleDays, lastTouchOn, untouched, nextStep }: DealRow, { host, today }: CardContext): string {
  if (staleDays === null || lastTouchOn === null) return nextStep ?? '';
  const text = host.words(boardMessages);
  return (untouched ? text.untouched : text.quiet)(host.format.days(today - lastTouchOn));
}

/** The sentence a card is called by for those who hear it. */
export function cardLabel(row: DealRow, context: CardContext): string {
  const { host } = context;
  const amount = row.amountMinor === null ? null : host.format.money(row.amountMinor, row.currency);
  const overdue = row.overdue ? closeOf(row, context)?.said : null;
  return [row.name ?? row.id, row.account, amount, overdue, row.moving ? host.words(boardMessages).moving : null].filter(Boolean).join(', ');
}

/** All a card says, in full and line by line, for those who point at it. */
export function cardHint(row: DealRow, context: CardContext): string {
  const { name, id, account, owner } = row;
  return [name ?? id, account, owner?.label, ageOf(row, context)?.said, closeOf(row, context)?.said, nextOf(row, context)].filter(Boolean).join('\n');
}
