import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { toBibtex } from '@/domain/exchange/bibtex';
import { toCslItem } from '@/domain/exchange/csl-item';
import type { Entry } from '@/domain/exchange/entry';
import { identifierLines } from '@/domain/exchange/identifiers';
import { nameParts } from '@/domain/exchange/people';
import { toRis } from '@/domain/exchange/ris';

import type { Source } from '@/domain/source/source';
import type { Person } from '@/domain/source/person';
import { partialDateOf } from '@/domain/source/csl-date';
import { parseMods, type ModsReference } from '@/tests/support/mods';
import { readByBibutils, readByPandoc } from '@/tests/support/reference-readers';
import { REFERENCES, sampleEntries } from './random-entries';

/*
 * What we export is read by two programs of other people and compared field by field. What a reader does to every
 * file, whoever wrote it, is taken out of both sides before, and each such rule says what it is.
 */

/** bibutils takes a note "arXiv: …" for an identifier. */
const NOTED = ['PMID', 'PMCID', 'NCT', 'PROSPERO'];

const entries = sampleEntries();
/** A name as pandoc writes it. */
const personSchema = v.union([v.looseObject({ family: v.string(), given: v.optional(v.string()) }), v.object({ literal: v.string() })]);

const seconds = Math.max(60, REFERENCES / 10);

/** Differences, each with the reference's key and field; of many the first few are enough to start with. */
function differences(compare: (entry: Entry, index: number) => Readonly<Record<string, readonly [unknown, unknown]>>): readonly string[] {
  return entries
    .flatMap((entry, i) =>
      Object.entries(compare(entry, i))
        .filter(([, [ours, theirs]]) => JSON.stringify(ours) !== JSON.stringify(theirs))
        .map(([field, [ours, theirs]]) => `${entry.key} ${field}: ${JSON.stringify(ours)} was read as ${JSON.stringify(theirs)}`),
    )
    .slice(0, 12);
}

