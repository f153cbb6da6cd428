import { firstOf, memoryJournal, openTestStore, testDatabase, tryOpen } from './open-test-store';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NoteDraft } from '@/platform/db/notes';
import { KEPT_TABLES, type Store } from '@/platform/db/store';

function draftOf(store: Store, text: string): NoteDraft {
  return { id: store.notes.newId(), base: 0, editor: 'editor-a', text, therapy: null, page: null, quote: null };
}

async function writeNotes(store: Store, count: number): Promise<void> {
  for (let i = 0; i < count; i++) await store.notes.save(draftOf(store, `note ${i}`));
}

/** Everything in the database, as text: equal texts, equal databases. */
async function dump(factory: IDBFactory): Promise<string> {
  const db = await testDatabase(factory).open();
  const rows = await Promise.all([db.table('notes').toArray(), db.table('bookmarks').toArray()]);
  db.close();
  return JSON.stringify(rows);
}

/** Ways in which a browser was seen to lose data, and some that it might find yet. */
const DAMAGES: Readonly<Record<string, (factory: IDBFactory) => Promise<IDBFactory>>> = {
  'an empty database in its place': async () => new IDBFactory(),
  'half of the rows gone': async (factory) => {
    const db = await testDatabase(factory).open();
    const ids = await db.table('notes').toCollection().primaryKeys();
    await db.table('notes').bulkDelete(ids.filter((_, i) => i % 2 === 0));
    db.close();
    return factory;
  },
  'one row gone': async (factory) => {
    const db = await testDatabase(factory).open();
    const [id] = await db.table('notes').toCollection().primaryKeys();
    await db.table('notes').delete(id ?? '');
    db.close();
    return factory;
  },
  'all rows gone': async (factory) => {
    const db = await testDatabase(factory).open();
    await db.table('notes').clear();
    db.close();
    return factory;
  },
  'rows and small facts gone': async (factory) => {
    const db = await testDatabase(factory).open();
    await Promise.all([db.table('notes').clear(), db.table('meta').clear()]);
    db.close();
    return factory;
  },
};

