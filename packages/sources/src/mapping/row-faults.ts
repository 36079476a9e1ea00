/** Why a row is left out: the key for whoever words it, and the English end of "The row at records[3] ...". */
export const ROW_FAULTS = {
  empty: 'is empty; expected an object with fields',
  'no-object': 'is no object; expected an object with fields',
  unreadable: 'cannot be read',
  'no-value': 'holds no value of a deal',
  'no-deal': 'names no deal',
  'no-stage': 'names no stage',
  'no-time': 'has no time that can be read',
  'no-person': 'names nobody',
  'no-amount': 'has no amount that can be read',
  'no-period': 'has no period that can be read',
  'ends-early': 'ends before it starts',
  'no-currency': 'names no currency',
  'no-rate': 'has no rate above 0',
} as const;

export type RowFault = keyof typeof ROW_FAULTS;
