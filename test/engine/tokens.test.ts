import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FromEngine } from '@sluice/engine';
import { Tokens } from '../../packages/engine/src/tokens.js';

describe('Tokens', () => {
  it('hands each answer to whoever asked', async () => {
    const said: FromEngine[] = [];
    const tokens = new Tokens((message) => said.push(message));
    const asked = [tokens.ask(7), tokens.ask(8)];
    assert.deepEqual(said, [
      { needToken: 1, source: 7 },
      { needToken: 2, source: 8 },
    ]);
    tokens.answer(2, 'second');
    tokens.answer(1, 'first');
    assert.deepEqual(await Promise.all(asked), ['first', 'second']);
  });

  it('does not care for an answer nobody waits for', () => {
    const tokens = new Tokens(() => undefined);
    tokens.answer(9, 'late');
  });

  it('leaves nobody waiting', async () => {
    const tokens = new Tokens(() => undefined);
    const asked = tokens.ask(1);
    tokens.dispose();
    assert.equal(await asked, null);
  });
});
