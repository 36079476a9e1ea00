import type { MetricValue } from '@sluice/engine';
import type { Day, DayRange } from '@sluice/model';
import type { Room } from '../core/chart-controller.js';
import type { ChartTheme } from '../core/chart-theme.js';
import { levels } from './levels.js';

export type Forecast = MetricValue<'forecast'>;

/** What is drawn. */
export interface ForecastPicture {
  readonly value: Forecast;
  readonly period: DayRange;
  readonly today: Day;
}

/** The words of the chart, in the reader's language. */
export interface ForecastWords {
  readonly quota: string;
  readonly today: string;
  money(minor: number): string;
  date(day: Day): string;
}

/** The size of the container; `margin`: labels stand right of the plot. */
export interface ForecastSize extends Room {
  readonly margin: boolean;
}

/** Where the plot lies in its container, in pixels from its start and top. */
export interface ForecastPlot extends Room {
  readonly left: number;
  readonly top: number;
  /** Pixels from the left of the plot. */
  x(day: number): number;
  /** Pixels from the top of the plot. */
  y(minor: number): number;
}

/** The largest amount on the axis. */
export function topOf({ value }: ForecastPicture): number {
  const { total, quotaMinor, wonMinor } = value;
  return Math.max(total.p90Minor, quotaMinor ?? 0, wonMinor ?? 0, 1) * 1.08;
}

/** Lays the plot out: room for the labels at the left, below, and right of it where they stand there. */
export function forecastPlot(
  picture: ForecastPicture,
  { font, fontSize }: Pick<ChartTheme, 'font' | 'fontSize'>,
  size: ForecastSize,
  words: ForecastWords,
): ForecastPlot {
  const top = topOf(picture);
  const widest = (texts: readonly string[]): number => Math.ceil(Math.max(0, ...texts.map((text) => text.length)) * fontSize * glyphOf(font));
  const left = widest(levels(top, levelsFor(size, fontSize)).map((level) => words.money(level))) + 10;
  const right = size.margin ? widest(marksOf(picture, words).map(({ text }) => text)) + 14 : 4;
  const above = fontSize + 8;
  const width = Math.max(40, size.width - left - right);
  const height = Math.max(40, size.height - above - fontSize * 1.9);
  const { from, to } = picture.period;
  return { left, top: above, width, height, x: (day) => ((day - from) / (to - from)) * width, y: (minor) => height - (minor / top) * height };
}

/** How many amounts stand beside each other on the axis. */
export const levelsFor = ({ height }: Room, fontSize: number): number => Math.max(2, Math.round(height / (fontSize * 5)));

/** Mean width of a letter, as a part of the size of the type. */
const glyphOf = (font: string): number => (/mono/i.test(font) ? 0.64 : 0.6);

/** An amount that is named beside the plot. */
export interface Mark {
  readonly minor: number;
  readonly text: string;
  readonly role: 'band' | 'median' | 'quota';
}

/** What is named beside the plot, from the top of the spread down; of a period that is over only what was won. */
export function marksOf({ value, period, today }: ForecastPicture, words: ForecastWords): readonly Mark[] {
  const { total, quotaMinor, wonMinor } = value;
  const over = today >= period.to;
  const band = (name: string, minor: number): Mark => ({ minor, text: `${name} ${words.money(minor)}`, role: 'band' });
  const quota: readonly Mark[] = quotaMinor === null ? [] : [{ minor: quotaMinor, text: `${words.quota} ${words.money(quotaMinor)}`, role: 'quota' }];
  if (over) return [{ minor: wonMinor ?? 0, text: words.money(wonMinor ?? 0), role: 'median' }, ...quota];
  return [
    band('P90', total.p90Minor),
    { minor: total.p50Minor, text: `P50 ${words.money(total.p50Minor)}`, role: 'median' },
    band('P10', total.p10Minor),
    ...quota,
  ];
}
