import { describe, expect, test } from 'vitest';
import { toBibtex } from '@/domain/exchange/bibtex';
import { fromCslItem, toCslItem, type ImportedSource } from '@/domain/exchange/csl-item';
import type { Entry } from '@/domain/exchange/entry';
import { LeftOuts } from '@/domain/exchange/left-out';
import { fold, nameParts } from '@/domain/exchange/people';
import { readBibtex } from '@/domain/exchange/read-bibtex';
import { readRis } from '@/domain/exchange/read-ris';
import { toRis } from '@/domain/exchange/ris';
import { webAddress } from '@/domain/source/address';
import { partialDateOf } from '@/domain/source/csl-date';
import type { Source } from '@/domain/source/source';
import { sampleEntries } from './random-entries';

/* What we write we read back ourselves: every field, within what each format can say. */

const entries = sampleEntries();
const FIELDS = [
  'title',
  'volume',
  'issue',
  'page',
  'publisher',
  'publisher-place',
  'edition',
  'number',
  'language',
  'ISSN',
  'ISBN',
  'DOI',
  'PMID',
  'PMCID',
  'arXiv',
  'NCT',
  'PROSPERO',
  'genre',
] as const;

function facts(source: Source, isRis: boolean): Readonly<Record<string, unknown>> {
  const container = source['container-title'] ?? (source.type === 'webpage' ? source.site : undefined);
  const isCut = (name: string) => (isRis ? name.replace(/[,\s]/g, '') : name);
  const named = (people: Source['author']) =>
    people
      .map(nameParts)
      .map((parts) => isCut(fold(parts.kind === 'whole' ? parts.name : `${parts.family}, ${parts.given}, ${parts.suffix}`)));
  return {
    ...Object.fromEntries(FIELDS.map((field) => [field, same(source[field])])),
    container: same(container),
    issued: partialDateOf(source.issued),
    author: named(source.author),
    editor: named(source.editor ?? []),
    abstract: same(source.abstract),
    URL: webAddress(source.URL) ?? '',
  };
}

/** Composed letters, and quotes that TeX joins into one sign, are the same text. */
function same(text: string | undefined): string | undefined {
  return text === undefined ? undefined : fold(text).normalize('NFC');
}

function expectEqual(read: readonly ImportedSource[], isRis: boolean, wanted: (entry: Entry) => Readonly<Record<string, unknown>>): void {
  expect(read).toHaveLength(entries.length);
  for (const [i, entry] of entries.entries()) {
    const found = read[i];
    if (!found) continue;
    expect({ key: entry.key, ...facts(found.source, isRis), type: found.source.type }).toEqual({
      key: entry.key,
      ...facts(entry.source, isRis),
      ...wanted(entry),
    });
    expect(found.tags).toEqual(entry.tags);
    expect(fold(found.note).normalize('NFC')).toBe(fold(entry.notes.join(' ')).normalize('NFC'));
  }
}

describe('what we write, we read', { timeout: 60_000 }, () => {
  test('RIS', () => {
    const leftOut = new LeftOuts();
    expectEqual(readRis(toRis(entries), '2026-11-20', leftOut), true, ({ source }) => ({ type: source.type }));
    expect(leftOut.list()).toEqual([]);
  });

  test('BibTeX', async () => {
    const leftOut = new LeftOuts();
    const read = await readBibtex(toBibtex(entries), '2026-11-20', leftOut);
    expectEqual(read, false, ({ source }) => ({ type: source.type === 'article' ? 'document' : source.type }));
    expect(leftOut.list()).toEqual([]);
  });

  test('CSL-JSON', () => {
    const read = entries.flatMap((entry) => fromCslItem(JSON.parse(JSON.stringify(toCslItem(entry))), '2026-11-20') ?? []);
    expect(read).toHaveLength(entries.length);
    expectEqual(read, false, ({ source }) => ({ type: source.type }));
  });
});
