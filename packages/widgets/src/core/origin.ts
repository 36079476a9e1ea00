import type { SourceState } from '@sluice/engine';

/** What a widget tells of where its data come from: state, reason, ages. */
export interface OriginState extends Pick<SourceState, 'state' | 'refreshing' | 'partial' | 'reason' | 'dataAt' | 'checkedAt' | 'staleAfterMs'> {
  readonly progress?: SourceState['progress'];
  /** Its zone shows the ages; absent: the browser's. */
  readonly calendar?: Pick<SourceState['calendar'], 'timeZone'>;
  /** Set where the origin judges by itself; absent: by the age of the data. */
  readonly stale?: boolean;
}

/** Where the data of a widget come from: its source, or a feed of its own. */
export interface Origin {
  readonly client: { readonly state: OriginState } | null;
  refresh(): void;
}
