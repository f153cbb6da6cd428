import * as v from 'valibot';
import { bookmarkSchema, type Bookmark } from '@/domain/bookmark/bookmark';
import type { Source } from '@/domain/source/source';

/** A made-up bookmark for fixtures and tests. */
export function exampleBookmark(given: Partial<Source> = {}): Bookmark {
  return v.parse(bookmarkSchema, {
    id: '5e0fa1ce-0000-4000-8000-000000000002',
    revision: 1,
    device: 'example',
    schema: 1,
    created: '2026-11-22T10:00:00.000Z',
    modified: '2026-11-22T10:00:00.000Z',
    deleted: null,
    source: {
      type: 'article-journal',
      title: 'A made-up trial of an example therapy for long-lasting example pain',
      URL: 'https://journal.example/article/1',
      site: 'Journal of Examples',
      accessed: '2026-11-22',
      author: [
        { family: 'Roe', given: 'Jane' },
        { family: 'Poe', given: 'John' },
        { family: 'Doe', given: 'Mary' },
      ],
      DOI: '10.5555/12345678',
      'container-title': 'Journal of Examples',
      issued: '2021-04-30',
      ...given,
    },
    therapies: ['example-therapy'],
  });
}
