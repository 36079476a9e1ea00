/** What a table of a source holds. */
export type TableKind = 'deals' | 'stages' | 'history' | 'activities' | 'quotas' | 'people' | 'rates';

export const TABLE_KINDS = ['deals', 'stages', 'history', 'activities', 'quotas', 'people', 'rates'] as const satisfies readonly TableKind[];
