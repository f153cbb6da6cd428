import type { Bookmark } from '../bookmark/bookmark';
import type { Note } from '../note/note';
import { partialDateOf } from '../source/csl-date';
import type { Source } from '../source/source';

/** One source on its way out, with what the reader attached to it. */
export interface Entry {
  /** Names it within the file: ASCII letters and digits, unique. Readers cite by it ("roe2021a"). */
  readonly key: string;
  readonly source: Source;
  readonly tags: readonly string[];
  /** Texts of the notes on it, in the order given. */
  readonly notes: readonly string[];
}

/**
 * Bookmarks with their notes, in the order given. A note belongs to a source whose id stands in its `sources`. Nothing
 * of the trash is taken along.
 */
export function entriesOf(bookmarks: readonly Bookmark[], notes: readonly Note[] = []): readonly Entry[] {
  const texts = new Map<string, string[]>();
  for (const note of notes) {
    if (note.deleted !== null) continue;
    for (const id of stringsOf(note['sources'])) texts.set(id, [...(texts.get(id) ?? []), note.text]);
  }
  const taken = new Set<string>();
  return bookmarks
    .filter(({ deleted }) => deleted === null)
    .map((bookmark) => ({
      key: uniqueKey(bookmark.source, taken),
      source: bookmark.source,
      tags: stringsOf(bookmark['tags']),
      notes: texts.get(bookmark.id) ?? [],
    }));
}

/** The texts of a list that nobody has checked; empty for anything else. */
export function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function uniqueKey(source: Source, taken: Set<string>): string {
  const [first] = source.author;
  const name = plain(first === undefined ? source.title : 'literal' in first ? first.literal : first.family) || 'source';
  const base = `${name}${partialDateOf(source.issued).slice(0, 4)}`;
  let key = base;
  for (let i = 0; taken.has(key); i += 1) key = `${base}${letters(i)}`;
  taken.add(key);
  return key;
}

/** First word that is left when marks are taken off the letters; empty for names in other scripts. */
function plain(name: string): string {
  const ascii = name.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  return (/[a-z]{2,}/i.exec(ascii)?.[0] ?? '').slice(0, 40).toLowerCase();
}

/** a, b, … z, ba, bb, … */
function letters(index: number): string {
  const last = String.fromCodePoint(97 + (index % 26));
  return index < 26 ? last : `${letters(Math.floor(index / 26))}${last}`;
}
