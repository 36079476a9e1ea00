import type { ReactiveController } from 'lit';
import type { Problem } from '@sluice/model';
import { chartThemeOf } from '../core/chart-theme.js';
import { dark, light } from '../core/palette.js';
import type { Answering, SluiceElement } from '../core/sluice-element.js';
import type { WidgetStateName } from '../core/widget-state.js';
import { chartConfig } from './chart-config.js';
import type { ChartData } from './chart-rows.js';
import type { DrawnChart } from './draw-chart.js';

/** What words beside the marks need, in sizes of their type. */
const ROOM = { width: 15, height: 8 };

/** What is to be drawn; compared by identity. */
export interface Wanted {
  readonly spec: object;
  readonly data: ChartData;
}

/** What a mark says, and where in the container. */
export interface Tip {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
}

/** Draws a user's chart, and has a say in the widget's state: a spec that is refused is an error of the widget. */
export class ChartDrawing implements ReactiveController, Answering {
  readonly #host: SluiceElement;
  readonly #want: () => Wanted | null;
  #container: HTMLElement | null = null;
  #observer: ResizeObserver | null = null;
  #drawn: DrawnChart | null = null;
  #shown: readonly unknown[] = [];
  #queue: Promise<void> = Promise.resolve();
  #problems: readonly Problem[] = [];
  #tip: Tip | null = null;

  constructor(host: SluiceElement, want: () => Wanted | null) {
    this.#host = host;
    this.#want = want;
    host.addController(this);
    host.observe(this);
  }

  /** Why the spec cannot be drawn; empty where it can. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  get status(): WidgetStateName {
    return this.#problems.length > 0 ? 'error' : 'ready';
  }

  readonly refreshing = false;

  get tip(): Tip | null {
    return this.#tip;
  }

  get container(): HTMLElement {
    if (this.#container) return this.#container;
    const container = this.#host.ownerDocument.createElement('div');
    container.className = 'chart';
    container.setAttribute('aria-hidden', 'true');
    return (this.#container = container);
  }

  /** Resolves when what was asked up to now is drawn, or refused. */
  get drawn(): Promise<void> {
    return this.#queue;
  }

  hostUpdated(): void {
    const { container } = this;
    const wanted = this.#want();
    if (!container.isConnected || !wanted) return;
    this.#observe(container);
    // With its scroll bars: what is drawn decides whether there are any, and must not decide its own size.
    const { offsetWidth: width, offsetHeight: height } = container;
    const next = [wanted.spec, wanted.data, width, height, this.#host.dark, chartThemeOf(container).fontSize];
    if (width === 0 || next.every((each, i) => each === this.#shown[i])) return;
    this.#shown = next;
    // While one is drawn, only the last of those that were asked for is waited for.
    this.#queue = this.#queue.then(() => (this.#shown === next ? this.#draw(wanted, width, height) : undefined));
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = null;
    this.#shown = [];
    this.#queue = this.#queue.then(() => this.#end());
  }

  #observe(container: HTMLElement): void {
    if (this.#observer || typeof ResizeObserver === 'undefined') return;
    this.#observer = new ResizeObserver(() => this.#host.requestUpdate());
    this.#observer.observe(container);
  }

  async #draw({ spec, data }: Wanted, width: number, height: number): Promise<void> {
    try {
      const { drawChart } = await import('./draw-chart.js');
      const drawn = await drawChart(spec, data, {
        container: this.container,
        width,
        height,
        config: this.#config(width, height),
        tip: (lines, event) => this.#say(lines, event),
      });
      if ('problems' in drawn) return this.#refuse(drawn.problems);
      this.#drawn?.end();
      this.#drawn = drawn;
      if (this.#problems.length > 0) this.#refuse([]);
    } catch (error) {
      const message = `Vega cannot draw this chart: ${error instanceof Error ? error.message : String(error)}`;
      this.#refuse([{ code: 'chart-failed', severity: 'error', message }]);
    }
  }

  #config(width: number, height: number): object {
    const { font, fontSize } = chartThemeOf(this.container);
    const labels = width > fontSize * ROOM.width && height > fontSize * ROOM.height;
    return chartConfig(this.#host.dark ? dark : light, font, fontSize, labels);
  }

  #refuse(problems: readonly Problem[]): void {
    if (problems.length > 0) this.#end();
    this.#problems = problems;
    this.#host.requestUpdate();
  }

  #say(lines: readonly string[] | null, event: MouseEvent | null): void {
    const { left, top } = this.container.getBoundingClientRect();
    this.#tip = lines && event && { lines, x: event.clientX - left, y: event.clientY - top };
    this.#host.requestUpdate();
  }

  #end(): void {
    this.#drawn?.end();
    this.#drawn = null;
    this.#tip = null;
  }
}
