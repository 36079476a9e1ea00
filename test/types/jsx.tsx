// Compiled, never run: what must not compile says so.
import type { ReactNode } from 'react';
import 'sluice/jsx';
import 'sluice/define-all';

/** Properties, inherited attributes, references and events are known. */
export const known: ReactNode = (
  <sluice-source
    id="crm"
    currency="EUR"
    ref={(source) => source?.refresh()}
    onsluice-problem={({ detail }) => console.info(detail.problems.length)}
    lang="fr"
  />
);

// @ts-expect-error -- an element that does not exist
export const unknown: ReactNode = <sluice-unheard-of />;

// @ts-expect-error -- a currency is text
export const wrong: ReactNode = <sluice-source currency={3} />;

// @ts-expect-error -- a listener, not its result
export const listener: ReactNode = <sluice-source onsluice-load="reload()" />;
