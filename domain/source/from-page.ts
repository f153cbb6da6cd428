import { err, ok, type Result } from '../shared/result';
import { hostOf, pageAddress } from './address';
import { cleanText } from './clean-text';
import { doiInAddress, parseDoi } from './doi';
import { readJsonLd, type LinkedData } from './json-ld';
import { MetaTags } from './meta-tags';
import { parsePartialDate } from './partial-date';
import { parsePeople, type Person } from './person';
import { parsePmid, pmidInAddress } from './pmid';
import type { RawSource } from './raw-source';
import type { Source } from './source';

const TITLE_LIMIT = 1_000;
const NAME_LIMIT = 300;

/** Authors that are kept; a longer list ends in "and others", as in BibTeX. */
const AUTHOR_LIMIT = 200;

/** Everything the page says, in the two forms that pages use. */
interface Declared {
  readonly raw: RawSource;
  readonly meta: MetaTags;
  readonly linked: LinkedData | null;
}

/**
 * What to keep of a page, from what it says about itself: Highwire tags first, then Dublin Core, PRISM, eprints,
 * OpenGraph, JSON-LD. A page may lie, so each value is checked by its own rule and dropped where it fails; the page's
 * title and address always remain. Refuses addresses that are not http or https.
 */
export function sourceFromPage(raw: RawSource, today: string): Result<Source, 'address'> {
  const url = pageAddress(raw.url, raw.canonical);
  if (url === null) return err('address');
  const declared: Declared = { raw, meta: new MetaTags(raw.meta), linked: readJsonLd(raw.jsonLd) };
  const DOI = findDoi(declared);
  const PMID = findPmid(declared);
  const journal = findJournal(declared);
  const issued = findDate(declared);
  const isArticle = DOI !== null || PMID !== null || journal !== null || declared.linked?.isScholarly === true;
  return ok({
    type: isArticle ? 'article-journal' : 'webpage',
    title: findTitle(declared) || url,
    URL: url,
    site: cleanText(declared.meta.all('og:site_name')[0] ?? '', NAME_LIMIT) || hostOf(url),
    accessed: today,
    author: limited(findAuthors(declared)),
    ...(DOI === null ? {} : { DOI }),
    ...(PMID === null ? {} : { PMID }),
    ...(journal === null ? {} : { 'container-title': journal }),
    ...(issued === null ? {} : { issued }),
  });
}

function findTitle({ raw, meta, linked }: Declared): string {
  const named = meta.each('citation_title', 'dc.title', 'dcterms.title', 'prism.title', 'eprints.title', 'og:title');
  return first([...named, ...(linked?.titles ?? []), raw.title], (title) => cleanText(title, TITLE_LIMIT) || null) ?? '';
}

function findAuthors({ meta, linked }: Declared): readonly Person[] {
  const lists = [
    meta.all('citation_author', 'citation_authors'),
    meta.all('dc.creator', 'dcterms.creator'),
    meta.all('prism.author'),
    meta.all('eprints.creators_name'),
    meta.all('og:article:author', 'article:author'),
  ];
  for (const list of lists) {
    const people = list.slice(0, AUTHOR_LIMIT + 1).flatMap((text) => parsePeople(text));
    if (people.length > 0) return people;
  }
  return linked && linked.people.length > 0 ? linked.people : meta.all('author').flatMap((text) => parsePeople(text, 'prose'));
}

function limited(people: readonly Person[]): Person[] {
  return people.length > AUTHOR_LIMIT ? [...people.slice(0, AUTHOR_LIMIT), { literal: 'and others' }] : [...people];
}

function findDoi({ raw, meta, linked }: Declared): string | null {
  const named = meta.each(
    'citation_doi',
    'dc.identifier',
    'dc.identifier.doi',
    'dcterms.identifier',
    'prism.doi',
    'eprints.doi',
    'eprints.id_number',
  );
  const identifiers = (linked?.identifiers ?? []).map(({ value }) => value);
  return first([...named, ...identifiers], parseDoi) ?? doiInAddress(raw.url);
}

function findPmid({ raw, meta, linked }: Declared): string | null {
  const identifiers = (linked?.identifiers ?? []).filter(({ kind }) => kind === 'pmid' || kind === 'pubmed').map(({ value }) => value);
  return first([...meta.each('citation_pmid'), ...identifiers], parsePmid) ?? pmidInAddress(raw.url);
}

function findJournal({ meta, linked }: Declared): string | null {
  const named = meta.each(
    'citation_journal_title',
    'dc.relation.ispartof',
    'dcterms.ispartof',
    'prism.publicationname',
    'eprints.publication',
    'citation_journal_abbrev',
  );
  return first([...named, ...(linked?.journals ?? [])], (name) => cleanText(name, NAME_LIMIT) || null);
}

function findDate({ meta, linked }: Declared): string | null {
  const named = meta.each(
    'citation_publication_date',
    'citation_date',
    'citation_cover_date',
    'citation_online_date',
    'citation_year',
    'dc.date.issued',
    'dcterms.issued',
    'dc.date',
    'dcterms.date',
    'prism.publicationdate',
    'prism.coverdate',
    'eprints.date',
    'article:published_time',
    'og:article:published_time',
  );
  return first([...named, ...(linked?.dates ?? []), ...meta.each('date')], parsePartialDate);
}

/** The first text that `read` accepts. */
function first(texts: readonly string[], read: (text: string) => string | null): string | null {
  for (const text of texts) {
    const value = read(text);
    if (value !== null) return value;
  }
  return null;
}
