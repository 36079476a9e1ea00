import { expect } from 'chai';
import { now, onTick, usePageClock, type PageClock } from '../../../packages/widgets/src/core/shared-timer.js';

describe('the shared timer', () => {
  let timers: (() => void)[] = [];
  const clock: PageClock = {
    now: () => 42,
    every: (_, run) => {
      timers.push(run);
      return () => (timers = timers.filter((each) => each !== run));
    },
  };
  let before: PageClock;
  beforeEach(() => (before = usePageClock(clock)));
  afterEach(() => usePageClock(before));

  it('tells the time of the clock in use', () => {
    expect(now()).to.equal(42);
  });

  it('is one for all listeners, and none without listeners', () => {
    const heard: string[] = [];
    const stops = ['a', 'b'].map((name) => onTick(() => heard.push(name)));
    expect(timers.length).to.equal(1);
    timers[0]?.();
    expect(heard).to.deep.equal(['a', 'b']);
    stops.forEach((stop) => stop());
    expect(timers.length).to.equal(0);
  });

  it('goes on with a new clock while somebody listens', () => {
    const stop = onTick(() => undefined);
    usePageClock({ ...clock, now: () => 43 });
    expect([now(), timers.length]).to.deep.equal([43, 1]);
    stop();
  });
});
