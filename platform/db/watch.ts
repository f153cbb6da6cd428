import { liveQuery } from 'dexie';
import type { StorageError } from '@/domain/shared/storage-error';
import { toStorageError } from './to-storage-error';

/** A query that is asked again whenever its answer may have changed, in this window or another. Returns what ends it. */
export type Watch<T> = (onValue: (value: T) => void, onError: (error: StorageError) => void) => () => void;

/**
 * Makes a live query of one that reads from the database. An error is handed over, never turned into an empty answer;
 * that goes for a closed database too, about which Dexie's live queries would keep silent.
 */
export function watch<T>(table: StorageError['table'], query: () => Promise<T>): Watch<T> {
  return (onValue, onError) => {
    const asked = liveQuery(async () => {
      try {
        return await query();
      } catch (cause) {
        throw new Error('A query failed', { cause });
      }
    });
    const error = (cause: unknown) => onError(toStorageError(cause instanceof Error ? cause.cause : cause, 'read', table));
    const subscription = asked.subscribe({ next: onValue, error });
    return () => subscription.unsubscribe();
  };
}
