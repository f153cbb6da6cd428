import type { Found } from '@/components/popup/found';
import { FoundList } from '@/components/popup/FoundList';
import { PageNotice, type PageNoticeKind } from '@/components/popup/PageNotice';
import { SearchField } from '@/components/popup/SearchField';
import { EmptyState } from '@/components/shared/EmptyState';
import { reloadTab } from '@/platform/page-tab';
import { BookmarkBar } from './BookmarkBar';
import { foundOnPage, searchTherapies } from './knowledge';
import type { Deleter } from './deleter';
import type { StoreState } from './use-store';
import type { PageState } from './use-page';

/** The page in front and what stands on it. */
export interface PagePanelProps {
  readonly page: PageState;
  readonly site: string;
  /** False where the reader has switched this site off, whatever the page's last answer was. */
  readonly isOn: boolean;
  readonly query: string;
  readonly store: StoreState;
  readonly deleter: Deleter | null;
  readonly onQuery: (query: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onJump: (id: string) => void;
}

/** Search, the list of this page, and the bookmark. */
export function PagePanel({ page, site, isOn, query, store, deleter, onQuery, onOpen, onJump }: PagePanelProps) {
  const report = page.kind === 'report' ? page.report : null;
  const isSearch = query.trim() !== '';
  const found = isSearch ? searchTherapies(query, report) : report && isOn ? foundOnPage(report) : [];
  const notice = isSearch ? null : noticeOf(page, isOn, found);

  return (
    <>
      <SearchField query={query} onQuery={onQuery} onSubmit={() => found[0] && isSearch && onOpen(found[0].id)} />
      <div class="shell-scroll">
        {isSearch && found.length === 0 ? (
          <EmptyState title="No therapy of that name">Try another spelling or a shorter part of the name.</EmptyState>
        ) : null}
        {found.length > 0 ? (
          <FoundList label={isSearch ? 'Therapies found' : 'Therapies on this page'} items={found} onOpen={onOpen} onJump={onJump} />
        ) : null}
        {notice ? <PageNotice kind={notice} site={site} onReload={() => page.tab && void reloadTab(page.tab.id)} /> : null}
        {report?.partial && !isSearch ? <p class="founds-note">This page is very long; only its first part was read.</p> : null}
        {report?.state === 'scanning' && found.length > 0 && !isSearch ? <p class="founds-note">Still reading this page…</p> : null}
      </div>
      <footer class="shell-foot">
        {store.kind === 'opening' ? <div class="shell-actions" /> : null}
        {store.kind === 'open' && deleter ? <BookmarkBar store={store.store} page={page} deleter={deleter} /> : null}
        <p class="shell-line">Background reading, not medical advice. Nothing leaves this browser.</p>
      </footer>
    </>
  );
}

function noticeOf(page: PageState, isOn: boolean, found: readonly Found[]): PageNoticeKind | null {
  if (page.kind !== 'report') return page.kind;
  if (!isOn) return 'off';
  if (found.length > 0) return null;
  return page.report.state === 'ready' ? 'nothing' : 'looking';
}
