import { createRandom } from '../data/random.mjs';
import { PIPELINES } from '../data/world.mjs';

const EVERY_MS = 5_000;

/**
 * Books that go on living while the demo runs: every few seconds a deal moves, closes or is born.
 * Events follow the clock handed in, so a test can make an hour pass at once.
 */
export function createLive(books, now) {
  const random = createRandom(7);
  let until = now;
  let version = 0;
  const live = structuredClone({ deals: books.deals, history: books.history });

  function advance(to) {
    for (let n = 0; until + EVERY_MS <= to && n < 5_000; n++) {
      until += EVERY_MS;
      version += 1;
      step(new Date(until).toISOString());
    }
  }

  function step(at) {
    const open = live.deals.filter((deal) => deal.closedAt === null);
    if (open.length < 160 || random.chance(0.25)) return born(at);
    const deal = random.pick(open);
    const stages = PIPELINES.find((pipeline) => pipeline.id === deal.pipeline).stages;
    const index = stages.findIndex((stage) => stage.id === deal.stage);
    const target = random.chance(0.2) ? stages.find((stage) => stage.lost) : stages[index + 1];
    move(deal, target, at);
  }

  function move(deal, target, at) {
    live.history.push({ dealId: deal.id, at, field: 'stage', from: deal.stage, to: target.id });
    Object.assign(deal, { stage: target.id, stageEnteredAt: at, updatedAt: at, lastActivityAt: at });
    if (target.won || target.lost) Object.assign(deal, { closedAt: at, expectedCloseOn: at.slice(0, 10) });
  }

  function born(at) {
    const like = random.pick(live.deals);
    const stages = PIPELINES.find((pipeline) => pipeline.id === like.pipeline).stages;
    const deal = {
      ...like,
      id: `D-${live.deals.length + 5001}`,
      stage: stages[0].id,
      createdAt: at,
      updatedAt: at,
      stageEnteredAt: at,
      lastActivityAt: at,
      closedAt: null,
      lostReason: null,
      nextStep: 'First call',
      nextStepOn: at.slice(0, 10),
    };
    deal.expectedCloseOn = new Date(Date.parse(at) + random.whole(20, 90) * 86_400_000).toISOString().slice(0, 10);
    live.deals.push(deal);
    live.history.push({ dealId: deal.id, at, field: 'stage', from: null, to: deal.stage });
  }

  return {
    advance,
    get version() {
      return version;
    },
    get deals() {
      return live.deals;
    },
    get history() {
      return live.history;
    },
  };
}
