/** Unrounded reporting minor units. */
export type WeightedPipeline = number;
