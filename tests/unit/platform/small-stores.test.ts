import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
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

describe("drafts in the extension's own storage", () => {
  /** Room for `room` more writes. */
  function stubStorage(room = Infinity) {
    let left = room;
    const methods = {
      getItem: (key: string) => texts[key] ?? null,
      setItem: (key: string, text: string) => {
        if (left-- <= 0) throw new DOMException('full', 'QuotaExceededError');
        texts[key] = text;
      },
      removeItem: (key: string) => void Reflect.deleteProperty(texts, key),
    };
    const texts: Record<string, string> = Object.create(methods);
    vi.stubGlobal('window', { localStorage: texts });
    return texts;
  }

  const draft = (text: string) => ({
    id: v.parse(noteIdSchema, '4b1c8a5e-0c57-4b6a-9b0e-2d5f6a7c8d9e'),
    base: 0,
    editor: 'p/e',
    text,
    therapy: 'yoga',
    page: null,
    quote: null,
  });

  afterEach(() => vi.unstubAllGlobals());

  test('are there before the page can close', () => {
    const texts = stubStorage();
    void keepDraft(draft('half a wor'));
    expect(Object.keys(texts)).toEqual([`draft:${draft('').id}`]);
  });

  test('are read from there, and gone once they are dropped', async () => {
    const texts = stubStorage();
    await keepDraft(draft('half a wor'));
    expect([await readDrafts(), local.data.size]).toEqual([{ ok: true, value: [draft('half a wor')] }, 0]);
    await dropDraft(draft('').id);
    expect([await readDrafts(), Object.keys(texts)]).toEqual([{ ok: true, value: [] }, []]);
  });

  test('go elsewhere once it is full, and the older words are not taken for the last ones', async () => {
    stubStorage(1);
    await keepDraft(draft('half'));
    await keepDraft(draft('half a wor'));
    expect(await readDrafts()).toEqual({ ok: true, value: [draft('half a wor')] });
  });

  test('that cannot be read are left where they are, and hide no others', async () => {
    const texts = stubStorage();
    texts['draft:x'] = '{"text":';
    await keepDraft(draft('half a wor'));
    expect(await readDrafts()).toEqual({ ok: true, value: [draft('half a wor')] });
    expect(texts['draft:x']).toBe('{"text":');
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
