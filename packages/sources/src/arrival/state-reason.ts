/** Why a source or a feed is in error, or why the last try failed while older data stand. */
export type StateReason =
  'offline' | 'timeout' | 'unauthorized' | 'forbidden' | 'cors' | 'not-found' | 'server' | 'bad-data' | 'too-large' | 'worker' | 'no-source';
