import type { RefObject } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { NOTE_LIMIT } from '@/domain/note/note';
import type { SaveState } from '@/domain/note/saver';

/** Where the text stands. `idle`: nothing was typed yet. `empty`: a saved note was emptied, which is not stored. */
type EditorState = SaveState | 'idle' | 'empty';

/** A field for one note. It holds the text; whoever listens to `onText` stores it. */
export interface NoteEditorProps {
  /** What the field is called: "Note about yoga". */
  readonly label: string;
  /** The stored text. A change replaces what the field shows, so it is given only once the field's own text is stored. */
  readonly text: string;
  readonly state: EditorState;
  /** One more sentence, such as that a note was changed in two windows. */
  readonly message?: string | null;
  readonly placeholder?: string;
  /** Whether the caret goes into the field when it appears. */
  readonly focused?: boolean;
  /** Called with each change, before the browser paints it. */
  readonly onText: (text: string) => void;
}

const STATES: Record<EditorState, string> = {
  idle: '',
  saved: 'Saved',
  saving: 'Not saved yet',
  failed: 'Not saved yet. Your text stays here, and saving is tried again.',
  empty: 'An empty note is not saved: the last text is kept. To remove the note, delete it.',
};

/** Pause after which a screen reader hears of a new state; at each key it would only disturb. */
const QUIET = 1_000;

/** A text field that says in words whether its text is safe. Takes no longer text than can be stored, and says so. */
export function NoteEditor({ label, text, state, message = null, placeholder, focused = false, onText }: NoteEditorProps) {
  const id = useId();
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  const acceptedRef = useRef(text);
  const [isTooLong, setTooLong] = useState(false);

  useLayoutEffect(() => {
    if (fieldRef.current && fieldRef.current.value !== text) fieldRef.current.value = text;
    acceptedRef.current = text;
  }, [text]);
  useFocusAtEnd(fieldRef, focused);

  function take(element: HTMLTextAreaElement): void {
    const isOver = element.value.length > NOTE_LIMIT;
    setTooLong(isOver);
    if (isOver) {
      element.value = acceptedRef.current;
      return;
    }
    acceptedRef.current = element.value;
    onText(element.value);
  }

  const words = isTooLong ? TOO_LONG : STATES[state];
  return (
    <div class="note-editor">
      <label class="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        ref={fieldRef}
        class="note-field"
        dir="auto"
        rows={3}
        defaultValue={text}
        placeholder={placeholder}
        aria-describedby={`${id}-state`}
        onInput={(event) => take(event.currentTarget)}
      />
      {message ? <p class="note-message">{message}</p> : null}
      <p class={`note-state note-state-${state}`} id={`${id}-state`}>
        {words}
      </p>
      <Announcement words={message ?? words} />
    </div>
  );
}

const TOO_LONG = `That would be more than ${NOTE_LIMIT.toLocaleString('en')} characters, so it was not added. The note is as it was; start a second one for the rest.`;

/** Says the state to screen readers once it has lasted. */
function Announcement({ words }: { readonly words: string }) {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(words), QUIET);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <span class="visually-hidden" aria-live="polite">
      {spoken}
    </span>
  );
}

/** Before the next frame: behind a long explainer an effect comes late, and the first letters typed would be lost. */
function useFocusAtEnd(fieldRef: RefObject<HTMLTextAreaElement | null>, focused: boolean): void {
  useLayoutEffect(() => {
    const field = fieldRef.current;
    if (!focused || !field) return;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }, [fieldRef, focused]);
}
