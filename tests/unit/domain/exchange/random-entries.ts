import fc from 'fast-check';
import type { Entry } from '@/domain/exchange/entry';
import { nameParts } from '@/domain/exchange/people';
import type { Person } from '@/domain/source/person';
import { cslDate } from '@/domain/source/csl-date';
import type { Source } from '@/domain/source/source';

/*
 * References with the names and titles that break exporters: TeX's and RIS's own signs, quotation marks, "and" within
 * a name, particles, suffixes, one-word names, groups with commas, letters of many scripts, marks, emoji.
 */

/** How many random references each reader gets: 200, or what REFERENCES says (3000 for the full run). */
export const REFERENCES = Number(process.env['REFERENCES'] ?? 200);

const WORDS =
  "pain the of DNA back-pain review x_y 50% $5 #1 A&B {curly} \\slash ~tilde car^et \"quoted\" ‘single’ it’s O'Brien <b> <i>x</i> a--b --- `` '' ?` @article{x, TY ER - and And others et 中文 針灸 한국어 العلاج שלום боль πόνος Schmerz Übung naïve façade Ångström ñandú Łódź ﬁ e\u0301 🙂 𝒳 %20 \\n \\textbf{x} $x^2$ }{ a:b a;b a,b a/b [c] (d) =1 +2 -3 ";

const word = fc.constantFrom(...WORDS.trim().split(' '));
const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
/** Now and then longer than a line, as titles are: some writers break lines within words. */
const long = fc.array(word, { minLength: 14, maxLength: 30 }).map((words) => words.join(' '));
const title = fc.oneof({ weight: 4, arbitrary: sentence }, { weight: 1, arbitrary: long }).map((text) => `T${text}`);

const family = fc.constantFrom(
  'Roe',
  "O'Neil",
  'García Lopez',
  'van der Berg',
  'de la Cruz',
  'MacDonald',
  'd’Arc',
  'Müller-Lüdenscheidt',
  'Smith & Sons',
  'Anderson',
  'Brace{d}',
  'Back\\slash',
  '50% Off',
  'under_score',
  'Ti~lde',
  'hooks',
  '李',
  'Иванов',
  'العربي',
  'Ng',
  'Ünal',
  'Null',
  'X Æ',
  'Équal=Sign',
  '"Bob"',
  'Nguyễn',
  'José',
);
const givenName = fc.constantFrom(
  'J.',
  'J.-P.',
  'Jan Peter',
  'Zoë',
  '明',
  'Анна',
  'M. {X}',
  'A & B',
  'bell',
  'K_',
  'محمد',
  'Jo, Jr.',
  'E\u0301va',
);
const suffix = fc.constantFrom('Jr.', 'Sr.', 'III', 'Jr');
const group = fc.constantFrom(
  'World Health Organization',
  'Smith and Sons, Ltd.',
  'Land and Sea',
  'UNICEF',
  'Aristotle',
  'The {Braces} & Co. Group',
  'Ministry of Health, Labour and Welfare',
  '日本鍼灸学会',
  '100% Health',
  'others',
  'Research/Policy_Unit',
);

const person: fc.Arbitrary<Person> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ family, given: givenName }) },
  {
    weight: 1,
    arbitrary: fc.record({ family: fc.constantFrom('Roe', 'Berg', 'García'), given: fc.constantFrom('Martin L.', '明'), suffix }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      family: fc.constantFrom('Berg', 'Cruz', 'Arc'),
      given: givenName,
      'non-dropping-particle': fc.constantFrom('van der', 'de la', "d'", 'von'),
    }),
  },
  { weight: 1, arbitrary: group.map((literal) => ({ literal })) },
  { weight: 1, arbitrary: fc.record({ family }) },
);

/** No name twice: bibutils keeps only one of two. */
const people = (minLength: number, maxLength: number) =>
  fc.uniqueArray(person, { minLength, maxLength, selector: (each) => JSON.stringify(nameParts(each)).replace(/[^\p{L}]/gu, '') });

