import { firstOf, openTestStore, testDatabase } from './open-test-store';
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { NoteDraft } from '@/platform/db/notes';
import type { Store } from '@/platform/db/store';

const DAY = 24 * 60 * 60 * 1_000;

function draftOf(store: Store, fields: Partial<NoteDraft> = {}): NoteDraft {
  return {
    id: store.notes.newId(),
    base: 0,
    editor: 'editor-a',
    text: 'Ask about my shoulder.',
    therapy: 'example-therapy',
    page: null,
    quote: null,
    ...fields,
  };
}

function listOf(store: Store) {
  return firstOf(store.notes.watchNewest(100));
}

describe('saving a note', () => {
  test('keeps the text, the page, the sentence and who wrote it when', async () => {
    const { store } = await openTestStore();
    const page = { url: 'https://example.org/a', title: 'A page' };
    const quote = { exact: 'A sentence.', prefix: '', suffix: '' };
    const saved = await store.notes.save(draftOf(store, { page, quote }));
    expect(saved).toMatchObject({
      ok: true,
      value: { revision: 1, schema: 1, created: '2026-11-23T10:00:00.000Z', deleted: null, page, quote, tags: [] },
    });
    expect(await listOf(store)).toMatchObject([{ text: 'Ask about my shoulder.', device: expect.stringMatching(/^[\da-f-]{36}$/) }]);
  });

  test('counts a revision for each change and moves the note to the top', async () => {
    const { store, clock } = await openTestStore();
    const first = draftOf(store, { text: 'first' });
    await store.notes.save(first);
    clock.time += 1_000;
    await store.notes.save(draftOf(store, { text: 'second' }));
    clock.time += 1_000;
    await store.notes.save({ ...first, base: 1, text: 'first, longer' });
    expect((await listOf(store)).map(({ text, revision }) => [text, revision])).toEqual([
      ['first, longer', 2],
      ['second', 1],
    ]);
  });

  test('sent twice counts once', async () => {
    const { store, clock } = await openTestStore();
    const draft = draftOf(store);
    const first = await store.notes.save(draft);
    clock.time += 5_000;
    expect(await store.notes.save({ ...draft, editor: 'editor-b' })).toEqual(first);
    expect(await listOf(store)).toHaveLength(1);
  });

  test('never loses a field that a newer version wrote', async () => {
    const { store, factory } = await openTestStore();
    const draft = draftOf(store);
    await store.notes.save(draft);
    const db = await testDatabase(factory).open();
    await db.table('notes').update(draft.id, { colour: 'green' });
    await store.notes.save({ ...draft, base: 1, text: 'changed' });
    expect(await db.table('notes').get(draft.id)).toMatchObject({ colour: 'green', text: 'changed' });
    db.close();
  });

  test('of a note that was erased elsewhere writes it again', async () => {
    const { store } = await openTestStore();
    const saved = await store.notes.save(draftOf(store, { base: 7, text: 'still typing' }));
    expect(saved).toMatchObject({ ok: true, value: { text: 'still typing' } });
  });
});

describe('two editors of one note', () => {
  test('over a newer revision both texts are kept and the editor is told', async () => {
    const { store } = await openTestStore();
    const draft = draftOf(store);
    await store.notes.save(draft);
    await store.notes.save({ ...draft, base: 1, editor: 'editor-b', text: 'from the other window' });
    const result = await store.notes.save({ ...draft, base: 1, text: 'from this window' });
    expect(result).toMatchObject({
      ok: false,
      error: { name: 'NoteConflict', stored: { text: 'from the other window' }, copy: { text: 'from this window' } },
    });
    expect((await listOf(store)).map(({ text }) => text).toSorted()).toEqual(['from the other window', 'from this window']);
  });

  test('one editor never conflicts with itself, even where it missed an answer', async () => {
    const { store } = await openTestStore();
    const draft = draftOf(store);
    await store.notes.save(draft);
    await store.notes.save({ ...draft, base: 1, text: 'two' });
    expect(await store.notes.save({ ...draft, base: 0, text: 'three' })).toMatchObject({ ok: true, value: { revision: 3, text: 'three' } });
    expect(await listOf(store)).toHaveLength(1);
  });

  test('the same text from a second one is there already, and moves on with whoever typed it first', async () => {
    const { store } = await openTestStore();
    const draft = draftOf(store, { text: 'alike' });
    await store.notes.save(draft);
    expect(await store.notes.save({ ...draft, editor: 'editor-b' })).toMatchObject({
      ok: true,
      value: { revision: 1, editor: 'editor-a' },
    });
    expect(await store.notes.save({ ...draft, base: 1, text: 'alike and more' })).toMatchObject({ ok: true, value: { revision: 2 } });
    expect(await store.notes.save({ ...draft, base: 1, editor: 'editor-b', text: 'alike but other' })).toMatchObject({ ok: false });
    expect((await listOf(store)).map(({ text }) => text).toSorted()).toEqual(['alike and more', 'alike but other']);
  });

  test('whatever the order of their saves, the last text of each stands somewhere', async () => {
    const step = fc.record({
      editor: fc.constantFrom('a', 'b', 'c'),
      text: fc.oneof(fc.constantFrom('x', 'y'), fc.string({ minLength: 1, maxLength: 5 })),
      knowsNewest: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const { store } = await openTestStore();
        const id = store.notes.newId();
        const editors = new Map<string, { id: typeof id; base: number; last: string }>();
        for (const { editor, text, knowsNewest } of steps) {
          const known = editors.get(editor) ?? { id, base: 0, last: '' };
          const shown = await firstOf(store.notes.watchNewest(100));
          const stored = shown.find((note) => note.id === known.id)?.revision ?? 0;
          const base = knowsNewest ? stored : known.base;
          // Who writes over the newest revision has seen it, and means to replace what the others put there.
          if (base === stored) for (const other of editors.values()) if (other.id === known.id) other.last = '';
          const result = await store.notes.save(draftOf(store, { id: known.id, base, editor, text }));
          const saved = result.ok ? result.value : 'copy' in result.error ? result.error.copy : null;
          if (!saved) throw new Error('A save failed');
          // Text that another editor has put there already adds nothing of this one's own: see the test above.
          editors.set(editor, { id: saved.id, base: saved.revision, last: saved.editor === editor ? text : '' });
        }
        const texts = new Set((await firstOf(store.notes.watchNewest(100))).map(({ text }) => text));
        store.close();
        const lost = [...editors.values()].filter(({ last }) => last !== '' && !texts.has(last));
        expect(lost).toEqual([]);
      }),
      { numRuns: 120 },
    );
  }, 30_000);
});

