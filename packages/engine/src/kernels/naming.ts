import type { StageInfo } from '@sluice/model';

/** What people call the keys of a source. */
export interface Naming {
  readonly stages: readonly StageInfo[];
  ownerLabel(key: string): string;
  pipelineLabel(key: string): string;
}

const STAGE_FIELDS: ReadonlySet<string> = new Set(['stage', 'nextStage', 'maxReached', 'lastOpenStage']);
const OWNER_FIELDS: ReadonlySet<string> = new Set(['owner', 'ownerAtExit']);

/** The label of a key of a field; the key itself where the field has no labels. `code` tells stages of one id apart. */
export function labelOf(naming: Naming, field: string, key: string, code?: number): string {
  const name = field.split('.').at(-1) ?? field;
  if (STAGE_FIELDS.has(name)) return (code === undefined ? naming.stages.find((stage) => stage.id === key) : naming.stages[code])?.label ?? key;
  if (OWNER_FIELDS.has(name)) return naming.ownerLabel(key);
  return name === 'pipeline' ? naming.pipelineLabel(key) : key;
}

/** Whether keys of the field have labels, so that both are compared, ignoring case. */
export function hasLabels(field: string): boolean {
  const name = field.split('.').at(-1) ?? field;
  return STAGE_FIELDS.has(name) || OWNER_FIELDS.has(name) || name === 'pipeline' || name === 'team';
}
