import { NoteEditor } from '@/components/notes/NoteEditor';
import { Button } from '@/components/shared/Button';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { storageErrorWords } from '@/domain/shared/storage-error';
import type { NoteSession, SessionView } from './note-session';

/** What the field belongs to. */
export interface NoteFieldProps {
  readonly session: NoteSession;
  readonly view: SessionView;
  readonly label: string;
  readonly placeholder?: string;
  /** Whether the caret goes into the field; so it does unless said otherwise. */
  readonly focused?: boolean;
}

const CONFLICT = 'This note was changed in another window too. Both versions are kept; you are now writing in a copy.';

/** The editor of a session, and what to do where it cannot save. */
export function NoteField({ session, view, label, placeholder = '', focused = true }: NoteFieldProps) {
  const words = view.error === null ? null : storageErrorWords(view.error);
  return (
    <>
      <NoteEditor
        key={view.fill}
        label={label}
        text={view.text}
        state={view.state}
        message={view.hasConflict ? CONFLICT : null}
        placeholder={placeholder}
        focused={focused}
        onText={(text) => session.onText(text)}
      />
      {words ? (
        <ErrorNotice title={words.title} action={<Button onClick={() => void session.flush()}>Try again</Button>}>
          {words.text} Your text is still in the field; do not close this window yet.
        </ErrorNotice>
      ) : null}
    </>
  );
}
