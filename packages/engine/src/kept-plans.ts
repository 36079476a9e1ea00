import type { Filter } from '@sluice/model';
import type { Question, ViewSource } from './answering.js';
import type { SourceView } from './plan/source-view.js';

/** Questions by the text of their query, planned once for as long as nothing changes that plans depend on. A moved card changes none of it, mostly. */
export class KeptPlans {
  #questions = new Map<string, Question>();
  #live: SourceView | null = null;
  #selection: Filter | null = null;
  #standing = '';

  /** Those that are still right. */
  at({ live, selection }: ViewSource): ReadonlyMap<string, Question> {
    const standing = JSON.stringify([live.today, live.has, live.pipeline]);
    if (live !== this.#live || selection !== this.#selection || standing !== this.#standing) this.#questions = new Map();
    [this.#live, this.#selection, this.#standing] = [live, selection, standing];
    return this.#questions;
  }

  /** Keeps these for the next time, and forgets others where `alone` says that there are none. */
  keep(questions: ReadonlyMap<string, Question>, views: ViewSource, alone: boolean): void {
    if (alone) this.#questions = new Map();
    for (const [text, question] of questions) if (isLive(question, views)) this.#questions.set(text, question);
  }
}

// States of the past are built anew with each version.
function isLive({ query, plan, compared }: Question, { live }: ViewSource): boolean {
  return plan?.view === live && (query.compare === undefined || compared?.view === live);
}
