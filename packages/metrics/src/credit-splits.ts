import { tally, type DayRange, type Grouped, type Tally } from '@sluice/model';
import * as z from 'zod/mini';
import { closedAs, oneOf } from './where.js';

const SUM_TOLERANCE = 1e-9;

/** Deals whose credit several owners share: shares by owner, by id of the deal. The shares of a deal add up to 1. */
export const creditParams = {
  credits: z.optional(
    z.record(
      z.string(),
      z.record(z.string(), z.number().check(z.gte(0), z.lte(1))).check(
        z.refine((shares) => Math.abs(Object.values(shares).reduce((sum, share) => sum + share, 0) - 1) <= SUM_TOLERANCE, {
          error: 'the shares of one deal must add up to 1',
        }),
      ),
    ),
  ),
};
export type Credits = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What was won by one owner: reporting minor units, and deals, whole or in shares. */
export interface OwnerCredit {
  readonly owner: string | null;
  readonly team: string | null;
  readonly wonMinor: number;
  readonly wonCount: number;
}

/** The deals won in the period whose credit is shared, one by one. */
export function sharedDeals(credits: Credits | undefined, period: DayRange | null) {
  const where = [...closedAs('won', period), oneOf('id', Object.keys(credits ?? {}))];
  return tally({ over: 'deals', column: 'amountMinor', where, by: ['id', 'owner', 'team'] });
}

/**
 * Bookings by who is credited: the owner at close, and of shared deals each of those named by their share. `teamOf` tells the team of somebody who closed nothing alone.
 * @see metric reference, M22 (credit splits)
 */
export function creditsByOwner(
  wonByOwner: Grouped<Tally>,
  shared: Grouped<Tally>,
  credits: Credits | undefined,
  teamOf: (owner: string) => string | null,
): readonly OwnerCredit[] {
  const byKey = new Map<string, { owner: string | null; team: string | null; wonMinor: number; wonCount: number }>();
  const add = (owner: string | null, team: string | null, wonMinor: number, wonCount: number): void => {
    const key = JSON.stringify([owner, team]);
    const credit = byKey.get(key) ?? { owner, team, wonMinor: 0, wonCount: 0 };
    credit.wonMinor += wonMinor;
    credit.wonCount += wonCount;
    byKey.set(key, credit);
  };
  for (const { key, reading } of wonByOwner) add(key[0] ?? null, key[1] ?? null, reading.sum, reading.n);
  for (const { key, reading } of shared) {
    const [id, owner = null, team = null] = key;
    add(owner, team, -reading.sum, -reading.n);
    for (const [to, share] of Object.entries(credits?.[id ?? ''] ?? {})) add(to, to === owner ? team : teamOf(to), reading.sum * share, reading.n * share);
  }
  return [...byKey.values()].filter(({ wonMinor, wonCount }) => wonMinor !== 0 || wonCount !== 0);
}