/** In TeX straight and curly quotes are the same sign, and composed letters are written apart. */
function texText(value: unknown): string {
  return String(value ?? '')
    .normalize('NFC')
    .replace(/['’‘‵`"“”]+/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** Letters in their order: where a name is cut differs by format, what it is does not. Quotes are dropped by pandoc. */
function nameText(person: Person): string {
  const parts = nameParts(person);
  return letters(parts.kind === 'whole' ? parts.name : `${parts.given} ${parts.family} ${parts.suffix}`);
}

const letters = (text: string) => texText(text).replace(/[\s,']/g, '');

/** Names with a comma or the word "and" in a part: in RIS nothing marks them, so bibutils is told which they are. */
const whole = entries.flatMap(({ source }) =>
  [...source.author, ...(source.editor ?? [])].flatMap((person) => {
    const parts = nameParts(person);
    const text =
      parts.kind === 'whole'
        ? [parts.name, parts.name.replaceAll(',', '')]
        : [[parts.family, parts.given, parts.suffix].filter((part) => part !== '').join(', ')];
    return parts.kind === 'whole' || /,|\band\b/i.test(`${parts.family} ${parts.given}`) ? text : [];
  }),
);

function subtag(language: unknown): string {
  return String(language ?? '').slice(0, 2);
}

describe(`${REFERENCES} random references`, { timeout: seconds * 1_000 }, () => {
  test('as CSL-JSON are read back equal by pandoc', () => {
    const items = entries.map(toCslItem);
    const read = readByPandoc('csljson', JSON.stringify(items));
    expect(read).toHaveLength(entries.length);
    const byId = new Map(read.map((item) => [item['id'], item]));
    expect(
      differences((entry, i) => {
        const theirs = byId.get(entry.key) ?? {};
        return Object.fromEntries(
          Object.entries(items[i] ?? {}).map(([field, value]) => [
            field,
            [comparable(field, value), comparable(field, field === 'note' ? noteOf(theirs) : theirs[field])],
          ]),
        );
      }),
    ).toEqual([]);
  });

  test('as BibTeX are read back equal by pandoc', () => {
    const read = readByPandoc('bibtex', toBibtex(entries));
    expect(read.map(({ id }) => id)).toEqual(entries.map(({ key }) => key));
    const fields = [
      'title',
      'volume',
      'issue',
      'page',
      'publisher',
      'publisher-place',
      'edition',
      'number',
      'abstract',
      'ISSN',
      'ISBN',
      'DOI',
      'URL',
      'PMID',
      'PMCID',
    ];
    expect(
      differences((entry, i) => {
        // pandoc makes the address of a preprint from its number.
        const ours: Readonly<Record<string, unknown>> = { ...entry.source, URL: entry.source.URL || preprint(entry.source) };
        const theirs = read[i] ?? {};
        return {
          ...Object.fromEntries(fields.map((field) => [field, [texText(ours[field]), texText(theirs[field])]])),
          'container-title': [texText(containerOf(entry)), texText(theirs['container-title'])],
          author: [entry.source.author.map(nameText), namesOf(theirs['author'])],
          editor: [(entry.source.editor ?? []).map(nameText), namesOf(theirs['editor'])],
          issued: [partialDateOf(entry.source.issued), dateOf(theirs['issued'])],
          language: [subtag(entry.source.language), subtag(theirs['language'])],
          keyword: [entry.tags.join(', '), texText(theirs['keyword'])],
          note: [identifierLines(entry.source, ['NCT', 'PROSPERO']).join('; '), texText(theirs['note'])],
          annote: [texText(entry.notes.join(' ')), texText(theirs['annote'])],
          genre: [entry.source.genre ?? (entry.source.type === 'thesis' ? 'Thesis' : ''), theirs['genre'] ?? ''],
          type: [typeInBibtex(entry), theirs['type']],
        };
      }),
    ).toEqual([]);
  });

  test('as BibTeX are read back equal by bibutils', () => {
    const read = parseMods(readByBibutils('bibtex', toBibtex(entries)));
    expect(read.map(({ id }) => id)).toEqual(entries.map(({ key }) => key));
    // bibutils knows neither \textbackslash nor its empty braces, and has a character of its own for \textasciicircum.
    const known = (text: string) =>
      texText(text.replaceAll('\\textbackslash', '\\').replaceAll('⌃', '^').replaceAll('–', '--').replaceAll('—', '---'));
    expect(differences((entry, i) => commonFields(entry, read[i], known))).toEqual([]);
  });

  test('as RIS are read back equal by bibutils', () => {
    const read = parseMods(readByBibutils('ris', toRis(entries), whole));
    expect(read.map(({ id }) => id)).toEqual(entries.map(({ key }) => key));
    expect(
      differences((entry, i) => ({
        ...commonFields(entry, read[i], texText),
        notes: [
          [...identifierLines(entry.source, NOTED), ...entry.notes].map(texText),
          (read[i]?.notes ?? []).filter((note) => note !== entry.source.genre).map(texText),
        ],
        arXiv: [entry.source.arXiv ?? '', arxivOf(read[i])],
        topics: [entry.tags, read[i]?.topics],
      })),
    ).toEqual([]);
  });
});

function commonFields(
  { source }: Entry,
  read: ModsReference | undefined,
  known: (text: string) => string,
): Readonly<Record<string, readonly [unknown, unknown]>> {
  const has = (list: readonly string[] | undefined, value: string | undefined) =>
    value === undefined || value === '' || (list ?? []).some((each) => known(each) === texText(value))
      ? texText(value)
      : (list ?? []).map(known);
  // bibutils takes the full stops off initials, and tildes away.
  const plain = (name: string) => letters(name).replace(/[.~]/g, '');
  const people = (role: string) => (read?.people[role] ?? []).map((name) => plain(known(name)));
  const named = (list: Source['author'] | undefined) => (list ?? []).map((person) => plain(nameText(person)));
  // bibutils cuts a name in RIS at the word "and", whatever it is told: all letters must still be there.
  const cut = (list: readonly string[]) =>
    named([...source.author, ...(source.editor ?? [])]).some((name) => /and/.test(name))
      ? [...list.join('').replaceAll('and', '')].toSorted()
      : list;
  return {
    title: [texText(source.title), known(read?.title ?? '')],
    container: [texText(source['container-title']), has(read?.containers, source['container-title'])],
    author: [cut(named(source.author)), cut(people('author'))],
    editor: [cut(named(source.editor)), cut(people('editor'))],
    // bibutils takes the day of access for a month where there is none.
    issued: [partialDateOf(source.issued), read?.date.replace(/-?2026\/11\/20\/$/, '')],
    volume: [source.volume ?? '', read?.volume],
    issue: [source.issue ?? source.number ?? '', read?.issue],
    page: [source.page ?? '', read?.pages],
    publisher: [texText(source.publisher), has(read?.publishers, source.publisher)],
    abstract: [texText(source.abstract), known(read?.abstract ?? '')],
    URL: [source.URL, has(read?.urls, source.URL)],
    DOI: [source.DOI ?? '', read?.identifiers['doi'] ?? ''],
    ISSN: [source.ISSN ?? '', read?.identifiers['issn'] ?? ''],
    ISBN: [source.ISBN ?? '', read?.identifiers['isbn'] ?? ''],
  };
}

function containerOf({ source }: Entry): string | undefined {
  return source['container-title'] ?? (source.type === 'webpage' ? source.site : undefined);
}

/** Lines "name: value" of a note are read as fields of their own, as citation processors agreed on. */
function noteOf(item: Readonly<Record<string, unknown>>): string {
  return ['arXiv', 'NCT', 'PROSPERO']
    .flatMap((name) => (item[name.toLowerCase()] === undefined ? [] : [`${name}: ${String(item[name.toLowerCase()])}`]))
    .join(' ');
}

/** pandoc writes dates by its own order of keys, and a particle apart from its name. */
function comparable(field: string, value: unknown): unknown {
  if (field === 'author' || field === 'editor') return namesOf(value);
  if (field === 'issued' || field === 'accessed') return dateOf(value);
  return typeof value === 'string' ? texText(value) : JSON.stringify(value);
}

function namesOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map((name) => nameText(v.parse(personSchema, name))) : [];
}

function dateOf(value: unknown): string {
  return partialDateOf(JSON.parse(JSON.stringify(value ?? {})));
}

function preprint({ arXiv }: Source): string {
  return arXiv === undefined ? '' : `https://arxiv.org/abs/${arXiv}`;
}

function arxivOf(read: ModsReference | undefined): string {
  return (
    read?.identifiers['arXiv']?.trim() ??
    (read?.urls ?? [])
      .find((url) => url.includes('arxiv.org/abs/'))
      ?.split('/abs/')[1]
      ?.trim() ??
    ''
  );
}

/** Types that BibTeX has no name for are read as no type at all. */
function typeInBibtex({ source }: Entry): string {
  return source.type === 'article' ? '' : source.type;
}
