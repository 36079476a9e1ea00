import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isCurrency, toMinor } from '@sluice/model';
import { tellBadValue } from '../core/bad-value.js';
import { base } from '../core/base.styles.js';
import { ChartController, type Drawing, type Room } from '../core/chart-controller.js';
import { chartThemeOf } from '../core/chart-theme.js';
import { cssVars } from '../core/css-vars.js';
import { renderFrame } from '../core/frame.js';
import { frame } from '../core/frame.styles.js';
import { MetricController } from '../core/metric-controller.js';
import { SluiceElement } from '../core/sluice-element.js';
import { tokens } from '../core/tokens.styles.js';
import { renderHeadline } from './forecast-headline.js';
import { renderPlot, type PlotState } from './forecast-plot.js';
import { shownForecast, type ShownForecast } from './forecast-shown.js';
import type { forecastChart } from './forecast.chart.js';
import { forecastTable } from './forecast-table.js';
import { styles } from './forecast.styles.js';
import { forecastMessages } from './messages/index.js';
import { forecastPlot, type Forecast, type ForecastPicture, type ForecastWords } from './plot-layout.js';

/**
 * Where the period will land: won so far, what is expected, how sure that is, and the chance of reaching quota.
 *
 * @csspart headline - The expected amount with what stands beside it.
 * @csspart bar - Won, open and overdue amounts as one slim bar.
 * @csspart chart - The chart over the weeks or months of the period.
 * @cssproperty --sluice-forecast-height - Height of the body (default 380px).
 */
export class ForecastElement extends SluiceElement {
  static override styles = [tokens, base, frame, styles];
  static override strings = [forecastMessages];

  /** Quota for exactly the period named, in the reporting currency: `250000`. Absent: the quotas table, if there is one. */
  @property() quota: string | null = null;
  /** By `week` or `month`. Absent: by week up to 100 days. */
  @property() step: 'week' | 'month' | null = null;
  /** Where chances come from: `stage` (the source's own past, drawn towards the configured ones) or `crm` (the probabilities as given). */
  @property() method: 'stage' | 'crm' = 'stage';

  @state() private currency: string | null = null;
  /** Index of the step pointed at; null where none is. */
  @state() private pointed: number | null = null;

  #forecast = new MetricController(this, () => ({ metric: 'forecast', params: this.#params(), period: this.periodOr('this-quarter') }));
  #chart = new ChartController(this, (room) => this.#draw(room));

  override render() {
    const text = this.words(forecastMessages);
    const value = this.#shown()?.measured.value;
    return renderFrame(this, {
      heading: text.heading,
      aside: this.#aside(),
      body: this.#forecast.render({ ready: () => this.#renderBody() }),
      table: () => (value ? forecastTable(this, value, this.#shown()?.currency ?? null) : null),
      explain: [this.#forecast],
      deals: () => this.#forecast.deals(text.dealsOpen, 'open'),
    });
  }

  /** Resolves when the chart shows the numbers of the last render, or could not be drawn. */
  get drawn(): Promise<void> {
    return this.#chart.drawn;
  }

  #params() {
    const quotaMinor = this.#quotaMinor();
    const { step, method } = this;
    const stepKnown = step === 'week' || step === 'month';
    if (step && !stepKnown) tellBadValue(this, 'step', step, '"week" or "month"', 'The length of the period decides.');
    if (method && method !== 'crm' && method !== 'stage') tellBadValue(this, 'method', method, '"stage" or "crm"', '"stage" is used.');
    return { ...(quotaMinor === null ? {} : { quotaMinor }), ...(stepKnown ? { step } : {}), ...(method === 'crm' ? { method } : {}) };
  }

  // The attribute is for the period it was written for, not for one that a reader picked.
  #quotaMinor(): number | null {
    if (this.quota === null || this.quota.trim() === '' || this.handle?.periodPicked) return null;
    const currency = this.handle?.client?.state.currency ?? null;
    const minor = toMinor(this.quota.trim(), currency !== null && isCurrency(currency) ? currency : null);
    if (minor !== null && minor > 0) return minor;
    tellBadValue(this, 'quota', this.quota, 'an amount of money above 0, as 250000', 'The quotas table is used, if there is one.');
    return null;
  }

  #shown(): ShownForecast | null {
    return shownForecast(this.#forecast.answer, this.#forecast.update?.currency ?? null, this.currency);
  }

  #picture(): ForecastPicture | null {
    const { update } = this.#forecast;
    const value = this.#shown()?.measured.value;
    return value && update?.period ? { value, period: update.period, today: update.today } : null;
  }

