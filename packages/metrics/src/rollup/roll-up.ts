import { addColumns, NO_COLUMNS, type ForecastColumns } from './columns.js';
import type { OrgNode } from './org-tree.js';

/** What somebody says a column of a person comes to, subordinates included. */
export interface ForecastOverride {
  /** The person it is about. */
  readonly person: string;
  readonly category: 'pipeline' | 'bestCase' | 'commit';
  readonly amountMinor: number;
  /** Who said so: the person, or the manager of the person, whose word wins. */
  readonly by: 'owner' | 'manager';
}

/** One person of the hierarchy with all below. */
export interface RollupNode {
  /** Null: what nobody owns. */
  readonly person: string | null;
  readonly manager: string | null;
  /** 0 at the top. */
  readonly depth: number;
  /** Of the person's own deals. */
  readonly own: ForecastColumns;
  /** With all subordinates, as the deals say. */
  readonly raw: ForecastColumns;
  /** With the adjusted columns of all subordinates, and what was said of this person. */
  readonly adjusted: ForecastColumns;
}

/**
 * Every person after their manager, columns added up from below. An override takes the place of its column at its node, and what is above adds the replaced one.
 * @see metric reference, M30
 */
export function rollUp(
  nodes: readonly OrgNode[],
  ownOf: (person: string | null) => ForecastColumns,
  overrides: readonly ForecastOverride[],
): readonly RollupNode[] {
  return nodes.flatMap(({ person, manager, depth, children }) => {
    const below = rollUp(children, ownOf, overrides);
    const direct = below.filter((node) => node.depth === depth + 1);
    const own = ownOf(person);
    const raw = addColumns([own, ...direct.map((node) => node.raw)]);
    const adjusted = overridden(addColumns([own, ...direct.map((node) => node.adjusted)]), person, overrides);
    return [{ person, manager, depth, own, raw, adjusted }, ...below];
  });
}

/** The top of the hierarchy together. */
export function totalOf(nodes: readonly RollupNode[], column: 'raw' | 'adjusted'): ForecastColumns {
  return addColumns([NO_COLUMNS, ...nodes.filter(({ depth }) => depth === 0).map((node) => node[column])]);
}

function overridden(columns: ForecastColumns, person: string | null, overrides: readonly ForecastOverride[]): ForecastColumns {
  const said = overrides.filter((each) => each.person === person);
  const of = (category: ForecastOverride['category'], amount: number | null): number | null => {
    const about = said.filter((each) => each.category === category);
    return (about.findLast(({ by }) => by === 'manager') ?? about.at(-1))?.amountMinor ?? amount;
  };
  const { pipelineMinor, bestCaseMinor, commitMinor, ...rest } = columns;
  return { pipelineMinor: of('pipeline', pipelineMinor), bestCaseMinor: of('bestCase', bestCaseMinor), commitMinor: of('commit', commitMinor), ...rest };
}
