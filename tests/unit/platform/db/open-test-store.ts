import 'fake-indexeddb/auto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { StorageError } from '@/domain/shared/storage-error';
import { Database } from '@/platform/db/database';
import { openStore, type Store } from '@/platform/db/store';

/** A clock that tests move by hand. */
interface TestClock {
  time: number;
}

/** A store over its own fake IndexedDB (or over a given one, as a second window would have it). */
export async function openTestStore(factory = new IDBFactory()) {
  const clock: TestClock = { time: Date.parse('2026-11-23T10:00:00Z') };
  const lost: StorageError[] = [];
  const ports = { now: () => new Date(clock.time), newId: () => crypto.randomUUID(), wait: () => new Promise<void>(() => undefined) };
  const make = () => testDatabase(factory);
  const opened = await openStore(ports, (error) => lost.push(error), make);
  if (!opened.ok) throw new Error(`The test store did not open: ${opened.error.detail}`);
  const store: Store = opened.value;
  return { store, clock, lost, factory };
}

/** A database over a given fake IndexedDB. */
export function testDatabase(factory: IDBFactory): Database {
  return new Database({ indexedDB: factory, IDBKeyRange });
}

/** The first answer of a live query. */
export function firstOf<T>(watch: (onValue: (value: T) => void, onError: (error: StorageError) => void) => () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = watch(
      (value) => {
        resolve(value);
        queueMicrotask(() => stop());
      },
      (error) => reject(new Error(error.detail)),
    );
  });
}
