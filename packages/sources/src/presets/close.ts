import type { Preset, PresetTable } from '../mapping/preset.js';

const PAGE = { rows: 'data', total: 'total_results', more: ['has_more'] } as const;

const deals: PresetTable = {
  ...PAGE,
  fields: {
    id: 'id',
    // Opportunities have no name of their own: the lead's is the account's.
    name: 'lead_name',
    accountId: 'lead_id',
    account: 'lead_name',
    ownerId: 'user_id',
    owner: 'user_name',
    pipeline: 'pipeline_id',
    stage: 'status_id',
    outcome: 'status_type',
    amount: 'value:cents',
    currency: 'value_currency',
    probability: 'confidence:percent',
    createdOn: 'date_created',
    updatedOn: 'date_updated',
    closedOn: 'date_lost:midnight',
    // Estimated while active, actual when won.
    closeOn: 'date_won:midnight',
  },
};

/** Close: answers in cents, exports in whole units. */
export const close: Preset = {
  name: 'close',
  answer: [
    ['has_more', 'count_by_value_period'],
    ['has_more', 'data[0].statuses'],
    ['has_more', 'data[0].new_status_id'],
    ['has_more', 'data[0].status_type'],
  ],
  row: [
    ['lead_id', 'status_type', 'value_period'],
    ['new_status_id', 'opportunity_id'],
    ['statuses', 'organization_id'],
  ],
  tables: {
    deals: [deals],
    stages: [{ ...PAGE, each: 'statuses', fields: { id: 'id', label: 'label', kind: 'type', pipeline: '^.id', pipelineLabel: '^.name', order: '#' } }],
    history: [{ ...PAGE, fields: { deal: 'opportunity_id', at: 'date_created', from: 'old_status_id', to: 'new_status_id' } }],
    people: [{ ...PAGE, fields: { id: 'id', firstName: 'first_name', lastName: 'last_name', email: 'email' } }],
  },
  file: {
    is: ['lead id', 'status label'],
    fields: { name: 'lead name', account: 'lead name', stage: 'status label', outcome: 'status type', closeOn: 'date won', closedOn: 'date lost' },
    centsUnlike: ['value', 'value formatted'],
  },
};
