import * as v from 'valibot';
import type { Person } from '../source/person';
import { cslDate, cslDateSchema, type CslDate } from '../source/csl-date';
import { hostOf, webAddress } from '../source/address';
import { parseDoi } from '../source/doi';
import { SOURCE_TYPES } from '../source/source-types';
import type { Source } from '../source/source';
import type { Entry } from './entry';
import { identifierLines, takeIdentifiers } from './identifiers';
import { fold, nameParts, personFrom } from './people';

/** Fields of a source that are plain text in CSL-JSON under the same name. */
const TEXT_FIELDS = [
  'container-title',
  'container-title-short',
  'collection-title',
  'event-title',
  'volume',
  'issue',
  'page',
  'number',
  'edition',
  'publisher',
  'publisher-place',
  'genre',
  'language',
  'abstract',
  'ISBN',
  'ISSN',
] as const;

/** A name of CSL-JSON, as written. */
interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly suffix?: string;
  readonly literal?: string;
}

/** An item of CSL-JSON (citeproc-js schema), as written: only fields that CSL knows. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly keyword?: string;
  readonly note?: string;
  readonly annote?: string;
  readonly [field: string]: unknown;
}

/**
 * The entry as a CSL-JSON item. A page's site is its container, as CSL has it for `webpage`. Identifiers that CSL has
 * no field for are lines of the `note`; the reader's notes are the `annote`, tags the `keyword`.
 */
export function toCslItem({ key, source, tags, notes }: Entry): CslItem {
  const fields = Object.fromEntries(
    TEXT_FIELDS.map((name) => [name, source[name]]).filter(([, value]) => value !== undefined && value !== ''),
  );
  const note = identifierLines(source, ['arXiv', 'NCT', 'PROSPERO']).join('\n');
  const issued = typeof source.issued === 'string' ? cslDate(source.issued) : source.issued;
  return {
    id: key,
    type: source.type,
    title: source.title,
    ...(source.type === 'webpage' && source.site !== '' ? { 'container-title': source.site } : {}),
    ...fields,
    ...given('author', source.author.map(cslName)),
    ...given('editor', (source.editor ?? []).map(cslName)),
    ...(issued === undefined ? {} : { issued }),
    ...(source.accessed === '' || source.URL === '' ? {} : { accessed: cslDate(source.accessed) }),
    ...given('DOI', source.DOI ?? ''),
    ...given('PMID', source.PMID ?? ''),
    ...given('PMCID', source.PMCID ?? ''),
    ...given('URL', source.URL),
    ...given('keyword', tags.join(', ')),
    ...given('note', note),
    ...given('annote', notes.join('\n\n')),
  };
}

function given(name: string, value: string | readonly CslName[]): Readonly<Record<string, unknown>> {
  return value.length === 0 ? {} : { [name]: value };
}

function cslName(person: Person): CslName {
  const parts = nameParts(person);
  if (parts.kind === 'whole') return { literal: parts.name };
  if (parts.suffix === '') return { family: parts.family, given: parts.given };
  return { family: parts.family, given: parts.given, suffix: parts.suffix };
}

/** Numbers are text in our store; other tools write volume, issue and ids as numbers. */
const word = v.pipe(v.union([v.string(), v.number()]), v.transform(String));
const optionalWord = v.optional(v.fallback(word, ''));

const nameSchema = v.object({
  family: optionalWord,
  given: optionalWord,
  suffix: optionalWord,
  literal: optionalWord,
  'dropping-particle': optionalWord,
  'non-dropping-particle': optionalWord,
});
const namesSchema = v.optional(v.fallback(v.array(v.fallback(nameSchema, {})), []));
const dateSchema = v.optional(v.fallback(v.union([cslDateSchema, v.pipe(word, v.transform(cslDate))]), {}));

/** What is read of an item: an allow-list. A field of the wrong kind counts as missing, so that one fault costs one field. */
const itemSchema = v.object({
  type: v.optional(v.fallback(v.picklist(SOURCE_TYPES), 'document'), 'document'),
  title: v.optional(v.fallback(word, ''), ''),
  author: namesSchema,
  editor: namesSchema,
  issued: dateSchema,
  accessed: dateSchema,
  keyword: v.optional(v.fallback(v.union([v.array(v.string()), word]), '')),
  ...v.entriesFromList(['URL', 'DOI', 'PMID', 'PMCID', 'arXiv', 'NCT', 'PROSPERO', 'note', 'annote', ...TEXT_FIELDS], optionalWord),
});

/** Fields of an item that are read, and those that say nothing to the reader when they are not. */
export const ITEM_FIELDS: ReadonlySet<string> = new Set([...Object.keys(itemSchema.entries), 'id', 'citation-key', 'system_id']);

/** What an imported reference holds. */
export interface ImportedSource {
  readonly source: Source;
  readonly tags: readonly string[];
  /** Text of the note that came with it; empty where there was none. */
  readonly note: string;
}

/**
 * A source from an item of CSL-JSON, whoever wrote it. `null` where it has neither title nor address nor DOI: nobody
 * could tell what it is. Addresses other than http and https are left out.
 */
export function fromCslItem(item: unknown, today: string): ImportedSource | null {
  const read = v.safeParse(itemSchema, item);
  if (!read.success) return null;
  const { title, author, editor, issued, accessed, keyword, URL: address, DOI: doi, note, annote, type, ...texts } = read.output;
  const url = webAddress(fold(address ?? '')) ?? '';
  const DOI = doi === undefined ? null : parseDoi(doi);
  const name = fold(title) || url || (DOI ?? '');
  if (name === '') return null;
  const taken = takeIdentifiers([...identifierLines(texts), note ?? ''].filter((line) => line !== '').join('\n'));
  const people = namesOf(editor);
  const kept = Object.fromEntries(TEXT_FIELDS.flatMap((field) => (texts[field] ? [[field, textOf(field, texts[field])]] : [])));
  return {
    source: {
      type,
      title: name,
      URL: url,
      site: hostOf(url) || fold(texts['container-title'] ?? texts.publisher ?? '') || 'Imported',
      accessed: url === '' ? '' : dayOf(accessed) || today,
      author: namesOf(author),
      ...(people.length === 0 ? {} : { editor: people }),
      ...(issued === undefined || Object.keys(issued).length === 0 ? {} : { issued }),
      ...(DOI === null ? {} : { DOI }),
      ...taken.ids,
      ...kept,
    },
    tags: (Array.isArray(keyword) ? keyword : (keyword ?? '').split(/[,;\n]/)).map(fold).filter((tag) => tag !== ''),
    note: [taken.rest, (annote ?? '').trim()].filter((text) => text !== '').join('\n\n'),
  };
}

function namesOf(names: readonly v.InferOutput<typeof nameSchema>[] | undefined): Person[] {
  return (names ?? []).flatMap((name) => {
    if (name.literal) return personFrom(name.literal) ?? [];
    const particle = [name['dropping-particle'], name['non-dropping-particle']].filter((each) => each).join(' ');
    const family = particle === '' ? (name.family ?? '') : `${particle}${/['’]$/.test(particle) ? '' : ' '}${name.family ?? ''}`;
    return personFrom(family, name.given, name.suffix) ?? [];
  });
}

/** Abstracts keep their paragraphs. */
function textOf(field: string, text: string): string {
  return field === 'abstract' ? text.trim() : fold(text);
}

function dayOf(date: CslDate | undefined): string {
  const [year, month, day] = (date?.['date-parts']?.[0] ?? []).map((part) => String(part).padStart(2, '0'));
  return year !== undefined && month !== undefined && day !== undefined ? `${year}-${month}-${day}` : '';
}
