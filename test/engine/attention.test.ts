import { describe, it, type TestContext } from 'node:test';
import assert from 'node:assert/strict';
import { attentionNow, followAttention } from '../../packages/engine/src/attention.js';

describe('attentionNow', () => {
  it('is seen and on line outside a page', () => assert.deepEqual(attentionNow(), { hidden: false, online: true }));
});

describe('followAttention', () => {
  it('does nothing outside a page', () => {
    assert.doesNotThrow(followAttention({ changed: () => assert.fail(), asleep: () => assert.fail() }));
  });

  it('tells each change of the page', (t) => {
    const { page, heard } = followed(t);
    page.document.visibilityState = 'hidden';
    page.document.dispatchEvent(new Event('visibilitychange'));
    page.navigator.onLine = false;
    page.window.dispatchEvent(new Event('offline'));
    assert.deepEqual(heard, [
      { hidden: true, online: true },
      { hidden: true, online: false },
    ]);
  });

  for (const [sleep, wake] of [
    ['freeze', 'resume'],
    ['pagehide', 'pageshow'],
  ] as const) {
    it(`takes a page for asleep from ${sleep} to ${wake}`, (t) => {
      const { page, heard } = followed(t);
      const fire = (type: string): void => void [page.document, page.window].map((target) => target.dispatchEvent(new Event(type)));
      fire(sleep);
      fire(wake);
      assert.deepEqual(heard, [true, { hidden: true, online: true }, false, { hidden: false, online: true }]);
    });
  }

  it('hears nothing after its undo', (t) => {
    const { page, heard, undo } = followed(t);
    undo();
    page.window.dispatchEvent(new Event('online'));
    page.document.dispatchEvent(new Event('visibilitychange'));
    assert.deepEqual(heard, []);
  });
});

/** As much of a page as is listened to. */
function followed(t: TestContext) {
  const page = {
    document: Object.assign(new EventTarget(), { visibilityState: 'visible' }),
    window: new EventTarget(),
    navigator: { onLine: true },
  };
  const before = Object.keys(page).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const [name, value] of Object.entries(page)) Object.defineProperty(globalThis, name, { value, configurable: true });
  t.after(() => {
    for (const [name, descriptor] of before) {
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, descriptor);
    }
  });
  const heard: unknown[] = [];
  const undo = followAttention({ changed: (attention) => heard.push(attention), asleep: (asleep) => heard.push(asleep) });
  return { page, heard, undo };
}
