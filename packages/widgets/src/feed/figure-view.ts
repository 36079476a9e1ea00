import type { Figure } from '@sluice/engine';
import type { SluiceElement } from '../core/sluice-element.js';
import type { TableModel } from '../core/table-model.js';

/** How one type of figure is drawn, and read as a table. `goal` is in the figure's own units. */
export interface FigureView<F extends Figure = Figure> {
  render(host: SluiceElement, figure: F, goal: number | null): unknown;
  table(host: SluiceElement, figure: F, goal: number | null): TableModel;
}
