/** Name of the one Trusted Types policy; a page that lists its policies allows it by `trusted-types sluice#worker`. */
export const POLICY_NAME = 'sluice#worker';

interface ScriptUrlPolicy {
  createScriptURL(url: string): unknown;
}
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy;
}

const ours = new Set<string>();
let policy: ScriptUrlPolicy | null = null;

/** Whether the browser knows Trusted Types; whether the page demands them cannot be asked. */
export const knowsTrustedTypes = (): boolean => policyFactory() !== undefined;

/**
 * `url` as the browser demands it for a worker under Trusted Types. Hand in addresses of Sluice's own files and blobs only:
 * the policy signs nothing else. Made at the first call. Throws where the page does not allow the policy.
 */
export function trustedUrl(url: string): string {
  const factory = policyFactory();
  if (factory === undefined) return url;
  policy ??= factory.createPolicy(POLICY_NAME, { createScriptURL: signOwn });
  ours.add(url);
  try {
    // TypeScript types the constructor of Worker for strings only; browsers take the signed object in its place.
    return policy.createScriptURL(url) as string;
  } finally {
    ours.delete(url);
  }
}

function signOwn(url: string): string {
  if (ours.has(url)) return url;
  throw new TypeError(`The policy "${POLICY_NAME}" signs only Sluice's own files; "${url}" is none of them.`);
}

function policyFactory(): PolicyFactory | undefined {
  return (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes;
}
