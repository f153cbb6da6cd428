/** How people and pages write a DOI's beginning: https://doi.org/, dx.doi.org/, doi:, info:doi/, urn:doi:. */
const ADDRESS_PREFIX = /^(?:https?:\/\/)?(?:www\.|dx\.)?doi\.org\//i;
const LABEL_PREFIX = /^(?:info:doi\/|urn:doi:|doi\s*[:=]?\s*(?=10\.))/i;

/** Printable ASCII without space, quotes, backslash and brackets that only enclose. Old publishers used `<`, `>` and `;`. */
const DOI = /^10\.\d{4,9}\/[^\s"'`\\^{|}\u0080-\uffff\u0000-\u001f\u007f]+$/;

const LIMIT = 300;

/**
 * The DOI in a piece of text that should hold nothing else, in lower case (DOIs are compared without case,
 * www.doi.org/the-identifier/resources/handbook/2_numbering §2.4); `null` where it is none.
 */
export function parseDoi(text: string): string | null {
  const trimmed = text.trim();
  const isAddress = ADDRESS_PREFIX.test(trimmed);
  const address = isAddress ? trimmed.replace(ADDRESS_PREFIX, '').replace(/[?#].*$/s, '') : trimmed;
  const bare = decodePercent(address, isAddress).replace(LABEL_PREFIX, '').trim();
  const doi = trimEnd(bare).toLowerCase();
  return doi.length <= LIMIT && DOI.test(doi) ? doi : null;
}

/** The DOI that publishers put in the path of their pages: `/doi/full/10.1000/xyz`. */
export function doiInAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { hostname, pathname } = new URL(url);
  if (/(^|\.)doi\.org$/.test(hostname)) return parseDoi(url);
  const found = /\/doi\/(?:(?:abs|full|pdf|epdf|epub|pdfdirect|full-xml|abstract)\/)?(10\..+)$/.exec(pathname);
  return found?.[1] ? parseDoi(decodePercent(found[1].replace(/\/(?:full|abstract|pdf|epdf)\/?$/, ''), true)) : null;
}

/** The address that resolves a DOI; safe to be used as a link whatever characters the DOI holds. */
export function doiHref(doi: string): string {
  return `https://doi.org/${doi.split('/').map(encodeURIComponent).join('/')}`;
}

function decodePercent(text: string, isAddress: boolean): string {
  if (!isAddress && !/%2f/i.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign: the text is then taken as it stands.
    return text;
  }
}

/** Without the full stop or bracket of the sentence around it; a bracket that was opened inside is part of the DOI. */
function trimEnd(doi: string): string {
  let end = doi;
  for (;;) {
    const last = end.at(-1) ?? '';
    const closesOwn = (last === ')' && count(end, '(') >= count(end, ')')) || (last === '>' && count(end, '<') >= count(end, '>'));
    if (closesOwn || !/[.,;:!?)\]>/]/.test(last)) return end;
    end = end.slice(0, -1);
  }
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
