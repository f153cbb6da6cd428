import * as v from 'valibot';

/** Which mentions are marked. `section`: the first of each therapy between two headings; `page`: the first on the page. */
export const marksSchema = v.picklist(['section', 'page', 'every', 'none']);

/** One damaged entry must not switch every other site on again. */
function sitesAmong(entries: unknown[]): string[] {
  const sites = entries.filter((each): each is string => typeof each === 'string' && each !== '');
  return [...new Set(sites)];
}

const settingsShape = {
  marks: v.fallback(marksSchema, 'section'),
  /** Rest of the pointer on a mark before the card opens, in milliseconds. */
  hoverDelay: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(1000)), 300),
  /** Sites (see `siteOf`) where the extension is off. */
  offSites: v.fallback(v.pipe(v.array(v.unknown()), v.transform(sitesAmong)), []),
  /** Day of the newest change of the evidence that the reader has seen (2026-11-23); null before the first look. */
  changesSeen: v.fallback(v.nullable(v.pipe(v.string(), v.isoDate())), null),
};

/** Every setting present, so that each falls back by itself. */
const UNSET = { marks: undefined, hoverDelay: undefined, offSites: undefined, changesSeen: undefined };

const settingsSchema = v.object(settingsShape);

/** The reader's choices. */
export type Settings = v.InferOutput<typeof settingsSchema>;

/** Which mentions are marked. */
export type Marks = v.InferOutput<typeof marksSchema>;

/** Reads stored settings field by field: what is missing or damaged becomes its default, the rest is kept. */
export function parseSettings(stored: unknown): Settings {
  const isRecord = typeof stored === 'object' && stored !== null;
  return v.parse(settingsSchema, { ...UNSET, ...(isRecord ? stored : {}) });
}

/** The site that "off on this site" means: the host without `www.`. Empty for addresses without a host. */
export function siteOf(url: string): string {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return host.replace(/^www\./, '');
}

/** Whether the extension may mark and open cards on this address. */
export function isOnAt(settings: Settings, url: string): boolean {
  return !settings.offSites.includes(siteOf(url));
}
