import { createRandom } from './random.mjs';
import { ACTIVITY_TYPES, companyNames, LEAD_SOURCES, LOST_REASONS, NEXT_STEPS, OWNERS, PIPELINES, PRODUCTS, REGIONS } from './world.mjs';

const DAY_MS = 86_400_000;
const SEASON = [0.9, 0.95, 1.1, 1, 1, 1.1, 0.85, 0.6, 1.15, 1.1, 1.1, 0.9];

/**
 * A sales team's books: two years of closed deals and about 200 open ones, with history, activities, quotas and rates.
 * The same seed and day give the same books.
 * @param {{ now: number, seed?: number }} options `now` in epoch milliseconds
 */
export function generate({ now, seed = 20260101 }) {
  const random = createRandom(seed);
  const companies = companyNames();
  const today = Math.floor(now / DAY_MS) * DAY_MS;
  const books = { deals: [], history: [], activities: [], quotas: quotas(today), people: people(), pipelines: PIPELINES, rates: rates(today) };
  for (let day = today - 850 * DAY_MS; day < today; day += DAY_MS) {
    const weekday = new Date(day).getUTCDay();
    if (weekday === 0 || weekday === 6) continue;
    const expected = 4.1 * SEASON[new Date(day).getUTCMonth()];
    for (let n = Math.floor(expected) + (random.chance(expected % 1) ? 1 : 0); n > 0; n--)
      addDeal(books, random, companies, day + random.whole(8, 18) * 3_600_000, now);
  }
  return books;
}

function addDeal(books, random, companies, createdAt, now) {
  const pipeline = random.chance(PIPELINES[0].share) ? PIPELINES[0] : PIPELINES[1];
  const owner = random.pick(OWNERS);
  const account = random.pick(companies);
  const product = random.pick(PRODUCTS);
  const usd = random.chance(0.18);
  const quality = random.logNormal(1, 0.3) * owner.skill;
  const deal = {
    id: `D-${String(books.deals.length + 1001)}`,
    name: `${account.split(' ')[0]}: ${product.toLowerCase()}`,
    account,
    owner: owner.id,
    pipeline: pipeline.id,
    stage: pipeline.stages[0].id,
    amount: random.chance(0.04) ? null : Math.round(random.logNormal(pipeline.median, 0.85) / 100) * 100,
    currency: usd ? 'USD' : 'EUR',
    createdAt: iso(createdAt),
    updatedAt: iso(createdAt),
    expectedCloseOn: null,
    closedAt: null,
    lastActivityAt: null,
    nextStep: null,
    nextStepOn: null,
    type: pipeline.id === 'renewal' ? 'renewal' : random.chance(0.2) ? 'expansion' : 'new',
    leadSource: pipeline.id === 'renewal' ? null : random.pick(LEAD_SOURCES),
    lostReason: null,
    region: random.pick(REGIONS),
    product,
  };
  books.deals.push(deal);
  walk(books, random, deal, pipeline, { owner, quality, createdAt, now });
}

/** Walks a deal through its stages until it closes or the present is reached. */
function walk(books, random, deal, pipeline, { owner, quality, createdAt, now }) {
  const open = pipeline.stages.filter((stage) => !stage.won && !stage.lost);
  let at = createdAt;
  let index = random.chance(0.06) ? 1 : 0;
  enter(books, deal, null, open[index].id, at);
  for (;;) {
    const stage = open[index];
    at += Math.max(0.2, random.logNormal(stage.days * owner.pace * (deal.amount && deal.amount > 40000 ? 1.3 : 1), 0.75)) * DAY_MS;
    const slow = random.chance(0.05);
    if (slow) at += random.whole(30, 120) * DAY_MS;
    touch(books, random, deal, owner, at, now);
    if (at >= now) break;
    const roll = random.next();
    const lose = Math.min(0.75, (slow ? 2.4 : 1) * (stage.lose / quality));
    if (roll < lose) return close(books, random, deal, pipeline, stage, 'lost', at);
    if (roll > 0.965 && index > 0) index -= 1;
    else index += random.chance(0.07) ? 2 : 1;
    if (index >= open.length) return close(books, random, deal, pipeline, stage, 'won', at);
    enter(books, deal, stage.id, open[index].id, at);
  }
  plan(random, deal, open, index, now);
}

function enter(books, deal, from, to, at) {
  books.history.push({ dealId: deal.id, at: iso(at), field: 'stage', from, to });
  deal.stage = to;
  deal.stageEnteredAt = iso(at);
  deal.updatedAt = iso(at);
}

function close(books, random, deal, pipeline, stage, outcome, at) {
  enter(books, deal, stage.id, pipeline.stages.find((s) => s[outcome]).id, at);
  if (outcome === 'won' && deal.amount === null) deal.amount = Math.round(random.logNormal(pipeline.median, 0.6) / 100) * 100;
  deal.closedAt = iso(at);
  deal.expectedCloseOn = iso(at).slice(0, 10);
  if (outcome === 'lost') deal.lostReason = random.pick(LOST_REASONS);
}

/** What the owner says about an open deal: crude, hopeful, now and then out of date. */
function plan(random, deal, open, index, now) {
  const left = open.slice(index).reduce((sum, stage) => sum + stage.days, 0);
  const days = Math.round(random.logNormal(left, 0.6) - (random.chance(0.12) ? left * 1.5 : 4));
  if (!random.chance(0.05)) deal.expectedCloseOn = iso(now + days * DAY_MS).slice(0, 10);
  if (!random.chance(0.2)) {
    deal.nextStep = random.pick(NEXT_STEPS);
    deal.nextStepOn = iso(now + random.whole(-4, 15) * DAY_MS).slice(0, 10);
  }
}

function touch(books, random, deal, owner, until, now) {
  const start = Date.parse(deal.stageEnteredAt);
  const neglected = random.chance(0.16);
  const end = Math.min(until, now, neglected ? start + 9 * DAY_MS : Infinity);
  for (let at = start + random.logNormal(3, 0.9) * DAY_MS; at < end; at += random.logNormal(5, 1) * DAY_MS) {
    books.activities.push({
      id: `A-${books.activities.length + 1}`,
      dealId: deal.id,
      owner: owner.id,
      type: random.pick(ACTIVITY_TYPES),
      at: iso(at),
      direction: random.chance(0.8) ? 'out' : 'in',
    });
    deal.lastActivityAt = iso(at);
  }
}

function people() {
  return OWNERS.map(({ id, name, team }) => ({ id, name, team }));
}

/** One quota for everybody and one per owner, for every quarter around the present. */
function quotas(today) {
  const rows = [];
  const date = new Date(today);
  for (let back = 8; back >= -1; back--) {
    const start = new Date(Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3) * 3 - back * 3, 1));
    const period = `${start.getUTCFullYear()}-Q${start.getUTCMonth() / 3 + 1}`;
    rows.push({ period, owner: null, amount: 2_450_000 + (8 - back) * 50_000, currency: 'EUR' });
    for (const owner of OWNERS) rows.push({ period, owner: owner.id, amount: Math.round((235_000 + (8 - back) * 5_000) * owner.skill), currency: 'EUR' });
  }
  return rows;
}

/** Dollars in euros, month by month. */
function rates(today) {
  const rows = [];
  for (let back = 30; back >= 0; back--) {
    const date = new Date(today);
    date.setUTCMonth(date.getUTCMonth() - back, 1);
    rows.push({ currency: 'USD', date: date.toISOString().slice(0, 10), rate: Math.round((0.9 + 0.03 * Math.sin(back / 4)) * 10000) / 10000 });
  }
  return rows;
}

const iso = (at) => new Date(at).toISOString();
