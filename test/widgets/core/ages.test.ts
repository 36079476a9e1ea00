import { expect } from 'chai';
import { agesOf, staleSentence } from '../../../packages/widgets/src/core/ages.js';
import { define } from '../../../packages/widgets/src/core/define.js';
import { usePageClock, type PageClock } from '../../../packages/widgets/src/core/shared-timer.js';
import { SluiceElement } from '../../../packages/widgets/src/core/sluice-element.js';
import { fakeEngine, NOW, type FakeEngine } from '../../support/fake-engine.js';
import { mount, unmount } from '../../support/fixture.js';

class AgedElement extends SluiceElement {}
define('test-aged', AgedElement);

describe('the two ages', () => {
  let engine: FakeEngine;
  let before: PageClock;
  beforeEach(() => {
    before = usePageClock({ now: () => NOW, every: () => () => {} });
    engine = fakeEngine();
  });
  afterEach(() => {
    unmount();
    engine.dispose();
    usePageClock(before);
  });

  it('are told on the clock of the source', async () => {
    engine.set({
      state: { dataAt: NOW - 3_600_000, checkedAt: NOW, calendar: { timeZone: 'Europe/Rome', weekStart: 1, fiscalYearStart: 1, fiscalYearName: 'start' } },
    });
    const element = await mount<AgedElement>('<test-aged></test-aged>', { lang: 'en-GB' });
    expect(agesOf(element)).to.equal('data of 09:41, checked 10:41');
    expect(staleSentence(element)).to.equal('These data are from 1 hour ago.');
  });

  it('say that the age of the data is unknown, and call them as old as the last check', async () => {
    engine.set({ state: { dataAt: null, checkedAt: NOW - 3_600_000 } });
    const element = await mount<AgedElement>('<test-aged></test-aged>', { lang: 'en-GB' });
    expect(agesOf(element)).to.equal('age of the data unknown, checked 08:41');
    expect(staleSentence(element)).to.equal('These data are from 1 hour ago.');
  });

  it('say nothing before anything was loaded', async () => {
    engine.set({ state: { dataAt: null, checkedAt: null } });
    const element = await mount<AgedElement>('<test-aged></test-aged>');
    expect(agesOf(element)).to.equal('');
  });
});
