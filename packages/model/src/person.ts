import type { LocalDate } from './instant.js';

/** Somebody who works deals, or manages those who do. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly teamId: string | null;
  readonly managerId: string | null;
  readonly validFrom: LocalDate | null;
  /** Exclusive. */
  readonly validTo: LocalDate | null;
}
