import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { PageReport } from '@/platform/messages';
import { findPageTab, isReadablePage, watchPageTab, type PageTab } from '@/platform/page-tab';
import { askReport } from '@/platform/tab-messages';
import { wait } from './use-store';

/** What is known of the page that the popup speaks of. */
export type PageState =
  | { readonly kind: 'looking'; readonly tab: PageTab | null }
  | { readonly kind: 'report'; readonly tab: PageTab; readonly report: PageReport }
  /** Our script is not there: after a reload it would be (`missing`), or never (`unreadable`). */
  | { readonly kind: 'missing' | 'unreadable'; readonly tab: PageTab }
  | { readonly kind: 'closed'; readonly tab: null };

/** Pause between two questions to a page that is still being read or loaded. */
const PAUSE = 500;

/** A page gets this many chances to answer before it counts as one without our script. */
const SILENCES = 3;

/** Follows the page of one tab (the one in front where `tabId` is `null`). `ask` asks again at once. */
export function usePage(tabId: number | null): { readonly page: PageState; readonly ask: () => void } {
  const [page, setPage] = useState<PageState>({ kind: 'looking', tab: null });
  const roundRef = useRef(0);

  const ask = useCallback(async () => {
    roundRef.current += 1;
    const own = roundRef.current;
    for (let silences = 0; own === roundRef.current;) {
      const found = await lookAt(tabId);
      const isSilent = found.kind === 'missing';
      silences += isSilent ? 1 : 0;
      if (own !== roundRef.current) return;
      if (!isSilent || silences >= SILENCES) setPage(found);
      if (!isUnsettled(found) && !(isSilent && silences < SILENCES)) return;
      await wait(PAUSE);
    }
  }, [tabId]);

  useEffect(() => {
    void ask();
    return () => {
      roundRef.current += 1;
    };
  }, [ask]);

  const id = page.tab?.id ?? null;
  useEffect(() => {
    const controller = new AbortController();
    if (id !== null) watchPageTab(id, () => void ask(), controller.signal);
    return () => controller.abort();
  }, [id, ask]);

  return { page, ask: () => void ask() };
}

/** One question to the tab. */
async function lookAt(tabId: number | null): Promise<PageState> {
  const tab = await findPageTab(tabId);
  if (!tab) return { kind: 'closed', tab: null };
  const report = await askReport(tab.id);
  if (report.ok) return { kind: 'report', tab, report: report.value };
  if (tab.isLoading) return { kind: 'looking', tab };
  return { kind: (await isReadablePage(tab.id)) ? 'missing' : 'unreadable', tab };
}

function isUnsettled(page: PageState): boolean {
  return page.kind === 'looking' || (page.kind === 'report' && page.report.state === 'scanning');
}
