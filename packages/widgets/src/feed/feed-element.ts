import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { EngineClient, Figure, StateReason } from '@sluice/engine';
import type { Problem } from '@sluice/model';
import { base } from '../core/base.styles.js';
import { emptyBody, errorBody, loadingBody } from '../core/frame-states.js';
import { renderFrame } from '../core/frame.js';
import { frame } from '../core/frame.styles.js';
import { gaugeArc } from '../core/gauge-arc.styles.js';
import type { Origin } from '../core/origin.js';
import { SluiceElement } from '../core/sluice-element.js';
import type { SourceHandle } from '../core/source-handle.js';
import { tokens } from '../core/tokens.styles.js';
import { inlineScript } from '../table/table-content.js';
import { FeedController, type FeedAsk } from './feed-controller.js';
import { readFeedAttributes } from './feed-setup.js';
import { handedPayload } from './handed-payload.js';
import { styles } from './feed.styles.js';
import type { FigureView } from './figure-view.js';
import { loadView } from './figure-views.js';
import { feedMessages } from './messages/index.js';

/**
 * A Geckoboard-style feed by its `type`: a funnel or a gauge from an address that is polled, inline JSON, or a property. It needs no source.
 *
 * @slot - A `<script type="application/json">` with the payload.
 * @csspart gauge - The arc of a gauge.
 * @csspart step - One step of a funnel.
 * @cssproperty --sluice-feed-height - Height of the body (default 230px).
 */
export class FeedElement extends SluiceElement {
  static override styles = [tokens, base, frame, gaugeArc, styles];
  static override strings = [feedMessages];

  /** Makes the page's engine; tests put another in. */
  static engine: (() => EngineClient) | null = null;
  /** Loads the engine's page side; tests let it fail. */
  static connect = () => import('../source/connection.js');
  /** Loads what draws a figure; tests let it fail. */
  static view = loadView;

  /** `funnel` or `gauge`; absent: by the shape of the payload. */
  @property() type: string | null = null;
  /** Address of the feed, resolved against the page. */
  @property() src: string | null = null;
  /** Ends of a gauge whose payload has none. */
  @property({ type: Number }) min: number | null = null;
  /** The other end of such a gauge. */
  @property({ type: Number }) max: number | null = null;
  /** A tick on a gauge, in its own units. */
  @property({ type: Number }) goal: number | null = null;
  /** `60s`, `5m`, `off`: the attribute `refresh`. */
  @property({ attribute: 'refresh' }) refreshEvery: string | null = null;
  /** Also asks again while nobody sees the page. */
  @property({ attribute: 'refresh-hidden', type: Boolean }) refreshHidden = false;
  /** Age of the data from which they are stale: `26h`. */
  @property({ attribute: 'stale-after' }) staleAfter: string | null = null;
  /** Whether cookies are sent, as in `fetch`: `omit`, `same-origin` or `include`. */
  @property() credentials: string | null = null;
  /** The payload, as an object or as text, instead of `src`. */
  @property({ attribute: false }) data: object | string | null = null;
  /** Request headers. Kept in memory only. */
  @property({ attribute: false }) headers: Readonly<Record<string, string>> | null = null;
  /** Asked for a bearer token before each request; null sends none. */
  @property({ attribute: false }) getToken: (() => Promise<string | null>) | null = null;

  @state() private engine: EngineClient | null = null;
  /** A part of Sluice itself that could not be loaded. */
  @state() private fault: FeedAsk['fault'] = null;
  @state() private drawing: { readonly type: Figure['type']; readonly view: FigureView } | null = null;

  readonly #said = new Set<string>();
  readonly #feed = new FeedController(this, () => this.#asked());
  #children: MutationObserver | null = null;

  // A source that stands on the page is none of its business.
  override get handle(): SourceHandle | null {
    return null;
  }

  override get origin(): Origin {
    return this.#feed;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#children = new MutationObserver(() => this.requestUpdate());
    this.#children.observe(this, { childList: true, subtree: true, characterData: true });
    if (!this.engine) void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children?.disconnect();
  }

  /** Asks the server again now: `feed.refresh()`. Frameworks that set properties instead of attributes may assign the interval to it. */
  get refresh(): () => void {
    return () => this.#feed.refresh();
  }

