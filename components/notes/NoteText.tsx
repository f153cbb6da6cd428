import { noteParts } from '@/domain/note/note-text';

/** A note's words as they were typed, line breaks and all. Only http and https addresses become links; nothing is markup. */
export function NoteText({ text }: { readonly text: string }) {
  return (
    <p class="note-text" dir="auto">
      {noteParts(text).map((part, n) =>
        part.kind === 'text' ? (
          part.text
        ) : (
          <a key={n} href={part.href} target="_blank" rel="noopener noreferrer">
            {part.text}
          </a>
        ),
      )}
    </p>
  );
}