  #aside() {
    const period = this.#forecast.update?.period;
    if (!period) return nothing;
    return html`<span class="clip">${this.words(forecastMessages).closing(this.daysOf(period))}</span>`;
  }

  #renderBody() {
    const shown = this.#shown();
    const picture = this.#picture();
    const text = this.words(forecastMessages);
    if (!shown) return nothing;
    const { measured, currency, choices } = shown;
    const reason = measured.reason && this.text.reasons[measured.reason];
    if (!picture)
      return html`<div class="state">
        <p class="headline">${this.text.noAnswer}</p>
        <p class="note">${reason}</p>
        ${this.#renderCurrency(shown)}
      </div>`;
    return html`<div class="forecast">
      ${renderHeadline(this, picture, currency)} ${this.#renderBar(picture.value, currency)} ${this.#renderPlot(picture, currency)}
      ${choices.length > 0 ? this.#renderCurrency(shown) : nothing} ${picture.value.wonMinor === null ? html`<p class="note">${text.noClosed}</p>` : nothing}
    </div>`;
  }

  #renderCurrency({ currency, choices }: ShownForecast) {
    const text = this.words(forecastMessages);
    if (choices.length === 0) return nothing;
    const pick = (event: Event) => (this.currency = (event.target as HTMLSelectElement).value);
    return html`<p class="note currency">
      <select aria-label=${text.currency} @change=${pick}>
        ${choices.map((each) => html`<option value=${each} ?selected=${each === currency}>${each}</option>`)}
      </select>
      ${text.mixed(currency ?? '')}
    </p>`;
  }

  #renderBar(value: Forecast, currency: string | null) {
    const text = this.words(forecastMessages);
    const { wonMinor, wonCount, openMinor, openCount, overdueMinor, overdueCount } = value;
    const won = wonMinor ?? 0;
    const whole = Math.max(won + openMinor, 1);
    const parts = cssVars({ '--won': won / whole, '--open': (openMinor - overdueMinor) / whole, '--overdue': overdueMinor / whole });
    const wonPart = wonCount === null ? nothing : this.#renderPart('won', text.won, text.dealsWon, wonCount, this.#money(won, currency));
    return html`<div class="amounts" part="bar">
      <div class="bar" aria-hidden="true" ${parts}><i class="won"></i><i class="open"></i><i class="overdue"></i></div>
      <div class="parts">
        ${wonPart}${this.#renderPart('open', text.open, text.dealsOpen, openCount, this.#money(openMinor, currency))}${
          overdueCount > 0 ? this.#renderPart('overdue', text.overdue, text.dealsOverdue, overdueCount, this.#money(overdueMinor, currency)) : nothing
        }
      </div>
    </div>`;
  }

  #renderPart(part: 'won' | 'open' | 'overdue', label: string, title: string, n: number, money: string) {
    const count = this.format.number(n);
    const open = () => {
      const target = this.#forecast.deals(title, part);
      if (target) this.openPanel({ kind: 'deals', target });
    };
    return html`<button class="part ${part}" type="button" aria-label="${money} ${label} ${count}: ${title}" @click=${open}>
      <i class="dot"></i><b>${money}</b> <span class="clip">${label}</span> <span class="n">${count}</span>
    </button>`;
  }

  #money(minor: number, currency: string | null): string {
    return this.format.money(minor, currency, { compact: true });
  }

  #renderPlot(picture: ForecastPicture, currency: string | null) {
    const { room } = this.#chart;
    const words = this.#words(currency);
    const plot: PlotState = {
      picture,
      plot: room.width > 0 ? forecastPlot(picture, chartThemeOf(this.#chart.container), this.#size(room), words) : null,
      chart: this.#chart,
      pointed: this.pointed,
      point: (index) => (this.pointed = index),
      money: (minor) => this.#money(minor, currency),
      table: () => forecastTable(this, picture.value, currency),
    };
    return renderPlot(this, plot);
  }

  #size(room: Room) {
    const { fontSize } = chartThemeOf(this.#chart.container);
    return { ...room, margin: this.sizeClass !== 'xs' && room.width >= fontSize * 24 };
  }

  #words(currency: string | null): ForecastWords {
    const { quota, today } = this.words(forecastMessages);
    return { quota, today, money: (minor) => this.#money(minor, currency), date: (day) => this.format.date(day, 'short') };
  }

  #draw(room: Room): Promise<Drawing> | null {
    const picture = this.#picture();
    return picture && drawingOf(picture, chartThemeOf(this.#chart.container), this.#size(room), this.#words(this.#shown()?.currency ?? null));
  }
}

// Nothing of the chart is in the page before there is one to draw.
async function drawingOf(...given: Parameters<typeof forecastChart>): Promise<Drawing> {
  return (await import('./forecast.chart.js')).forecastChart(...given);
}
