import type { RawSource } from '@/domain/source/raw-source';
import type { Source } from '@/domain/source/source';

/** The head of a made-up page, and what is to be kept of it. */
export interface Head {
  readonly name: string;
  readonly raw: RawSource;
  readonly expected: Partial<Source>;
  /** Properties that must not be there. */
  readonly absent?: readonly string[];
}

type Meta = RawSource['meta'];

/** A head with nothing but address and title, and what is given. */
export function rawSource(given: Partial<RawSource> = {}): RawSource {
  return {
    url: 'https://journal.example/article/1',
    title: 'Title of the document',
    language: 'en',
    canonical: '',
    meta: [],
    jsonLd: [],
    ...given,
  };
}

const people = (...names: (readonly [family: string, given: string])[]) => names.map(([family, given]) => ({ family, given }));
const jsonLd = (...data: readonly unknown[]) => data.map((each) => JSON.stringify(each));

const HIGHWIRE: Meta = [
  ['citation_title', 'A made-up trial of an example therapy'],
  ['citation_author', 'Roe, Jane'],
  ['citation_author_institution', 'University of Examples'],
  ['citation_author', 'Poe, John A.'],
  ['citation_journal_title', 'Journal of Examples'],
  ['citation_publication_date', '2021/04/30'],
  ['citation_doi', '10.5555/joe.2021.17'],
  ['citation_pmid', '34567890'],
];

const PAPER: Partial<Source> = {
  type: 'article-journal',
  title: 'A made-up trial of an example therapy',
  author: people(['Roe', 'Jane'], ['Poe', 'John A.']),
  'container-title': 'Journal of Examples',
  issued: '2021-04-30',
  DOI: '10.5555/joe.2021.17',
};

