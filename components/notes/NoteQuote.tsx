import type { Note } from '@/domain/note/note';

/** The page's sentence that a note is about; nothing where there is none. */
export function NoteQuote({ quote }: Pick<Note, 'quote'>) {
  if (quote === null || quote.exact.trim() === '') return null;
  return (
    <blockquote class="note-quote" dir="auto">
      {quote.exact}
    </blockquote>
  );
}
