/** Whether somebody may be looking, and what the browser says of the network. */
export interface Attention {
  readonly hidden: boolean;
  readonly online: boolean;
}

export interface AttentionListener {
  changed(attention: Attention): void;
  /** The browser freezes the page or wakes it: no timer runs in between. */
  asleep(asleep: boolean): void;
}

/** How the page is attended now; outside a page: seen and on line. */
export function attentionNow(): Attention {
  if (typeof document === 'undefined') return { hidden: false, online: true };
  return { hidden: document.visibilityState === 'hidden', online: navigator.onLine };
}

/** Follows the page until the returned undo is called. Does nothing outside a page. */
export function followAttention(listener: AttentionListener): () => void {
  if (typeof document === 'undefined') return () => undefined;
  const ending = new AbortController();
  const on = (target: EventTarget, type: string, run: () => void): void => target.addEventListener(type, run, { signal: ending.signal });
  const changed = (): void => listener.changed(attentionNow());
  const asleep = (): void => {
    listener.asleep(true);
    listener.changed({ ...attentionNow(), hidden: true });
  };
  const awake = (): void => {
    listener.asleep(false);
    changed();
  };
  on(document, 'visibilitychange', changed);
  on(window, 'online', changed);
  on(window, 'offline', changed);
  // `pagehide` and `pageshow` are the same for a page put aside for the back button.
  on(document, 'freeze', asleep);
  on(window, 'pagehide', asleep);
  on(document, 'resume', awake);
  on(window, 'pageshow', awake);
  return () => ending.abort();
}
