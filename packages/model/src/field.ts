/** What kind of value a field of the common model holds; decides how a filter reads its right side. */
export type FieldKind = 'code' | 'text' | 'number' | 'money' | 'day' | 'probability';

/** Fields of the common model that filters, `by` and field maps may name. `custom.x` names further ones. */
export const DEAL_FIELDS = {
  id: 'text',
  name: 'text',
  account: 'text',
  owner: 'code',
  team: 'code',
  pipeline: 'code',
  stage: 'code',
  outcome: 'code',
  amount: 'money',
  currency: 'code',
  probability: 'probability',
  createdOn: 'day',
  closedOn: 'day',
  expectedCloseOn: 'day',
  stageEnteredOn: 'day',
  nextStepOn: 'day',
  updatedOn: 'day',
  lastTouchOn: 'day',
  type: 'code',
  leadSource: 'code',
  lostReason: 'code',
  forecastCategory: 'code',
  nextStep: 'text',
  lastOpenStage: 'code',
  maxReached: 'code',
} as const satisfies Record<string, FieldKind>;

export type DealField = keyof typeof DEAL_FIELDS;

/** Date fields a period or a month grouping can be read by. */
export type DateField = 'createdOn' | 'closedOn' | 'expectedCloseOn' | 'stageEnteredOn' | 'enteredOn' | 'leftOn';
