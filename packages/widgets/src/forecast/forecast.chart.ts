import type { Day } from '@sluice/model';
import type { Drawing } from '../core/chart-controller.js';
import type { ChartTheme } from '../core/chart-theme.js';
import { levels } from './levels.js';
import {
  forecastPlot,
  levelsFor,
  marksOf,
  topOf,
  type ForecastPicture,
  type ForecastPlot,
  type ForecastSize,
  type ForecastWords,
  type Mark,
} from './plot-layout.js';
import { spreadLabels } from './spread-labels.js';

/** Last moment of a day on the axis of days. */
const endOf = (day: Day): number => day + 1;

/**
 * The chart of a forecast: won so far as steps in ink, from today on the median in accent inside its bands, quota and today as labelled hairlines.
 * Pure: the same result, theme, size and words give the same drawing. Fields are aliases: `f0` is where on the axis of days, `f1` and on are amounts.
 */
export function forecastChart(picture: ForecastPicture, theme: ChartTheme, size: ForecastSize, words: ForecastWords): Drawing {
  const plot = forecastPlot(picture, theme, size, words);
  const right = Math.max(0, size.width - plot.left - plot.width);
  return {
    spec: {
      width: 100,
      height: 100,
      autosize: 'none',
      padding: { left: plot.left, top: plot.top, right, bottom: size.height - plot.top - plot.height },
      background: 'transparent',
      view: { stroke: null },
      config: { font: theme.font, mark: { tooltip: null }, text: { font: theme.font, fontSize: theme.fontSize } },
      layer: [...gridLayers(theme), ...futureLayers(theme), ...pastLayers(theme), ...lineLayers(theme), ...(size.margin ? marginLayers(theme) : [])].map(
        (layer) => onScales(layer, [picture.period.from, picture.period.to], [0, topOf(picture)]),
      ),
    },
    data: dataOf(picture, plot, theme, size, words),
    width: plot.width,
    height: plot.height,
  };
}

interface Layer {
  readonly data: { readonly name: string };
  readonly mark: object;
  readonly encoding: Readonly<Record<string, object>>;
}

/** Positions by field lie on the two fixed scales, without axes. */
function onScales(layer: Layer, days: readonly number[], amounts: readonly number[]): object {
  const scaled = (channel: object, domain: readonly number[]): object =>
    'field' in channel && !('scale' in channel) ? { ...channel, type: 'quantitative', axis: null, scale: { domain, nice: false, zero: false } } : channel;
  const encoding = Object.entries(layer.encoding).map(([name, channel]) => {
    if (name === 'x') return [name, scaled(channel, days)];
    return name === 'y' ? [name, scaled(channel, amounts)] : [name, channel];
  });
  return { ...layer, encoding: Object.fromEntries(encoding) as object };
}

const text = (field: string): object => ({ field, type: 'nominal' });
const pixels = (field: string): object => ({ field, type: 'quantitative', scale: null, axis: null });

function gridLayers({ line, ink3, fontSize }: ChartTheme): readonly Layer[] {
  const levelsData = { name: 'levels' };
  return [
    { data: levelsData, mark: { type: 'rule', stroke: line, strokeWidth: 1 }, encoding: { y: { field: 'f0' }, x: { value: 0 }, x2: { value: 'width' } } },
    {
      data: levelsData,
      mark: { type: 'text', align: 'right', baseline: 'middle', fill: ink3, dx: -6 },
      encoding: { y: { field: 'f0' }, x: { value: 0 }, text: text('f1') },
    },
    {
      data: { name: 'dates' },
      mark: { type: 'text', align: 'center', baseline: 'top', fill: ink3, dy: fontSize * 0.6 },
      encoding: { x: { field: 'f0' }, y: { value: 'height' }, text: text('f1') },
    },
  ];
}

function futureLayers({ accent, surface }: ChartTheme): readonly Layer[] {
  const fan = { name: 'fan' };
  const band = (low: string, high: string, fillOpacity: number): Layer => ({
    data: fan,
    mark: { type: 'area', fill: accent, fillOpacity },
    encoding: { x: { field: 'f0' }, y: { field: low }, y2: { field: high } },
  });
  return [
    band('f1', 'f5', 0.13),
    band('f2', 'f4', 0.2),
    {
      data: fan,
      mark: { type: 'line', stroke: accent, strokeWidth: 2.5, strokeCap: 'round', strokeJoin: 'round' },
      encoding: { x: { field: 'f0' }, y: { field: 'f3' } },
    },
    {
      data: { name: 'end' },
      mark: { type: 'point', filled: true, fill: accent, size: 64, opacity: 1, stroke: surface, strokeWidth: 2 },
      encoding: { x: { field: 'f0' }, y: { field: 'f1' } },
    },
  ];
}

function pastLayers({ ink }: ChartTheme): readonly Layer[] {
  const encoding = { x: { field: 'f0' }, y: { field: 'f1' } };
  const won = { name: 'won' };
  return [
    { data: won, mark: { type: 'area', interpolate: 'step-after', fill: ink, fillOpacity: 0.06 }, encoding: { ...encoding, y2: { datum: 0 } } },
    { data: won, mark: { type: 'line', interpolate: 'step-after', stroke: ink, strokeWidth: 2, strokeJoin: 'miter' }, encoding },
  ];
}

