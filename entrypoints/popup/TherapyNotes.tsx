import { useEffect, useRef, useState } from 'preact/hooks';
import { NotePage } from '@/components/notes/NotePage';
import { NoteQuote } from '@/components/notes/NoteQuote';
import { Button } from '@/components/shared/Button';
import type { Note } from '@/domain/note/note';
import type { Store } from '@/platform/db/store';
import type { Deleter } from './deleter';
import { EditableNote } from './EditableNote';
import { LiveError } from './LiveError';
import { NoteField } from './NoteField';
import type { Live } from './use-live';
import { useNoteSession } from './use-note-session';

/** The notes of one therapy. */
export interface TherapyNotesProps {
  readonly store: Store;
  readonly therapy: { readonly id: string; readonly name: string };
  readonly notes: Live<readonly Note[]>;
  /** Where a new note is written from; empty for a note about the therapy as such. */
  readonly origin: Pick<Note, 'page' | 'quote'>;
  readonly deleter: Deleter;
  /** Whether the reader came to write rather than to read. */
  readonly wantsNote: boolean;
}

/** A field for a new note, and below it what was written before. */
export function TherapyNotes(props: TherapyNotesProps) {
  const [number, setNumber] = useState(0);
  const rootRef = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!rootRef.current?.contains(document.activeElement)) rootRef.current?.focus();
  }, []);
  return (
    <section class="notes-panel" ref={rootRef} tabIndex={-1} aria-label={`Your notes about ${props.therapy.name}`}>
      <Composer key={number} {...props} wantsNote={props.wantsNote || number > 0} onDone={() => setNumber(number + 1)} />
    </section>
  );
}

/** A note begins with its first character: then it is stored and would be in the list too, were it not being written here. */
function Composer({ store, therapy, notes, origin, deleter, wantsNote, onDone }: TherapyNotesProps & { readonly onDone: () => void }) {
  const [today] = useState(() => new Date());
  const [id] = useState(() => store.notes.newId());
  const stored = notes.kind === 'ready' ? notes.value : [];
  const { session, view } = useNoteSession(store, { id, base: 0, text: '', therapy: therapy.id, ...origin }, stored);
  const hasOrigin = view.origin.page !== null || view.origin.quote !== null;
  return (
    <>
      <div class="notes-composer">
        <h2>Your notes</h2>
        {hasOrigin ? (
          <div class="notes-origin">
            <NoteQuote quote={view.origin.quote} />
            <p class="note-origin">
              <NotePage page={view.origin.page} />
            </p>
            <Button variant="quiet" aria-label="Leave out the page and the sentence" onClick={() => session.dropOrigin()}>
              Leave out
            </Button>
          </div>
        ) : null}
        <NoteField session={session} view={view} label={`New note about ${therapy.name}`} placeholder="Write a note…" focused={wantsNote} />
        {view.state === 'saved' ? (
          <div class="notes-done">
            <Button onClick={onDone}>Done</Button>
          </div>
        ) : null}
      </div>
      <LiveError live={notes} />
      <ul class="notes">
        {stored
          .filter((note) => note.id !== view.id)
          .map((note) => (
            <EditableNote key={note.id} store={store} note={note} now={today} onDelete={() => deleter.note(note.id)} />
          ))}
      </ul>
    </>
  );
}
