import { browser } from './browser';

/** The tab that the popup speaks of. */
export interface PageTab {
  readonly id: number;
  /** Empty where the browser does not tell: its own pages, and pages that no extension may touch. */
  readonly url: string;
  readonly title: string;
  readonly isLoading: boolean;
}

/** The tab with this id, or else the one in front; `null` where there is none (any more). */
export async function findPageTab(id: number | null): Promise<PageTab | null> {
  try {
    const tab = id === null ? (await browser.tabs.query({ active: true, currentWindow: true }))[0] : await browser.tabs.get(id);
    return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? '', title: tab.title ?? '', isLoading: tab.status === 'loading' };
  } catch {
    // The tab was closed meanwhile.
    return null;
  }
}

/** Calls back when the tab has loaded another page, or the same one again. Ends with the signal. */
export function watchPageTab(id: number, onLoad: () => void, signal: AbortSignal): void {
  const listener = (tabId: number, change: { status?: string; url?: string }) => {
    if (tabId === id && (change.status === 'complete' || change.url !== undefined)) onLoad();
  };
  browser.tabs.onUpdated.addListener(listener);
  signal.addEventListener('abort', () => browser.tabs.onUpdated.removeListener(listener));
}

/** Loads the tab's page again. */
export async function reloadTab(id: number): Promise<void> {
  try {
    await browser.tabs.reload(id);
  } catch {
    // The tab was closed meanwhile: nothing is left to be loaded.
  }
}

/**
 * Whether a tab that did not answer shows a page that could be read after a reload. Not so: the browser's own pages,
 * stores, PDF files, plain text, pictures.
 */
export async function isReadablePage(id: number): Promise<boolean> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId: id }, func: () => document.contentType });
    return frame?.result === 'text/html' || frame?.result === 'application/xhtml+xml';
  } catch {
    // "Cannot access contents of the page": no extension may.
    return false;
  }
}
