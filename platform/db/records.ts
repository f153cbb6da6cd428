import type { Collection, Table } from 'dexie';
import { seenBy } from '@/domain/exchange/lineage';
import { isTrashOver } from '@/domain/note/trash';
import { err, ok, type Result } from '@/domain/shared/result';
import type { StorageError } from '@/domain/shared/storage-error';
import type { Database, StoragePorts } from './database';
import type { Journal } from '@/domain/keeping/journal';
import { SCHEMA } from './migrations';
import { applyCounted, readBack, toEntries, toWritten } from './counted-write';
import { toStorageError } from './to-storage-error';
import { watch, type Watch } from './watch';

/** What every record of the reader carries. */
export interface Kept {
  readonly id: string;
  readonly revision: number;
  readonly device: string;
  /** Last revision by each installation that changed it. */
  readonly seen?: Record<string, number> | undefined;
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
  readonly journal: Journal;
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
  stamp(stored: T | undefined): Pick<Kept, 'revision' | 'device' | 'seen' | 'schema' | 'created' | 'modified'>;
  /** Into the trash. Nothing happens to a record that is there already or not at all. */
  remove(id: string): Promise<Result<null, StorageError>>;
  /** Out of the trash. */
  restore(id: string): Promise<Result<null, StorageError>>;
  /** Erases what has been in the trash for longer than it is kept. */
  purge(): Promise<Result<number, StorageError>>;
  /** Everything in the table, the trash included. */
  readAll(): Promise<Result<readonly T[], StorageError>>;
  /** Writes records as a merge has made them, all in one transaction. */
  putAll(records: readonly T[]): Promise<Result<number, StorageError>>;
  /** The newest changes first, without the trash. */
  watchNewest(limit: number): Watch<readonly T[]>;
  /** The trash, last deleted first. */
  watchTrash(): Watch<readonly T[]>;
  /** How many there are outside the trash. */
  watchCount(): Watch<number>;
}

/** For a report of the fault. */
const NOT_READ_BACK = 'What was written could not be read back';

/** Builds {@link Records} over one table. */
export function createRecords<T extends Kept>(context: StorageContext, name: 'notes' | 'bookmarks', table: Table<T, string>): Records<T> {
  const { db, device, ports, journal } = context;

  async function change<R>(action: StorageError['action'], decide: () => Promise<Verdict<T, R>>): Promise<Result<R, StorageError>> {
    try {
      const done = await db.transaction('rw', table, db.meta, async () => {
        const { answer, write = [], erase = [] } = await decide();
        return { answer, ...(await applyCounted(db, name, table, toWritten(write, erase))) };
      });
      if (done.canary === null) return ok(done.answer);
      if (!(await readBack(table, done.written)))
        return err({ name: 'StorageError', action, table: name, reason: 'failed', detail: NOT_READ_BACK });
      await journal.keep(name, done.canary, toEntries(done.written));
      return ok(done.answer);
    } catch (cause) {
      return err(toStorageError(cause, action, name));
    }
  }

  function stamp(stored: T | undefined) {
    const now = ports.now().toISOString();
    const revision = (stored?.revision ?? 0) + 1;
    const seen = { ...(stored ? seenBy(stored) : {}), [device]: revision };
    return { revision, device, seen, schema: SCHEMA, created: stored?.created ?? now, modified: now };
  }

  async function outdated(): Promise<Verdict<T, number>> {
    const trash = await table.where('deleted').above('').toArray();
    const erase = trash.filter(({ deleted }) => deleted !== null && isTrashOver(deleted, ports.now())).map(({ id }) => id);
    return { erase, answer: erase.length };
  }

  return {
    change,
    stamp,
    remove: (id) => change('delete', () => judgeDeletion(table, stamp, id, true)),
    restore: (id) => change('restore', () => judgeDeletion(table, stamp, id, false)),
    purge: () => change('delete', outdated),
    readAll: () => readTable(table, name),
    putAll: (records) => change('restore', async () => ({ write: records, answer: records.length })),
    watchNewest: (limit) => watch(name, () => newest(table, limit)),
    watchTrash: () => watch(name, () => lastFirst(table.where('deleted').above('')).toArray()),
    watchCount: () => watch(name, async () => (await table.count()) - (await table.where('deleted').above('').count())),
  };
}

/** Into the trash or out of it; nothing where it is there already. */
async function judgeDeletion<T extends Kept>(
  table: Table<T, string>,
  stamp: Records<T>['stamp'],
  id: string,
  isDeleted: boolean,
): Promise<Verdict<T, null>> {
  const stored = await table.get(id);
  if (!stored || (stored.deleted !== null) === isDeleted) return { answer: null };
  const fields = stamp(stored);
  // A note that comes back stands where it stood: only editing moves it in the list.
  return { write: [{ ...stored, ...fields, modified: stored.modified, deleted: isDeleted ? fields.modified : null }], answer: null };
}

async function readTable<T extends Kept>(table: Table<T, string>, name: 'notes' | 'bookmarks'): Promise<Result<T[], StorageError>> {
  try {
    return ok(await table.toArray());
  } catch (cause) {
    return err(toStorageError(cause, 'read', name));
  }
}

function newest<T extends Kept>(table: Table<T, string>, limit: number): Promise<T[]> {
  const kept = lastFirst(table.orderBy('modified')).filter(({ deleted }) => deleted === null);
  return kept.limit(limit).toArray();
}

function lastFirst<T>(found: Collection<T, string>): Collection<T, string> {
  // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection, not an array
  return found.reverse();
}
