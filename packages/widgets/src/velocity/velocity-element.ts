import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Reason } from '@sluice/engine';
import { minorDigits } from '@sluice/model';
import { tellBadValue } from '../core/bad-value.js';
import { base } from '../core/base.styles.js';
import { renderFrame } from '../core/frame.js';
import { frame } from '../core/frame.styles.js';
import { renderGaugeArc } from '../core/gauge-arc.js';
import { gaugeArc } from '../core/gauge-arc.styles.js';
import { MetricController } from '../core/metric-controller.js';
import type { DealsTarget } from '../core/panel.js';
import { SluiceElement } from '../core/sluice-element.js';
import { tokens } from '../core/tokens.styles.js';
import { changedLevers, isChanged, perDay, type Changes, type Lever } from './levers.js';
import { velocityMessages } from './messages/index.js';
import { renderLevers } from './render-levers.js';
import { renderTrend } from './render-trend.js';
import { shownVelocity, velocityIn, type ShownVelocity, type Velocity } from './shown-velocity.js';
import { trendStyles } from './trend.styles.js';
import { renderChange } from './velocity-change.js';
import { trendPeriod, velocityMonths } from './velocity-months.js';
import { velocityScale } from './velocity-scale.js';
import { velocityTable } from './velocity-table.js';
import { styles } from './velocity.styles.js';

type RenderWhatIf = typeof import('./render-what-if.js').renderWhatIf;

/**
 * Money a day that the pipeline lets through, against a target, with its four levers, its trend, and what would be if a lever moved.
 * A heuristic of throughput, no forecast.
 *
 * @csspart gauge - The arc with all that stands around it.
 * @csspart change - The change against the period before.
 * @csspart lever - One of the four levers.
 * @csspart what-if - The opened lever with its slider.
 * @csspart slider - The slider.
 * @csspart trend - Velocity by month.
 * @cssproperty --sluice-velocity-height - Height of the body (default 340px, more where it is narrow).
 */
export class VelocityElement extends SluiceElement {
  static override styles = [tokens, base, frame, gaugeArc, styles, trendStyles];
  static override strings = [velocityMessages];

  /** Money a day to reach, in major units of the reporting currency: `2500`. */
  @property() target: string | number | null = null;
  /** What the first lever counts: deals resolved in the period (`result`), or deals open now (`open`). */
  @property() opportunities: 'result' | 'open' = 'result';

  @state() private lever: Lever | null = null;
  @state() private changes: Changes = {};
  /** Loaded when the first lever is opened. */
  @state() private whatIf: RenderWhatIf | null = null;
  @state() private picked: string | null = null;

  #velocity = new MetricController(
    this,
    () => ({
      metric: 'salesVelocity',
      params: { opportunities: this.#counted },
      period: this.periodOr('last-90-days'),
      compare: this.compareOr('previous'),
    }),
    { isEmpty: ({ total }) => total.n === 0 && (total.reason === 'no-deals' || total.reason === 'zero-denominator') },
  );

