import briefs, { conditions } from 'virtual:knowledge/briefs';
import { isOnAt, type Settings } from '@/domain/settings/settings';
import { browser } from '@/platform/browser';
import type { PageSettings, ViewIntent } from '@/platform/messages';
import type { Handlers, Sender } from '@/platform/serve';
import { readSettings } from '@/platform/settings-store';
import { openView } from './open-view';

/** The card's code, as it stands in the package. */
const CARD_FILE = '/card.js';

/** What content scripts may ask for: bundled public text, the card's code, and a view of the extension to be opened. */
export const handlers: Handlers = {
  async page(request, sender) {
    const therapies = new Set(request.therapies);
    const named = new Set(request.conditions);
    const settings = await readSettings();
    return {
      settings: toPageSettings(settings, sender.url),
      briefs: briefs.filter((brief) => therapies.has(brief.id)),
      conditions: conditions.filter((condition) => named.has(condition.id)),
    };
  },

  async 'load-card'(_, sender) {
    await browser.scripting.executeScript({ target: { tabId: sender.tabId, frameIds: [sender.frameId] }, files: [CARD_FILE] });
    return null;
  },

  async open(request, sender) {
    await openView(sender.tabId, await pageOf(sender), request.intent);
    return null;
  },
};

/** Settings as they hold on one address. */
export function toPageSettings(settings: Settings, url: string): PageSettings {
  return { on: isOnAt(settings, url), marks: settings.marks, hoverDelay: settings.hoverDelay };
}

async function pageOf(sender: Sender): Promise<{ url: string; title: string }> {
  const tab = await browser.tabs.get(sender.tabId);
  return { url: tab.url ?? sender.url, title: tab.title ?? '' };
}

/** Where a view was asked for, as the popup finds it at its start. */
export interface StoredIntent {
  readonly tabId: number;
  readonly intent: ViewIntent;
  readonly page: { readonly url: string; readonly title: string };
}
