import type { SluiceElement } from './sluice-element.js';
import { now } from './shared-timer.js';

/** `data of 06:00, checked 09:41`, on the clock of the source's zone; empty before anything was loaded. */
export function agesOf(host: SluiceElement): string {
  const state = host.origin?.client?.state;
  if (!state || (state.dataAt === null && state.checkedAt === null)) return '';
  const { text, format } = host;
  const moment = (at: number) => format.moment(at, now(), state.calendar?.timeZone);
  const data = state.dataAt === null ? text.dataAgeUnknown : text.dataOf(moment(state.dataAt));
  return state.checkedAt === null ? data : `${data}, ${text.checked(moment(state.checkedAt))}`;
}

/** `These data are from 3 hours ago.` Of data whose age is unknown: as old as the last check. Empty before anything was loaded. */
export function staleSentence(host: SluiceElement): string {
  const state = host.origin?.client?.state;
  const dataAt = state?.dataAt ?? state?.checkedAt ?? null;
  return dataAt === null ? '' : host.text.staleSentence(host.format.ago(now() - dataAt));
}
