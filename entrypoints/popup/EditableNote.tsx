import { useState } from 'preact/hooks';
import { NoteItem } from '@/components/notes/NoteItem';
import type { Note } from '@/domain/note/note';
import type { Store } from '@/platform/db/store';
import { NoteField } from './NoteField';
import { useNoteSession } from './use-note-session';

/** A note of a list. */
export interface EditableNoteProps {
  readonly store: Store;
  readonly note: Note;
  readonly now: Date;
  readonly therapyName?: string | null;
  readonly onOpenTherapy?: () => void;
  readonly onDelete: () => void;
}

/** One note that can be edited where it stands. */
export function EditableNote({ store, note, now, therapyName = null, onOpenTherapy, onDelete }: EditableNoteProps) {
  const [isEditing, setEditing] = useState(false);
  return (
    <NoteItem
      note={note}
      now={now}
      therapyName={therapyName}
      editor={isEditing ? <InPlace store={store} note={note} /> : null}
      {...(onOpenTherapy ? { onOpenTherapy } : {})}
      onEdit={() => setEditing(true)}
      onDone={() => setEditing(false)}
      onDelete={onDelete}
    />
  );
}

function InPlace({ store, note }: { readonly store: Store; readonly note: Note }) {
  const { id, revision, text, therapy, page, quote } = note;
  const { session, view } = useNoteSession(store, { id, base: revision, text, therapy, page, quote }, [note]);
  return <NoteField session={session} view={view} label="Edit the note" />;
}
