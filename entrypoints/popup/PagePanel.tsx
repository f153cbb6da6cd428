import { ConditionList } from '@/components/compare/ConditionList';
import { ChangeNotice } from '@/components/popup/ChangeNotice';
import type { Found } from '@/components/popup/found';
import { FoundList } from '@/components/popup/FoundList';
import { PageNotice, type PageNoticeKind } from '@/components/popup/PageNotice';
import { SearchField } from '@/components/popup/SearchField';
import { EmptyState } from '@/components/shared/EmptyState';
import type { PageReport } from '@/platform/messages';
import { reloadTab } from '@/platform/page-tab';
import { BookmarkBar } from './BookmarkBar';
import { foundOnPage, searchKnowledge, type Answer } from './knowledge';
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
  /** Changes of the evidence that the reader has not seen. */
  readonly unseen: number;
  readonly store: StoreState;
  readonly deleter: Deleter | null;
  readonly onQuery: (query: string) => void;
  readonly onOpen: (id: string) => void;
  /** Compares therapies for a condition. */
  readonly onCompare: (condition: string) => void;
  readonly onJump: (id: string) => void;
  /** Shows what changed in the evidence. */
  readonly onChanges: () => void;
}

/** Search, the list of this page, and the bookmark. */
export function PagePanel(props: PagePanelProps) {
  const { page, site, isOn, query, unseen, store, deleter, onQuery, onOpen, onCompare, onJump, onChanges } = props;
  const report = page.kind === 'report' ? page.report : null;
  const isSearch = query.trim() !== '';
  const { therapies: found, conditions } = isSearch ? searchKnowledge(query, report) : listOf(report, isOn);
  const isEmpty = found.length + conditions.length === 0;
  const notice = isSearch ? null : noticeOf(page, isOn, found);

  function openFirst(): void {
    if (!isSearch) return;
    if (found[0]) onOpen(found[0].id);
    else if (conditions[0]) onCompare(conditions[0].id);
  }

  return (
    <>
      <SearchField query={query} onQuery={onQuery} onSubmit={openFirst} />
      <div class="shell-scroll">
        {unseen > 0 && !isSearch ? <ChangeNotice count={unseen} onOpen={onChanges} /> : null}
        {isSearch && isEmpty ? (
          <EmptyState title="Nothing of that name">
            We hold no therapy that is called so, and no review for such a condition. Try another spelling or a shorter part of the name.
          </EmptyState>
        ) : null}
        {found.length > 0 ? (
          <FoundList label={isSearch ? 'Therapies found' : 'Therapies on this page'} items={found} onOpen={onOpen} onJump={onJump} />
        ) : null}
        <ConditionList title="Conditions" items={conditions} onOpen={onCompare} />
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

/** What the panel lists without a search. */
function listOf(report: PageReport | null, isOn: boolean): Answer {
  return { therapies: report && isOn ? foundOnPage(report) : [], conditions: [] };
}

function noticeOf(page: PageState, isOn: boolean, found: readonly Found[]): PageNoticeKind | null {
  if (page.kind !== 'report') return page.kind;
  if (!isOn) return 'off';
  if (found.length > 0) return null;
  return page.report.state === 'ready' ? 'nothing' : 'looking';
}
