import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Moves } from '../../../packages/engine/src/source/moves.js';
import type { DealStore } from '../../../packages/engine/src/deal-store.js';
import { moved, nobody, noon, rawDeal, storeOf } from '../../support/store-of.js';

const at = noon('2026-07-01');
const create = (): DealStore => storeOf({ deals: [rawDeal({ id: 'a', stage: 's1', probability: 0.9 }), rawDeal({ id: 'b', idGiven: false })] });

function stageOf(store: DealStore, row = 0): string | undefined {
  const { codes, dictionary } = store.commit().deals.columns.stage;
  return dictionary.values[codes[row]!];
}
const move = (id: number, toStage: string, deal = 'a') => ({ move: id, deal, toStage });

describe('Moves', () => {
  it('moves a deal, with all that follows from its stage', () => {
    const store = create();
    const moves = new Moves();
    assert.equal(moves.add(move(1, 'Closed won'), at, store, nobody), null);
    const { outcome, closedOn, probability } = store.commit().deals.columns;
    assert.deepEqual(
      [stageOf(store), outcome.codes[0], closedOn.values[0], probability.dictionary.values[probability.codes[0]!]],
      ['won', 1, at / 86_400_000 - 0.5, '1'],
    );
    assert.deepEqual([moves.isMoving('a'), moves.isMoving('b')], [true, false]);
  });

  it('takes a refused move back to the last bit', () => {
    const store = create();
    const before = structuredClone(store.commit().deals.columns.probability.codes);
    const moves = new Moves();
    moves.add(move(1, 's2'), at, store, nobody);
    moves.settle(1, false, at, store, nobody);
    assert.deepEqual([stageOf(store), moves.size], ['s1', 0]);
    assert.deepEqual(store.commit().deals.columns.probability.codes, before);
  });

  it('takes back the earlier of two moves and keeps the later', () => {
    const store = create();
    const moves = new Moves();
    moves.add(move(1, 's2'), at, store, nobody);
    moves.add(move(2, 's3'), at + 1, store, nobody);
    moves.drop(1, store, nobody);
    assert.equal(stageOf(store), 's3');
    moves.drop(2, store, nobody);
    assert.equal(stageOf(store), 's1');
  });

  it('stands over newly loaded deals until a load that began after it was settled', () => {
    const moves = new Moves();
    const store = create();
    moves.add(move(1, 's2'), at, store, nobody);
    moves.settle(1, true, at + 10, store, nobody);
    assert.equal(moves.answeredBy(at + 5, null), false);
    const second = create();
    moves.layAll(second, nobody);
    assert.equal(stageOf(second), 's2');
    assert.equal(moves.answeredBy(at + 20, null), true);
    const third = create();
    moves.layAll(third, nobody);
    assert.deepEqual([stageOf(third), moves.size], ['s1', 0]);
  });

  it('shows again what the source says where the answer is that nothing has changed', () => {
    const moves = new Moves();
    const store = create();
    const kept = { store, kernels: nobody };
    moves.add(move(1, 's2'), at, store, nobody);
    moves.add(move(2, 's3'), at + 1, store, nobody);
    moves.settle(1, true, at + 10, store, nobody);
    moves.answeredBy(at + 5, kept);
    assert.equal(stageOf(store), 's3');
    assert.equal(moves.answeredBy(at + 10, kept), true);
    assert.deepEqual([stageOf(store), moves.size], ['s3', 1]);
    moves.settle(2, true, at + 20, store, nobody);
    moves.answeredBy(at + 20, kept);
    assert.deepEqual([stageOf(store), moves.size], ['s1', 0]);
  });

  it('goes with a deal that is gone', () => {
    const moves = new Moves();
    moves.add(move(1, 's2'), at, create(), nobody);
    moves.layAll(storeOf({ deals: [] }), nobody);
    assert.equal(moves.size, 0);
  });

  it('is an entry of the history where the source keeps one', () => {
    const store = storeOf({ deals: [rawDeal({ id: 'a' })], history: [moved('a', null, 's1', '2026-01-01')] });
    const moves = new Moves();
    moves.add(move(1, 's2'), at, store, nobody);
    const { alive, columns } = store.commit().visits;
    const living = [...alive.keys()].filter((row) => alive[row] === 1);
    assert.deepEqual(
      living.map((row) => columns.exit.dictionary.values[columns.exit.codes[row]!]),
      ['advance', 'present'],
    );
    assert.equal(moves.laidOver(store.raw).get(0)?.length, 1);
  });

  it('gives no history to a source without', () => {
    const store = create();
    new Moves().add(move(1, 's2'), at, store, nobody);
    assert.equal(store.commit().visits.size, 0);
  });

  const refused: readonly [string, ReturnType<typeof move>, RegExp][] = [
    ['a deal that is not there', move(1, 's2', 'nobody'), /no deal "nobody"/],
    ['a deal without an id of its own', move(1, 's2', 'b'), /without an id of its own/],
    ['a stage that is not there', move(1, 'luck'), /no stage "luck"/],
  ];
  for (const [title, change, message] of refused) {
    it(`refuses to move ${title}`, () => {
      const moves = new Moves();
      assert.match(moves.add(change, at, create(), nobody)?.message ?? '', message);
      assert.equal(moves.size, 0);
    });
  }

  it('knows how long a move has stood', () => {
    const moves = new Moves();
    const store = create();
    moves.add(move(1, 's2'), at, store, nobody);
    assert.deepEqual([moves.has(1, at), moves.has(1, at - 1), moves.has(2, at)], [true, false, false]);
    moves.settle(1, true, at + 50, store, nobody);
    assert.equal(moves.has(1, at), false);
  });
});
