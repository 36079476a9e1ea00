/** Loads the module that defines an element; resolves once the tag is defined. */
export type LoadElement = () => Promise<unknown>;

/** A tag of Sluice. */
export type SluiceTag = keyof HTMLElementTagNameMap & `sluice-${string}`;

/** Every element by its tag, each loaded on need: what the autoloader reads. One line per element; the compiler lists what is missing. */
export const elements: Readonly<Record<SluiceTag, LoadElement>> = {
  'sluice-source': () => import('@sluice/widgets/define/source'),
  'sluice-table': () => import('@sluice/widgets/define/table'),
  'sluice-dashboard': () => import('@sluice/widgets/define/dashboard'),
  'sluice-board': () => import('@sluice/widgets/define/board'),
  'sluice-funnel': () => import('@sluice/widgets/define/funnel'),
  'sluice-velocity': () => import('@sluice/widgets/define/velocity'),
  'sluice-forecast': () => import('@sluice/widgets/define/forecast'),
  'sluice-filter': () => import('@sluice/widgets/define/filter'),
  'sluice-feed': () => import('@sluice/widgets/define/feed'),
  'sluice-chart': () => import('@sluice/widgets/define/chart'),
};
