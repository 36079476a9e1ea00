import { OWNERS } from '../data/world.mjs';

/**
 * The invented books as HubSpot's API would answer: deals with text in `properties`, pipelines with their stages, owners.
 * Only the deals in euros, as of a portal with one currency.
 * @returns {{ deals: object, pipelines: object, owners: object }}
 */
export function hubspotAnswers(books) {
  return {
    deals: { results: books.deals.filter((deal) => deal.currency === 'EUR').map((deal) => dealOf(deal, books)) },
    pipelines: { results: books.pipelines.map(pipelineOf) },
    owners: { results: OWNERS.map(ownerOf) },
  };
}

function dealOf(deal, books) {
  const stage = books.pipelines.flatMap(({ stages }) => stages).find(({ id }) => id === deal.stage);
  const properties = {
    amount: deal.amount === null ? null : String(deal.amount),
    closed_lost_reason: deal.lostReason,
    closedate: deal.closedAt ?? (deal.expectedCloseOn && `${deal.expectedCloseOn}T12:00:00Z`),
    createdate: deal.createdAt,
    deal_currency_code: deal.currency,
    dealname: deal.name,
    dealstage: deal.stage,
    dealtype: deal.type === 'new' ? 'newbusiness' : 'existingbusiness',
    hs_deal_stage_probability: String(stage.probability),
    hs_is_closed: String(Boolean(stage.won || stage.lost)),
    hs_is_closed_won: String(Boolean(stage.won)),
    hs_lastmodifieddate: deal.updatedAt,
    hs_next_step: deal.nextStep,
    hs_object_id: deal.id,
    hubspot_owner_id: deal.owner,
    notes_last_updated: deal.lastActivityAt,
    pipeline: deal.pipeline,
  };
  return { id: deal.id, properties, createdAt: deal.createdAt, updatedAt: deal.updatedAt, archived: false };
}

function pipelineOf({ id, label, stages }, displayOrder) {
  const stageOf = (stage, order) => ({
    id: stage.id,
    label: stage.label,
    displayOrder: order,
    metadata: { isClosed: String(Boolean(stage.won || stage.lost)), probability: String(stage.probability) },
    archived: false,
  });
  return { id, label, displayOrder, stages: stages.map(stageOf), archived: false };
}

function ownerOf({ id, name }) {
  const [firstName, ...rest] = name.split(' ');
  return { id, email: `${firstName.toLowerCase()}@example.com`, firstName, lastName: rest.join(' '), archived: false };
}
