import { useEffect } from 'preact/hooks';
import { newest, unseenAfter } from './changes';
import type { SettingsControl } from './use-settings';

/** How many changes of the evidence the reader has not seen. To a new reader nothing is a change: their first look is noted. */
export function useChanges({ settings, change }: SettingsControl): number {
  const isFirst = settings !== null && settings.changesSeen === null;
  useEffect(() => {
    if (isFirst && newest !== null) void change((each) => ({ ...each, changesSeen: each.changesSeen ?? newest }));
  }, [isFirst, change]);
  return unseenAfter(settings?.changesSeen ?? null).length;
}
