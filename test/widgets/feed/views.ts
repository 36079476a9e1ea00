import { render } from 'lit';
import '../../../packages/widgets/src/feed/define.js';
import type { Figure } from '@sluice/engine';
import type { FeedElement } from '../../../packages/widgets/src/feed/feed-element.js';
import { loadView } from '../../../packages/widgets/src/feed/figure-views.js';
import { mount } from '../../support/fixture.js';

/** A figure drawn into a box of its own, and read as a table. */
export async function drawn(figure: Figure, goal: number | null = null) {
  const host = await mount<FeedElement>('<sluice-feed></sluice-feed>');
  const view = await loadView(figure.type);
  const box = document.createElement('div');
  render(view.render(host, figure, goal), box);
  const texts = view.table(host, figure, goal).rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.text)));
  return { box, texts };
}
