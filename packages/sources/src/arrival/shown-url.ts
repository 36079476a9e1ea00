/** An address as messages may show it: without query, fragment and password, which often hold keys, and not longer than 120 characters. */
export function shownUrl(url: string): string {
  const bare = strip(url);
  return bare.length > 120 ? `${bare.slice(0, 119)}…` : bare;
}

function strip(url: string): string {
  const scheme = /^(data|blob|javascript):/i.exec(url);
  if (scheme) return `a ${scheme[1]!.toLowerCase()}: address`;
  return url.replace(/[?#].*$/s, '').replace(/^([a-z][a-z\d+.-]*:\/\/)[^/@]*@/i, '$1');
}
