import { expect } from 'chai';
import type { FeedUpdate } from '@sluice/engine';
import '../../../packages/widgets/src/feed/define.js';
import { FeedElement } from '../../../packages/widgets/src/feed/feed-element.js';
import { loadView } from '../../../packages/widgets/src/feed/figure-views.js';
import { usePageClock } from '../../../packages/widgets/src/core/shared-timer.js';
import { NOW } from '../../support/fake-engine.js';
import { inside, mount, settled, textOf, unmount } from '../../support/fixture.js';
import { scriptedFeed } from './scripted-feed.js';

const figure: NonNullable<FeedUpdate['figure']> = { type: 'funnel', reverse: false, showPercentages: true, steps: [{ label: 'Leads', value: 8, share: 1 }] };

describe('FeedController', () => {
  let feed: ReturnType<typeof scriptedFeed>;
  let restore: (() => void) | null = null;

  before(() => loadView('funnel'));
  beforeEach(() => {
    feed = scriptedFeed();
    FeedElement.engine = () => feed.client;
  });
  afterEach(() => {
    unmount();
    FeedElement.engine = null;
    restore?.();
    restore = null;
  });

  const show = (attributes = '') => mount<FeedElement>(`<sluice-feed type="funnel" src="/f.json" ${attributes}></sluice-feed>`);

  it('waits for the first answer', async () => expect((await show()).getAttribute('state')).to.equal('loading'));

  it('asks anew only where the setup changed', async () => {
    const element = await show();
    element.heading = 'Leads';
    await settled(element);
    expect(feed.setups.length).to.equal(1);
    element.src = '/g.json';
    await settled(element);
    expect([feed.setups.length, feed.stops]).to.deep.equal([2, 1]);
  });

  it('stops when the element leaves, and starts when it is back', async () => {
    const element = await show();
    const parent = element.parentElement;
    element.remove();
    expect(feed.stops).to.equal(1);
    parent?.append(element);
    await settled(element);
    expect(feed.setups.length).to.equal(2);
  });

  it('keeps the last good figure while a refresh fails, marked stale, with the reason', async () => {
    const element = await show();
    feed.tell({ figure });
    await settled(element);
    await settled(element);
    feed.tell({ figure, reason: 'server' });
    await settled(element);
    expect([element.getAttribute('state'), element.getAttribute('reason'), element.hasAttribute('stale')]).to.deep.equal(['ready', 'server', true]);
    expect(textOf(inside(element, '.kept'))).to.equal('The server has a problem. This is the last good answer.');
    expect(textOf(inside(element, '.count'))).to.equal('8');
  });

  it('passes refresh on', async () => {
    const element = await show();
    element.refresh();
    expect(feed.refreshes).to.equal(1);
  });

  it('is stale by the last good answer where the feed does not say how old its data are', async () => {
    const before = usePageClock({ now: () => NOW + 10 * 60_000, every: () => () => undefined });
    restore = () => void usePageClock(before);
    const element = await show('stale-after="5m"');
    feed.tell({ figure });
    await settled(element);
    expect(element.hasAttribute('stale')).to.equal(true);
  });
});
