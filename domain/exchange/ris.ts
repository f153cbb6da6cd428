import { partialDateOf, dateWords, type CslDate } from '../source/csl-date';
import type { Person } from '../source/person';
import type { Entry } from './entry';
import { identifierLines } from './identifiers';
import { fold, nameParts } from './people';
import { risType } from './types';

/** Types whose container is a periodical: EndNote and bibutils look for its name under JF. */
const PERIODICAL = new Set(['article-journal', 'article-magazine', 'article-newspaper']);

/** Types that are part of a book: its name is looked for under BT. */
const PART = new Set(['chapter', 'paper-conference', 'entry-encyclopedia', 'entry-dictionary']);

/** Types that are cited with the day on which they were seen. */
const ONLINE = new Set(['webpage', 'post', 'post-weblog']);

/**
 * References as RIS (the specification of 2011), UTF-8, lines ending in CR LF. Each value is one line, so no text can
 * bring in a tag of its own; nothing is cut or broken inside a word. The reader's notes are `N1`, tags `KW`.
 *
 * Written here and not by citation-js: its plug-in breaks lines inside words and leaves out particles of names.
 */
export function toRis(entries: readonly Entry[]): string {
  return entries
    .map((entry) => `${[...record(entry)].map(([tag, value]) => `${tag}  - ${fold(value)}\r\n`).join('')}ER  - \r\n\r\n`)
    .join('');
}

function* record({ key, source, tags, notes }: Entry): Generator<readonly [string, string]> {
  yield ['TY', risType(source.type)];
  yield ['ID', key];
  for (const person of source.author) yield ['AU', nameOf(person)];
  for (const person of source.editor ?? []) yield ['ED', nameOf(person)];
  yield ['TI', source.title];
  yield* some('T2', source['container-title'] ?? (source.type === 'webpage' ? source.site : undefined));
  if (PERIODICAL.has(source.type)) yield* some('JF', source['container-title']);
  if (PART.has(source.type)) yield* some('BT', source['container-title']);
  yield* some('J2', source['container-title-short']);
  yield* some('T3', source['collection-title']);
  yield* some('C3', source['event-title']);
  yield* dates('PY', 'DA', source.issued);
  yield* some('VL', source.volume);
  yield* some('IS', source.issue);
  yield* pages(source.page);
  yield* some(PERIODICAL.has(source.type) || source.issue !== undefined ? 'C7' : 'IS', source.number);
  yield* some('ET', source.edition);
  yield* some('PB', source.publisher);
  yield* some('CY', source['publisher-place']);
  yield* some('M3', source.genre);
  yield* some('SN', source.ISSN);
  yield* some('SN', source.ISBN);
  yield* some('DO', source.DOI);
  yield* some('UR', source.URL);
  if (ONLINE.has(source.type) && source.URL !== '') yield* dates(null, 'Y2', source.accessed);
  yield* some('LA', source.language);
  yield* some('AB', source.abstract);
  for (const tag of tags) yield ['KW', tag];
  for (const line of identifierLines(source)) yield ['N1', line];
  for (const note of notes) yield ['N1', note];
}

function* some(tag: string, value: string | undefined): Generator<readonly [string, string]> {
  if (value !== undefined && fold(value) !== '') yield [tag, value];
}

function* dates(year: string | null, day: string, date: CslDate | string | undefined): Generator<readonly [string, string]> {
  const [y, m = '', d = ''] = partialDateOf(date).split('-');
  if (y === undefined || y === '') return yield* some(day, dateWords(date));
  if (year !== null) yield [year, y];
  yield [day, `${y}/${m}/${d}/`];
}

function* pages(page: string | undefined): Generator<readonly [string, string]> {
  const range = /^([^\s,;–—-]+)\s?[–—-]\s?([^\s,;–—-]+)$/.exec(fold(page ?? ''));
  yield* some('SP', range?.[1] ?? page);
  yield* some('EP', range?.[2]);
}

/** "Family, Given, Suffix". A group's name stands as it is: RIS has no way to say that it may not be cut at a comma. */
function nameOf(person: Person): string {
  const parts = nameParts(person);
  if (parts.kind === 'whole') return parts.name;
  return [parts.family, parts.given, parts.suffix].filter((part) => part !== '').join(', ');
}
