import type { SeenStage } from './seen-stage.js';
import type { DraftKind, PipelineDraft, StageDraft } from './stage-draft.js';
import { stageMeaning } from './stage-words.js';

/**
 * What each stage of a pipeline means: by the attribute, else by metadata, else by the deals' own flags, else by a metadata probability of 1 or 0,
 * else by known words, else open. Only the last two are guesses.
 */
export function stageKinds(pipeline: PipelineDraft): ReadonlyMap<StageDraft, DraftKind> {
  const flagged = flaggedKinds(pipeline.stages);
  return new Map(pipeline.stages.map((draft) => [draft, kindOf(draft, flagged)]));
}

function kindOf(draft: StageDraft, flagged: ReadonlyMap<StageDraft, 'won' | 'lost'>): DraftKind {
  const known = draft.spec?.kind ?? draft.metadata?.kind ?? flagged.get(draft) ?? null;
  if (known !== null) return { kind: known, guessed: false };
  if (draft.id === '' || (draft.seen?.open ?? 0) > 0) return { kind: 'open', guessed: false };
  if (draft.metadata?.probability === 1) return { kind: 'won', guessed: false };
  if (draft.metadata?.probability === 0) return { kind: 'lost', guessed: false };
  const probability = draft.spec?.probability ?? draft.metadata?.probability ?? null;
  // Whoever gives a stage some chance says that it is open.
  if (probability !== null && probability > 0 && probability < 1) return { kind: 'open', guessed: false };
  return { kind: stageMeaning(draft.label)?.kind ?? 'open', guessed: true };
}

/**
 * Some systems have stages for won and lost deals, in others a deal keeps its last open stage and only its flag changes.
 * A stage is taken for a closed one only where all its deals say so, all won (lost) deals of the pipeline lie in such stages, and its label does not speak of an open one.
 */
function flaggedKinds(stages: readonly StageDraft[]): ReadonlyMap<StageDraft, 'won' | 'lost'> {
  const kinds = new Map<StageDraft, 'won' | 'lost'>();
  for (const flag of ['won', 'lost'] as const) {
    const holding = stages.filter(({ id, seen }) => id !== '' && seen !== null && seen[flag] > 0);
    const pure = holding.every(({ label, seen }) => onlyFlag(seen as SeenStage, flag) && stageMeaning(label)?.kind !== 'open');
    if (pure) for (const draft of holding) kinds.set(draft, flag);
  }
  return kinds;
}

function onlyFlag(seen: SeenStage, flag: 'won' | 'lost'): boolean {
  return seen.open === 0 && seen.won + seen.lost === seen[flag];
}
