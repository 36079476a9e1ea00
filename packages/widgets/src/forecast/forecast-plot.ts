import { html, nothing } from 'lit';
import type { ChartController } from '../core/chart-controller.js';
import { cssVars } from '../core/css-vars.js';
import type { SluiceElement } from '../core/sluice-element.js';
import type { TableModel } from '../core/table-model.js';
import type { Forecast, ForecastPicture, ForecastPlot } from './plot-layout.js';
import { forecastMessages } from './messages/index.js';

/** What the drawn part of the widget needs. */
export interface PlotState {
  readonly picture: ForecastPicture;
  /** Null before the first layout. */
  readonly plot: ForecastPlot | null;
  readonly chart: ChartController;
  readonly pointed: number | null;
  point(index: number | null): void;
  money(minor: number): string;
  table(): TableModel;
}
type Step = Forecast['steps'][number];

/** The chart with a name and a summary for who does not see it, and points that mouse and arrow keys reach. */
export function renderPlot(host: SluiceElement, state: PlotState): unknown {
  if (state.chart.failure) return renderNumbers(host, state.table());
  const { picture, plot, chart, pointed } = state;
  const step = pointed === null ? undefined : picture.value.steps[pointed];
  return html`<div class="figure" part="chart" dir="ltr">
    <div class="sr" role="img" aria-label="${host.words(forecastMessages).heading}. ${summaryOf(host, picture, state)}"></div>
    ${chart.container}${plot ? renderPoints(host, state, plot) : nothing}${step && plot ? renderTip(host, state, plot, step) : nothing}
  </div>`;
}

function summaryOf(host: SluiceElement, { value, period }: ForecastPicture, { money }: PlotState): string {
  const text = host.words(forecastMessages);
  const { wonMinor, total, quotaMinor, chance } = value;
  return [
    wonMinor === null ? '' : text.sumWon(money(wonMinor)),
    text.sumExpected(host.format.date(period.to - 1, 'long'), money(total.p50Minor), money(total.p10Minor), money(total.p90Minor)),
    quotaMinor === null ? '' : text.sumQuota(money(quotaMinor)),
    chance === null ? '' : text.sumChance(host.format.percent(chance)),
    text.methods[value.method],
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function renderPoints(host: SluiceElement, state: PlotState, plot: ForecastPlot): unknown {
  const { steps } = state.picture.value;
  const at =
    state.pointed ??
    Math.max(
      0,
      steps.findIndex(({ spread }) => spread !== null),
    );
  const step = steps[at];
  const near = ({ offsetX }: PointerEvent) => state.point(nearest(steps, plot, offsetX));
  return html`<div
    class="points"
    role="slider"
    tabindex="0"
    aria-label=${host.words(forecastMessages).points}
    aria-valuemin="0"
    aria-valuemax=${steps.length - 1}
    aria-valuenow=${at}
    aria-valuetext=${step ? lines(host, state, step).join(', ') : ''}
    @pointermove=${near}
    @pointerdown=${near}
    @pointerleave=${() => state.point(null)}
    @blur=${() => state.point(null)}
    @focus=${() => state.point(at)}
    @keydown=${(event: KeyboardEvent) => go(event, state, at)}
    ${cssVars({ '--left': `${plot.left}px`, '--top': `${plot.top}px`, '--width': `${plot.width}px`, '--height': `${plot.height}px` })}
  ></div>`;
}

function nearest(steps: readonly Step[], plot: ForecastPlot, x: number): number {
  const distances = steps.map(({ to }) => Math.abs(plot.x(to + 1) - x));
  return distances.indexOf(Math.min(...distances));
}

function go(event: KeyboardEvent, { picture, point }: PlotState, at: number): void {
  const last = picture.value.steps.length - 1;
  const moves: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowUp: at + 1, ArrowLeft: at - 1, ArrowDown: at - 1, Home: 0, End: last };
  const next = moves[event.key];
  if (next === undefined) return;
  event.preventDefault();
  point(Math.min(Math.max(next, 0), last));
}

/** What a point says: the day first, then the numbers. */
function lines(host: SluiceElement, { money }: PlotState, { to, wonMinor, spread }: Step): readonly string[] {
  const text = host.words(forecastMessages);
  const day = text.until(host.format.date(to, 'short'));
  if (!spread) return [day, wonMinor === null ? host.text.noAnswer : `${text.wonSoFar} ${money(wonMinor)}`];
  return [day, `P90 ${money(spread.p90Minor)}`, `${text.median} ${money(spread.p50Minor)}`, `P10 ${money(spread.p10Minor)}`];
}

function renderTip(host: SluiceElement, state: PlotState, plot: ForecastPlot, step: Step): unknown {
  const [day, ...rest] = lines(host, state, step);
  const x = Math.min(plot.x(step.to + 1), plot.width);
  const minor = step.spread?.p50Minor ?? step.wonMinor ?? 0;
  const place = cssVars({ '--x': `${plot.left + x}px`, '--y': `${plot.top + plot.y(minor)}px`, '--top': `${plot.top}px`, '--height': `${plot.height}px` });
  return html`<i class="cross" ${place}></i><i class="spot ${step.spread ? 'future' : ''}" ${place}></i>
    <div class="tip ${x > plot.width / 2 ? 'before' : ''}" aria-hidden="true" dir=${host.language.dir} ${place}>
      <p class="note">${day}</p>
      ${rest.map((line) => html`<p>${line}</p>`)}
    </div>`;
}

function renderNumbers(host: SluiceElement, { caption, columns, rows }: TableModel): unknown {
  const textOf = (each: TableModel['rows'][number][number] | undefined) => (typeof each === 'string' ? each : (each?.text ?? ''));
  return html`<div class="numbers" tabindex="0" role="region" aria-label=${caption}>
    <p class="note">${host.words(forecastMessages).noChart}</p>
    <table>
      <thead>
        <tr>
          ${columns.map(({ label, numeric }) => html`<th scope="col" class=${numeric ? 'num' : ''}>${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((each, i) => html`<td class=${columns[i]?.numeric ? 'num' : ''}>${textOf(each)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
