import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Settings } from '@/domain/settings/settings';
import type { StorageError } from '@/domain/shared/storage-error';
import { changeSettings, readSettings, watchSettings } from '@/platform/settings-store';
import { tellPage, tellPages } from '@/platform/tab-messages';
import type { PageTab } from '@/platform/page-tab';

/** The settings as they stand, and how to change them. */
export interface SettingsControl {
  /** `null` until they are read. */
  readonly settings: Settings | null;
  readonly error: StorageError | null;
  /** Saves a change and tells open pages, the one in front first. */
  readonly change: (change: (settings: Settings) => Settings) => Promise<void>;
}

/** Follows the settings, whichever window changes them. */
export function useSettings(tab: PageTab | null): SettingsControl {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [error, setError] = useState<StorageError | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    watchSettings(setSettings, controller.signal);
    void readSettings().then(setSettings);
    return () => controller.abort();
  }, []);

  const id = tab?.id;
  const url = tab?.url ?? '';
  const change = useCallback(
    async (how: (settings: Settings) => Settings): Promise<void> => {
      const changed = await changeSettings(how);
      setError(changed.ok ? null : changed.error);
      if (!changed.ok) return;
      setSettings(changed.value);
      if (id !== undefined && url !== '') await tellPage(id, url, changed.value);
      await tellPages(changed.value);
    },
    [id, url],
  );

  return { settings, error, change };
}
