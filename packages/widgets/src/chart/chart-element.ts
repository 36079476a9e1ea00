import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { MetricName, MetricQuery } from '@sluice/engine';
import { base } from '../core/base.styles.js';
import { cssVars } from '../core/css-vars.js';
import { renderFrame } from '../core/frame.js';
import { frame } from '../core/frame.styles.js';
import { MetricController, type Asked } from '../core/metric-controller.js';
import type { DealsTarget } from '../core/panel.js';
import { SluiceElement } from '../core/sluice-element.js';
import { cell, type TableModel } from '../core/table-model.js';
import { tokens } from '../core/tokens.styles.js';
import { ChartDrawing } from './chart-drawing.js';
import { chartRows, type ChartData } from './chart-rows.js';
import { styles } from './chart.styles.js';
import { dealReading } from './deal-readings.js';
import { chartMessages } from './messages/index.js';

/**
 * A user's own Vega-Lite chart over any metric. Its data are the rows of the query: a column per dimension, named as asked; `n`; and the value as `value`,
 * or its parts under their names. Money is in major units, shares are 0 to 1. A spec holds nothing that loads, opens or runs something, or it is refused.
 *
 * @csspart chart - What is drawn.
 * @cssproperty --sluice-chart-height - Height of the body (default 300px).
 */
export class ChartElement extends SluiceElement {
  static override styles = [tokens, base, frame, styles];
  static override strings = [chartMessages];

  /** What is asked: `{ metric: 'winRate', by: ['owner'] }`. A property only. `by`, `period` and `compare` of the element complete it. */
  @property({ attribute: false }) query: MetricQuery | null = null;
  /** Vega-Lite as an object. A property only: a spec is as good as code, and attributes come out of data too easily. */
  @property({ attribute: false }) spec: object | null = null;

  #metric = new MetricController<MetricName>(this, () => this.#asked());
  #drawing = new ChartDrawing(this, () => this.#wanted());
  #data: { readonly of: unknown; readonly data: ChartData } | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    for (const name of ['spec', 'query']) {
      if (this.hasAttribute(name))
        console.warn(`<sluice-chart>: "${name}" is a property, not an attribute; the attribute is ignored. Set element.${name} in a script.`);
    }
  }

  override render() {
    const text = this.words(chartMessages);
    const body = this.query && this.spec ? this.#metric.render({ ready: () => this.#renderChart() }) : this.#renderNothing();
    return renderFrame(this, { heading: text.heading, body, table: () => this.#table(), explain: [this.#metric], deals: () => this.#deals() });
  }

  /** Resolves when the chart shows what was set, or was refused. */
  get drawn(): Promise<void> {
    return this.#drawing.drawn;
  }

  #asked(): Asked<MetricName> | null {
    const { query } = this;
    if (!query) return null;
    const { metric, params, filter, period, compare, ignore, top } = query;
    const by = this.byOr(query.by ?? []);
    return {
      metric,
      params,
      filter,
      ignore,
      top,
      period: this.periodOr(period ?? 'last-90-days'),
      compare: this.compareOr(compare ?? 'none'),
      ...(by.length > 0 ? { by } : {}),
    };
  }

  #deals(): DealsTarget | null {
    const behind = this.query && dealReading(this.query.metric);
    return behind && this.#metric.deals(this.words(chartMessages).deals[behind.title], behind.reading);
  }

  #rows(): ChartData | null {
    const { answer, update } = this.#metric;
    if (!answer) return null;
    // Drawn anew only where the answer is another.
    if (this.#data?.of !== answer) this.#data = { of: answer, data: chartRows(answer, this.byOr(this.query?.by ?? []), update?.currency ?? null) };
    return this.#data.data;
  }

  #wanted() {
    const data = this.#rows();
    return data && this.spec ? { spec: this.spec, data } : null;
  }

  #renderNothing() {
    const text = this.words(chartMessages);
    return html`<div class="state">
      <p class="title">${text.noSpec}</p>
      <p class="note">${text.noSpecHint}</p>
    </div>`;
  }

  #renderChart() {
    const { problems, tip, container } = this.#drawing;
    return html`<div class="figure" part="chart" dir="ltr">
      <div class="sr" role="img" aria-label=${this.#summary()}></div>
      ${container}${problems.length > 0 ? this.#renderRefusal() : nothing}
      ${tip ? html`<div class="tip" aria-hidden="true" dir=${this.language.dir} ${cssVars({ '--x': `${tip.x}px`, '--y': `${tip.y}px` })}>${tip.lines.map((line) => html`<p>${line}</p>`)}</div>` : nothing}
    </div>`;
  }

  #renderRefusal() {
    const text = this.words(chartMessages);
    const { problems } = this.#drawing;
    const refused = problems.some(({ code }) => code === 'chart-refused');
    return html`<div class="state error refusal" part="error">
      <svg class="glyph bad" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3 2 20h20zM12 10v5m0 2v1" /></svg>
      <p class="title">${refused ? text.refused : text.failed}</p>
      <p class="note">${refused ? text.refusedHint : text.failedHint}</p>
      ${problems.map(({ message }) => html`<p class="note detail" lang="en" dir="ltr">${message}</p>`)}
    </div>`;
  }

  #summary(): string {
    const data = this.#rows();
    const text = this.words(chartMessages);
    const description: unknown = this.spec && 'description' in this.spec ? this.spec.description : null;
    const said = typeof description === 'string' ? `${description} ` : '';
    return `${this.heading ?? text.heading}. ${said}${text.summary(this.format.number(data?.rows.length ?? 0), this.format.list(data?.columns ?? []))}`;
  }

  #table(): TableModel | null {
    const data = this.#rows();
    if (!data) return null;
    const numeric = (column: string) => data.rows.every((row) => typeof (row.get(column) ?? 0) === 'number');
    const shown = (value: unknown) =>
      value === null || value === undefined
        ? this.text.noAnswer
        : typeof value === 'number'
          ? this.format.number(value, { maximumFractionDigits: 2 })
          : `${value as string}`;
    return {
      caption: this.heading ?? this.words(chartMessages).heading,
      columns: data.columns.map((label) => ({ label, numeric: numeric(label) })),
      rows: data.rows.map((row) => data.columns.map((column) => cell(shown(row.get(column)), plainCell(row.get(column))))),
    };
  }
}

const plainCell = (value: string | number | boolean | null | undefined): string | number | null =>
  typeof value === 'boolean' ? String(value) : (value ?? null);
