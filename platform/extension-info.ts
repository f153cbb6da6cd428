import { browser } from './browser';

/** A keyboard command with the keys it has now. */
export interface Shortcut {
  readonly name: string;
  readonly description: string;
  /** "Alt+Shift+L"; empty where the reader or the browser has given it none. */
  readonly keys: string;
}

/** Chromium drops the description of this one. */
const OWN_WORDS: Readonly<Record<string, string>> = { _execute_action: 'Open Therapy Lens' };

/** The version as the browser lists it. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}

/** The keyboard commands. Empty on devices that have none. */
export async function readShortcuts(): Promise<readonly Shortcut[]> {
  try {
    const commands = await browser.commands.getAll();
    return commands.map(({ name = '', description = '', shortcut = '' }) => ({
      name,
      description: description || (OWN_WORDS[name] ?? name),
      keys: shortcut,
    }));
  } catch {
    // Firefox for Android has no commands.
    return [];
  }
}
