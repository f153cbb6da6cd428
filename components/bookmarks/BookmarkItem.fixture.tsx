import type { Bookmark } from '@/domain/bookmark/bookmark';
import { BookmarkItem } from './BookmarkItem';
import { exampleBookmark } from './examples';

function item(bookmark: Bookmark) {
  return (
    <ul class="sources-list">
      <BookmarkItem bookmark={bookmark} now={new Date('2026-11-23T10:00:00Z')} onDelete={() => undefined} />
    </ul>
  );
}

/** A paper, a plain page, and one that means harm. */
export const fixtures = {
  paper: () => item(exampleBookmark()),
  page: () =>
    item(
      exampleBookmark({
        type: 'webpage',
        title: 'Ten things about backs',
        site: 'example.org',
        author: [],
        DOI: undefined,
        'container-title': undefined,
        issued: undefined,
      }),
    ),
  hostile: () => item(exampleBookmark({ title: '<b>Click</b> me', URL: 'javascript:alert(1)', DOI: '10.5555/"><script>' })),
  'long words': () => item(exampleBookmark({ title: 'Behandlung'.repeat(30), site: 'zeitschrift'.repeat(10) })),
};
