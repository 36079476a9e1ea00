import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { HandedData } from './table-content.js';

/** Called on the enclosing source when a table of it changed by property. */
export const TABLES_CHANGED = Symbol.for('sluice.tables-changed');

/**
 * One more table of the enclosing `<sluice-source>`: stages, history, activities, quotas, people, rates, or further deals.
 * Its data come from `src`, from an inline `<script type="application/json | text/csv">`, or from `.data`. Draws nothing.
 */
export class TableElement extends LitElement {
  /** `deals`, `stages`, `history`, `activities`, `quotas`, `people` or `rates`. */
  @property() kind = 'deals';
  /** Address of the table, resolved against the page. */
  @property() src: string | null = null;
  /** Whose fields; default `auto`. */
  @property() preset: string | null = null;
  /** Field map in one line, or as an object of field to path. */
  @property() fields: string | Readonly<Record<string, string>> | null = null;
  /** Put before the ids of this table's deals, where several tables of deals merge. */
  @property({ attribute: 'id-prefix' }) idPrefix: string | null = null;
  /** Rows, an API's answer, text, a file or bytes, instead of `src`. */
  @property({ attribute: false }) data: HandedData | null = null;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.hidden = true;
  }

  protected override updated(): void {
    const parent = this.parentElement as { [TABLES_CHANGED]?(): void } | null;
    parent?.[TABLES_CHANGED]?.();
  }
}
