import * as v from 'valibot';
import { bookmarkSchema, type Bookmark } from '../bookmark/bookmark';
import { noteSchema, type Note } from '../note/note';
import type { Source } from '../source/source';
import { canonicalJson, stableId } from './canonical';
import { stringsOf } from './entry';
import { descends, seenBy, type Lineage } from './lineage';
import { SourceIndex } from './match-sources';

/** What the reader has, or what a file brings. */
export interface Records {
  readonly notes: readonly Note[];
  readonly bookmarks: readonly Bookmark[];
}

/** Who merges, and when: stands in records that are made of two. */
export interface MergeStamp {
  readonly device: string;
  /** ISO timestamp. */
  readonly now: string;
}

/** What would happen to records of one kind. Write `added`, each `after` and each `copy`; nothing else is touched. */
export interface KindPlan<T> {
  readonly added: readonly T[];
  /** Records that take the place of an older form of themselves, or get fields that were missing. */
  readonly changed: readonly { readonly before: T; readonly after: T }[];
  /** Changed on both sides: the reader's own stays as it is, the other one comes beside it under an id of its own. */
  readonly conflicts: readonly { readonly kept: T; readonly copy: T }[];
  /** Held already, or held in a later form. */
  readonly unchanged: number;
  /** Of the unchanged those that lie in the trash, so that nobody looks for them in vain. */
  readonly inTrash: number;
}

/** What an import would do. */
export interface MergePlan {
  readonly notes: KindPlan<Note>;
  readonly bookmarks: KindPlan<Bookmark>;
}

/**
 * What merging a file into the reader's records would do; nothing is done. Records are compared by id and lineage:
 * a later form of ours takes its place, an earlier one is left aside, and where both sides went on, both are kept.
 * A source that the reader has under another id is not added again: it gets the fields, tags and therapies that it
 * lacks, and notes that are tied to it follow. Carrying a plan out and planning the same file again changes nothing.
 */
export async function planMerge(existing: Records, incoming: Records, stamp: MergeStamp): Promise<MergePlan> {
  const bookmarks = new Planner(existing.bookmarks, (value) => v.parse(bookmarkSchema, value));
  const index = new SourceIndex(existing.bookmarks);
  const renamed = new Map<string, string>();
  // Later forms of what is there come first, so that nothing is filled into a form that is about to be replaced.
  const isKnown = ({ id }: Bookmark) => bookmarks.has(id);
  for (const bookmark of incoming.bookmarks.filter(isKnown)) {
    if (await bookmarks.take(bookmark)) index.replace(bookmark);
  }
  for (const bookmark of incoming.bookmarks.filter((each) => !isKnown(each))) {
    const known = bookmark.deleted === null ? index.find(bookmark.source) : null;
    if (known === null) await bookmarks.take(bookmark);
    else {
      renamed.set(bookmark.id, known.id);
      const fuller = filled(known, bookmark, stamp);
      if (fuller) index.replace(fuller);
      bookmarks.fill(known.id, fuller);
    }
  }
  const notes = new Planner(existing.notes, (value) => v.parse(noteSchema, value));
  for (const note of incoming.notes) await notes.take(follow(note, renamed));
  return { notes: notes.plan(), bookmarks: bookmarks.plan() };
}

type Planned = Lineage & { readonly id: string; readonly deleted: string | null };

class Planner<T extends Planned> {
  readonly #before: ReadonlyMap<string, T>;
  readonly #after = new Map<string, T>();
  readonly #added: T[] = [];
  readonly #conflicts: { kept: T; copy: T }[] = [];
  readonly #parse: (value: unknown) => T;
  #unchanged = 0;
  #inTrash = 0;

  constructor(existing: readonly T[], parse: (value: unknown) => T) {
    this.#before = new Map(existing.map((record) => [record.id, record]));
    this.#parse = parse;
  }

  has(id: string): boolean {
    return this.#before.has(id);
  }

  /** Whether the record takes the place of one that is there. */
  async take(record: T): Promise<boolean> {
    const known = this.#before.get(record.id);
    if (!known) this.#added.push(record);
    else if (contentOf(known) === contentOf(record) || descends(known, record)) this.#leave(known, record);
    else if (descends(record, known)) this.#after.set(record.id, record);
    else await this.#keepBoth(known, record);
    return this.#after.get(record.id) === record;
  }

  /** A record that gets fields it lacks, or `null` where it lacks none. */
  fill(id: string, fuller: T | null): void {
    if (fuller) this.#after.set(id, fuller);
    else this.#unchanged += 1;
  }

  plan(): KindPlan<T> {
    const changed = [...this.#after].flatMap(([id, after]) => {
      const before = this.#before.get(id);
      return before ? [{ before, after }] : [];
    });
    return { added: this.#added, changed, conflicts: this.#conflicts, unchanged: this.#unchanged, inTrash: this.#inTrash };
  }

  #leave(known: T, record: T): void {
    this.#unchanged += 1;
    if (known.deleted !== null && record.deleted === null) this.#inTrash += 1;
  }

  async #keepBoth(known: T, record: T): Promise<void> {
    const id = await stableId(`copy ${record.id} ${contentOf(record)}`);
    const isThere = this.#before.has(id) || this.#conflicts.some(({ copy }) => copy.id === id);
    if (isThere) this.#leave(known, record);
    else this.#conflicts.push({ kept: known, copy: this.#parse({ ...record, id }) });
  }
}

/** Fields that say when and where, not what. */
const OUTER = new Set(['created', 'modified', 'revision', 'device', 'schema', 'editor', 'seen']);

function contentOf(record: object): string {
  return canonicalJson(Object.fromEntries(Object.entries(record).filter(([field]) => !OUTER.has(field))));
}

function follow(note: Note, renamed: ReadonlyMap<string, string>): Note {
  const sources = stringsOf(note['sources']);
  return sources.some((id) => renamed.has(id)) ? { ...note, sources: [...new Set(sources.map((id) => renamed.get(id) ?? id))] } : note;
}

/** The bookmark with what only the other one has; `null` where that is nothing. What the reader has always stays. */
function filled(known: Bookmark, other: Bookmark, { device, now }: MergeStamp): Bookmark | null {
  const source = filledSource(known.source, other.source);
  const therapies = union(known.therapies, other.therapies);
  const tags = union(stringsOf(known['tags']), stringsOf(other['tags']));
  const hasMore = canonicalJson([source, therapies, tags]) !== canonicalJson([known.source, known.therapies, stringsOf(known['tags'])]);
  if (!hasMore) return null;
  const revision = known.revision + 1;
  const next = { ...known, source, therapies, revision, device, modified: now, seen: { ...seenBy(known), [device]: revision } };
  return tags.length === 0 ? next : { ...next, tags };
}

function filledSource(known: Source, other: Source): Source {
  const isBlank = (value: unknown) => value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  const missing = Object.entries(other).filter(
    ([field, value]) => !isBlank(value) && isBlank(Object.getOwnPropertyDescriptor(known, field)?.value),
  );
  return { ...known, ...Object.fromEntries(missing) };
}

function union(known: readonly string[], others: readonly string[]): string[] {
  return [...new Set([...known, ...others])];
}
