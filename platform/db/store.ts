import { compareCanaries } from '@/domain/keeping/canary';
import { err, ok, type Result } from '@/domain/shared/result';
import type { StorageError } from '@/domain/shared/storage-error';
import { createBookmarkStore, type BookmarkStore } from './bookmarks';
import { readInside, readOrReckon, writeInside } from './canary';
import { Database, openDatabase, readDevice, type StoragePorts } from './database';
import type { Journal, KeptTable } from '@/domain/keeping/journal';
import { SCHEMA } from './migrations';
import { createNoteStore, type NoteStore } from './notes';
import { toStorageError } from './to-storage-error';

/** All that the reader keeps. */
export interface Store {
  readonly notes: NoteStore;
  readonly bookmarks: BookmarkStore;
  /** The random name of this installation. */
  readonly device: string;
  /** Version of the layout of the records. */
  readonly schema: number;
  /** Ends the connection, as closing the window does. */
  close(): void;
}

/**
 * Opens everything the reader keeps and empties the trash of what is over. A failure is an error to be shown: a store
 * that could not be opened, or that holds less than it must (`damaged`), must never look like an empty one.
 */
export async function openStore(
  ports: StoragePorts,
  journal: Journal,
  onLost: (error: StorageError) => void,
  make: () => Database = () => new Database(),
): Promise<Result<Store, StorageError>> {
  const opened = await openDatabase(make, ports, onLost);
  if (!opened.ok) return opened;
  const db = opened.value;
  try {
    const damages = await Promise.all(KEPT_TABLES.map(async (table) => ({ table, detail: await checkTable(db, journal, table) })));
    for (const { table, detail } of damages) {
      if (detail === null) continue;
      db.close();
      return err({ name: 'StorageError', action: 'open', table, reason: 'damaged', detail });
    }
    const context = { db, ports, journal, device: await readDevice(db, () => ports.newId()) };
    const store: Store = {
      notes: createNoteStore(context),
      bookmarks: createBookmarkStore(context),
      device: context.device,
      schema: SCHEMA,
      close: () => db.close(),
    };
    await Promise.all([store.notes.purge(), store.bookmarks.purge()]);
    return ok(store);
  } catch (cause) {
    db.close();
    return err(toStorageError(cause, 'open', 'meta'));
  }
}

/** The tables of which a second copy is kept. */
export const KEPT_TABLES: readonly KeptTable[] = ['notes', 'bookmarks'];

/** What is wrong with a table, in words for a report; `null` where nothing is. A table without a second copy gets one. */
async function checkTable(db: Database, journal: Journal, name: KeptTable): Promise<string | null> {
  const inside = await readInside(db, name);
  const counted = await db[name].count();
  const outside = await journal.readCanary(name);
  const verdict = compareCanaries(inside, counted, outside);
  if (verdict === 'behind') return `${counted} of ${outside?.count ?? inside?.count ?? 0} records`;
  if (inside === null || outside === null) await beginJournal(db, journal, name);
  return null;
}

/** For a database from before there was a journal, or after the journal was lost. */
async function beginJournal(db: Database, journal: Journal, name: KeptTable): Promise<void> {
  const { canary, records } = await db.transaction('rw', db[name], db.meta, async () => {
    const reckoned = await readOrReckon(db, name, db[name]);
    await writeInside(db, name, reckoned);
    return { canary: reckoned, records: await db[name].toArray() };
  });
  await journal.keep(
    name,
    canary,
    records.map((record) => ({ id: record.id, record })),
  );
}
