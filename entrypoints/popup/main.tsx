import { render } from 'preact';
import { takeIntent } from '@/platform/intent-store';
import { holdLifeLock } from '@/platform/page-life';
import { findPageTab } from '@/platform/page-tab';
import { PopupApp } from './PopupApp';
import { PAGE_NAME } from './use-note-session';

const query = new URLSearchParams(location.search);

/** The tab named in the address, where the popup stands in a window or tab of its own. */
function tabFromAddress(): number | null {
  const text = query.get('tab') ?? '';
  return /^\d+$/.test(text) ? Number(text) : null;
}

async function start(root: Element): Promise<void> {
  const isOwnPage = query.has('window') || query.has('tab') || matchMedia('(hover: none) and (pointer: coarse)').matches;
  document.documentElement.classList.toggle('fills-window', isOwnPage);
  holdLifeLock(PAGE_NAME);
  const tabId = tabFromAddress();
  const tab = await findPageTab(tabId);
  const intent = tab ? await takeIntent(tab.id) : null;
  render(<PopupApp tabId={tab?.id ?? tabId} intent={intent} />, root);
}

const root = document.querySelector('#app');
if (root) void start(root);