  set refresh(every: string | null | (() => void)) {
    if (typeof every !== 'function') this.refreshEvery = every;
  }

  override errorWords(reason: StateReason | null): { readonly title: string; readonly hint: string } {
    return reason === 'bad-data' || reason === null ? this.words(feedMessages).unreadable : super.errorWords(reason);
  }

  protected override willUpdate(): void {
    const type = this.#feed.figure?.type;
    if (type && this.drawing?.type !== type && !this.fault) void this.#loadView(type);
  }

  override render() {
    const text = this.words(feedMessages);
    const { figure } = this.#feed;
    const type = figure?.type ?? (/gauge|meter/i.test(this.type ?? '') ? 'gauge' : 'funnel');
    return renderFrame(this, {
      heading: figure || this.type ? text[type] : text.feed,
      body: this.#body(),
      table: () => figure && (this.#view(figure)?.table(this, figure, this.#goal) ?? null),
      explain: [],
    });
  }

  get #goal(): number | null {
    return this.goal !== null && Number.isFinite(this.goal) ? this.goal : null;
  }

  #view({ type }: Figure): FigureView | null {
    return this.drawing?.type === type ? this.drawing.view : null;
  }

  #body(): unknown {
    const text = this.words(feedMessages);
    const { status, figure } = this.#feed;
    if (status === 'error') return errorBody(this, this.#feed.problems);
    if (status === 'empty') return emptyBody(this, text.waiting, text.waitingHint);
    if (status === 'idle') return emptyBody(this, text.nothing, text.nothingHint);
    const view = figure && this.#view(figure);
    return view ? html`${view.render(this, figure, this.#goal)}${this.#kept()}` : loadingBody(this);
  }

  /** Says that the figure is the last good one, and why there is no newer. */
  #kept(): unknown {
    const { reason, stale } = this.state;
    return stale && reason ? html`<p class="kept note">${this.words(feedMessages).kept(this.errorWords(reason).title)}</p>` : nothing;
  }

  async #start(): Promise<void> {
    const { engine, connect } = this.constructor as typeof FeedElement;
    try {
      this.engine = engine ? engine() : (await connect()).connection.engine();
    } catch (cause) {
      this.#fail(cause);
    }
  }

  async #loadView(type: Figure['type']): Promise<void> {
    try {
      this.drawing = { type, view: await (this.constructor as typeof FeedElement).view(type) };
    } catch (cause) {
      this.#fail(cause);
    }
  }

  #retry(): void {
    this.fault = null;
    if (!this.engine) void this.#start();
  }

  #fail(cause: unknown): void {
    const detail = cause instanceof Error ? cause.message : String(cause);
    const problem: Problem = { code: 'part-missing', severity: 'error', message: `A part of Sluice could not be loaded: ${detail}`, values: { detail } };
    this.#warn([problem]);
    this.fault = { problem, retry: () => this.#retry() };
  }

  #asked(): FeedAsk {
    const { type, src, refreshEvery, refreshHidden, staleAfter, credentials, headers, getToken } = this;
    const payload = this.#payload();
    if (typeof payload === 'object' && payload !== null) {
      this.#warn([payload]);
      return { engine: this.engine, setup: null, getToken, problems: [payload], fault: this.fault };
    }
    const ends = { min: finite(this.min), max: finite(this.max) };
    const attributes = { type, src, ...ends, refresh: refreshEvery, refreshHidden, staleAfter, credentials, headers };
    const { setup, problems } = readFeedAttributes(
      { ...attributes, hasToken: getToken !== null, origin: location.origin, payload },
      this.ownerDocument.baseURI,
    );
    this.#warn(problems);
    return { engine: this.engine, setup, getToken, problems, fault: this.fault };
  }

  #payload(): string | Problem | null {
    if (this.data !== null && this.data !== undefined) return handedPayload(this.data);
    return this.src ? null : (inlineScript(this)?.text ?? null);
  }

  #warn(problems: FeedAsk['problems']): void {
    for (const { message } of problems) {
      if (this.#said.has(message)) continue;
      this.#said.add(message);
      console.warn(`<${this.localName}>: ${message}`);
    }
  }
}

function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}
