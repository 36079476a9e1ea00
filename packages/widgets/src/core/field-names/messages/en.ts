import type { DealField } from '@sluice/model';

/** Fields of the common model as people call them. */
export const en = {
  id: 'Id',
  name: 'Deal',
  account: 'Account',
  owner: 'Owner',
  team: 'Team',
  pipeline: 'Pipeline',
  stage: 'Stage',
  outcome: 'Outcome',
  amount: 'Amount',
  currency: 'Currency',
  probability: 'Probability',
  createdOn: 'Created',
  closedOn: 'Closed',
  expectedCloseOn: 'Expected close',
  stageEnteredOn: 'In stage since',
  nextStepOn: 'Next step on',
  updatedOn: 'Updated',
  lastTouchOn: 'Last activity',
  type: 'Type',
  leadSource: 'Lead source',
  lostReason: 'Lost because',
  forecastCategory: 'Forecast category',
  nextStep: 'Next step',
  lastOpenStage: 'Last open stage',
  maxReached: 'Furthest stage',
} satisfies Record<DealField, string>;

export type FieldNames = Readonly<Record<DealField, string>>;
