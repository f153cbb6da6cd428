import type { Note } from '@/domain/note/note';
import { webAddress } from '@/domain/source/address';

/** The page that a note was written from, as a link; nothing where there is none or its address is not of the web. */
export function NotePage({ page }: Pick<Note, 'page'>) {
  const href = page === null ? null : webAddress(page.url);
  if (page === null || href === null) return null;
  return (
    <a class="note-page" href={href} target="_blank" rel="noopener noreferrer" dir="auto" title={page.title}>
      {page.title.trim() === '' ? href : page.title}
    </a>
  );
}
