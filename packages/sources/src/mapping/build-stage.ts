import type { Stage, StageKind } from '@sluice/model';
import { textOf, valueOf, type Build, type Values } from './row-context.js';

/** One stage of a pipeline. */
export const buildStage: Build = (values, _row, into, context) => {
  const id = textOf(values, 'id') ?? textOf(values, 'label');
  if (values['deleted'] === true) return 'skipped';
  if (id === null) return 'no-stage';
  const pipelineLabel = textOf(values, 'pipelineLabel');
  const stage: Stage = {
    id,
    label: textOf(values, 'label') ?? id,
    pipelineId: textOf(values, 'pipeline') ?? pipelineLabel,
    pipelineLabel,
    order: valueOf<number>(values, 'order'),
    kind: kindOf(values, context.table?.always),
    probability: valueOf<number>(values, 'probability'),
    rotDays: values['rotting'] === false ? null : valueOf<number>(values, 'rotDays'),
  };
  into.stages.push(stage);
  return null;
};

/** Said outright, else by the flags; a closed stage without a flag for winning is won at 1 and lost at 0. */
function kindOf(values: Values, always: Readonly<Record<string, string>> | undefined): StageKind | null {
  const said = valueOf<StageKind>(values, 'kind') ?? (always?.['kind'] as StageKind | undefined);
  if (said !== undefined && said !== null) return said;
  const won = valueOf<boolean>(values, 'won');
  const closed = valueOf<boolean>(values, 'closed');
  if (won === true) return 'won';
  if (closed === false) return 'open';
  if (closed === null) return null;
  const probability = valueOf<number>(values, 'probability');
  if (won === null) return probability === 1 ? 'won' : probability === 0 ? 'lost' : null;
  return 'lost';
}
