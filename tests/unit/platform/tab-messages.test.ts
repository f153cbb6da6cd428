import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { askReport, jumpTo, tellPages } from '@/platform/tab-messages';
import { findPageTab, isReadablePage } from '@/platform/page-tab';
import { rawSource } from '../domain/source/heads';
import type { fakeBrowser } from './fake-browser';

const { fake } = await vi.hoisted(async () => {
  const { fakeBrowser: make } = await import('./fake-browser');
  return { fake: make() };
});
vi.mock('@/platform/browser', (): { browser: ReturnType<typeof fakeBrowser> } => ({ browser: fake }));

const REPORT = {
  state: 'ready',
  source: rawSource(),
  found: [{ therapy: 'yoga', count: 2, conditions: [], quote: { exact: 'x', prefix: '', suffix: '' } }],
  partial: false,
};

beforeEach(() => {
  fake.tabs.sendMessage.mockReset();
});
afterEach(() => vi.useRealTimers());

describe('a page’s report', () => {
  test('is taken in the agreed shape', async () => {
    fake.tabs.sendMessage.mockResolvedValue(REPORT);
    expect(await askReport(7)).toEqual({ ok: true, value: REPORT });
    expect(fake.tabs.sendMessage).toHaveBeenCalledWith(7, { kind: 'report' }, { frameId: 0 });
  });

  test.each([
    ['without our script', () => Promise.reject(new Error('Could not establish connection. Receiving end does not exist.')), 'silent'],
    ['that answers nothing', () => Promise.resolve(undefined), 'silent'],
    ['that answers nonsense', () => Promise.resolve({ state: 'ready' }), 'bad-answer'],
    [
      'with a title of a million letters',
      () => Promise.resolve({ ...REPORT, source: rawSource({ title: 'x'.repeat(1_000_000) }) }),
      'bad-answer',
    ],
  ])('of a page %s is refused', async (_, answer, error) => {
    fake.tabs.sendMessage.mockImplementation(answer);
    expect(await askReport(7)).toEqual({ ok: false, error });
  });

  test('of a page that hangs is not waited for', async () => {
    vi.useFakeTimers();
    fake.tabs.sendMessage.mockReturnValue(new Promise(() => undefined));
    const answer = askReport(7);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await answer).toEqual({ ok: false, error: 'silent' });
  });

  test('never throws, whatever a page says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (answer) => {
        fake.tabs.sendMessage.mockResolvedValue(answer);
        expect((await askReport(7)).ok).toBe(false);
      }),
    );
  });
});

test('a jump says whether the place was shown', async () => {
  fake.tabs.sendMessage.mockResolvedValueOnce(true).mockResolvedValueOnce(false).mockRejectedValueOnce(new Error('gone'));
  expect([await jumpTo(7, 'yoga', 0), await jumpTo(7, 'yoga', 1), await jumpTo(7, 'yoga', 2)]).toEqual([true, false, false]);
});

test('each open page is told what holds for its own site, and a dead one disturbs nobody', async () => {
  fake.tabs.query.mockResolvedValue([
    { id: 1, url: 'https://www.off.example/a' },
    { id: 2, url: 'https://on.example/' },
    { id: 3 },
    { id: 4, url: 'https://off.example/b' },
  ]);
  fake.tabs.sendMessage.mockImplementation((id) => (id === 2 ? Promise.reject(new Error('no script')) : Promise.resolve()));
  await tellPages({ marks: 'every', hoverDelay: 150, offSites: ['off.example'], changesSeen: null });
  const told = fake.tabs.sendMessage.mock.calls.map(([id, message]) => [id, message]);
  expect(told).toEqual([1, 2, 4].map((id) => [id, { kind: 'settings', settings: { on: id === 2, marks: 'every', hoverDelay: 150 } }]));
});

describe('the tab', () => {
  test('is the one in front, or the one that is named', async () => {
    fake.tabs.query.mockResolvedValue([{ id: 1, url: 'https://example.org/', title: 'T', status: 'complete' }]);
    fake.tabs.get.mockResolvedValue({ id: 9, status: 'loading' });
    expect(await findPageTab(null)).toEqual({ id: 1, url: 'https://example.org/', title: 'T', isLoading: false });
    expect(await findPageTab(9)).toEqual({ id: 9, url: '', title: '', isLoading: true });
  });

  test('is none where it was closed', async () => {
    fake.tabs.get.mockRejectedValue(new Error('No tab with id: 9.'));
    expect(await findPageTab(9)).toBeNull();
  });

  test.each([
    ['text/html', true],
    ['application/xhtml+xml', true],
    ['application/pdf', false],
    ['text/plain', false],
    [undefined, false],
  ])('that shows %s can be read after a reload: %s', async (result, expected) => {
    fake.scripting.executeScript.mockResolvedValue([{ result }]);
    expect(await isReadablePage(7)).toBe(expected);
  });

  test('that no extension may touch cannot be read', async () => {
    fake.scripting.executeScript.mockRejectedValue(new Error('Cannot access contents of the page.'));
    expect(await isReadablePage(7)).toBe(false);
  });
});
