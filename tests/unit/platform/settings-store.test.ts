import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { switchSite } from '@/domain/settings/site-switch';
import { changeSettings, readSettings, watchSettings } from '@/platform/settings-store';
import { fakeLocks, type fakeBrowser } from './fake-browser';

const { fake } = await vi.hoisted(async () => {
  const { fakeBrowser: make } = await import('./fake-browser');
  return { fake: make() };
});
vi.mock('@/platform/browser', (): { browser: ReturnType<typeof fakeBrowser> } => ({ browser: fake }));

const local = fake.storage.local;
const DEFAULTS = { marks: 'section', hoverDelay: 300, offSites: [], changesSeen: null };

beforeEach(() => {
  local.data.clear();
  local.state.refusal = null;
  vi.stubGlobal('navigator', { locks: fakeLocks() });
});
afterEach(() => vi.unstubAllGlobals());

describe('reading', () => {
  test('gives the defaults before anything was chosen, and where nothing can be read', async () => {
    expect(await readSettings()).toEqual(DEFAULTS);
    local.state.refusal = new Error('gone');
    expect(await readSettings()).toEqual(DEFAULTS);
  });

  test('repairs what is damaged', async () => {
    local.data.set('settings', { marks: 'every', hoverDelay: 'soon', offSites: ['a.example', 7] });
    expect(await readSettings()).toEqual({ ...DEFAULTS, marks: 'every', offSites: ['a.example'] });
  });
});

describe('changing', () => {
  test('two windows at once lose nothing', async () => {
    await Promise.all(
      ['a.example', 'b.example', 'c.example'].map((site) => changeSettings((settings) => switchSite(settings, site, false))),
    );
    expect((await readSettings()).offSites).toEqual(['a.example', 'b.example', 'c.example']);
  });

  test('keeps what a newer version wrote', async () => {
    local.data.set('settings', { colour: 'green' });
    await changeSettings((settings) => ({ ...settings, marks: 'none' }));
    expect(local.data.get('settings')).toMatchObject({ colour: 'green', marks: 'none' });
  });

  test.each([
    [new Error('QUOTA_BYTES quota exceeded'), 'full'],
    [new Error('IO error'), 'failed'],
  ])('says why it could not: %s', async (refusal, reason) => {
    local.state.refusal = refusal;
    expect(await changeSettings((settings) => settings)).toMatchObject({
      ok: false,
      error: { name: 'StorageError', action: 'save', table: 'settings', reason },
    });
  });
});

test('watching hears each change until its signal ends', async () => {
  const controller = new AbortController();
  const heard: unknown[] = [];
  watchSettings((settings) => heard.push(settings.marks), controller.signal);
  await changeSettings((settings) => ({ ...settings, marks: 'none' }));
  await local.set({ other: 1 });
  controller.abort();
  await changeSettings((settings) => ({ ...settings, marks: 'every' }));
  expect(heard).toEqual(['none']);
  expect(fake.listeners.size).toBe(0);
});