describe('a damaged database', () => {
  test.each(Object.keys(DAMAGES))('%s: is noticed, and every note comes back', async (name) => {
    const { store, factory, journal } = await openTestStore();
    await writeNotes(store, 9);
    const before = await firstOf(store.notes.watchNewest(100));
    store.close();
    const damaged = (await DAMAGES[name]?.(factory)) ?? factory;
    const { open, rescue } = tryOpen(damaged, journal);
    expect(await open()).toMatchObject({ ok: false, error: { reason: 'damaged', table: 'notes' } });

    const found = await rescue();
    if (!found.ok) throw new Error(found.error.detail);
    expect(found.value.tables[0]).toMatchObject({ table: 'notes', expected: 9 });
    expect(found.value.tables[0]?.recoverable).toBe(9 - (found.value.tables[0]?.found ?? 0));
    expect(await found.value.recover()).toEqual({ ok: true, value: null });
    found.value.close();

    const again = await open();
    if (!again.ok) throw new Error(again.error.detail);
    const after = await firstOf(again.value.notes.watchNewest(100));
    expect(after.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(before.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    again.value.close();
  });

  test('nothing is changed by looking', async () => {
    const { store, factory, journal } = await openTestStore();
    await writeNotes(store, 4);
    store.close();
    await DAMAGES['one row gone']?.(factory);
    const before = await dump(factory);
    const { open, rescue } = tryOpen(factory, journal);
    await open();
    const found = await rescue();
    if (found.ok) found.value.close();
    expect(await dump(factory)).toBe(before);
  });

  test('who goes on without the lost ones is not asked again, and can write', async () => {
    const { store, factory, journal } = await openTestStore();
    await writeNotes(store, 4);
    store.close();
    await DAMAGES['one row gone']?.(factory);
    const { open, rescue } = tryOpen(factory, journal);
    const found = await rescue();
    if (!found.ok) throw new Error(found.error.detail);
    await found.value.accept();
    found.value.close();
    const again = await open();
    if (!again.ok) throw new Error(again.error.detail);
    expect(await again.value.notes.save(draftOf(again.value, 'new'))).toMatchObject({ ok: true });
    expect(await firstOf(again.value.notes.watchCount())).toBe(4);
  });

  test('what was erased for good does not come back', async () => {
    const { store, factory, journal } = await openTestStore();
    await writeNotes(store, 2);
    const draft = draftOf(store, 'begun and emptied again');
    await store.notes.save(draft);
    await store.notes.discard(draft.id, draft.editor);
    store.close();
    await DAMAGES['all rows gone']?.(factory);
    const { rescue } = tryOpen(factory, journal);
    const found = await rescue();
    expect(found.ok && found.value.tables[0]).toMatchObject({ expected: 2, recoverable: 2 });
  });

  test('a newer note in the database stays above an older copy', async () => {
    const { store, factory, journal } = await openTestStore();
    await writeNotes(store, 3);
    store.close();
    const db = await testDatabase(factory).open();
    const [row] = await db.table('notes').toArray();
    await db.table('notes').put({ ...row, revision: 9, text: 'newer' });
    db.close();
    await DAMAGES['one row gone']?.(new IDBFactory());
    const { open, rescue } = tryOpen(factory, { ...journal, readCanary: async () => ({ generation: 99, count: 3, hash: 'f'.repeat(16) }) });
    expect(await open()).toMatchObject({ ok: false });
    const found = await rescue();
    if (!found.ok) throw new Error(found.error.detail);
    await found.value.recover();
    found.value.close();
    expect(await dump(factory)).toContain('newer');
  });
});

describe('a healthy database', () => {
  test('under any order of writing, deleting and opening again is never called damaged, and the second copy is complete', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('save' as const), note: fc.nat(5) }),
      fc.record({ kind: fc.constant('remove' as const), note: fc.nat(5) }),
      fc.record({ kind: fc.constant('restore' as const), note: fc.nat(5) }),
      fc.record({ kind: fc.constant('reopen' as const), note: fc.nat(5) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const factory = new IDBFactory();
        const journal = memoryJournal();
        let { store } = await openTestStore(factory, journal);
        const ids = Array.from({ length: 6 }, () => store.notes.newId());
        for (const [i, { kind, note }] of steps.entries()) {
          const id = ids[note] ?? store.notes.newId();
          if (kind === 'save') await store.notes.save({ ...draftOf(store, `text ${i}`), id, base: 99 });
          if (kind === 'remove') await store.notes.remove(id);
          if (kind === 'restore') await store.notes.restore(id);
          if (kind !== 'reopen') continue;
          store.close();
          ({ store } = await openTestStore(factory, journal));
        }
        store.close();
        const db = await testDatabase(factory).open();
        for (const table of KEPT_TABLES) {
          const rows = new Map((await db.table(table).toArray()).map((row) => [row.id, row]));
          const copies = new Map((await journal.read(table)).flatMap(({ id, record }) => (record === null ? [] : [[id, record] as const])));
          expect(copies).toEqual(rows);
        }
        db.close();
      }),
      { numRuns: 30 },
    );
  });

  test('from before there was a second copy gets one at its first opening', async () => {
    const { store, factory } = await openTestStore();
    await writeNotes(store, 3);
    store.close();
    const db = await testDatabase(factory).open();
    await db.table('meta').clear();
    db.close();
    const fresh = memoryJournal();
    const again = await openTestStore(factory, fresh);
    expect(fresh.entries.size).toBe(3);
    expect(fresh.canaries.get('notes')).toMatchObject({ count: 3 });
    again.store.close();
  });

  test('a save does not fail for want of its copy, and a window that closed in between is no damage', async () => {
    const kept = memoryJournal();
    const { store, factory } = await openTestStore(new IDBFactory(), kept);
    await writeNotes(store, 1);
    const canaries = new Map(kept.canaries);
    await writeNotes(store, 1);
    store.close();
    for (const [table, canary] of canaries) kept.canaries.set(table, canary);
    expect(await tryOpen(factory, kept).open()).toMatchObject({ ok: true });
  });
});
