import { memoryJournal, openTestStore, testDatabase } from './open-test-store';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test, vi } from 'vitest';
import type { StorageError } from '@/domain/shared/storage-error';
import { openDatabase, readDevice } from '@/platform/db/database';
import { MIGRATIONS } from '@/platform/db/migrations';
import { openStore } from '@/platform/db/store';

const ignore = () => undefined;
const never = () => new Promise<void>(() => undefined);
const pausesOnly = (milliseconds: number) => (milliseconds > 1_000 ? never() : Promise.resolve());

describe('opening the database', () => {
  test('succeeds at the fourth attempt after three refusals', async () => {
    const factory = new IDBFactory();
    const open = vi.spyOn(factory, 'open');
    for (let i = 0; i < 3; i += 1) {
      open.mockImplementationOnce(() => {
        throw new DOMException('A mutation operation was attempted on a database that did not allow mutations.', 'InvalidStateError');
      });
    }
    const wait = vi.fn<typeof pausesOnly>(pausesOnly);
    const opened = await openDatabase(() => testDatabase(factory), { wait }, ignore);
    expect(opened.ok).toBe(true);
    expect(wait.mock.calls.map(([pause]) => pause).filter((pause) => pause <= 1_000)).toEqual([50, 200, 800]);
    if (opened.ok) opened.value.close();
  });

  test('after four refusals is a named error', async () => {
    const factory = new IDBFactory();
    const open = vi.spyOn(factory, 'open').mockImplementation(() => {
      throw new DOMException('Internal error', 'InvalidStateError');
    });
    const ports = { now: () => new Date(0), newId: () => crypto.randomUUID(), wait: pausesOnly };
    const opened = await openStore(ports, memoryJournal(), ignore, () => testDatabase(factory));
    expect(opened).toMatchObject({
      ok: false,
      error: { name: 'StorageError', action: 'open', reason: 'cannot-open', detail: expect.stringContaining('Internal error') },
    });
    expect(open.mock.calls.length).toBeGreaterThanOrEqual(4);
  });

  test('that an older window blocks ends with that reason instead of waiting for ever', async () => {
    const factory = new IDBFactory();
    await new Promise((resolve) => {
      // A connection of a lower version that ignores `versionchange`.
      factory.open('therapy-lens', 1).onsuccess = resolve;
    });
    const opened = await openDatabase(() => testDatabase(factory), { wait: () => Promise.resolve() }, ignore);
    expect(opened).toMatchObject({ ok: false, error: { reason: 'blocked' } });
  });

  test('of a newer layout than this version knows is refused as outdated', async () => {
    const factory = new IDBFactory();
    await new Promise<void>((resolve) => {
      const request = factory.open('therapy-lens', 10_000);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    const opened = await openDatabase(() => testDatabase(factory), { wait: pausesOnly }, ignore);
    expect(opened).toMatchObject({ ok: false, error: { reason: 'outdated' } });
  });
});

describe('an open database', () => {
  test('lets go when a newer version wants in, and says so', async () => {
    const { store, lost, factory } = await openTestStore();
    const upgraded = await new Promise<boolean>((resolve) => {
      const request = factory.open('therapy-lens', 10_000);
      request.onsuccess = () => {
        request.result.close();
        resolve(true);
      };
      request.onblocked = () => resolve(false);
    });
    expect(upgraded).toBe(true);
    expect(lost).toMatchObject([{ reason: 'outdated' } satisfies Partial<StorageError>]);
    const draft = { id: store.notes.newId(), base: 0, editor: 'a', text: 'late', therapy: null, page: null, quote: null };
    expect(await store.notes.save(draft)).toMatchObject({ ok: false, error: { name: 'StorageError', action: 'save', table: 'notes' } });
  });

  test('keeps one name for this installation', async () => {
    const db = await testDatabase(new IDBFactory()).open();
    const database = testDatabase(new IDBFactory());
    await database.open();
    const first = await readDevice(database, () => 'one');
    expect([first, await readDevice(database, () => 'two')]).toEqual(['one', 'one']);
    db.close();
    database.close();
  });
});

test('released layouts are numbered upwards and never change', () => {
  expect(MIGRATIONS).toEqual([
    { version: 1, stores: { notes: 'id, therapy, modified, deleted', bookmarks: 'id, modified, deleted', meta: 'key' } },
  ]);
});
