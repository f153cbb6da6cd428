import { parseSettings, type Settings } from '@/domain/settings/settings';
import { err, ok, type Result } from '@/domain/shared/result';
import type { StorageError } from '@/domain/shared/storage-error';
import { browser } from './browser';

const KEY = 'settings';

/** The reader's choices. What is missing or damaged becomes its default; where nothing can be read at all, all of it. */
export async function readSettings(): Promise<Settings> {
  try {
    const stored = await browser.storage.local.get(KEY);
    return parseSettings(stored[KEY]);
  } catch {
    // Settings are choices, not data: the defaults are safe, and a later change says if it cannot be saved.
    return parseSettings(undefined);
  }
}

/**
 * Changes the settings as they stand now, also where two windows do so at once: one after the other. Answers with the
 * settings that hold afterwards. Parts of the stored record that this version does not know are kept.
 */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<Result<Settings, StorageError>> {
  try {
    const changed = await navigator.locks.request(`${KEY}-change`, async () => {
      const stored = await browser.storage.local.get(KEY);
      const settings = change(parseSettings(stored[KEY]));
      await browser.storage.local.set({ [KEY]: { ...recordOf(stored[KEY]), ...settings } });
      return settings;
    });
    return ok(changed);
  } catch (cause) {
    const detail = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    return err({ name: 'StorageError', action: 'save', table: 'settings', reason: /quota/i.test(detail) ? 'full' : 'failed', detail });
  }
}

/** Calls back with the settings after each change, from whichever window. Ends with the signal. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) onChange(parseSettings(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

function recordOf(stored: unknown): object {
  return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? stored : {};
}
