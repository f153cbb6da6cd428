import { isBlank } from '@/domain/note/note-text';
import type { Note } from '@/domain/note/note';
import { createSaver, type SaveState } from '@/domain/note/saver';
import type { NoteId } from '@/domain/shared/brand';
import { err, ok, type Result } from '@/domain/shared/result';
import type { StorageError } from '@/domain/shared/storage-error';
import type { NoteDraft, NoteStore } from '@/platform/db/notes';

/** What an editor begins with: a new note (base 0, no text), or a stored one. */
export type NoteStart = Omit<NoteDraft, 'editor'>;

/** What an editor shows. */
export interface SessionView {
  readonly id: NoteId;
  /** What the field is to hold, changed only together with `fill`; what is typed stays the field's own. */
  readonly text: string;
  /** Counts up when the field is to be filled anew. */
  readonly fill: number;
  readonly state: SaveState | 'idle' | 'empty';
  readonly hasConflict: boolean;
  readonly error: StorageError | null;
  readonly origin: Pick<Note, 'page' | 'quote'>;
}

/** What a session needs from outside. */
export interface SessionPorts {
  readonly notes: Pick<NoteStore, 'save' | 'discard'>;
  /** The second string, should the page close before the database has the text. */
  readonly drafts: { keep(draft: NoteDraft): Promise<void>; drop(id: string): Promise<void> };
  readonly editor: string;
  wait(milliseconds: number): Promise<void>;
  onView(view: SessionView): void;
}

/** One open editor. */
export interface NoteSession {
  onText(text: string): void;
  /** Leaves the page and the sentence out of the note. */
  dropOrigin(): void;
  /** Shows what another window stored, unless there is text of our own that is not stored yet. */
  adopt(note: Note): void;
  flush(): Promise<void>;
}

/** What an editor shows before anything happened. */
export function firstView(start: NoteStart): SessionView {
  return { id: start.id, text: start.text, fill: 0, state: 'idle', hasConflict: false, error: null, origin: start };
}

/**
 * Stores what is typed, at once and in order: to the drafts with each change, to the database as fast as it takes them.
 * A new note begins with its first character and is not kept if it is emptied again; an emptied old note keeps its
 * last text. Where another editor was faster, this one goes on in a copy, so neither text is lost.
 */
export function createNoteSession(start: NoteStart, ports: SessionPorts): NoteSession {
  const { notes, drafts, editor } = ports;
  const isNew = start.base === 0;
  let draft: NoteDraft = { ...start, editor };
  let view = firstView(start);

  function show(change: Partial<SessionView>): void {
    view = { ...view, ...change };
    ports.onView(view);
  }

  async function write(text: string): Promise<Result<null, StorageError>> {
    if (isBlank(text)) return isNew ? notes.discard(draft.id, editor) : ok(null);
    const saved = await notes.save({ ...draft, text });
    if (saved.ok) draft = { ...draft, base: saved.value.revision };
    else if (saved.error.name === 'NoteConflict') await goOnInCopy(saved.error.copy);
    else return err(saved.error);
    if (draft.text === text) await drafts.drop(draft.id);
    return ok(null);
  }

  async function goOnInCopy(copy: Note): Promise<void> {
    const before = draft.id;
    draft = { ...draft, id: copy.id, base: copy.revision };
    show({ id: copy.id, hasConflict: true });
    await drafts.keep(draft);
    await drafts.drop(before);
  }

  const saver = createSaver<StorageError>({
    write,
    onState: (state, error) => show({ state: stateWords(state), error }),
    wait: ports.wait,
  });

  function stateWords(state: SaveState): SessionView['state'] {
    if (state !== 'saved' || !isBlank(draft.text)) return state;
    return isNew ? 'idle' : 'empty';
  }

  function push(): void {
    void (isBlank(draft.text) ? drafts.drop(draft.id) : drafts.keep(draft));
    saver.push(draft.text);
  }

  return {
    onText(text) {
      draft = { ...draft, text };
      push();
    },
    dropOrigin() {
      draft = { ...draft, page: null, quote: null };
      show({ origin: draft });
      if (!isBlank(draft.text)) push();
    },
    adopt(note) {
      const isOurs = note.id !== draft.id || note.editor === editor || note.revision <= draft.base;
      if (isOurs || (view.state !== 'saved' && view.state !== 'idle')) return;
      draft = { ...draft, base: note.revision, text: note.text };
      show({ text: note.text, fill: view.fill + 1 });
    },
    flush: () => saver.flush(),
  };
}
