import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { StageRef } from '@sluice/model';
import { base } from '../core/base.styles.js';
import { cssVars } from '../core/css-vars.js';
import { renderFrame } from '../core/frame.js';
import { frame } from '../core/frame.styles.js';
import { MetricController } from '../core/metric-controller.js';
import { dark, light } from '../core/palette.js';
import { SluiceElement } from '../core/sluice-element.js';
import { stageColour } from '../core/stage-colour.js';
import { tokens } from '../core/tokens.styles.js';
import { funnelRows, leakToShow, type FunnelRow } from './funnel-rows.js';
import { funnelTable } from './funnel-table.js';
import { styles } from './funnel.styles.js';
import { funnelMessages } from './messages/index.js';

/**
 * How the deals created in a period thin out from stage to stage, where most money leaks, and how the period before looked.
 *
 * @fires sluice-select - A stage was chosen by the user. Detail: `{ field: 'stage', values: string[] }`.
 * @csspart bar - One stage.
 * @csspart step - The share that went on from one stage to the next.
 * @csspart leak - The biggest leak.
 * @cssproperty --sluice-funnel-height - Height of the body (default 340px, more where it is narrow).
 */
export class FunnelElement extends SluiceElement {
  static override styles = [tokens, base, frame, styles];
  static override strings = [funnelMessages];

  /** How a deal that skipped a stage counts: `reached`, `touched` or `strict`. Without stage history it is always "at least". */
  @property() counting: 'reached' | 'touched' | 'strict' = 'reached';

  /** Where the bars stand: `start`, or `centre` as a classic funnel. */
  @property({ reflect: true }) align: 'start' | 'centre' = 'start';

