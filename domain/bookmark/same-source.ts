import { comparableAddress } from '../source/address';
import type { Source } from '../source/source';

/**
 * Whether two sources are one publication: by DOI where both have one, else by PubMed id where both have one, else by
 * address without fragment and campaign marks; sources without any address are never the same by it. So two papers that a page declares under one address stay two.
 */
export function isSameSource(a: Pick<Source, 'DOI' | 'PMID' | 'URL'>, b: Pick<Source, 'DOI' | 'PMID' | 'URL'>): boolean {
  if (a.DOI !== undefined && b.DOI !== undefined) return a.DOI.toLowerCase() === b.DOI.toLowerCase();
  if (a.PMID !== undefined && b.PMID !== undefined) return a.PMID === b.PMID;
  return a.URL !== '' && comparableAddress(a.URL) === comparableAddress(b.URL);
}
