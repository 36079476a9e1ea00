import type { Preset, PresetTable } from '../mapping/preset.js';

const PAGE = { rows: 'data', more: ['additional_data.next_cursor', 'additional_data.pagination.more_items_in_collection'] } as const;

const STAGE_FIELDS = {
  id: 'id',
  label: 'name',
  pipeline: 'pipeline_id',
  pipelineLabel: 'pipeline_name',
  order: 'order_nr',
  probability: 'deal_probability:percent',
  rotting: 'is_deal_rot_enabled|rotten_flag',
  rotDays: 'days_to_rotten|rotten_days',
} as const;

const deals: PresetTable = {
  ...PAGE,
  fields: {
    id: 'id',
    name: 'title',
    // An object with the id under `value` in v1, a number in v2.
    accountId: 'org_id.value|org_id',
    account: 'org_name|org_id.name',
    ownerId: 'owner_id.value|owner_id|user_id.value|user_id',
    owner: 'owner_name|user_id.name',
    pipeline: 'pipeline_id',
    stage: 'stage_id',
    outcome: 'status',
    amount: 'value',
    currency: 'currency',
    probability: 'probability:percent',
    createdOn: 'add_time',
    updatedOn: 'update_time',
    expectedCloseOn: 'expected_close_date',
    // The company's own calendar day, where it is told.
    closedOn: 'local_close_date|local_won_date|local_lost_date|close_time|won_time|lost_time',
    stageEnteredOn: 'stage_change_time',
    lastActivityOn: 'last_activity_date',
    nextStepOn: 'next_activity_date',
    nextStep: 'next_activity_subject',
    leadSource: 'channel',
    lostReason: 'lost_reason',
    deleted: 'is_deleted|deleted',
  },
  stages: { at: 'related_objects.stage', fields: STAGE_FIELDS },
};

/** Pipedrive: answers of v1 and v2, and exports. */
export const pipedrive: Preset = {
  name: 'pipedrive',
  answer: [
    ['success', 'additional_data.next_cursor'],
    ['success', 'additional_data.pagination'],
    ['success', 'data'],
  ],
  row: [
    ['stage_id', 'add_time', 'status'],
    ['order_nr', 'pipeline_id'],
    ['object', 'data.field_key'],
  ],
  closedKeepsStage: true,
  tables: {
    deals: [deals],
    // Won and lost are no stages here.
    stages: [{ ...PAGE, fields: { ...STAGE_FIELDS, deleted: 'is_deleted' }, always: { kind: 'open' } }],
    history: [
      {
        ...PAGE,
        fields: { deal: 'data.item_id', at: 'data.log_time|timestamp', field: 'data.field_key', from: 'data.old_value', to: 'data.new_value' },
        historyNames: {
          stage_id: 'stage',
          value: 'amount',
          expected_close_date: 'expectedCloseOn',
          status: 'outcome',
          user_id: 'owner',
          owner_id: 'owner',
          currency: 'currency',
          add_time: 'created',
        },
      },
    ],
    people: [{ ...PAGE, fields: { id: 'id', name: 'name', email: 'email' } }],
  },
  file: {
    is: ['deal title', 'deal stage'],
    fields: {
      name: 'deal title',
      amount: 'deal value',
      closedOn: 'deal won time|deal lost time|deal deal closed on',
      outcome: 'deal status',
      createdOn: 'deal deal created',
    },
  },
};
