/** Deals of the same shape as those of the shared harness, for machines without it: seeded, so that every run counts the same. */
export const STAGES = ['Prospect', 'Qualify', 'Discovery', 'Demo', 'Proposal', 'Negotiation', 'Commit'];
export const ASOF = Date.UTC(2026, 0, 1);
const START = Date.UTC(2023, 0, 1);
const DAY = 86_400_000;

/** Numbers in [0, 1) from a seed: an xorshift of 32 bits. */
export function chanceFrom(seed) {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Yields `count` times `{ row, hist }`: a deal, and the stages it entered with their moments (epoch ms). */
export function* gen(count, seed = 20260101) {
  const chance = chanceFrom(seed);
  for (let i = 0; i < count; i++) yield deal(i, count, chance);
}

function deal(i, count, chance) {
  const id = `OP${String(i).padStart(9, '0')}`;
  const createdAt = START + Math.floor((chance() ** 0.8 * (ASOF - START - DAY)) / 1000) * 1000;
  const { hist, status, closedAt } = walk(id, createdAt, chance);
  const stage = hist.at(-1).stage;
  const product = Math.floor(12 * chance() ** 1.4);
  const account = Math.floor((count / 5) * chance());
  const row = {
    id,
    name: `Account ${account} product ${product} deal`,
    amount: Math.round((9000 + 1500 * product) * logNormal(1.1, chance) * 100) / 100,
    currency: 'USD',
    stage,
    owner: `Rep ${String(Math.floor(200 * chance() ** 1.6)).padStart(3, '0')}`,
    account: `Account ${account}`,
    territory: `Territory ${'ABCDEFGH'[Math.floor(8 * chance())]}`,
    product: `Product ${product}`,
    createdAt,
    expectedCloseAt: createdAt + Math.round(65 * logNormal(0.5, chance)) * DAY,
    closedAt,
    status,
    probability: status === 'won' ? 1 : status === 'lost' ? 0 : Math.round(100 * (0.05 + 0.13 * STAGES.indexOf(stage))) / 100,
  };
  return { row, hist };
}

function walk(id, createdAt, chance) {
  const hist = [];
  let at = createdAt;
  for (let stage = 0; ; stage++) {
    if (stage === STAGES.length) return { hist, status: 'won', closedAt: at };
    hist.push({ oppId: id, stage: STAGES[stage], enteredAt: at });
    at += Math.round(14 * logNormal(0.9, chance) * 86_400) * 1000;
    if (at >= ASOF) return { hist, status: 'open', closedAt: null };
    if (chance() < 0.17) return { hist, status: 'lost', closedAt: at };
  }
}

const logNormal = (sigma, chance) => Math.exp(sigma * Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance()));