  #funnel = new MetricController(this, () => ({
    metric: 'funnel',
    params: { counting: this.#counting() },
    period: this.periodOr('last-90-days'),
    compare: this.compareOr('none'),
    ignore: ['stage'],
  }));

  #leak = new MetricController(this, () => ({ metric: 'leak', period: this.periodOr('last-90-days'), ignore: ['stage'] }));

  override render() {
    const text = this.words(funnelMessages);
    return renderFrame(this, {
      heading: text.heading,
      aside: this.#aside(),
      body: this.#funnel.render({ ready: () => this.#renderSteps() }),
      table: () => this.#funnel.answer && funnelTable(this, this.#rows(), this.#shownLeak()?.currency ?? null),
      explain: [this.#funnel, this.#leak],
      deals: () => this.#dealsOf(this.#rows()[0] ?? null),
    });
  }

  #counting(): 'reached' | 'touched' | 'strict' {
    const { counting } = this;
    return counting === 'touched' || counting === 'strict' ? counting : 'reached';
  }

  #shownLeak() {
    return leakToShow(this.#leak.answer);
  }

  #rows(): readonly FunnelRow[] {
    return funnelRows(this.#funnel.answer, this.#funnel.compared, this.#shownLeak()?.leak ?? null);
  }

  #dealsOf(row: FunnelRow | null) {
    if (!row) return null;
    const { stage, won } = row.step;
    const text = this.words(funnelMessages);
    const title = this.#funnel.answer?.total.value?.counting === 'touched' ? text.dealsTouched(stage.label) : text.dealsAt(stage.label);
    return this.#funnel.deals(title, won ? 'won' : `step:${stage.id}`);
  }

  #select(stage: StageRef) {
    this.select('stage', [stage.id], { label: stage.label });
  }

  #open(row: FunnelRow) {
    const target = this.#dealsOf(row);
    if (target) this.openPanel({ kind: 'deals', target });
  }

  #openLeak({ stage }: FunnelRow['step']) {
    const target = this.#leak.deals(this.words(funnelMessages).dealsLost(stage.label), `lost:${stage.id}`);
    if (target) this.openPanel({ kind: 'deals', target });
  }

  #aside() {
    const period = this.#funnel.update?.period;
    const text = this.words(funnelMessages);
    if (!period) return nothing;
    return html`<span class="clip">${text.created(this.daysOf(period))}</span>`;
  }

  #renderSteps() {
    const value = this.#funnel.answer?.total.value;
    const rows = this.#rows();
    if (!value) return nothing;
    return html`<div class="funnel ${rows.length > 8 ? 'many' : ''}">
      <ol class="steps">
        ${rows.map((row, i) => html`${row.step.step ? this.#renderBetween(rows[i - 1], row) : nothing}${this.#renderStep(row, i, rows.length)}`)}
      </ol>
      ${value.lostUnknown && value.lostUnknown.n > 0 ? this.#renderUnknown(value.lostUnknown.n) : nothing} ${this.#renderFoot()}
    </div>`;
  }

  #renderStep(row: FunnelRow, index: number, steps: number) {
    const { stage, n, amountMinor, cumulative, won } = row.step;
    const text = this.words(funnelMessages);
    const { format } = this;
    const { fill } = stageColour(this.dark ? dark : light, index, steps);
    const share = cumulative.value === null ? this.text.noAnswer : format.percent(cumulative.value);
    const dimmed = this.hasSelection('stage') && !this.isSelected('stage', stage.id);
    const bars = cssVars({ '--w': row.share, '--before': row.previousShare ?? 0, '--fill': won ? 'var(--_good)' : fill });
    return html`<li class="row ${dimmed ? 'dimmed' : ''}">
      <button class="bar" type="button" part="bar" aria-pressed=${this.isSelected('stage', stage.id) ? 'true' : 'false'} @click=${() => this.#select(stage)}>
        <span class="name clip" title=${stage.label}>${stage.label}</span>
        <span class="track" ${bars}>${row.previousShare === null ? nothing : html`<i class="before"></i>`}<i class="fill"></i></span>
        <span class="share">${share}<span class="sr"> ${text.ofFirst}</span></span>
      </button>
      <button class="count" type="button" title=${text.dealsAt(stage.label)} @click=${() => this.#open(row)}>
        ${format.number(n)}<span class="sr"> ${text.dealsAt(stage.label)}</span>
      </button>
      <span class="value">${amountMinor === null ? nothing : format.money(amountMinor, this.#funnel.update?.currency ?? null, { compact: true })}</span>
    </li>`;
  }

  #renderBetween(from: FunnelRow | undefined, { step }: FunnelRow) {
    const text = this.words(funnelMessages);
    const { format } = this;
    const { step: conversion } = step;
    if (!conversion || conversion.value === null) return nothing;
    const rate = format.percent(conversion.value);
    const said = conversion.value > 1 ? text.above(rate) : text.goOn(rate, format.number(conversion.numerator), format.number(conversion.denominator));
    return html`<li class="between"><span class="chip step" part="step">${said}</span>${from?.biggestLeak ? this.#renderLeak(from) : nothing}</li>`;
  }

  #renderLeak({ leak, step }: FunnelRow) {
    if (!leak) return nothing;
    const text = this.words(funnelMessages);
    const deals = this.format.count(text.deals, leak.lost);
    const currency = this.#shownLeak()?.currency ?? this.#leak.update?.currency ?? null;
    const said = leak.lostAmountMinor ? text.leak(this.format.money(leak.lostAmountMinor, currency, { compact: true }), deals) : text.leakCount(deals);
    return html`<button class="chip bad leak" type="button" part="leak" @click=${() => this.#openLeak(step)}>${said}</button>`;
  }

  #renderUnknown(n: number) {
    const text = this.words(funnelMessages);
    return html`<p class="unknown note">${text.lostUnknown}: ${this.format.count(text.deals, n)}</p>`;
  }

  #renderFoot() {
    const value = this.#funnel.answer?.total.value;
    if (!value) return nothing;
    const text = this.words(funnelMessages);
    const { overall } = value;
    const { format } = this;
    const said =
      overall.value === null
        ? text.noOverall
        : text.overall(format.percent(overall.value), format.number(overall.numerator), format.number(overall.denominator));
    const band = overall.interval && text.interval(format.percent(overall.interval.low), format.percent(overall.interval.high));
    return html`<p class="foot">
      <span>${value.counting === 'snapshot' ? `${text.atLeast} ` : nothing}${said}</span>${band ? html`<span class="note">${band}</span>` : nothing}
      ${this.#funnel.compared ? html`<span class="note key">${this.compare === 'previous-year' ? text.previouslyYear : text.previously}</span>` : nothing}
      ${value.counting === 'snapshot' ? html`<span class="note">${text.atLeastNote}</span>` : nothing}
    </p>`;
  }
}
