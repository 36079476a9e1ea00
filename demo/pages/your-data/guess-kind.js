/** What a table may hold, in the words of the page. */
export const KINDS = {
  deals: 'Deals',
  stages: 'Stages and pipelines',
  history: 'Stage history',
  people: 'Owners',
  quotas: 'Quotas',
  activities: 'Activities',
  rates: 'Exchange rates',
};

// By name first, since people name files for what they hold; "deal history" is history, so deals come last.
const BY_NAME = [
  ['history', /histor|changes?\b|flow|verlauf|storico|historique/i],
  ['stages', /stage|pipeline|phase|[ée]tape|\bfas[ei]\b|opportunitystage/i],
  ['people', /owner|user|people|rep(s|\b)|team|propri[ée]taire|responsab|utent/i],
  ['quotas', /quota|target|objectif|obiettiv|ziel/i],
  ['activities', /activit|task|call|meeting|aktivit/i],
  ['rates', /rate|currenc|taux|cambi|kurs/i],
  ['deals', /deal|opportunit|lead|offer|affaire/i],
];

const BY_CONTENT = [
  ['history', /"(OldValue|old_value|OpportunityHistor|propertiesWithHistory|old_status_label)"|"object"\s*:\s*"dealChange"/],
  ['deals', /"(dealname|dealstage|StageName|pipeline_id"\s*:\s*\d+\s*,\s*"stage_id|opportunit)"/i],
  ['stages', /"(displayOrder|ForecastCategoryName|SortOrder|order_nr|is_deal_rot_enabled|statuses)"/],
  ['people', /"(firstName|first_name)"/],
  ['quotas', /^\W*(period|quota|p[ée]riode|periodo)\b/i],
  ['rates', /^\W*currency,(date|rate)\b/i],
  ['history', /^\W*(deal.?id|opportunity.?id)[^\n]*\b(from|old|to|new)\b/i],
];

/** The kind of table a file most likely holds, by its name and its first few thousand signs. A person can correct it. */
export function guessKind(name, head) {
  const found = BY_NAME.find(([, pattern]) => pattern.test(name)) ?? BY_CONTENT.find(([, pattern]) => pattern.test(head));
  return found ? found[0] : 'deals';
}
