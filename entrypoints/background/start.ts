import { browser } from '@/platform/browser';
import type { TabRequest } from '@/platform/messages';
import { serve } from '@/platform/serve';
import { handlers } from './handlers';

const STEPS: Readonly<Record<string, 1 | -1>> = { 'next-term': 1, 'previous-term': -1 };

/** Registers every listener in the first turn of the event loop, as a worker that is started for one event must. */
export function startBackground(): void {
  serve(handlers);
  browser.commands.onCommand.addListener((command) => void step(command));
  browser.runtime.onInstalled.addListener(() => void prepare());
}

async function step(command: string): Promise<void> {
  const by = STEPS[command];
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (by === undefined || tab?.id === undefined) return;
  const request: TabRequest = { kind: 'step', by };
  // A page without our script (a browser page, a store) has no marks to step through.
  await browser.tabs.sendMessage(tab.id, request).catch(() => undefined);
}

/** After an installation or update: pages that are open already get the script, so that nothing needs a reload. */
async function prepare(): Promise<void> {
  await closeStorageToPages();
  const manifest = browser.runtime.getManifest();
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  for (const script of manifest.content_scripts ?? []) {
    for (const tab of tabs) if (tab.id !== undefined) await inject(tab.id, script.js ?? [], script.css ?? []);
  }
}

/** Settings and whatever else lies in `storage.local` are no business of a page's process. */
async function closeStorageToPages(): Promise<void> {
  const local: object = browser.storage.local;
  if (!('setAccessLevel' in local) || typeof local.setAccessLevel !== 'function') return;
  await Promise.resolve(local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' })).catch(() => undefined);
}

/** Firefox injects by itself; a second copy ends the first, so once too often does no harm. */
async function inject(tabId: number, js: string[], css: string[]): Promise<void> {
  try {
    await browser.scripting.insertCSS({ target: { tabId }, files: css, origin: 'USER' });
    await browser.scripting.executeScript({ target: { tabId }, files: js });
  } catch {
    // Pages that no extension may touch (the store), and tabs that closed meanwhile.
  }
}
