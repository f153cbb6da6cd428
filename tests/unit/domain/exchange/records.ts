import fc from 'fast-check';
import * as v from 'valibot';
import { bookmarkSchema, type Bookmark } from '@/domain/bookmark/bookmark';
import { noteSchema, type Note } from '@/domain/note/note';
import type { BackupContent } from '@/domain/exchange/backup';
import type { Source } from '@/domain/source/source';
import { randomSource } from './random-entries';

/** Who imports in the tests, and when. */
export const PORTS = { now: '2026-11-26T10:00:00.000Z', device: 'device-a', schema: 1 };

/** A note; ids are numbered so that they read well in a failure. */
export function note(number: number, given: Readonly<Record<string, unknown>> = {}): Note {
  const stamp = {
    revision: 1,
    device: 'device-a',
    schema: 1,
    created: '2026-11-01T08:00:00.000Z',
    modified: '2026-11-01T08:00:00.000Z',
    deleted: null,
  };
  return v.parse(noteSchema, {
    id: idOf(number),
    ...stamp,
    text: `Text ${number}`,
    therapy: null,
    page: null,
    quote: null,
    tags: [],
    ...given,
  });
}

/** A bookmark. */
export function bookmark(number: number, source: Partial<Source> = {}, given: Readonly<Record<string, unknown>> = {}): Bookmark {
  const stamp = {
    revision: 1,
    device: 'device-a',
    schema: 1,
    created: '2026-11-01T08:00:00.000Z',
    modified: '2026-11-01T08:00:00.000Z',
    deleted: null,
  };
  return v.parse(bookmarkSchema, { id: idOf(number), ...stamp, source: exampleSource(source), therapies: [], ...given });
}

/** A source. */
export function exampleSource(given: Partial<Source> = {}): Source {
  return {
    type: 'article-journal',
    title: 'Massage for low-back pain',
    URL: 'https://journal.example/a',
    site: 'journal.example',
    accessed: '2026-11-01',
    author: [{ family: 'Roe', given: 'Jane' }],
    ...given,
  };
}

/** A UUID for a number. */
export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 40 }),
  fc.constantFrom('\ud800 alone', '=1+1', 'a\r\nb', '\u2028', '"}\n{"crc":"'),
);
const timestamp = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const kept = {
  id: fc.uuid(),
  revision: fc.integer({ min: 1, max: 99 }),
  device: fc.uuid(),
  schema: fc.constant(1),
  created: timestamp,
  modified: timestamp,
  deleted: fc.option(timestamp),
};
const unknown = fc.dictionary(fc.constantFrom('future', 'later', 'ümlaut', '0'), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 2 });

/** Any note that the store could hold, fields of a newer version included. */
export const anyNote: fc.Arbitrary<Note> = fc
  .tuple(
    unknown,
    fc.record({
      ...kept,
      text,
      therapy: fc.option(fc.constant('yoga')),
      page: fc.option(fc.record({ url: fc.webUrl(), title: text })),
      quote: fc.option(fc.record({ exact: text, prefix: fc.string({ maxLength: 64 }), suffix: fc.string({ maxLength: 64 }) })),
      tags: fc.array(text, { maxLength: 3 }),
    }),
  )
  .map(([extra, fields]) => v.parse(noteSchema, { ...extra, ...fields }));

/** Any bookmark that the store could hold. */
export const anyBookmark: fc.Arbitrary<Bookmark> = fc
  .tuple(unknown, fc.record({ ...kept, source: randomSource, therapies: fc.array(fc.constantFrom('yoga', 'massage'), { maxLength: 2 }) }))
  .map(([extra, fields]) => v.parse(bookmarkSchema, { ...extra, ...fields }));

const unique = { selector: ({ id }: { readonly id: string }) => id };

/** Everything a reader may have. */
export const anyContent: fc.Arbitrary<BackupContent> = fc.record({
  notes: fc.uniqueArray(anyNote, { maxLength: 6, ...unique }),
  bookmarks: fc.uniqueArray(anyBookmark, { maxLength: 4, ...unique }),
  settings: fc.option(fc.record({ density: fc.constant('first') })),
});

/** Bytes of a text. */
export function bytesOf(content: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(content);
}

/** Text of bytes. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Freezes a value and all in it: code that should only look gets an error when it writes. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const each of Object.values(value)) frozen(each);
    Object.freeze(value);
  }
  return value;
}
