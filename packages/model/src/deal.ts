import type { Instant, LocalDate, Moment } from './instant.js';
import type { Outcome } from './outcome.js';

/**
 * One sales opportunity as a source gave it, mapped and checked, before it becomes a row of columns.
 * Stages, pipelines and owners are keys as given (id or label); the deal store resolves them against the stages and people of the source.
 */
export interface Deal {
  readonly id: string;
  /** False where the id was made from the row's content; such a deal cannot be moved. */
  readonly idGiven: boolean;
  readonly name: string | null;
  readonly accountId: string | null;
  readonly accountName: string | null;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly teamId: string | null;
  readonly pipeline: string | null;
  readonly stage: string | null;
  /** An explicit flag of the source; null where only the stage can tell. Never guessed from a probability. */
  readonly outcome: Outcome | null;
  /** In the smallest unit of `currency`, integer; null where the source gave none. Zero is a real zero. */
  readonly amountMinor: number | null;
  /** ISO 4217; null where neither row nor source names one. */
  readonly currency: string | null;
  /** 0 to 1. Zero is a set value. */
  readonly probability: number | null;
  readonly createdAt: Moment | null;
  readonly updatedAt: Instant | null;
  readonly closedAt: Moment | null;
  readonly expectedCloseOn: LocalDate | null;
  readonly stageEnteredAt: Moment | null;
  readonly lastActivityAt: Moment | null;
  readonly nextStepOn: LocalDate | null;
  readonly nextStep: string | null;
  readonly type: string | null;
  readonly leadSource: string | null;
  readonly lostReason: string | null;
  readonly forecastCategory: string | null;
  /** The stage a lost deal was lost from, where the source keeps it. */
  readonly lastOpenStage: string | null;
  readonly url: string | null;
  /** Further fields by name, as text or number. */
  readonly custom: Readonly<Record<string, string | number | null>>;
}
