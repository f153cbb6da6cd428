import * as v from 'valibot';
import type { Bookmark } from '../bookmark/bookmark';
import type { Note } from '../note/note';
import { bookmarkIdSchema, noteIdSchema } from '../shared/brand';
import { canonicalJson, stableId } from './canonical';
import type { LeftOuts } from './left-out';
import type { ReadReference } from './read-ris';

/** What a new record needs from outside. */
export interface ImportPorts {
  /** ISO timestamp. */
  readonly now: string;
  /** The installation that imports. */
  readonly device: string;
  /** Version of the database layout. */
  readonly schema: number;
}

/** An annotation of another program. */
export interface ImportedNote extends Pick<Note, 'text' | 'page' | 'quote'> {
  /** Tells it apart in the program that it came from. */
  readonly key: string;
  readonly tags: readonly string[];
  /** ISO timestamps; `null` where unknown. */
  readonly created: string | null;
  readonly modified: string | null;
}

/** Records made of another program's file. */
export interface ImportedRecords {
  readonly notes: readonly Note[];
  readonly bookmarks: readonly Bookmark[];
}

/**
 * Bookmarks of references, each with the note that came with it. Ids are made of the content, so the same file gives
 * the same records each time; a reference that stands in the file twice is taken once, which is reported.
 */
export async function recordsOfReferences(
  references: readonly (ReadReference & { readonly created?: string | null })[],
  ports: ImportPorts,
  leftOut: LeftOuts,
): Promise<ImportedRecords> {
  const bookmarks = new Map<string, Bookmark>();
  const notes: Note[] = [];
  for (const { source, tags, note, line, created } of references) {
    const { accessed: _, ...content } = source;
    const id = v.parse(bookmarkIdSchema, await stableId(`source ${canonicalJson(content)}`));
    if (bookmarks.has(id)) {
      leftOut.add(line, `“${source.title}”`, 'The same reference stands in the file before; it is taken once.');
      continue;
    }
    bookmarks.set(id, { id, ...fresh(ports, created ?? null, null), source, therapies: [], tags: [...new Set(tags)] });
    if (note === '') continue;
    const page = source.URL === '' ? null : { url: source.URL.slice(0, 4_000), title: source.title.slice(0, 1_000) };
    notes.push(
      await noteOf({ key: `${id} ${note}`, text: note, tags: [], page, quote: null, created: created ?? null, modified: null }, ports, [
        id,
      ]),
    );
  }
  return { notes, bookmarks: [...bookmarks.values()] };
}

/** Notes of annotations; one that stands in the file twice is taken once. */
export async function recordsOfNotes(found: readonly ImportedNote[], ports: ImportPorts): Promise<ImportedRecords> {
  const notes = new Map<string, Note>();
  for (const each of found) {
    const note = await noteOf(each, ports, []);
    notes.set(note.id, note);
  }
  return { notes: [...notes.values()], bookmarks: [] };
}

async function noteOf(
  { key, text, tags, page, quote, created, modified }: ImportedNote,
  ports: ImportPorts,
  sources: readonly string[],
): Promise<Note> {
  return {
    id: v.parse(noteIdSchema, await stableId(`note ${key}`)),
    ...fresh(ports, created, modified),
    text,
    therapy: null,
    page,
    quote,
    tags: [...new Set(tags)],
    ...(sources.length === 0 ? {} : { sources }),
  };
}

function fresh({ now, device, schema }: ImportPorts, created: string | null, modified: string | null) {
  return { revision: 1, device, schema, created: created ?? now, modified: modified ?? created ?? now, deleted: null };
}
