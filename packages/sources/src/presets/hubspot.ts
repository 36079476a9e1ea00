import type { Preset, PresetTable } from '../mapping/preset.js';

const PAGE = { rows: 'results', total: 'total', more: ['paging.next.after'] } as const;
const VERSIONS = {
  at: 'propertiesWithHistory',
  lists: { dealstage: 'stage', amount: 'amount', closedate: 'expectedCloseOn', hubspot_owner_id: 'owner' },
} as const;

const deals: PresetTable = {
  ...PAGE,
  fields: {
    id: 'id|properties.hs_object_id',
    name: 'properties.dealname',
    accountId: 'associations.companies.results[0].id',
    ownerId: 'properties.hubspot_owner_id',
    team: 'properties.hubspot_team_id',
    pipeline: 'properties.pipeline',
    stage: 'properties.dealstage',
    closed: 'properties.hs_is_closed',
    won: 'properties.hs_is_closed_won',
    amount: 'properties.amount',
    currency: 'properties.deal_currency_code',
    probability: 'properties.hs_deal_stage_probability:fraction',
    forecastCategory: 'properties.hs_manual_forecast_category',
    createdOn: 'properties.createdate|createdAt',
    updatedOn: 'properties.hs_lastmodifieddate|updatedAt',
    closeOn: 'properties.closedate',
    lastActivityOn: 'properties.notes_last_updated',
    nextStep: 'properties.hs_next_step',
    type: 'properties.dealtype',
    leadSource: 'properties.hs_analytics_source',
    lostReason: 'properties.closed_lost_reason',
    url: 'url',
    deleted: 'archived',
  },
  versions: VERSIONS,
  entered: { at: 'properties', starts: ['hs_v2_date_entered_', 'hs_date_entered_'] },
};

const stages: PresetTable = {
  ...PAGE,
  each: 'stages',
  fields: {
    id: 'id',
    label: 'label',
    pipeline: '^.id',
    pipelineLabel: '^.label',
    order: 'displayOrder',
    closed: 'metadata.isClosed',
    probability: 'metadata.probability:fraction',
    deleted: 'archived',
  },
};

/** HubSpot: CRM v3 answers, and exports. */
export const hubspot: Preset = {
  name: 'hubspot',
  answer: [['results[0].properties'], ['results[0].stages'], ['results[0].firstName', 'results[0].userId'], ['properties.hs_object_id', 'id']],
  row: [['properties.dealstage'], ['properties.hs_object_id'], ['stages', 'displayOrder']],
  tables: {
    deals: [deals],
    stages: [stages],
    history: [{ ...PAGE, fields: { deal: 'id|properties.hs_object_id' }, versions: VERSIONS, entered: deals.entered! }],
    people: [{ ...PAGE, fields: { id: 'id', firstName: 'firstName', lastName: 'lastName', email: 'email', team: 'teams[0].id' } }],
  },
  file: { is: ['record id', 'deal name'] },
};