/** Heads after the habits of real publishers, with made-up papers. */
export const PLAIN_HEADS: readonly Head[] = [
  {
    name: 'a journal with Highwire tags',
    raw: rawSource({ meta: HIGHWIRE }),
    expected: { ...PAPER, PMID: '34567890', site: 'journal.example' },
  },
  {
    name: 'a PubMed-like page: authors in one tag, initials last',
    raw: rawSource({
      url: 'https://pubmed.ncbi.nlm.nih.gov/34567890/',
      meta: [
        ['citation_title', 'A made-up trial of an example therapy.'],
        ['citation_authors', 'Roe J;Poe JA;van der Doe M;'],
        ['citation_journal_title', 'J Ex'],
        ['citation_date', '2021 Apr 30'],
        ['citation_doi', '10.5555/JOE.2021.17'],
        ['og:site_name', 'PubMed'],
      ],
    }),
    expected: {
      PMID: '34567890',
      DOI: '10.5555/joe.2021.17',
      author: people(['Roe', 'J'], ['Poe', 'JA'], ['van der Doe', 'M']),
      issued: '2021-04-30',
      site: 'PubMed',
    },
  },
  {
    name: 'Dublin Core alone',
    raw: rawSource({
      meta: [
        ['dc.title', 'A made-up trial of an example therapy'],
        ['dc.creator', 'Jane Roe'],
        ['dc.creator', 'John A. Poe'],
        ['dc.identifier', 'doi:10.5555/joe.2021.17'],
        ['dc.date', '2021-04-30'],
        ['dc.relation.ispartof', 'Journal of Examples'],
      ],
    }),
    expected: PAPER,
  },
  {
    name: 'Dublin Core terms with a colon',
    raw: rawSource({
      meta: [
        ['dcterms:title', 'From terms'],
        ['dcterms:creator', 'Roe, Jane'],
        ['dcterms:issued', '2021-04'],
        ['dcterms:identifier', 'https://doi.org/10.5555/a'],
      ],
    }),
    expected: { title: 'From terms', author: people(['Roe', 'Jane']), issued: '2021-04', DOI: '10.5555/a' },
  },
  {
    name: 'PRISM beside Dublin Core',
    raw: rawSource({
      meta: [
        ['prism.publicationname', 'Journal of Examples'],
        ['prism.doi', '10.5555/joe.2021.17'],
        ['prism.publicationdate', '2021-04-30'],
        ['dc.title', 'A made-up trial of an example therapy'],
        ['dc.creator', 'Roe, Jane'],
        ['dc.creator', 'Poe, John A.'],
      ],
    }),
    expected: PAPER,
  },
  {
    name: 'an eprints repository',
    raw: rawSource({
      meta: [
        ['eprints.title', 'A made-up thesis'],
        ['eprints.creators_name', 'Roe, Jane'],
        ['eprints.publication', 'Journal of Examples'],
        ['eprints.date', '2021-04'],
        ['eprints.id_number', '10.5555/thesis'],
      ],
    }),
    expected: {
      title: 'A made-up thesis',
      author: people(['Roe', 'Jane']),
      'container-title': 'Journal of Examples',
      issued: '2021-04',
      DOI: '10.5555/thesis',
    },
  },
  {
    name: 'a news page with OpenGraph',
    raw: rawSource({
      url: 'https://www.news.example/backs',
      meta: [
        ['og:title', 'Ten things about backs'],
        ['og:site_name', 'Example News'],
        ['article:published_time', '2026-10-05T08:00:00+00:00'],
        ['article:author', 'https://facebook.example/jane'],
        ['author', 'Jane Roe'],
      ],
    }),
    expected: {
      type: 'webpage',
      title: 'Ten things about backs',
      site: 'Example News',
      issued: '2026-10-05',
      author: people(['Roe', 'Jane']),
    },
    absent: ['DOI', 'PMID', 'container-title'],
  },
  {
    name: 'a news page with JSON-LD',
    raw: rawSource({
      jsonLd: jsonLd({
        '@type': 'NewsArticle',
        headline: 'Ten things about backs',
        datePublished: '2026-10-05',
        author: [
          { '@type': 'Person', name: 'Jane Roe' },
          { '@type': 'Person', name: 'John Poe' },
        ],
      }),
    }),
    expected: { type: 'webpage', title: 'Ten things about backs', issued: '2026-10-05', author: people(['Roe', 'Jane'], ['Poe', 'John']) },
  },
  {
    name: 'a scholarly article in JSON-LD alone',
    raw: rawSource({
      jsonLd: jsonLd({
        '@graph': [
          {
            '@type': 'ScholarlyArticle',
            headline: 'A made-up trial of an example therapy',
            author: [{ givenName: 'Jane', familyName: 'Roe' }, 'Poe, John A.'],
            datePublished: '2021-04-30',
            identifier: [
              { '@type': 'PropertyValue', propertyID: 'doi', value: 'https://doi.org/10.5555/joe.2021.17' },
              { propertyID: 'pmid', value: '34567890' },
            ],
            isPartOf: { '@type': 'PublicationIssue', isPartOf: { '@type': 'Periodical', name: 'Journal of Examples' } },
          },
        ],
      }),
    }),
    expected: { ...PAPER, PMID: '34567890' },
  },
  {
    name: 'a scholarly article without any identifier',
    raw: rawSource({ jsonLd: jsonLd({ '@type': 'MedicalScholarlyArticle', name: 'A made-up note', sameAs: 'https://journal.example/x' }) }),
    expected: { type: 'article-journal', title: 'A made-up note' },
    absent: ['DOI'],
  },
  {
    name: 'a health service page',
    raw: rawSource({
      url: 'https://www.health.example/conditions/backs/',
      title: 'Backs - Example Health',
      canonical: 'https://www.health.example/conditions/backs/',
      jsonLd: jsonLd({
        '@type': 'MedicalWebPage',
        name: 'Backs',
        author: { '@type': 'Organization', name: 'Example Health' },
        datePublished: '2024-02',
      }),
    }),
    expected: { type: 'webpage', title: 'Backs', author: [{ literal: 'Example Health' }], issued: '2024-02', site: 'health.example' },
  },
  {
    name: 'a Cochrane-like review: a group among the authors',
    raw: rawSource({
      meta: [
        ['citation_title', 'Example therapy for example pain'],
        ['citation_author', 'Jane Roe'],
        ['citation_author', 'Example Back Group'],
        ['citation_journal_title', 'Example Database of Reviews'],
        ['citation_doi', '10.5555/14651858.EX000001.pub3'],
        ['citation_online_date', '2021/03/12'],
      ],
    }),
    expected: {
      author: [{ family: 'Roe', given: 'Jane' }, { literal: 'Example Back Group' }],
      DOI: '10.5555/14651858.ex000001.pub3',
      issued: '2021-03-12',
    },
  },
  {
    name: 'a preprint server',
    raw: rawSource({
      url: 'https://preprints.example/content/10.5555/2021.04.30.21256000v1',
      meta: [
        ['citation_title', 'A made-up preprint'],
        ['citation_doi', '10.5555/2021.04.30.21256000'],
        ['citation_date', '2021-01-01'],
        ['citation_author', 'Jane Roe'],
      ],
    }),
    expected: { type: 'article-journal', DOI: '10.5555/2021.04.30.21256000', issued: '2021-01-01' },
    absent: ['container-title'],
  },
  {
    name: 'a page whose DOI stands in the address only',
    raw: rawSource({ url: 'https://journal.example/doi/full/10.5555/joe.2021.17', title: 'A made-up trial' }),
    expected: { type: 'article-journal', DOI: '10.5555/joe.2021.17', title: 'A made-up trial' },
  },
  {
    name: 'a page with no tags at all',
    raw: rawSource(),
    expected: { type: 'webpage', title: 'Title of the document', author: [], site: 'journal.example' },
    absent: ['DOI', 'issued'],
  },
  { name: 'a page with no title', raw: rawSource({ title: ' ' }), expected: { title: 'https://journal.example/article/1' } },
  {
    name: 'a DOI with a full stop behind it',
    raw: rawSource({ meta: [['citation_doi', 'doi:10.5555/abc.']] }),
    expected: { DOI: '10.5555/abc' },
  },
  {
    name: 'a DOI that is URL-encoded',
    raw: rawSource({ meta: [['citation_doi', 'https://doi.org/10.5555%2Fabc']] }),
    expected: { DOI: '10.5555/abc' },
  },
  {
    name: 'identifiers of which one is a DOI',
    raw: rawSource({
      meta: [
        ['dc.identifier', 'JOE17'],
        ['dc.identifier', '10.5555/abc'],
      ],
    }),
    expected: { DOI: '10.5555/abc' },
  },
  {
    name: 'only a year',
    raw: rawSource({
      meta: [
        ['citation_year', '2019'],
        ['citation_journal_title', 'Journal of Examples'],
      ],
    }),
    expected: { issued: '2019', type: 'article-journal' },
  },
  {
    name: 'an American date whose day is certain',
    raw: rawSource({ meta: [['citation_publication_date', '04/30/2021']] }),
    expected: { issued: '2021-04-30' },
  },
  {
    name: 'a date that may be read two ways',
    raw: rawSource({ meta: [['citation_publication_date', '04/05/2021']] }),
    expected: { issued: '2021' },
  },
  {
    name: 'a first date that is none',
    raw: rawSource({
      meta: [
        ['citation_publication_date', 'in press'],
        ['citation_online_date', '2021-04-30'],
      ],
    }),
    expected: { issued: '2021-04-30' },
  },
  {
    name: 'markup and entities in the title',
    raw: rawSource({ meta: [['citation_title', 'Effects of <i>Examplea</i> &amp; others']] }),
    expected: { title: 'Effects of Examplea & others' },
  },
  {
    name: 'a byline with degrees',
    raw: rawSource({ meta: [['author', 'By Jane Roe, MD, PhD']] }),
    expected: { author: people(['Roe', 'Jane']) },
  },
  {
    name: 'a canonical address on the same host',
    raw: rawSource({
      url: 'https://journal.example/article/1?utm_source=mail#results',
      canonical: 'https://www.journal.example/article/1',
    }),
    expected: { URL: 'https://www.journal.example/article/1' },
  },
  {
    name: 'a relative canonical address',
    raw: rawSource({ url: 'https://journal.example/x?session=7', canonical: '/article/1' }),
    expected: { URL: 'https://journal.example/article/1' },
  },
  {
    name: 'Highwire before OpenGraph and JSON-LD',
    raw: rawSource({
      meta: [['og:title', 'Short title'], ...HIGHWIRE],
      jsonLd: jsonLd({ '@type': 'ScholarlyArticle', headline: 'Another', author: 'Moe Doe' }),
    }),
    expected: PAPER,
  },
  {
    name: 'Chinese, Polish and Spanish names',
    raw: rawSource({
      meta: [
        ['citation_author', '李小龙'],
        ['citation_author', 'Żółć, Łukasz'],
        ['citation_author', 'García Márquez, Ana'],
      ],
    }),
    expected: { author: [{ literal: '李小龙' }, ...people(['Żółć', 'Łukasz'], ['García Márquez', 'Ana'])] },
  },
];

