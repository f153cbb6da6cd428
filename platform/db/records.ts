import type { Collection, Table } from 'dexie';
import { isTrashOver } from '@/domain/note/trash';
import { err, ok, type Result } from '@/domain/shared/result';
import type { StorageError } from '@/domain/shared/storage-error';
import type { Database, StoragePorts } from './database';
import { SCHEMA } from './migrations';
import { toStorageError } from './to-storage-error';
import { watch, type Watch } from './watch';

/** What every record of the reader carries. */
export interface Kept {
  readonly id: string;
  readonly revision: number;
  readonly device: string;
  readonly schema: number;
  readonly created: string;
  readonly modified: string;
  readonly deleted: string | null;
}

/** The open database, and who writes when. */
export interface StorageContext {
  readonly db: Database;
  readonly device: string;
  readonly ports: StoragePorts;
}

/** What one change wants of a table: records to write, ids to erase, and its answer. */
export interface Verdict<T, R> {
  readonly write?: readonly T[];
  readonly erase?: readonly string[];
  readonly answer: R;
}

/** What notes and bookmarks have in common. */
export interface Records<T extends Kept> {
  /**
   * The one door for changes: `decide` reads and judges inside a strict transaction, and what it wants is written in
   * the same one. So either all of it happens or nothing.
   */
  change<R>(action: StorageError['action'], decide: () => Promise<Verdict<T, R>>): Promise<Result<R, StorageError>>;
  /** The fields that each write sets: one revision up, by this installation, now. */
  stamp(stored: T | undefined): Pick<Kept, 'revision' | 'device' | 'schema' | 'created' | 'modified'>;
  /** Into the trash. Nothing happens to a record that is there already or not at all. */
  remove(id: string): Promise<Result<null, StorageError>>;
  /** Out of the trash. */
  restore(id: string): Promise<Result<null, StorageError>>;
  /** Erases what has been in the trash for longer than it is kept. */
  purge(): Promise<Result<number, StorageError>>;
  /** The newest changes first, without the trash. */
  watchNewest(limit: number): Watch<readonly T[]>;
  /** The trash, last deleted first. */
  watchTrash(): Watch<readonly T[]>;
  /** How many there are outside the trash. */
  watchCount(): Watch<number>;
}

/** Builds {@link Records} over one table. */
export function createRecords<T extends Kept>(context: StorageContext, name: 'notes' | 'bookmarks', table: Table<T, string>): Records<T> {
  const { db, device, ports } = context;

  async function change<R>(action: StorageError['action'], decide: () => Promise<Verdict<T, R>>): Promise<Result<R, StorageError>> {
    try {
      const answer = await db.transaction('rw', table, async () => {
        const verdict = await decide();
        if (verdict.write?.length) await table.bulkPut([...verdict.write]);
        if (verdict.erase?.length) await table.bulkDelete([...verdict.erase]);
        return verdict.answer;
      });
      return ok(answer);
    } catch (cause) {
      return err(toStorageError(cause, action, name));
    }
  }

  function stamp(stored: T | undefined) {
    const now = ports.now().toISOString();
    return { revision: (stored?.revision ?? 0) + 1, device, schema: SCHEMA, created: stored?.created ?? now, modified: now };
  }

  async function setDeleted(id: string, isDeleted: boolean): Promise<Verdict<T, null>> {
    const stored = await table.get(id);
    if (!stored || (stored.deleted !== null) === isDeleted) return { answer: null };
    const fields = stamp(stored);
    // A note that comes back stands where it stood: only editing moves it in the list.
    return { write: [{ ...stored, ...fields, modified: stored.modified, deleted: isDeleted ? fields.modified : null }], answer: null };
  }

  async function outdated(): Promise<Verdict<T, number>> {
    const trash = await table.where('deleted').above('').toArray();
    const erase = trash.filter(({ deleted }) => deleted !== null && isTrashOver(deleted, ports.now())).map(({ id }) => id);
    return { erase, answer: erase.length };
  }

  return {
    change,
    stamp,
    remove: (id) => change('delete', () => setDeleted(id, true)),
    restore: (id) => change('restore', () => setDeleted(id, false)),
    purge: () => change('delete', outdated),
    watchNewest: (limit) => watch(name, () => newest(table, limit)),
    watchTrash: () => watch(name, () => lastFirst(table.where('deleted').above('')).toArray()),
    watchCount: () => watch(name, async () => (await table.count()) - (await table.where('deleted').above('').count())),
  };
}

function newest<T extends Kept>(table: Table<T, string>, limit: number): Promise<T[]> {
  const kept = lastFirst(table.orderBy('modified')).filter(({ deleted }) => deleted === null);
  return kept.limit(limit).toArray();
}

function lastFirst<T>(found: Collection<T, string>): Collection<T, string> {
  // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection, not an array
  return found.reverse();
}
