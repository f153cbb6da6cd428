import { partialDateOf, dateWords } from '../source/csl-date';
import type { Person } from '../source/person';
import type { Entry } from './entry';
import { identifierLines } from './identifiers';
import { fold, nameParts } from './people';
import { bibtexType, entrySubtype } from './types';

/** Field that holds the container's name, by entry type. */
const CONTAINERS: Readonly<Record<string, string>> = { incollection: 'booktitle', inproceedings: 'booktitle' };

/** Field that holds the publisher's name, by entry type. */
const PUBLISHERS: Readonly<Record<string, string>> = { phdthesis: 'school', techreport: 'institution' };

/**
 * Languages as `langid` (the names of the babel package), beside the tag itself in `language`: pandoc reads only the
 * former, other tools only the latter.
 */
const LANGUAGES: Readonly<Record<string, string>> = {
  'en-us': 'american',
  'en-gb': 'british',
  en: 'english',
  de: 'german',
  fr: 'french',
  es: 'spanish',
  it: 'italian',
  pt: 'portuguese',
  nl: 'dutch',
  sv: 'swedish',
  da: 'danish',
  fi: 'finnish',
  pl: 'polish',
  cs: 'czech',
  ru: 'russian',
  tr: 'turkish',
};

/**
 * References as BibTeX in UTF-8, with BibLaTeX's types where BibTeX has none. Titles and names that a style might
 * change or cut are protected by braces, so that they are read back as they were. TeX's special characters are escaped,
 * except in `url` and `doi`, which are read verbatim.
 *
 * Written here and not by citation-js: its plug-in drops every letter that is not Latin, names and titles alike.
 */
export function toBibtex(entries: readonly Entry[]): string {
  return entries
    .map(
      (entry) =>
        `@${bibtexType(entry.source.type)}{${entry.key},\n${[...fields(entry)].map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`,
    )
    .join('\n');
}

function* fields({ key, source, tags, notes }: Entry): Generator<readonly [string, string]> {
  const type = bibtexType(source.type);
  yield* names('author', source.author);
  yield* names('editor', source.editor ?? []);
  yield* kept('title', source.title || key);
  yield* kept(CONTAINERS[type] ?? 'journal', source['container-title'] ?? (source.type === 'webpage' ? source.site : undefined));
  yield* kept('shortjournal', source['container-title-short']);
  yield* kept('series', source['collection-title']);
  yield* kept('eventtitle', source['event-title']);
  yield* dates(source);
  yield* kept('volume', source.volume);
  yield* kept('number', type === 'article' ? source.issue : (source.number ?? source.issue));
  if (type === 'article') yield* kept('eid', source.number);
  yield* kept('pages', source.page, (text) => escape(text.replace(/[–—-]+/g, '-')).replaceAll('-', '--'));
  yield* kept('edition', source.edition);
  yield* kept(PUBLISHERS[type] ?? 'publisher', source.publisher);
  yield* kept('address', source['publisher-place']);
  // A thesis of no kind would be read as a doctoral one; pandoc reads this field without TeX.
  yield* kept('type', source.genre ?? (source.type === 'thesis' ? 'Thesis' : undefined), escape);
  yield* kept('entrysubtype', entrySubtype(source.type) ?? undefined);
  yield* kept('issn', source.ISSN, escape);
  yield* kept('isbn', source.ISBN, escape);
  yield* kept('doi', source.DOI, verbatim);
  yield* kept('url', source.URL, verbatim);
  if (source.URL !== '') yield* kept('urldate', partialDateOf(source.accessed));
  yield* kept('pmid', source.PMID, escape);
  yield* kept('pmcid', source.PMCID, escape);
  yield* kept('eprint', source.arXiv, verbatim);
  if (source.arXiv !== undefined) yield ['archiveprefix', 'arXiv'];
  yield* kept('langid', LANGUAGES[(source.language ?? '').toLowerCase()] ?? LANGUAGES[(source.language ?? '').slice(0, 2).toLowerCase()]);
  yield* kept('language', source.language);
  yield* kept('abstract', source.abstract);
  yield* kept('keywords', tags.map((tag) => tag.replace(/[,;]/g, ' ')).join(', '), escape);
  yield* kept('note', identifierLines(source, ['NCT', 'PROSPERO']).join('; '));
  yield* kept('annote', notes.join(' '));
}

/** A field, unless it would be empty. A second pair of braces keeps capitals and the words "and" and "others". */
function* kept(name: string, value: string | undefined, write: (text: string) => string = braced): Generator<readonly [string, string]> {
  const text = fold(value ?? '');
  if (text !== '') yield [name, write(text)];
}

function braced(text: string): string {
  const escaped = escape(text);
  return /^[\w.:/-]*$/.test(escaped) && !/[A-Z]/.test(escaped) ? escaped : `{${escaped}}`;
}

function* dates({ issued }: Entry['source']): Generator<readonly [string, string]> {
  const date = partialDateOf(issued);
  const [year = '', month, day] = date.split('-');
  if (date === '') return yield* kept('year', dateWords(issued));
  yield ['year', year];
  if (month !== undefined) yield ['month', String(Number(month))];
  // Classic BibTeX knows no day: pandoc reads it from `date`, bibutils from `day`.
  if (day === undefined) return;
  yield ['day', String(Number(day))];
  yield ['date', date];
}

function* names(field: string, people: readonly Person[]): Generator<readonly [string, string]> {
  if (people.length > 0) yield [field, people.map(nameOf).join(' and ')];
}

/** "others" stands for more authors in BibTeX; everybody else's name is written so that it is not cut elsewhere. */
function nameOf(person: Person): string {
  const parts = nameParts(person);
  if (parts.kind === 'whole') return parts.name === 'and others' ? 'others' : `{${escape(parts.name)}}`;
  const ends = [parts.suffix, parts.given].filter((part) => part !== '');
  return [familyPart(parts.family), ...ends.map(namePart)].join(', ');
}

/** Plain words may stay bare, particles among them; anything else is one piece. */
function familyPart(family: string): string {
  return /^(?:\p{Ll}+ )*\p{Lu}[\p{L}\p{M}'’-]*(?: \p{Lu}[\p{L}\p{M}'’-]*)*$/u.test(family) && !hasWord(family)
    ? escape(family)
    : `{${escape(family)}}`;
}

function namePart(part: string): string {
  return /^[\p{L}\p{M}.'’ -]+$/u.test(part) && !hasWord(part) ? escape(part) : `{${escape(part)}}`;
}

function hasWord(text: string): boolean {
  return /\band\b/i.test(text);
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** For text that TeX reads: special characters escaped, and pairs that TeX would join (`--`, two quotes) kept apart. */
function escape(text: string): string {
  return text
    .replace(/[\\~^{}$&#_%]/g, (character) => SPECIAL[character] ?? `\\${character}`)
    .replace(/(?<=([-'`,<>]))(?=\1)|(?<=[?!])(?=`)/g, '{}');
}

/** For addresses: what would end the field is percent-encoded, the rest stays. */
function verbatim(text: string): string {
  return text.replace(/[\\{}\s]/g, (character) => encodeURIComponent(character));
}
