// What a source needs once it has data: the engine's page side and the grammars. Loaded on its own, so that widgets are drawn before it arrives.
import { getEngineClient, type EngineClient } from '@sluice/engine';
import { formatFilter, parseFilter } from '@sluice/model';
import type { FilterGrammar } from '../core/source-handle.js';
import { readSourceAttributes } from './source-attributes.js';
import { readTables } from './source-tables.js';

export interface Connection {
  readonly engine: () => EngineClient;
  readonly grammar: FilterGrammar;
  readonly readSourceAttributes: typeof readSourceAttributes;
  readonly readTables: typeof readTables;
}

/** The page's own connection; an element under test is given another engine. */
export const connection: Connection = { engine: getEngineClient, grammar: { parseFilter, formatFilter }, readSourceAttributes, readTables };
