const PMID = /^[1-9]\d{0,8}$/;

/** The digits of a PubMed id; `null` where the text holds anything else. */
export function parsePmid(text: string): string | null {
  const digits = text.trim().replace(/^pmid\s*:?\s*/i, '');
  return PMID.test(digits) ? digits : null;
}

/** The id in the address of a PubMed page, in its present and its former form. */
export function pmidInAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { hostname, pathname } = new URL(url);
  if (hostname === 'pubmed.ncbi.nlm.nih.gov') return parsePmid(pathname.split('/')[1] ?? '');
  if (hostname === 'www.ncbi.nlm.nih.gov' && pathname.startsWith('/pubmed/')) return parsePmid(pathname.split('/')[2] ?? '');
  return null;
}
