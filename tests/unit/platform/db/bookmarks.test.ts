import { firstOf, openTestStore } from './open-test-store';
import { describe, expect, test } from 'vitest';
import type { Source } from '@/domain/source/source';

const SOURCE: Source = {
  type: 'article-journal',
  title: 'A made-up trial of an example therapy',
  URL: 'https://journal.example/article/1',
  site: 'Journal of Examples',
  accessed: '2026-11-23',
  author: [{ family: 'Roe', given: 'Jane' }],
  DOI: '10.5555/example.1',
};

describe('bookmarks', () => {
  test('a source is kept once, however often it is added', async () => {
    const { store } = await openTestStore();
    const [first, second] = await Promise.all([store.bookmarks.add(SOURCE, ['yoga']), store.bookmarks.add(SOURCE, [])]);
    expect(second).toEqual(first);
    const elsewhere = { ...SOURCE, URL: 'https://mirror.example/1', DOI: '10.5555/EXAMPLE.1' };
    expect(await store.bookmarks.add(elsewhere, [])).toEqual(first);
    expect(await firstOf(store.bookmarks.watchCount())).toBe(1);
  });

  test('is recognised, removed, and brought back', async () => {
    const { store } = await openTestStore();
    expect(await firstOf(store.bookmarks.watchSame(SOURCE))).toBeNull();
    const added = await store.bookmarks.add(SOURCE, ['yoga']);
    if (!added.ok) throw new Error('not added');
    expect(await firstOf(store.bookmarks.watchSame({ ...SOURCE, URL: 'https://other.example/' }))).toEqual(added.value);
    await store.bookmarks.remove(added.value.id);
    expect(await firstOf(store.bookmarks.watchSame(SOURCE))).toBeNull();
    expect(await firstOf(store.bookmarks.watchTrash())).toMatchObject([{ source: SOURCE }]);
    await store.bookmarks.restore(added.value.id);
    expect(await firstOf(store.bookmarks.watchNewest(10))).toMatchObject([{ source: SOURCE, therapies: ['yoga'], deleted: null }]);
  });

  test('removed and added again is a bookmark of its own', async () => {
    const { store } = await openTestStore();
    const first = await store.bookmarks.add(SOURCE, []);
    if (!first.ok) throw new Error('not added');
    await store.bookmarks.remove(first.value.id);
    const again = await store.bookmarks.add(SOURCE, []);
    expect(again.ok && again.value.id !== first.value.id).toBe(true);
  });
});