  // A trend by month of deals that are open now would be no trend: it is always of what was resolved.
  #trend = new MetricController(this, () => {
    const source = this.handle?.client?.state;
    return source ? { metric: 'salesVelocity', period: trendPeriod(source.today), by: ['month(closedOn)'] } : null;
  });

  override render() {
    const text = this.words(velocityMessages);
    const shown = shownVelocity(this.#velocity.answer, this.picked);
    return renderFrame(this, {
      heading: text.heading,
      aside: this.#aside(shown),
      body: this.#velocity.render({ ready: () => shown && this.#renderReady(shown) }),
      table: () => shown && velocityTable(this, { ...this.#model(shown), value: shown.measured.value }),
      explain: [this.#velocity],
      deals: () => this.#deals(shown),
    });
  }

  get #counted(): 'result' | 'open' {
    const { opportunities } = this;
    if (opportunities && opportunities !== 'open' && opportunities !== 'result')
      tellBadValue(this, 'opportunities', opportunities, '"result" or "open"', '"result" is used.');
    return opportunities === 'open' ? 'open' : 'result';
  }

  #model(shown: ShownVelocity) {
    const source = this.handle?.client?.state;
    return {
      previous: velocityIn(this.#velocity.compared?.total, shown.currency),
      months: source ? velocityMonths(this.#trend.answer, shown.currency, source.today) : [],
      currency: shown.currency ?? this.#velocity.update?.currency ?? null,
      countsOpen: this.#counted === 'open',
    };
  }

  #deals(shown: ShownVelocity | null): DealsTarget | null {
    const target = this.#velocity.deals(this.words(velocityMessages).wonDeals, 'won');
    if (!target?.of || !shown?.currency) return target;
    const { query, reading } = target.of;
    const filter = [...(query.filter ?? []), { field: 'currency', in: [shown.currency] }];
    return { ...target, of: { query: { ...query, filter }, reading } };
  }

  /** Minor units a day; null where none is set; undefined where it cannot be read. */
  #targetMinor(currency: string | null): number | null | undefined {
    if (this.target === null || this.target === '') return null;
    const minor = Math.round(Number(this.target) * 10 ** minorDigits(currency));
    return minor > 0 && Number.isFinite(minor) ? minor : undefined;
  }

  async #open(lever: Lever) {
    this.lever = this.lever === lever ? null : lever;
    this.whatIf ??= (await import('./render-what-if.js')).renderWhatIf;
    if (this.lever) void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#slider')?.focus());
  }

  #close() {
    this.lever = null;
    this.changes = {};
    this.renderRoot.querySelector<HTMLElement>('[aria-expanded="true"].pull')?.focus();
  }

  #aside(shown: ShownVelocity | null) {
    const period = this.#velocity.update?.period;
    const text = this.words(velocityMessages);
    return html`${
      period ? html`<span class="clip" title=${text.heuristic}>${text.closed(this.daysOf(period))}</span>` : nothing
    }${shown && shown.currencies.length > 1 ? this.#picker(shown) : nothing}`;
  }

  #picker({ currencies, currency }: ShownVelocity) {
    const pick = (event: Event) => (this.picked = (event.target as HTMLSelectElement).value);
    return html`<select class="button quiet" part="currency" aria-label=${this.words(velocityMessages).currencyPicker} @change=${pick}>
      ${currencies.map((each) => html`<option value=${each} ?selected=${each === currency}>${each}</option>`)}
    </select>`;
  }

  #renderReady(shown: ShownVelocity) {
    const { value } = shown.measured;
    const model = this.#model(shown);
    const { currency, countsOpen } = model;
    const { lever, changes } = this;
    const text = this.words(velocityMessages);
    const levers = value && {
      row: renderLevers(this, { ...model, levers: value.levers, changes, opened: lever, open: (each) => void this.#open(each) }),
      below:
        lever && this.whatIf
          ? this.whatIf(this, {
              ...{ lever, levers: value.levers, changes, currency, countsOpen },
              change: (next) => (this.changes = next),
              close: () => this.#close(),
            })
          : renderTrend(this, model.months, currency),
    };
    return html`<div class="velocity ${levers ? '' : 'alone'}">
      <div class="main">${this.#renderGauge(shown, model)}</div>
      ${levers ? html`<div class="side">${levers.row}${levers.below}</div>` : nothing}
      ${shown.currencies.length > 1 && shown.currency ? html`<p class="note mixed">${text.mixed(shown.currency)}</p>` : nothing}
    </div>`;
  }

  #renderGauge({ measured }: ShownVelocity, { previous, currency }: { readonly previous: Velocity | null; readonly currency: string | null }) {
    const text = this.words(velocityMessages);
    const { value } = measured;
    const target = this.#targetMinor(currency);
    const money = (minor: number, compact = Math.abs(minor) >= 1e7) => this.format.money(Math.round(minor), currency, { compact });
    const before = previous?.perDayMinor ?? null;
    const { full, share, tick } = velocityScale(value?.perDayMinor ?? null, target ?? null, before);
    const then = value && isChanged(this.changes) ? perDay(changedLevers(value.levers, this.changes)) : null;
    const tickName = tick && (tick.kind === 'target' ? text.target : text.previous[this.compare === 'previous-year' ? 'previous-year' : 'previous']);
    const of = value && target ? text.ofTarget(this.format.percent(value.perDayMinor / target)) : null;
    const headline = value ? money(value.perDayMinor) : this.text.noAnswer;
    return html`${renderGaugeArc({
      name: value ? [`${text.heading}: ${text.perDaySaid(headline)}`, of].filter((each) => each !== null).join(', ') : text.heading,
      share,
      tick: tick && { share: tick.share, label: html`${tickName}<b>${money(tick.minor)}</b>` },
      ghost: then === null || full === 0 ? null : then / full,
      letters: headline.length,
      middle: html`<p class="headline">${headline}${value ? html` <span class="unit">${text.perDay}</span>` : nothing}</p>`,
    })}
    ${value ? renderChange(this, value.perDayMinor, before, money) : html`<p class="why">${this.#why(measured.reason ?? 'no-deals')}</p>`}
    ${value ? html`<p class="note against">${of ?? this.#sentence(target, before)}</p>` : nothing}`;
  }

  #why(reason: Reason): string {
    return reason === 'zero-denominator' ? this.words(velocityMessages).noneWon : this.text.reasons[reason];
  }

  #sentence(target: number | null | undefined, previous: number | null): string {
    const text = this.words(velocityMessages);
    if (target === undefined) return text.badTarget(String(this.target));
    return previous === null ? text.alone : text.noTarget;
  }
}
