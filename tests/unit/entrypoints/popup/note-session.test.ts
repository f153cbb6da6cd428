import { firstOf, openTestStore } from '../../platform/db/open-test-store';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { err } from '@/domain/shared/result';
import { createNoteSession, firstView, type NoteStart, type SessionPorts, type SessionView } from '@/entrypoints/popup/note-session';
import type { NoteDraft } from '@/platform/db/notes';
import type { Store } from '@/platform/db/store';

const PAGE = { url: 'https://example.org/a', title: 'A page' };
const QUOTE = { exact: 'A sentence.', prefix: '', suffix: '' };

let editors = 0;

/** An editor over a real (in-memory) store; drafts are kept in a map that outlives it. */
function openEditor(store: Store, start: Partial<NoteStart> = {}, ports: Partial<SessionPorts> = {}) {
  editors += 1;
  const drafts = new Map<string, NoteDraft>();
  const full: NoteStart = { id: store.notes.newId(), base: 0, text: '', therapy: 'example-therapy', page: PAGE, quote: QUOTE, ...start };
  let view: SessionView = firstView(full);
  const session = createNoteSession(full, {
    notes: store.notes,
    drafts: {
      keep: (draft) => Promise.resolve(void drafts.set(draft.id, draft)),
      drop: (id) => Promise.resolve(void drafts.delete(id)),
    },
    editor: `editor-${editors}`,
    wait: () => new Promise(() => undefined),
    onView: (next) => (view = next),
    ...ports,
  });
  return { session, drafts, view: () => view, id: full.id };
}

const stored = (store: Store) => firstOf(store.notes.watchNewest(100));
const texts = async (store: Store) => (await stored(store)).map(({ text }) => text).toSorted();

describe('a new note', () => {
  test('is stored from its first character, with page and sentence', async () => {
    const { store } = await openTestStore();
    const { session, view } = openEditor(store);
    expect(view().state).toBe('idle');
    session.onText('A');
    expect(view().state).toBe('saving');
    await session.flush();
    expect(view().state).toBe('saved');
    expect(await stored(store)).toMatchObject([{ text: 'A', page: PAGE, quote: QUOTE, therapy: 'example-therapy' }]);
  });

  test('that is emptied again is not kept, and is stored again if it goes on', async () => {
    const { store } = await openTestStore();
    const { session, view, drafts } = openEditor(store);
    session.onText('A');
    await session.flush();
    session.onText(' \n');
    await session.flush();
    expect([await texts(store), view().state, drafts.size]).toEqual([[], 'idle', 0]);
    session.onText('B');
    await session.flush();
    expect(await texts(store)).toEqual(['B']);
  });

  test('can leave out where it comes from, before and after it was stored', async () => {
    const { store } = await openTestStore();
    const { session, view } = openEditor(store);
    session.onText('A');
    await session.flush();
    session.dropOrigin();
    await session.flush();
    expect(view().origin).toMatchObject({ page: null, quote: null });
    expect(await stored(store)).toMatchObject([{ text: 'A', page: null, quote: null }]);
  });
});

describe('a stored note', () => {
  async function withStored() {
    const { store } = await openTestStore();
    const first = openEditor(store);
    first.session.onText('old text');
    await first.session.flush();
    const [note] = await stored(store);
    if (!note) throw new Error('nothing stored');
    return { store, note };
  }

  test('that is emptied keeps its last text and says so', async () => {
    const { store, note } = await withStored();
    const { session, view } = openEditor(store, { ...note, base: note.revision });
    session.onText('');
    await session.flush();
    expect(view().state).toBe('empty');
    expect(await texts(store)).toEqual(['old text']);
  });

  test('shows what another window stored while nothing of its own waits', async () => {
    const { store, note } = await withStored();
    const { session, view, id } = openEditor(store, { ...note, base: note.revision });
    const other = openEditor(store, { ...note, base: note.revision });
    other.session.onText('from the other window');
    await other.session.flush();
    const [newer] = await stored(store);
    if (newer) session.adopt(newer);
    expect(view()).toMatchObject({ id, text: 'from the other window', fill: 1 });
    session.onText('from the other window, and on');
    await session.flush();
    expect([await texts(store), view().hasConflict]).toEqual([['from the other window, and on'], false]);
  });

  test('that changed elsewhere while one types is kept twice, and typing goes on in the copy', async () => {
    const { store, note } = await withStored();
    const { session, view, drafts } = openEditor(store, { ...note, base: note.revision });
    const other = openEditor(store, { ...note, base: note.revision });
    other.session.onText('theirs');
    await other.session.flush();
    session.onText('ours');
    await session.flush();
    session.onText('ours, longer');
    await session.flush();
    expect(await texts(store)).toEqual(['ours, longer', 'theirs']);
    expect(view().hasConflict).toBe(true);
    expect(drafts.size).toBe(0);
  });
});

describe('where the database refuses', () => {
  const refusal = err({ name: 'StorageError', action: 'save', table: 'notes', reason: 'full', detail: '' } as const);

  test('the text stays as a draft, the reader is told, and trying again saves it', async () => {
    const { store } = await openTestStore();
    let isFull = true;
    const notes = {
      discard: store.notes.discard,
      save: (draft: NoteDraft) => (isFull ? Promise.resolve(refusal) : store.notes.save(draft)),
    };
    const { session, view, drafts } = openEditor(store, {}, { notes, wait: () => Promise.resolve() });
    session.onText('A');
    await session.flush();
    expect(view()).toMatchObject({ state: 'failed', error: { reason: 'full' } });
    expect([...drafts.values()]).toMatchObject([{ text: 'A' }]);
    isFull = false;
    await session.flush();
    expect([await texts(store), view().state, view().error, drafts.size]).toEqual([['A'], 'saved', null, 0]);
  });
});

test('at every moment the newest text is in the database or among the drafts', async () => {
  const typed = fc.array(
    fc.tuple(
      fc.string({ minLength: 1, maxLength: 3 }).filter((text) => text.trim() !== ''),
      fc.boolean(),
    ),
    { minLength: 1, maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(typed, async (steps) => {
      const { store } = await openTestStore();
      const { session, drafts, id } = openEditor(store);
      for (const [text, pause] of steps) {
        session.onText(text);
        if (pause) await new Promise((resolve) => setTimeout(resolve));
        const kept = drafts.get(id)?.text ?? (await stored(store))[0]?.text;
        expect(kept).toBe(text);
      }
      await session.flush();
      expect([await texts(store), drafts.size]).toEqual([[steps.at(-1)?.[0]], 0]);
      store.close();
    }),
    { numRuns: 40 },
  );
}, 30_000);
