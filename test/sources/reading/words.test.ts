import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  plainWords,
  readBoolean,
  readCurrency,
  readDirection,
  readHistoryField,
  readOutcome,
  readStageKind,
  shownValue,
} from '../../../packages/sources/src/reading/words.js';

describe('plainWords', () => {
  for (const [text, words] of [
    ['Date de clôture', 'date de cloture'],
    ['date_de_cloture', 'date de cloture'],
    ['DateDeCloture', 'date de cloture'],
    ['Deal - Won time', 'deal won time'],
    ['Probability (%)', 'probability'],
    ['ÉTAPE ', 'etape'],
    ['Währung', 'wahrung'],
    ['HTTPStatus', 'httpstatus'],
    ['', ''],
  ] as const) {
    it(`makes ${JSON.stringify(words)} of ${JSON.stringify(text)}`, () => assert.equal(plainWords(text), words));
  }
});

describe('readBoolean', () => {
  it('knows yes', () => {
    for (const text of ['TRUE', 'true', '1', 'VERO', 'VRAI', 'WAHR', 'Sì', 'oui', 'ja', 'yes', 'x', true]) assert.equal(readBoolean(text), true, String(text));
  });

  it('knows no', () => {
    for (const text of ['FALSE', '0', 'FALSO', 'FAUX', 'FALSCH', 'no', 'nein', false]) assert.equal(readBoolean(text), false, String(text));
  });

  it('knows nothing of the rest', () => {
    for (const text of ['maybe', '2', {}, []]) assert.equal(readBoolean(text), undefined);
  });
});

describe('readOutcome', () => {
  for (const [text, outcome] of [
    ['Closed Won', 'won'],
    ['Gagnée', 'won'],
    ['Chiusa vinta', 'won'],
    ['gewonnen', 'won'],
    ['Lost', 'lost'],
    ['Perdu', 'lost'],
    ['Persa', 'lost'],
    ['verloren', 'lost'],
    ['active', 'open'],
    ['Aperta', 'open'],
    ['en cours', 'open'],
    ['offen', 'open'],
    ['Wonderful', undefined],
    ['Negotiation', undefined],
  ] as const) {
    it(`takes ${text} for ${outcome ?? 'nothing'}`, () => assert.equal(readOutcome(text), outcome));
  }
});

describe('readStageKind', () => {
  it('knows what comes after winning', () =>
    assert.deepEqual(['postWin', 'post-win', 'won', 'x'].map(readStageKind), ['postWin', 'postWin', 'won', undefined]));
});

describe('readHistoryField', () => {
  const dealFieldOf = (words: string): string | undefined => ({ stage: 'stage', 'close date': 'closeOn', owner: 'owner', notes: 'notes' })[words];

  it('knows fields by the words of deal columns', () => {
    assert.deepEqual(
      ['Stage', 'Close Date', 'Owner', 'created', 'Notes', 'x'].map((word) => readHistoryField(word, dealFieldOf)),
      ['stage', 'expectedCloseOn', 'owner', 'created', undefined, undefined],
    );
  });
});

describe('readCurrency', () => {
  it('knows codes and the two signs that mean one currency', () => {
    assert.deepEqual(['EUR', ' usd ', 'EUR - Euro', '€', '£', '$', 'Dollars', 'constructor', '', 5].map(readCurrency), [
      'EUR',
      'USD',
      'EUR',
      'EUR',
      'GBP',
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('readDirection', () => {
  it('knows in and out', () => assert.deepEqual(['Inbound', 'outgoing', 'sideways'].map(readDirection), ['in', 'out', undefined]));
});

describe('shownValue', () => {
  it('shows what is no text by its shape', () =>
    assert.deepEqual(['a', 5, true, null, undefined, [1], { a: 1 }].map(shownValue), ['a', '5', 'true', '', '', '[…]', '{…}']));
});
