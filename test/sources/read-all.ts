import { readTable, type Content, type Entities, type TableRequest, type TableResult } from '@sluice/sources';

/** Everything one table gave, gathered. */
export interface ReadAll extends TableResult {
  readonly entities: Entities;
  readonly steps: number;
}

/** A request for deals in UTC with nothing given, but for what is named. */
export function request(named: Partial<TableRequest> = {}): TableRequest {
  return { kind: 'deals', preset: 'auto', currency: null, timeZone: 'UTC', locale: null, encoding: null, name: null, mime: null, ...named };
}

/** Reads content to its end. A text stands for itself, anything else for parsed JSON, bytes for bytes. */
export async function readAll(content: unknown, named: Partial<TableRequest> = {}): Promise<ReadAll> {
  const given: Content = typeof content === 'string' ? { text: content } : content instanceof Uint8Array ? { bytes: content } : { json: content };
  return gather(given, named);
}

export async function gather(content: Content, named: Partial<TableRequest> = {}): Promise<ReadAll> {
  const entities = { deals: [], stages: [], history: [], activities: [], quotas: [], people: [], rates: [] } as {
    [K in keyof Entities]: Entities[K][number][];
  };
  const reading = readTable(content, request(named));
  for (let steps = 0; ; steps += 1) {
    const { done, value } = await reading.next();
    if (done) return { ...value, entities, steps };
    for (const [table, list] of Object.entries(value.entities)) (entities[table as keyof Entities] as unknown[]).push(...list);
  }
}
