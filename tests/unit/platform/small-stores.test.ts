import { beforeEach, describe, expect, test, vi } from 'vitest';
import { noteIdSchema } from '@/domain/shared/brand';
import { dropDraft, keepDraft, readDrafts } from '@/platform/draft-store';
import { extensionVersion, readShortcuts } from '@/platform/extension-info';
import { takeIntent } from '@/platform/intent-store';
import * as v from 'valibot';
import type { fakeBrowser } from './fake-browser';

const { fake } = await vi.hoisted(async () => {
  const { fakeBrowser: make } = await import('./fake-browser');
  return { fake: make() };
});
vi.mock('@/platform/browser', (): { browser: ReturnType<typeof fakeBrowser> } => ({ browser: fake }));

const { local, session } = fake.storage;

beforeEach(() => {
  for (const area of [local, session]) {
    area.data.clear();
    area.state.refusal = null;
  }
});

describe('the wish to go somewhere', () => {
  const intent = { view: 'note', therapy: 'yoga', quote: { exact: 'A sentence.', prefix: '', suffix: '' } };
  const page = { url: 'https://example.org/', title: 'T' };

  test('is taken once', async () => {
    session.data.set('intent', { tabId: 7, intent, page });
    expect(await takeIntent(7)).toEqual({ tabId: 7, intent, page });
    expect(await takeIntent(7)).toBeNull();
  });

  test.each([
    ['for another tab', { tabId: 8, intent, page }],
    ['for no known view', { tabId: 7, intent: { view: 'delete-all', therapy: 'yoga' }, page }],
    ['that is nonsense', 'nonsense'],
  ])('%s is dropped', async (_, stored) => {
    session.data.set('intent', stored);
    expect(await takeIntent(7)).toBeNull();
    expect(session.data.size).toBe(0);
  });

  test('from a page whose address is none still opens the view', async () => {
    session.data.set('intent', { tabId: 7, intent, page: { url: 'nonsense', title: 'T' } });
    expect(await takeIntent(7)).toEqual({ tabId: 7, intent, page: null });
  });

  test('is none where the browser cannot tell', async () => {
    session.state.refusal = new Error('no session storage');
    expect(await takeIntent(7)).toBeNull();
  });
});

describe('drafts', () => {
  const draft = {
    id: v.parse(noteIdSchema, crypto.randomUUID()),
    base: 0,
    editor: 'p/e',
    text: 'half a wor',
    therapy: 'yoga',
    page: null,
    quote: null,
  };

  test('are kept until they are dropped', async () => {
    await keepDraft(draft);
    expect(await readDrafts()).toEqual({ ok: true, value: [draft] });
    await dropDraft(draft.id);
    expect(await readDrafts()).toEqual({ ok: true, value: [] });
  });

  test('that cannot be read are left where they are, and nothing else is taken for one', async () => {
    local.data.set('draft:x', { text: 7 });
    local.data.set('settings', { ...draft });
    expect(await readDrafts()).toEqual({ ok: true, value: [] });
    expect(local.data.size).toBe(2);
  });

  test('never disturb the typing, even where they cannot be kept', async () => {
    local.state.refusal = new Error('full');
    await expect(keepDraft(draft)).resolves.toBeUndefined();
    expect(await readDrafts()).toMatchObject({ ok: false, error: { table: 'drafts', action: 'read' } });
  });
});

describe('the extension', () => {
  test('knows its version and its keys, with words for each', async () => {
    fake.commands.getAll.mockResolvedValue([
      { name: '_execute_action', description: '', shortcut: 'Alt+Shift+L' },
      { name: 'next-term', description: 'Next', shortcut: '' },
    ]);
    expect(extensionVersion()).toBe('1.2.3');
    expect(await readShortcuts()).toEqual([
      { name: '_execute_action', description: 'Open Therapy Lens', keys: 'Alt+Shift+L' },
      { name: 'next-term', description: 'Next', keys: '' },
    ]);
  });

  test('has no keys where the browser has none', async () => {
    fake.commands.getAll.mockRejectedValue(new Error('not supported'));
    expect(await readShortcuts()).toEqual([]);
  });
});
