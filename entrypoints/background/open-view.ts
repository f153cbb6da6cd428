import { browser } from '@/platform/browser';
import type { ViewIntent } from '@/platform/messages';

/** Size of the window that stands in for the popup, in CSS pixels. */
const WINDOW = { width: 420, height: 680 } as const;

/**
 * Opens the popup at a view; where the browser does not allow that without a click on its own button, a small window
 * of the same page. The wish is left in `storage.session` ("intent"), which no content script can read.
 */
export async function openView(tabId: number, page: { readonly url: string; readonly title: string }, intent: ViewIntent): Promise<void> {
  await browser.storage.session.set({ intent: { tabId, intent, page } });
  try {
    await browser.action.openPopup();
  } catch {
    // Firefox wants a gesture on its own interface; Chromium refuses when its window is not in front.
    await openWindow(tabId);
  }
}

async function openWindow(tabId: number): Promise<void> {
  const url = browser.runtime.getURL(`/popup.html?window=1&tab=${tabId}`);
  try {
    await browser.windows.create({ url, type: 'popup', ...WINDOW });
  } catch {
    // No windows on this device (Android): a tab does as well.
    await browser.tabs.create({ url });
  }
}
