/** The address without user name and password; `null` unless it is http or https. javascript: and data: never pass. */
export function webAddress(url: string, base?: string): string | null {
  if (!URL.canParse(url, base)) return null;
  const { protocol, hostname, origin, pathname, search, hash } = new URL(url, base);
  if ((protocol !== 'https:' && protocol !== 'http:') || hostname === '') return null;
  return `${origin}${pathname}${search}${isRoute(hash) ? hash : ''}`;
}

/** Some sites keep the page's name behind `#/` or `#!`; any other fragment is a place on the page. */
function isRoute(hash: string): boolean {
  return /^#[/!]/.test(hash);
}

/**
 * The address to keep for a page: the one it declares as canonical where that is on the same host, else its own.
 * A canonical address that names the front page for every page is not believed.
 */
export function pageAddress(url: string, canonical: string): string | null {
  const own = webAddress(url);
  if (own === null || canonical.trim() === '') return own;
  const declared = webAddress(canonical.trim(), own);
  if (declared === null || hostOf(declared) !== hostOf(own)) return own;
  return new URL(declared).pathname === '/' && new URL(own).pathname !== '/' ? own : declared;
}

/** Host without `www.`; empty where there is none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

const TRACKING = /^(?:utm_.*|gclid|fbclid|mc_cid|mc_eid)$/;

/** What two addresses of one page have in common: scheme, www., fragment, campaign marks and a last slash left aside. */
export function comparableAddress(url: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  const tracking = Array.from(parsed.searchParams.keys()).filter((name) => TRACKING.test(name));
  for (const name of tracking) parsed.searchParams.delete(name);
  return `${hostOf(url)}${parsed.pathname.replace(/\/+$/, '')}${parsed.search}`;
}
