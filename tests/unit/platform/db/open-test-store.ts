import 'fake-indexeddb/auto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { StorageError } from '@/domain/shared/storage-error';
import type { Canary } from '@/domain/keeping/canary';
import { Database } from '@/platform/db/database';
import type { Journal, KeptTable } from '@/domain/keeping/journal';
import { openRescue } from '@/platform/db/rescue';
import { openStore, type Store } from '@/platform/db/store';

/** A clock that tests move by hand. */
interface TestClock {
  time: number;
}

/** A store over its own fake IndexedDB (or over a given one, as a second window would have it). */
export async function openTestStore(factory = new IDBFactory(), journal: Journal = memoryJournal()) {
  const clock: TestClock = { time: Date.parse('2026-11-23T10:00:00Z') };
  const lost: StorageError[] = [];
  const ports = { now: () => new Date(clock.time), newId: () => crypto.randomUUID(), wait: () => new Promise<void>(() => undefined) };
  const make = () => testDatabase(factory);
  const opened = await openStore(ports, journal, (error) => lost.push(error), make);
  if (!opened.ok) throw new Error(`The test store did not open: ${opened.error.detail}`);
  const store: Store = opened.value;
  return { store, clock, lost, factory, journal };
}

/** What opening gives where it may fail, and the rescue of the same database. */
export function tryOpen(factory: IDBFactory, journal: Journal) {
  const ports = {
    now: () => new Date('2026-11-23T10:00:00Z'),
    newId: () => crypto.randomUUID(),
    wait: () => new Promise<void>(() => undefined),
  };
  const make = () => testDatabase(factory);
  return { open: () => openStore(ports, journal, () => undefined, make), rescue: () => openRescue(ports, journal, make) };
}

/** A journal in memory, with what it holds laid open. */
export function memoryJournal(): Journal & { readonly entries: Map<string, unknown>; readonly canaries: Map<KeptTable, Canary> } {
  const entries = new Map<string, unknown>();
  const canaries = new Map<KeptTable, Canary>();
  return {
    entries,
    canaries,
    readCanary: async (table) => canaries.get(table) ?? null,
    async keep(table, canary, kept) {
      for (const { id, record } of structuredClone(kept)) entries.set(`${table}:${id}`, record);
      canaries.set(table, canary);
    },
    read: async (table) =>
      [...entries].flatMap(([key, record]) => (key.startsWith(`${table}:`) ? [{ id: key.slice(table.length + 1), record }] : [])),
  };
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
