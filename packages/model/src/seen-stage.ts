/** A stage as the deals name it, and how those deals stand by their own flags. */
export interface SeenStage {
  /** Id or label as given; null where deals name none. */
  readonly pipeline: string | null;
  /** Id or label as given; '' for deals without a stage. */
  readonly key: string;
  readonly deals: number;
  /** Deals whose own flag says won; lost and open likewise. A deal without a flag counts in none. */
  readonly won: number;
  readonly lost: number;
  readonly open: number;
  /** Mean of the deals' own probabilities, 0 to 1; null where none has one. */
  readonly meanProbability: number | null;
}
