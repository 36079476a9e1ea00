import type { EngineClient, FeedSetup, FeedUpdate } from '@sluice/engine';
import { fakeEngine, NOW } from '../../support/fake-engine.js';

/** A page's engine whose feeds say what the test says. */
export function scriptedFeed() {
  const setups: FeedSetup[] = [];
  const fake = fakeEngine({ announced: false });
  let listener: ((update: FeedUpdate) => void) | null = null;
  let [refreshes, stops] = [0, 0];
  const client: EngineClient = {
    ...fake.page,
    watchFeed(setup, heard) {
      setups.push(setup);
      listener = heard;
      return { refresh: () => void (refreshes += 1), stop: () => void (stops += 1) };
    },
  };
  const none = { id: 1, epoch: 1, refreshing: false, dataAt: null, checkedAt: NOW, nextAt: null, figure: null, problems: [] };
  return {
    client,
    setups,
    tell: (update: Partial<FeedUpdate>) => listener?.({ ...none, state: 'ready', ...update }),
    get refreshes() {
      return refreshes;
    },
    get stops() {
      return stops;
    },
  };
}
