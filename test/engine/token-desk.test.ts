import { describe, it, mock } from 'node:test';
import assert from 'node:assert/strict';
import { createTokenDesk, TOKEN_WITHIN_MS } from '../../packages/engine/src/token-desk.js';
import { FakeClock } from '../support/fake-clock.js';

describe('createTokenDesk', () => {
  it('gives what the host gives', async () => {
    const desk = createTokenDesk(new FakeClock());
    desk.set(1, () => Promise.resolve('abc'));
    assert.equal(await desk.ask(1), 'abc');
  });

  it('asks the host once for questions at one time, and again for later ones', async () => {
    const desk = createTokenDesk(new FakeClock());
    let asked = 0;
    desk.set(1, () => Promise.resolve(String(++asked)));
    assert.deepEqual(await Promise.all([desk.ask(1), desk.ask(1)]), ['1', '1']);
    assert.equal(await desk.ask(1), '2');
  });

  const failing: Readonly<Record<string, () => Promise<string | null>>> = {
    'that rejects': () => Promise.reject(new Error('no')),
    'that throws': () => {
      throw new Error('no');
    },
    'that gives no text': () => Promise.resolve(42 as unknown as string),
  };
  for (const [title, getToken] of Object.entries(failing)) {
    it(`gives null for a host ${title}`, async (t) => {
      const warn = mock.method(console, 'warn', () => undefined);
      t.after(() => warn.mock.restore());
      const desk = createTokenDesk(new FakeClock());
      desk.set(1, getToken);
      assert.equal(await desk.ask(1), null);
    });
  }

  it('gives null after 30 s of silence', async () => {
    const clock = new FakeClock();
    const desk = createTokenDesk(clock);
    desk.set(1, () => new Promise(() => undefined));
    const answer = desk.ask(1);
    clock.advance(TOKEN_WITHIN_MS);
    assert.equal(await answer, null);
  });

  it('gives null where nobody was named, or nobody is any more', async () => {
    const desk = createTokenDesk(new FakeClock());
    desk.set(1, () => Promise.resolve('abc'));
    desk.set(1, undefined);
    assert.deepEqual([await desk.ask(1), await desk.ask(2)], [null, null]);
  });
});
