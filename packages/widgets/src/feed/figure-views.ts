import type { Figure } from '@sluice/engine';
import type { FigureView } from './figure-view.js';

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
