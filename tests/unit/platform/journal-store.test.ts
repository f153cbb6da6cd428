import { beforeEach, describe, expect, test, vi } from 'vitest';
import { canaryOf } from '@/domain/keeping/canary';
import { createJournal } from '@/platform/journal-store';
import type { fakeBrowser } from './fake-browser';

const { fake } = await vi.hoisted(async () => {
  const { fakeBrowser: make } = await import('./fake-browser');
  return { fake: make() };
});
vi.mock('@/platform/browser', (): { browser: ReturnType<typeof fakeBrowser> } => ({ browser: fake }));

const { local } = fake.storage;
const journal = createJournal();
const canary = canaryOf([{ id: 'a', revision: 1 }], 3);

beforeEach(() => {
  local.data.clear();
  local.state.refusal = null;
});

describe('the journal', () => {
  test('gives back what it was given, each table apart', async () => {
    await journal.keep('notes', canary, [{ id: 'a', record: { id: 'a', text: 'note' } }]);
    await journal.keep('bookmarks', canaryOf([], 1), [{ id: 'a', record: null }]);
    expect(await journal.readCanary('notes')).toEqual(canary);
    expect(await journal.read('notes')).toEqual([{ id: 'a', record: { id: 'a', text: 'note' } }]);
    expect(await journal.read('bookmarks')).toEqual([{ id: 'a', record: null }]);
  });

  test('keeps of each record the last state only', async () => {
    await journal.keep('notes', canary, [{ id: 'a', record: { text: 'one' } }]);
    await journal.keep('notes', canary, [{ id: 'a', record: { text: 'two' } }]);
    expect(await journal.read('notes')).toEqual([{ id: 'a', record: { text: 'two' } }]);
  });

  test('takes many records at once', async () => {
    const entries = Array.from({ length: 250 }, (_, i) => ({ id: `n${i}`, record: { i } }));
    await journal.keep('notes', canary, entries);
    expect(await journal.read('notes')).toEqual(entries);
  });

  test('leaves drafts and settings alone', async () => {
    local.data.set('draft:a', { text: 'typing' });
    expect(await journal.read('notes')).toEqual([]);
  });

  test('of a browser that refuses is no reason for a save to fail, and knows nothing', async () => {
    local.state.refusal = new Error('no space');
    await expect(journal.keep('notes', canary, [{ id: 'a', record: {} }])).resolves.toBeUndefined();
    expect(await journal.readCanary('notes')).toBeNull();
  });

  test('a canary that is none counts for nothing', async () => {
    local.data.set('canary:notes', { generation: -1, count: 'many' });
    expect(await journal.readCanary('notes')).toBeNull();
  });
});
