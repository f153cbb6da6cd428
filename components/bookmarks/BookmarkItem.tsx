import type { Bookmark } from '@/domain/bookmark/bookmark';
import { dayLabel, partialDateLabel } from '@/domain/shared/day-label';
import { webAddress } from '@/domain/source/address';
import { authorsLabel } from '@/domain/source/authors-label';
import { partialDateOf } from '@/domain/source/csl-date';
import { doiHref } from '@/domain/source/doi';
import type { Source } from '@/domain/source/source';
import { Button } from '../shared/Button';

/** One source of the list. */
export interface BookmarkItemProps {
  readonly bookmark: Bookmark;
  readonly now: Date;
  readonly onDelete: () => void;
}

/** Title, who published it where and when, its DOI, and when it was saved. Everything in it is text, links are http(s) only. */
export function BookmarkItem({ bookmark: { source, created }, now, onDelete }: BookmarkItemProps) {
  const href = webAddress(source.URL);
  const facts = factsOf(source);
  return (
    <li class="source">
      <p class="source-title" dir="auto">
        {href === null ? (
          source.title
        ) : (
          <a href={href} target="_blank" rel="noopener noreferrer">
            {source.title}
          </a>
        )}
      </p>
      {facts === '' ? null : (
        <p class="source-facts" dir="auto">
          {facts}
        </p>
      )}
      <div class="source-foot">
        <p class="source-saved">
          <bdi>{source.site}</bdi> · <span class="visually-hidden">saved on </span>
          <time dateTime={created}>{dayLabel(created, now)}</time>
        </p>
        {source.DOI === undefined ? null : (
          <a class="source-doi" href={doiHref(source.DOI)} target="_blank" rel="noopener noreferrer" aria-label={`DOI of ${source.title}`}>
            DOI
          </a>
        )}
        <Button variant="quiet" aria-label={`Delete: ${source.title}`} onClick={onDelete}>
          Delete
        </Button>
      </div>
    </li>
  );
}

function factsOf(source: Source): string {
  const date = partialDateLabel(partialDateOf(source.issued));
  return [authorsLabel(source.author), source['container-title'] ?? '', date].filter((part) => part !== '').join(' · ');
}
