/** What a server gave to ask "still the same?" with. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export const noValidators: Validators = { etag: null, lastModified: null };

/** What to ask with next time. A 304 may bring a new ETag; what it leaves out stays as it was. */
export function validatorsOf(headers: Headers, before: Validators = noValidators): Validators {
  return { etag: headers.get('etag') ?? before.etag, lastModified: headers.get('last-modified') ?? before.lastModified };
}

/** The headers of a conditional request. */
export function conditionalHeaders({ etag, lastModified }: Validators): Record<string, string> {
  return { ...(etag === null ? {} : { 'if-none-match': etag }), ...(lastModified === null ? {} : { 'if-modified-since': lastModified }) };
}
