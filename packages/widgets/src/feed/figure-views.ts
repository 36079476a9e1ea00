import type { Figure } from '@sluice/engine';
import type { SluiceElement } from '../core/sluice-element.js';
import type { TableModel } from '../core/table-model.js';

/** How one type of figure is drawn, and read as a table. `goal` is in the figure's own units. */
export interface FigureView<F extends Figure = Figure> {
  render(host: SluiceElement, figure: F, goal: number | null): unknown;
  table(host: SluiceElement, figure: F, goal: number | null): TableModel;
}

type Views = { readonly [T in Figure['type']]: () => Promise<FigureView<Extract<Figure, { readonly type: T }>>> };

/** The figures that are drawn, one line each; a page loads only those it shows. */
const VIEWS: Views = {
  funnel: () => import('./funnel-view.js').then((module) => module.funnelView),
  gauge: () => import('./gauge-view.js').then((module) => module.gaugeView),
};

/** The view of a figure; every view takes the figures of its own type. */
export function loadView(type: Figure['type']): Promise<FigureView> {
  return VIEWS[type]();
}
