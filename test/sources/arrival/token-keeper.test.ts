import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { createTokenKeeper, type GetToken } from '../../../packages/sources/src/arrival/token-keeper.js';
import { FakeClock } from '../../support/fake-clock.js';

const code = (answer: object | null) => (answer && 'problem' in answer ? (answer.problem as { code: string }).code : answer);

describe('createTokenKeeper', () => {
  it('asks the host once and keeps the answer', async () => {
    let asked = 0;
    const tokens = createTokenKeeper(async () => `t${++asked}`, new FakeClock());
    assert.deepEqual([await tokens.current(), await tokens.current(), asked], [{ token: 't1' }, { token: 't1' }, 1]);
  });

  it('asks again for a refused one, and after forgetting', async () => {
    let asked = 0;
    const tokens = createTokenKeeper(async () => `t${++asked}`, new FakeClock());
    await tokens.current();
    assert.deepEqual(await tokens.renew('t1'), { token: 't2' });
    tokens.forget();
    assert.deepEqual(await tokens.current(), { token: 't3' });
  });

  it('gives what another request has renewed already', async () => {
    let asked = 0;
    const tokens = createTokenKeeper(async () => `t${++asked}`, new FakeClock());
    await tokens.current();
    await tokens.renew('t1');
    assert.deepEqual([await tokens.renew('t1'), asked], [{ token: 't2' }, 2]);
  });

  it('has no other where the host gives the same, none, or cannot be asked', async () => {
    const clock = new FakeClock();
    assert.equal(await createTokenKeeper(async () => 'same', clock).renew('same'), null);
    assert.equal(await createTokenKeeper(async () => null, clock).renew('old'), null);
    assert.equal(await createTokenKeeper(undefined, clock).renew(null), null);
  });

  it('is without a token where the host gives none', async () => {
    assert.deepEqual(await createTokenKeeper(async () => '', new FakeClock()).current(), { token: null });
  });

  const broken: readonly (readonly [string, GetToken, string])[] = [
    ['rejects', () => Promise.reject(new Error('no session')), 'token-failed'],
    [
      'throws at once',
      () => {
        throw new Error('no session');
      },
      'token-failed',
    ],
    ['gives a text with a line break', async () => 'a\nb', 'token-unusable'],
    ['gives an object', async () => ({}) as string, 'token-unusable'],
  ];
  for (const [title, getToken, expected] of broken) {
    it(`tells when the host ${title}`, async () => assert.equal(code(await createTokenKeeper(getToken, new FakeClock()).current()), expected));
  }

  it('waits 30 s for the host, and leaves no timer behind', async () => {
    const clock = new FakeClock();
    const pending = createTokenKeeper(() => new Promise(() => undefined), clock).current();
    clock.advance(30_000);
    assert.deepEqual([code(await pending), clock.waiting], ['token-timeout', 0]);
  });
});
