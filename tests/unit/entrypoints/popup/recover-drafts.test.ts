import { firstOf, openTestStore } from '../../platform/db/open-test-store';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { err, ok } from '@/domain/shared/result';
import { editorName, recoverDrafts } from '@/entrypoints/popup/recover-drafts';
import type { NoteDraft } from '@/platform/db/notes';

const { drafts, alive } = vi.hoisted(() => ({ drafts: new Map<string, unknown>(), alive: new Map<string, Promise<void>>() }));
vi.mock('@/platform/draft-store', () => ({
  readDrafts: () => Promise.resolve(ok([...drafts.values()])),
  dropDraft: (id: string) => Promise.resolve(void drafts.delete(id)),
}));
vi.mock('@/platform/page-life', () => ({
  afterPage: async (page: string, act: () => Promise<void>) => {
    await alive.get(page);
    await act();
  },
}));

beforeEach(() => {
  drafts.clear();
  alive.clear();
});

async function setUp(given: Partial<NoteDraft> = {}) {
  const { store } = await openTestStore();
  const draft: NoteDraft = {
    id: store.notes.newId(),
    base: 0,
    editor: editorName('page-1', 'a'),
    text: 'half a wor',
    therapy: 'yoga',
    page: null,
    quote: null,
    ...given,
  };
  drafts.set(draft.id, draft);
  return { store, draft, texts: async () => (await firstOf(store.notes.watchNewest(10))).map(({ text }) => text).toSorted() };
}

describe('a draft of a page that is gone', () => {
  test('becomes a note', async () => {
    const { store, texts } = await setUp();
    await recoverDrafts(store.notes);
    expect([await texts(), drafts.size]).toEqual([['half a wor'], 0]);
  });

  test('that was stored after all changes nothing', async () => {
    const { store, draft, texts } = await setUp();
    await store.notes.save(draft);
    await recoverDrafts(store.notes);
    expect([await texts(), drafts.size]).toEqual([['half a wor'], 0]);
  });

  test('replaces the shorter text that its own editor had stored', async () => {
    const { store, draft, texts } = await setUp();
    await store.notes.save({ ...draft, text: 'half a' });
    await recoverDrafts(store.notes);
    expect(await texts()).toEqual(['half a wor']);
  });

  test('stands beside what another editor stored meanwhile', async () => {
    const { store, draft, texts } = await setUp();
    await store.notes.save({ ...draft, text: 'half a' });
    await store.notes.save({ ...draft, base: 1, editor: 'page-2/b', text: 'something else' });
    await recoverDrafts(store.notes);
    expect([await texts(), drafts.size]).toEqual([['half a wor', 'something else'], 0]);
  });

  test('stays where the database refuses', async () => {
    const { store } = await setUp();
    const refusal = err({ name: 'StorageError', action: 'save', table: 'notes', reason: 'full', detail: '' } as const);
    await recoverDrafts({ ...store.notes, save: () => Promise.resolve(refusal) });
    expect(drafts.size).toBe(1);
  });
});

describe('a draft of a page that lives', () => {
  test('is left to it, and the last word is saved once it is gone', async () => {
    const closing = Promise.withResolvers<void>();
    alive.set('page-1', closing.promise);
    const { store, draft, texts } = await setUp();
    const recovery = recoverDrafts(store.notes);
    await vi.waitFor(async () => expect([await texts(), drafts.size]).toEqual([[], 1]));
    drafts.set(draft.id, { ...draft, text: 'half a word' });
    closing.resolve();
    await recovery;
    expect([await texts(), drafts.size]).toEqual([['half a word'], 0]);
  });

  test('does not keep those of other pages waiting', async () => {
    alive.set('page-1', new Promise(() => undefined));
    const { store, draft, texts } = await setUp();
    drafts.set('other', { ...draft, id: store.notes.newId(), editor: editorName('page-2', 'b'), text: 'half a wor of another' });
    void recoverDrafts(store.notes);
    await vi.waitFor(async () => expect(await texts()).toEqual(['half a wor of another']));
    expect(drafts.has(draft.id)).toBe(true);
  });

  test('is not made a note where the page has saved it itself', async () => {
    const closing = Promise.withResolvers<void>();
    alive.set('page-1', closing.promise);
    const { store, texts } = await setUp();
    const recovery = recoverDrafts(store.notes);
    drafts.clear();
    closing.resolve();
    await recovery;
    expect(await texts()).toEqual([]);
  });
});
