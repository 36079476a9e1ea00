import type { SourceClient } from '@sluice/engine';
import type { Clause, Filter, Period } from '@sluice/model';
import { selectionFilter, type Selection } from '../core/selection.js';
import type { FilterGrammar, Move, SourceHandle } from '../core/source-handle.js';

/** Told when a person changed what a source shows. */
export interface HoldListener {
  filterChanged(): void;
}

/** What widgets hold of a source: its client, what is picked and selected, and who listens. */
export class SourceHold implements SourceHandle {
  readonly element: HTMLElement;
  readonly #listener: HoldListener;
  readonly #observers = new Set<() => void>();
  readonly #picks = new Map<string, readonly string[]>();
  #client: SourceClient | null = null;
  #grammar: FilterGrammar | null = null;
  #unfollow: (() => void) | null = null;
  #selection: Selection = [];
  #ownFilter: Filter = [];
  #ownPeriod: Period | null = null;
  #pickedPeriod: Period | null = null;
  #moves = 0;

  constructor(element: HTMLElement, listener: HoldListener) {
    this.element = element;
    this.#listener = listener;
  }

  get grammar(): FilterGrammar | null {
    return this.#client && this.#grammar;
  }

  get client(): SourceClient | null {
    return this.#client;
  }

  get filter(): Filter {
    // A picked field stands in place of what the attribute says of it, so that "all owners" is reachable again.
    const own = this.#ownFilter.filter(({ field }) => !this.#picks.has(field));
    return [...own, ...[...this.#picks].map(([field, values]): Clause => ({ field, in: values }))];
  }

  get period(): Period | null {
    return this.#pickedPeriod ?? this.#ownPeriod;
  }

  get periodPicked(): boolean {
    return this.#pickedPeriod !== null;
  }

  get selection(): Selection {
    return this.#selection;
  }

  /** Filter and period as the source's attributes give them. */
  own(filter: Filter, period: Period | null): void {
    this.#ownFilter = filter;
    this.#ownPeriod = period;
    this.tell();
  }

  /** Binds the client once the engine was told of the source; null when the source is gone. */
  bind(client: SourceClient | null, grammar: FilterGrammar | null = null): void {
    this.#grammar = grammar;
    if (client === this.#client) return;
    this.#unfollow?.();
    this.#client = client;
    this.#unfollow = null;
    if (client && this.#selection.length > 0) client.select(selectionFilter(this.#selection));
    // Follows after it is bound: the first state is told at once.
    this.#unfollow = client?.onState(() => this.tell()) ?? null;
    if (!client) this.tell();
  }

  setSelection(selection: Selection): void {
    this.#selection = selection;
    this.#client?.select(selectionFilter(selection));
    this.tell();
  }

  pick(field: string, values: readonly string[] | null): void {
    if (values && values.length > 0) this.#picks.set(field, values);
    else this.#picks.delete(field);
    this.#changed();
  }

  pickPeriod(period: Period | null): void {
    this.#pickedPeriod = period;
    this.#changed();
  }

  picked(field: string): readonly string[] {
    return this.#picks.get(field) ?? [];
  }

  move(deal: string, toStage: string): Move {
    const move = ++this.#moves;
    const client = this.#client;
    client?.change([{ move, deal, toStage }]);
    return { settle: (accepted) => client?.change([{ settle: move, accepted }]) };
  }

  refresh(): void {
    this.#client?.refresh();
  }

  observe(listener: () => void): () => void {
    const own = () => listener();
    this.#observers.add(own);
    return () => void this.#observers.delete(own);
  }

  tell(): void {
    for (const observer of [...this.#observers]) observer();
  }

  #changed(): void {
    this.tell();
    this.#listener.filterChanged();
  }
}
