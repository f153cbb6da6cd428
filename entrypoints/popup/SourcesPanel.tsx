import { useMemo, useState } from 'preact/hooks';
import { BookmarkItem } from '@/components/bookmarks/BookmarkItem';
import { TrashList } from '@/components/popup/TrashList';
import { Button } from '@/components/shared/Button';
import { EmptyState } from '@/components/shared/EmptyState';
import { trashDaysLeft } from '@/domain/note/trash';
import type { Store } from '@/platform/db/store';
import type { Deleter } from './deleter';
import { LiveError } from './LiveError';
import { useLive } from './use-live';

const STEP = 100;

/** Every source that is kept, the newest first, and what was removed lately. */
export function SourcesPanel({ store, deleter }: { readonly store: Store; readonly deleter: Deleter }) {
  const [limit, setLimit] = useState(STEP);
  const sources = useLive(useMemo(() => store.bookmarks.watchNewest(limit), [store, limit]));
  const trash = useLive(useMemo(() => store.bookmarks.watchTrash(), [store]));
  const [now] = useState(() => new Date());
  return (
    <div class="shell-scroll">
      <LiveError live={sources} />
      {sources.kind === 'ready' && sources.value.length === 0 ? (
        <EmptyState title="No sources yet">Choose “Bookmark this page” while you read a page or a paper that you want to keep.</EmptyState>
      ) : null}
      {sources.kind === 'ready' && sources.value.length > 0 ? (
        <ul class="sources-list">
          {sources.value.map((bookmark) => (
            <BookmarkItem key={bookmark.id} bookmark={bookmark} now={now} onDelete={() => deleter.bookmark(bookmark.id)} />
          ))}
        </ul>
      ) : null}
      {sources.kind === 'ready' && sources.value.length === limit ? (
        <div class="notes-more">
          <Button onClick={() => setLimit(limit + STEP)}>Show more</Button>
        </div>
      ) : null}
      <LiveError live={trash} />
      {trash.kind === 'ready' ? (
        <TrashList
          items={trash.value.map(({ id, source, deleted }) => ({ id, title: source.title, daysLeft: trashDaysLeft(deleted ?? '', now) }))}
          onRestore={deleter.restoreBookmark}
        />
      ) : null}
    </div>
  );
}
