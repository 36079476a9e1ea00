import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { SizeController } from '../core/size-controller.js';
import type { SourceHandle } from '../core/source-handle.js';
import { SourceElement } from '../source/source-element.js';
import { styles } from './dashboard.styles.js';

/**
 * Board, funnel, velocity and forecast over one source, with pickers: the first thing to try. It takes all attributes of a source and then is one
 * (so it inherits from it, the one exception to the rule); without data of its own it shows the source named by `source`, or the page's only one.
 *
 * @slot - Tables and inline data.
 * @csspart grid - The grid of the widgets.
 * @cssproperty --sluice-gap - Space between the widgets.
 */
export class DashboardElement extends SourceElement {
  static override styles = [styles];

  /** Id or element of a source that is on the page already. */
  @property() source: string | HTMLElement | null = null;
  /** What the widgets compare their period with: `previous`, `previous-year` or `none`. */
  @property() compare: string | null = null;
  /** Stands above the widgets. */
  @property() heading: string | null = null;
  /** Level of the heading in the outline of the page, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;
  /** How much room things take: `comfortable`, `compact` or `tv`, to be read from across a room. */
  @property({ reflect: true }) density: 'comfortable' | 'compact' | 'tv' = 'comfortable';
  /** How far away a `tv` is read, in metres: `5`, `16ft`. */
  @property({ attribute: 'viewing-distance', reflect: true }) viewingDistance: string | number | null = null;
  /** Diagonal of that screen, in inches: `55`, `140cm`. */
  @property({ attribute: 'screen-diagonal', reflect: true }) screenDiagonal: string | number | null = null;
  /** `auto` follows the page, `light` and `dark` do not. */
  @property({ reflect: true }) theme: 'auto' | 'light' | 'dark' = 'auto';
  /** Quota for exactly the period shown, for the forecast. */
  @property() quota: string | null = null;
  /** Cards of the board may be moved. */
  @property({ type: Boolean }) movable = false;

  constructor() {
    super();
    new SizeController(this);
  }

  override render(): unknown {
    // `source` reaches widgets only where there is one to name: they find the dashboard itself as the nearest.
    const source = this.hasData ? null : this.source;
    const { theme, density, headingLevel, compare } = this;
    return html`<div class="grid" part="grid">
      <sluice-filter class="wide" .source=${source} theme=${theme} density=${density}></sluice-filter>
      <sluice-board class="wide" .source=${source} theme=${theme} density=${density} heading-level=${headingLevel} ?movable=${this.movable}></sluice-board>
      <sluice-funnel .source=${source} .compare=${compare} theme=${theme} density=${density} heading-level=${headingLevel}></sluice-funnel>
      <sluice-velocity .source=${source} .compare=${compare} theme=${theme} density=${density} heading-level=${headingLevel}></sluice-velocity>
      <sluice-forecast
        class="last"
        .source=${source}
        quota=${this.quota ?? nothing}
        theme=${theme}
        density=${density}
        heading-level=${headingLevel}
      ></sluice-forecast>
      <slot class="wide"></slot>
      ${this.showReport ? html`<div class="wide">${this.renderReport()}</div>` : nothing}
    </div>`;
  }

  /** A dashboard over another source is none itself: widgets look further out. */
  protected override get offered(): SourceHandle | undefined {
    return this.hasData ? super.offered : undefined;
  }
}