describe('deleting a note', () => {
  test('puts it into the trash, from where it comes back as it was', async () => {
    const { store, clock } = await openTestStore();
    const draft = draftOf(store);
    await store.notes.save(draft);
    clock.time += 1_000;
    await store.notes.remove(draft.id);
    expect(await listOf(store)).toEqual([]);
    expect(await firstOf(store.notes.watchCount())).toBe(0);
    expect(await firstOf(store.notes.watchTrash())).toMatchObject([{ text: draft.text, deleted: '2026-11-23T10:00:01.000Z' }]);
    await store.notes.restore(draft.id);
    expect(await listOf(store)).toMatchObject([{ text: draft.text, modified: '2026-11-23T10:00:00.000Z', deleted: null }]);
    expect(await firstOf(store.notes.watchTrash())).toEqual([]);
  });

  test('twice is once, and of an unknown note is nothing', async () => {
    const { store } = await openTestStore();
    const draft = draftOf(store);
    await store.notes.save(draft);
    await store.notes.remove(draft.id);
    await store.notes.remove(draft.id);
    expect(await store.notes.remove('unknown')).toEqual({ ok: true, value: null });
    expect(await firstOf(store.notes.watchTrash())).toMatchObject([{ revision: 2 }]);
  });

  test('is for good after 30 days, and not before', async () => {
    const { store, clock } = await openTestStore();
    const draft = draftOf(store);
    await store.notes.save(draft);
    await store.notes.remove(draft.id);
    clock.time += 30 * DAY;
    expect(await store.notes.purge()).toEqual({ ok: true, value: 0 });
    clock.time += 1;
    expect(await store.notes.purge()).toEqual({ ok: true, value: 1 });
    expect(await firstOf(store.notes.watchTrash())).toEqual([]);
  });
});

describe('a new note that is emptied again', () => {
  test('is not kept, not even in the trash', async () => {
    const { store } = await openTestStore();
    const draft = draftOf(store, { text: 'a' });
    await store.notes.save(draft);
    await store.notes.discard(draft.id, 'editor-a');
    expect(await listOf(store)).toEqual([]);
    expect(await firstOf(store.notes.watchTrash())).toEqual([]);
  });

  test('goes to the trash where another editor has written in it', async () => {
    const { store } = await openTestStore();
    const draft = draftOf(store);
    await store.notes.save(draft);
    await store.notes.save({ ...draft, base: 1, editor: 'editor-b', text: 'more' });
    await store.notes.discard(draft.id, 'editor-a');
    expect(await firstOf(store.notes.watchTrash())).toMatchObject([{ text: 'more' }]);
  });
});

describe('live queries', () => {
  test('show what another window saved', async () => {
    const { store, factory } = await openTestStore();
    const other = await openTestStore(factory);
    const seen: number[] = [];
    const stop = store.notes.watchCount()(
      (count) => seen.push(count),
      () => seen.push(-1),
    );
    await expect.poll(() => seen.at(-1)).toBe(0);
    await other.store.notes.save(draftOf(other.store));
    await expect.poll(() => seen.at(-1)).toBe(1);
    stop();
  });

  test('of one therapy leave the others and the trash out', async () => {
    const { store } = await openTestStore();
    const gone = draftOf(store, { text: 'gone' });
    await store.notes.save(gone);
    await store.notes.save(draftOf(store, { text: 'here' }));
    await store.notes.save(draftOf(store, { text: 'elsewhere', therapy: 'other-therapy' }));
    await store.notes.remove(gone.id);
    expect(await firstOf(store.notes.watchTherapy('example-therapy'))).toMatchObject([{ text: 'here' }]);
  });

  test('hand over an error instead of an empty list', async () => {
    const { store } = await openTestStore();
    store.close();
    await expect(firstOf(store.notes.watchNewest(10))).rejects.toThrow(/DatabaseClosed/);
  });
});
