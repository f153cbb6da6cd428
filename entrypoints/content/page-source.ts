import type { RawSource } from '@/domain/source/raw-source';

const LIMITS = { address: 4_000, title: 1_000, name: 100, content: 4_000, entries: 2_000, jsonLd: 200_000, scripts: 20 } as const;

/** What the page declares about itself, cut to length and otherwise as it stands: nothing in it is believed here. */
export function readPageSource(): RawSource {
  const canonical = document.querySelector('link[rel~="canonical" i]');
  return {
    url: location.href.slice(0, LIMITS.address),
    title: document.title.slice(0, LIMITS.title),
    language: document.documentElement?.lang?.slice(0, 40) ?? '',
    canonical: (canonical instanceof HTMLLinkElement ? canonical.href : '').slice(0, LIMITS.address),
    meta: readMeta(),
    jsonLd: [...document.querySelectorAll('script[type="application/ld+json" i]')]
      .slice(0, LIMITS.scripts)
      .map((script) => script.textContent ?? '')
      .filter((text) => text.length <= LIMITS.jsonLd),
  };
}

function readMeta(): [string, string][] {
  const found: [string, string][] = [];
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = meta.getAttribute('name') ?? meta.getAttribute('property') ?? meta.getAttribute('itemprop');
    if (!name || found.length >= LIMITS.entries) continue;
    found.push([name.toLowerCase().slice(0, LIMITS.name), (meta.getAttribute('content') ?? '').slice(0, LIMITS.content)]);
  }
  return found;
}