const digits = fc.integer({ min: 1, max: 9_999 }).map(String);
const pages = fc.oneof(
  digits,
  // Of equal length: bibutils completes a shortened last page.
  fc.integer({ min: 10, max: 80 }).map((first) => `${first}-${first + 9}`),
  fc.constantFrom('e12-e19', 'S1', 'e0123456'),
);
const date = fc.oneof(
  fc.integer({ min: 1900, max: 2099 }).map(String),
  fc.tuple(fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 10, max: 12 })).map((parts) => parts.join('-')),
  fc
    .tuple(fc.integer({ min: 1900, max: 2099 }), fc.constantFrom('01', '02', '11'), fc.constantFrom('01', '09', '28'))
    .map((parts) => parts.join('-')),
);
const doi = fc.constantFrom(
  '10.1000/abc',
  '10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2',
  '10.1000/a_b-c.d',
  '10.1000/x%zy',
  '10.1000/a#b&c$d',
);
const url = fc.constantFrom(
  'https://e.org/a?b=1&c=%20x#/y_~z',
  'https://e.org/%7Bx%7D',
  'https://e.org/a^b',
  'http://e.org/中文',
  'https://e.org/$%25&',
);

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });

/** Fields that a type of work can have: a journal's article has no place of publication that BibTeX could name. */
function fieldsOf(type: Source['type']): Record<string, fc.Arbitrary<unknown>> {
  const inPeriodical = ['article-journal', 'article-magazine', 'article-newspaper'].includes(type);
  const isPart = ['chapter', 'paper-conference', 'entry-encyclopedia', 'entry-dictionary'].includes(type);
  return {
    ...(inPeriodical
      ? { 'container-title': optional(title), volume: optional(digits), issue: optional(digits), ISSN: optional(fc.constant('1234-567X')) }
      : {}),
    ...(isPart ? { 'container-title': optional(title), editor: optional(people(1, 3)) } : {}),
    ...(inPeriodical || isPart ? { page: optional(pages) } : { 'publisher-place': optional(title) }),
    ...(type === 'book' || isPart ? { ISBN: optional(fc.constant('978-3-16-148410-0')), edition: optional(digits) } : {}),
    ...(type === 'report' ? { number: optional(digits) } : {}),
    ...(type === 'thesis' || type === 'report'
      ? { genre: optional(fc.constantFrom('Habilitation', 'Technical report', 'Doctoral dissertation, Faculty of Medicine')) }
      : {}),
  };
}

const TYPES = [
  'article-journal',
  'article-journal',
  'article-journal',
  'book',
  'chapter',
  'thesis',
  'report',
  'paper-conference',
  'webpage',
  'dataset',
  'motion_picture',
  'article',
  'manuscript',
  'article-newspaper',
] as const;

/** One reference, without its key. */
export const randomSource: fc.Arbitrary<Source> = fc.constantFrom(...TYPES).chain((type) =>
  fc
    .record({
      type: fc.constant(type),
      title,
      URL: fc.oneof(url, fc.constant('')),
      author: people(0, 5),
      issued: optional(date.map(cslDate)),
      DOI: optional(doi),
      PMID: optional(digits),
      PMCID: optional(digits.map((id) => `PMC${id}`)),
      NCT: optional(fc.constant('NCT01234567')),
      PROSPERO: optional(fc.constant('CRD42020123456')),
      arXiv: optional(fc.constantFrom('2101.00001', 'math/0309136v2')),
      publisher: optional(title),
      language: optional(fc.constantFrom('en', 'en-GB', 'de', 'fr')),
      abstract: optional(sentence),
      ...fieldsOf(type),
    })
    .map((fields) => ({ site: 'e.org', accessed: '2026-11-20', ...(JSON.parse(JSON.stringify(fields)) satisfies object) })),
);

const tag = fc.constantFrom('back pain', 'to read', 'α', 'yoga & co', '50%');

/** References with their keys, as an export gets them. */
const randomEntries = (length: number): fc.Arbitrary<readonly Entry[]> =>
  fc
    .array(fc.record({ source: randomSource, tags: fc.uniqueArray(tag, { maxLength: 3 }), notes: fc.array(sentence, { maxLength: 2 }) }), {
      minLength: length,
      maxLength: length,
      size: 'max',
    })
    .map((list) => list.map((entry, i) => Object.assign(entry, { key: `ref${i}` })));

/** The references of one run: the same ones each time for one seed. */
export function sampleEntries(count = REFERENCES): readonly Entry[] {
  return fc.sample(randomEntries(count), { numRuns: 1, seed: 20261126 })[0] ?? [];
}
