import { PIPELINES } from '../data/world.mjs';

/**
 * Moves a card in the books, as a CRM would: now and then it refuses, with a reason a person understands.
 * @returns {{ status: number, body: object }}
 */
export function createMoves(books) {
  let moves = 0;
  return function move(id, stageId, now) {
    const deal = books.deals.find((one) => one.id === id);
    if (!deal) return { status: 404, body: { error: `There is no deal ${id}.` } };
    const stage = PIPELINES.find((pipeline) => pipeline.id === deal.pipeline).stages.find((one) => one.id === stageId);
    if (!stage) return { status: 400, body: { error: `Stage "${stageId}" is not in the pipeline of ${id}.` } };
    moves += 1;
    if (stage.won && deal.amount === null) return { status: 409, body: { error: 'A deal without an amount cannot be won. Enter the amount first.' } };
    if (moves % 5 === 0) return { status: 409, body: { error: 'Somebody else is editing this deal. Try again in a moment.' } };
    const at = new Date(now).toISOString();
    books.history.push({ dealId: id, at, field: 'stage', from: deal.stage, to: stageId });
    Object.assign(deal, { stage: stageId, stageEnteredAt: at, updatedAt: at, closedAt: stage.won || stage.lost ? at : null });
    return { status: 200, body: { deal } };
  };
}