function lineLayers({ ink2, ink3 }: ChartTheme): readonly Layer[] {
  const today = { name: 'today' };
  return [
    {
      data: { name: 'quota' },
      mark: { type: 'rule', stroke: ink2, strokeWidth: 1, strokeDash: [5, 4] },
      encoding: { y: { field: 'f0' }, x: { value: 0 }, x2: { value: 'width' } },
    },
    {
      data: { name: 'inside' },
      mark: { type: 'text', align: 'left', baseline: 'bottom', fill: ink2, dx: 4, dy: -3 },
      encoding: { y: { field: 'f0' }, x: { value: 0 }, text: text('f1') },
    },
    { data: today, mark: { type: 'rule', stroke: ink3, strokeWidth: 1 }, encoding: { x: { field: 'f0' }, y: { value: 0 }, y2: { value: 'height' } } },
    {
      data: today,
      mark: { type: 'text', align: 'center', baseline: 'bottom', fill: ink2, dy: -4 },
      encoding: { x: { field: 'f0' }, y: { value: 0 }, text: text('f1') },
    },
  ];
}

function marginLayers({ accent, ink2, ink3 }: ChartTheme): readonly Layer[] {
  const of = (name: string, fill: string, fontWeight: number): Layer => ({
    data: { name },
    mark: { type: 'text', align: 'left', baseline: 'middle', fill, fontWeight, dx: 10 },
    encoding: { x: { value: 'width' }, y: pixels('f0'), text: text('f1') },
  });
  return [of('band', ink3, 400), of('median', accent, 600), of('target', ink2, 600)];
}

type Rows = readonly object[];

function dataOf(picture: ForecastPicture, plot: ForecastPlot, theme: ChartTheme, size: ForecastSize, words: ForecastWords): Readonly<Record<string, Rows>> {
  const { value, period, today } = picture;
  const running = today >= period.from && today < period.to;
  const fan = fanOf(picture);
  const { quotaMinor } = value;
  return {
    levels: levels(topOf(picture), levelsFor(size, theme.fontSize)).map((level) => ({ f0: level, f1: words.money(level) })),
    dates: datesOf(picture, plot, theme).map((day) => ({ f0: day, f1: words.date(day) })),
    fan,
    end: fan.slice(-1).map((row) => ({ f0: row.f0, f1: row.f3 })),
    won: wonOf(picture),
    quota: quotaMinor === null ? [] : [{ f0: quotaMinor }],
    inside: quotaMinor === null || size.margin ? [] : [{ f0: quotaMinor, f1: `${words.quota} ${words.money(quotaMinor)}` }],
    today: running ? [{ f0: today + 0.5, f1: words.today }] : [],
    ...(size.margin ? marginOf(marksOf(picture, words), plot, theme) : {}),
  };
}

function wonOf({ value, period, today }: ForecastPicture): Rows {
  const over = value.steps.flatMap(({ to, wonMinor }) =>
    wonMinor === null ? [] : [{ f0: Math.min(endOf(to), Math.max(today + 0.5, period.from)), f1: wonMinor }],
  );
  return over.length === 0 ? [] : [{ f0: period.from, f1: 0 }, ...over];
}

function fanOf({ value, period, today }: ForecastPicture): readonly { readonly f0: number; readonly f3: number }[] {
  const steps = value.steps.flatMap(({ to, spread }) => (spread === null ? [] : [{ to, spread }]));
  if (steps.length === 0) return [];
  const now = value.wonMinor ?? 0;
  const start = { f0: Math.max(today + 0.5, period.from), f1: now, f2: now, f3: now, f4: now, f5: now };
  const rows = steps.map(({ to, spread: { p10Minor, p25Minor, p50Minor, p75Minor, p90Minor } }) => ({
    f0: endOf(to),
    f1: p10Minor,
    f2: p25Minor,
    f3: p50Minor,
    f4: p75Minor,
    f5: p90Minor,
  }));
  return [start, ...rows];
}

/** First days of steps, as many as stand beside each other. */
function datesOf({ value }: ForecastPicture, plot: ForecastPlot, { fontSize }: ChartTheme): readonly Day[] {
  const apart = fontSize * 6;
  const shown: Day[] = [];
  for (const { from } of value.steps) {
    const last = shown.at(-1);
    if (last === undefined || (plot.x(from) - plot.x(last) >= apart && plot.x(from) <= plot.width - apart / 3)) shown.push(from);
  }
  return shown;
}

function marginOf(marks: readonly Mark[], plot: ForecastPlot, { fontSize }: ChartTheme): Readonly<Record<string, Rows>> {
  const places = spreadLabels(
    marks.map(({ minor }) => plot.y(minor)),
    fontSize * 1.45,
    fontSize / 2,
    plot.height - fontSize / 2,
  );
  const rows = marks.map(({ text: said, role }, i) => ({ role, row: { f0: places[i], f1: said } }));
  const of = (role: Mark['role']): Rows => rows.filter((each) => each.role === role).map(({ row }) => row);
  return { band: of('band'), median: of('median'), target: of('quota') };
}
