import { expect, test } from 'vitest';
import { storageErrorWords, type StorageError } from '@/domain/shared/storage-error';

const TABLES: readonly StorageError['table'][] = ['notes', 'bookmarks', 'meta', 'settings', 'drafts'];
const ACTIONS: readonly StorageError['action'][] = ['open', 'read', 'save', 'delete', 'restore'];
const REASONS: readonly StorageError['reason'][] = ['cannot-open', 'blocked', 'outdated', 'full', 'failed'];

const all = TABLES.flatMap((table) =>
  ACTIONS.flatMap((action) =>
    REASONS.map((reason): StorageError => ({ name: 'StorageError', table, action, reason, detail: 'UnknownError: x' })),
  ),
);

test.each(all)('$table, $action, $reason: says what happened and what to do, without the browser’s words', (error) => {
  const { title, text } = storageErrorWords(error);
  expect(title).toMatch(/^[A-Z].*\.$/);
  expect(text).toMatch(/kept|Nothing was changed/);
  expect(`${title} ${text}`).not.toMatch(/UnknownError|IndexedDB|lost/);
});

test('names what it is about', () => {
  expect(storageErrorWords({ name: 'StorageError', table: 'notes', action: 'save', reason: 'full', detail: '' }).title).toBe(
    'Your notes could not be saved.',
  );
});
