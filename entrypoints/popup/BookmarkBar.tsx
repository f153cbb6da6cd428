import { useMemo, useState } from 'preact/hooks';
import { BookmarkButton } from '@/components/bookmarks/BookmarkButton';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { storageErrorWords, type StorageError } from '@/domain/shared/storage-error';
import { sourceFromPage } from '@/domain/source/from-page';
import type { RawSource } from '@/domain/source/raw-source';
import type { Source } from '@/domain/source/source';
import type { Bookmark } from '@/domain/bookmark/bookmark';
import type { Store } from '@/platform/db/store';
import type { Deleter } from './deleter';
import { LiveError } from './LiveError';
import { useLive } from './use-live';
import type { PageState } from './use-page';

/** The page to be kept. */
export interface BookmarkBarProps {
  readonly store: Store;
  readonly page: PageState;
  readonly deleter: Deleter;
}

/** Nothing where the page's address is not of the web: there would be no way back to it. */
export function BookmarkBar({ store, page, deleter }: BookmarkBarProps) {
  const raw = JSON.stringify(rawSourceOf(page));
  const source = useMemo(() => toSource(raw), [raw]);
  if (!source) return null;
  const therapies = page.kind === 'report' ? page.report.found.map(({ therapy }) => therapy) : [];
  return <Bar key={`${source.DOI} ${source.PMID} ${source.URL}`} store={store} source={source} therapies={therapies} deleter={deleter} />;
}

interface BarProps {
  readonly store: Store;
  readonly source: Source;
  readonly therapies: readonly string[];
  readonly deleter: Deleter;
}

function Bar({ store, source, therapies, deleter }: BarProps) {
  const [error, setError] = useState<StorageError | null>(null);
  const saved = useLive<Bookmark | null>(useMemo(() => store.bookmarks.watchSame(source), [store, source]));
  const known = saved.kind === 'ready' ? saved.value : null;

  async function save(): Promise<void> {
    const added = await store.bookmarks.add(source, therapies);
    setError(added.ok ? null : added.error);
  }

  return (
    <>
      {error ? <ErrorNotice title={storageErrorWords(error).title}>{storageErrorWords(error).text}</ErrorNotice> : null}
      <LiveError live={saved} />
      <div class="shell-actions">
        {saved.kind === 'ready' ? (
          <BookmarkButton saved={known !== null} onSave={() => void save()} onRemove={() => known && deleter.bookmark(known.id)} />
        ) : null}
      </div>
    </>
  );
}

/** From JSON, so that an unchanged page keeps its source through each answer. */
function toSource(json: string): Source | null {
  const raw: RawSource | null = JSON.parse(json);
  const source = raw === null ? null : sourceFromPage(raw, new Date().toISOString().slice(0, 10));
  return source?.ok ? source.value : null;
}

/** What the page says of itself; where it cannot be asked (a PDF file), what the browser's tab says of it. */
function rawSourceOf(page: PageState): RawSource | null {
  if (page.kind === 'report') return page.report.source;
  const url = page.tab?.url ?? '';
  return url === '' || page.kind === 'looking'
    ? null
    : { url, title: page.tab?.title ?? '', language: '', canonical: '', meta: [], jsonLd: [] };
}
