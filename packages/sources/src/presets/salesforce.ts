import type { Preset, PresetTable } from '../mapping/preset.js';

const PAGE = { rows: 'records', total: 'totalSize', more: ['nextRecordsUrl'] } as const;

const deals: PresetTable = {
  ...PAGE,
  fields: {
    id: 'Id',
    name: 'Name',
    accountId: 'AccountId',
    account: 'Account.Name',
    ownerId: 'OwnerId',
    owner: 'Owner.Name',
    team: 'Territory2Id',
    pipeline: 'RecordTypeId',
    stage: 'StageName',
    closed: 'IsClosed',
    won: 'IsWon',
    amount: 'Amount',
    currency: 'CurrencyIsoCode',
    probability: 'Probability:percent',
    forecastCategory: 'ForecastCategoryName|ForecastCategory',
    createdOn: 'CreatedDate',
    updatedOn: 'LastModifiedDate|SystemModstamp',
    closeOn: 'CloseDate',
    stageEnteredOn: 'LastStageChangeDate',
    lastActivityOn: 'LastActivityDate',
    nextStep: 'NextStep',
    type: 'Type',
    leadSource: 'LeadSource',
    lostReason: 'Loss_Reason__c',
    deleted: 'IsDeleted',
  },
};

const stages: PresetTable = {
  ...PAGE,
  // Opportunities name a stage by its label.
  fields: {
    id: 'MasterLabel|ApiName',
    label: 'MasterLabel|ApiName',
    order: 'SortOrder',
    closed: 'IsClosed',
    won: 'IsWon',
    probability: 'DefaultProbability:percent',
  },
};

const fieldHistory: PresetTable = {
  ...PAGE,
  when: 'Field',
  fields: { deal: 'OpportunityId', at: 'CreatedDate', field: 'Field', from: 'OldValue', to: 'NewValue' },
  historyNames: { StageName: 'stage', Amount: 'amount', CloseDate: 'expectedCloseOn', Owner: 'owner', CurrencyIsoCode: 'currency', created: 'created' },
};

const snapshots: PresetTable = {
  ...PAGE,
  when: 'StageName',
  fields: { deal: 'OpportunityId', at: 'CreatedDate' },
  snapshot: { stage: 'StageName', amount: 'Amount', expectedCloseOn: 'CloseDate' },
};

/** Salesforce: answers to SOQL queries, and report exports. */
export const salesforce: Preset = {
  name: 'salesforce',
  answer: [['records', 'totalSize']],
  row: [
    ['StageName', 'CloseDate'],
    ['OpportunityId', 'CreatedDate'],
    ['MasterLabel', 'SortOrder'],
  ],
  tables: {
    deals: [deals],
    stages: [stages],
    history: [fieldHistory, snapshots],
    people: [{ ...PAGE, fields: { id: 'Id', name: 'Name', email: 'Email', team: 'UserRole.Name', manager: 'ManagerId' } }],
  },
  file: { is: ['opportunity name', 'opportunity owner'] },
};
