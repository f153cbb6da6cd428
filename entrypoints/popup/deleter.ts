import type { Result } from '@/domain/shared/result';
import type { StorageError } from '@/domain/shared/storage-error';
import type { Store } from '@/platform/db/store';

/** What was just done and can be undone, or an error. */
export type Notice =
  | { readonly kind: 'undo'; readonly number: number; readonly text: string; readonly undo: () => void }
  | { readonly kind: 'error'; readonly error: StorageError };

/** Deletes with a way back. */
export interface Deleter {
  note(id: string): void;
  bookmark(id: string): void;
  restoreNote(id: string): void;
  restoreBookmark(id: string): void;
}

let deletions = 0;

/** Deleting and restoring; each deletion is announced with its undo, each failure with its error. */
export function createDeleter(store: Store, onNotice: (notice: Notice | null) => void): Deleter {
  async function report(doing: Promise<Result<unknown, StorageError>>, done: Notice | null): Promise<void> {
    const result = await doing;
    onNotice(result.ok ? done : { kind: 'error', error: result.error });
  }
  function restore(table: 'notes' | 'bookmarks', id: string): void {
    void report(store[table].restore(id), null);
  }
  function remove(table: 'notes' | 'bookmarks', id: string, text: string): void {
    deletions += 1;
    void report(store[table].remove(id), { kind: 'undo', number: deletions, text, undo: () => restore(table, id) });
  }
  return {
    note: (id) => remove('notes', id, 'Note deleted.'),
    bookmark: (id) => remove('bookmarks', id, 'Source removed.'),
    restoreNote: (id) => restore('notes', id),
    restoreBookmark: (id) => restore('bookmarks', id),
  };
}
