import type { ComponentChildren } from 'preact';
import type { Note } from '@/domain/note/note';
import { dayLabel } from '@/domain/shared/day-label';
import { Button } from '../shared/Button';
import { NotePage } from './NotePage';
import { NoteQuote } from './NoteQuote';
import { NoteText } from './NoteText';

/** One note as a list shows it. */
export interface NoteItemProps {
  readonly note: Note;
  readonly now: Date;
  /** Name of its therapy, where the list is not about that therapy alone. */
  readonly therapyName?: string | null;
  /** Stands in for the words while the note is edited in place. */
  readonly editor?: ComponentChildren;
  readonly onOpenTherapy?: () => void;
  readonly onEdit: () => void;
  readonly onDone: () => void;
  readonly onDelete: () => void;
}

/** The sentence of the page, the reader's words about it, and where they were written; editing happens in place. */
export function NoteItem({ note, now, therapyName = null, editor = null, onOpenTherapy, onEdit, onDone, onDelete }: NoteItemProps) {
  const about = summary(note.text);
  return (
    <li class="note">
      {therapyName === null ? null : (
        <button type="button" class="note-therapy" onClick={onOpenTherapy}>
          {therapyName}
        </button>
      )}
      <div class="note-body">
        <NoteQuote quote={note.quote} />
        {editor ?? <NoteText text={note.text} />}
      </div>
      <div class="note-foot">
        <p class="note-origin">
          <NotePage page={note.page} />
          <time dateTime={note.modified}>{dayLabel(note.modified, now)}</time>
        </p>
        {editor === null ? (
          <Button variant="quiet" aria-label={`Edit: ${about}`} onClick={onEdit}>
            Edit
          </Button>
        ) : (
          <Button onClick={onDone}>Done</Button>
        )}
        <Button variant="quiet" aria-label={`Delete: ${about}`} onClick={onDelete}>
          Delete
        </Button>
      </div>
    </li>
  );
}

function summary(text: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  return line.length > 60 ? `${line.slice(0, 60).trimEnd()}…` : line;
}
