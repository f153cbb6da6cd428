import { err, ok, type Result } from '@/domain/shared/result';
import type { StorageError } from '@/domain/shared/storage-error';
import { createBookmarkStore, type BookmarkStore } from './bookmarks';
import { Database, openDatabase, readDevice, type StoragePorts } from './database';
import { createNoteStore, type NoteStore } from './notes';
import { toStorageError } from './to-storage-error';

/** All that the reader keeps. */
export interface Store {
  readonly notes: NoteStore;
  readonly bookmarks: BookmarkStore;
  /** Ends the connection, as closing the window does. */
  close(): void;
}

/**
 * Opens everything the reader keeps and empties the trash of what is over. A failure is an error to be shown: a store
 * that could not be opened must never look like an empty one.
 */
export async function openStore(
  ports: StoragePorts,
  onLost: (error: StorageError) => void,
  make: () => Database = () => new Database(),
): Promise<Result<Store, StorageError>> {
  const opened = await openDatabase(make, ports, onLost);
  if (!opened.ok) return opened;
  const db = opened.value;
  try {
    const context = { db, ports, device: await readDevice(db, () => ports.newId()) };
    const store = { notes: createNoteStore(context), bookmarks: createBookmarkStore(context), close: () => db.close() };
    await Promise.all([store.notes.purge(), store.bookmarks.purge()]);
    return ok(store);
  } catch (cause) {
    db.close();
    return err(toStorageError(cause, 'open', 'meta'));
  }
}
