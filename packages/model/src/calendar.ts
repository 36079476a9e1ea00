/** How instants become days and days become periods. */
export interface Calendar {
  /** IANA name. */
  readonly timeZone: string;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekStart: number;
  /** Month in which the fiscal year starts, 1 to 12. */
  readonly fiscalYearStart: number;
  /** Which calendar year names a fiscal year: that of its first or of its last day. */
  readonly fiscalYearName: 'start' | 'end';
}
