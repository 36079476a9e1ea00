import type { DraftKind, PipelineDraft, StageDraft } from './stage-draft.js';
import type { StageKind } from './stage.js';
import { stageMeaning } from './stage-words.js';

/** The stages of a pipeline in order, and those among them whose place is a guess. */
export interface OrderedDrafts {
  readonly drafts: readonly StageDraft[];
  readonly guessed: ReadonlySet<StageDraft>;
}

const PLACE_OF_KIND: Readonly<Record<StageKind, number>> = { open: 0, won: 1, postWin: 2, lost: 3 };

/**
 * Orders by the attribute, then by metadata, then by probability, then by known words, then by first appearance.
 * Stages the better criterion does not know come after those it knows; where no order is given, closed stages come last.
 * Deals without a stage come first: they have not reached any.
 */
export function orderDrafts(pipeline: PipelineDraft, kinds: ReadonlyMap<StageDraft, DraftKind>): OrderedDrafts {
  const none = pipeline.stages.filter(({ id }) => id === '');
  const named = pipeline.stages.filter(({ id }) => id !== '');
  const bySpec = sortedBy(named, ({ specPlace }) => specPlace);
  const byMetadata = sortedBy(bySpec.rest, ({ metadata }) => metadata?.order ?? null);
  const closed = byMetadata.rest.filter((draft) => kindOf(draft, kinds) !== 'open');
  const { drafts: open, guessed } = orderUngiven(byMetadata.rest.filter((draft) => kindOf(draft, kinds) === 'open'));
  const closedByKind = sortedBy(closed, (draft) => PLACE_OF_KIND[kindOf(draft, kinds)]).known;
  return { drafts: [...none, ...joined([...bySpec.known, ...byMetadata.known], open, kinds), ...closedByKind], guessed: new Set(guessed) };
}

/** Open stages nobody gave a place: by probability where all have one, else by words where any speaks, else as they appeared. */
function orderUngiven(open: readonly StageDraft[]): { readonly drafts: readonly StageDraft[]; readonly guessed: readonly StageDraft[] } {
  const byProbability = sortedBy(open, probabilityOf);
  if (byProbability.rest.length === 0) return { drafts: byProbability.known, guessed: [] };
  const byWords = sortedBy(open, ({ label }) => stageMeaning(label)?.rank ?? null);
  return { drafts: [...byWords.known, ...byWords.rest], guessed: open };
}

/** Open stages without a given place go before the closed ones at the end of those with one. */
function joined(given: readonly StageDraft[], open: readonly StageDraft[], kinds: ReadonlyMap<StageDraft, DraftKind>): readonly StageDraft[] {
  let end = given.length;
  while (end > 0 && kindOf(given[end - 1] as StageDraft, kinds) !== 'open') end--;
  return [...given.slice(0, end), ...open, ...given.slice(end)];
}

function probabilityOf({ spec, metadata, seen }: StageDraft): number | null {
  return spec?.probability ?? metadata?.probability ?? seen?.meanProbability ?? null;
}

function kindOf(draft: StageDraft, kinds: ReadonlyMap<StageDraft, DraftKind>): StageKind {
  return kinds.get(draft)?.kind ?? 'open';
}

/** Those with a rank, sorted by it and then by appearance; the rest as they were. */
function sortedBy(
  drafts: readonly StageDraft[],
  rank: (draft: StageDraft) => number | null,
): { readonly known: readonly StageDraft[]; readonly rest: readonly StageDraft[] } {
  const ranked = drafts.map((draft) => ({ draft, rank: rank(draft) }));
  const known = ranked.filter((entry): entry is { draft: StageDraft; rank: number } => entry.rank !== null);
  known.sort((a, b) => a.rank - b.rank || a.draft.place - b.draft.place);
  return { known: known.map(({ draft }) => draft), rest: ranked.filter((entry) => entry.rank === null).map(({ draft }) => draft) };
}