/** Heads that mean harm, or are broken. */
export const HOSTILE_HEADS: readonly Head[] = [
  {
    name: 'a canonical address that is a script',
    raw: rawSource({ canonical: 'javascript:alert(document.domain)' }),
    expected: { URL: 'https://journal.example/article/1' },
  },
  {
    name: 'a canonical address that is data',
    raw: rawSource({ canonical: 'data:text/html,<script>alert(1)</script>' }),
    expected: { URL: 'https://journal.example/article/1' },
  },
  {
    name: 'addresses of another host',
    raw: rawSource({
      canonical: 'https://evil.example/',
      meta: [
        ['og:url', 'https://evil.example/phish'],
        ['citation_public_url', 'https://evil.example/'],
      ],
    }),
    expected: { URL: 'https://journal.example/article/1', site: 'journal.example' },
  },
  {
    name: 'a canonical address that is always the front page',
    raw: rawSource({ canonical: 'https://journal.example/' }),
    expected: { URL: 'https://journal.example/article/1' },
  },
  {
    name: 'user name and password in the address',
    raw: rawSource({ url: 'https://user:secret@journal.example/a' }),
    expected: { URL: 'https://journal.example/a' },
  },
  {
    name: 'a DOI that closes an attribute',
    raw: rawSource({ meta: [['citation_doi', '10.5555/"><script>alert(1)</script>']] }),
    expected: { type: 'webpage' },
    absent: ['DOI'],
  },
  {
    name: 'a PubMed id that is a path',
    raw: rawSource({ meta: [['citation_pmid', '../../evil']] }),
    expected: { type: 'webpage' },
    absent: ['PMID'],
  },
  {
    name: 'control and direction characters',
    raw: rawSource({ meta: [['citation_title', 'Safe\u0000\u202Etitle\u0007\r\nX-Header: 1']] }),
    expected: { title: 'Safetitle X-Header: 1' },
  },
  {
    name: 'a script for a title stays text',
    raw: rawSource({ meta: [['og:title', '<script>alert(1)</script>']] }),
    expected: { title: '<script>alert(1)</script>' },
  },
  {
    name: 'broken JSON-LD beside a sound one',
    raw: rawSource({ jsonLd: ['{"@type":"ScholarlyArticle","headline":', ...jsonLd({ '@type': 'NewsArticle', headline: 'Sound' })] }),
    expected: { title: 'Sound' },
  },
  {
    name: 'JSON-LD that would change prototypes',
    raw: rawSource({
      jsonLd: ['{"__proto__":{"polluted":1},"@type":"NewsArticle","headline":"Sound","constructor":{"prototype":{"polluted":1}}}'],
    }),
    expected: { title: 'Sound' },
  },
  {
    name: 'JSON-LD roots of every kind',
    raw: rawSource({ jsonLd: ['null', '7', '"x"', 'true', '[]', '[[[[]]]]', '{"@graph":null}', '{"@graph":{"@graph":[]}}'] }),
    expected: { title: 'Title of the document' },
  },
  {
    name: 'an author who is an address',
    raw: rawSource({
      meta: [
        ['citation_author', 'https://evil.example'],
        ['author', 'someone@example.org'],
      ],
    }),
    expected: { author: [] },
  },
  {
    name: 'names that are keys of objects',
    raw: rawSource({
      meta: [
        ['__proto__', 'x'],
        ['constructor', 'y'],
        ['toString', 'z'],
      ],
    }),
    expected: { type: 'webpage', author: [] },
  },
];
