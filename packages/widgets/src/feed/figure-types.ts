import type { Figure } from '@sluice/engine';

export type FunnelFigure = Extract<Figure, { readonly type: 'funnel' }>;
export type GaugeFigure = Extract<Figure, { readonly type: 'gauge' }>;
