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

/** Makes the session of one editor; see {@link Session}. */
export function createNoteSession(start: NoteStart, ports: SessionPorts): NoteSession {
  return new Session(start, ports);
}

/**
 * Stores what is typed, at once and in order: to the drafts with each change, to the database as fast as it takes them.
 * A new note begins with its first character and is not kept if it is emptied again; an emptied old note keeps its
 * last text. Where another editor was faster, this one goes on in a copy, so neither text is lost.
 */
class Session implements NoteSession {
  readonly #ports: SessionPorts;
  readonly #isNew: boolean;
  readonly #saver;
  #draft: NoteDraft;
  #view: SessionView;

  constructor(start: NoteStart, ports: SessionPorts) {
    this.#ports = ports;
    this.#isNew = start.base === 0;
    this.#draft = { ...start, editor: ports.editor };
    this.#view = firstView(start);
    this.#saver = createSaver<StorageError>({
      write: (text) => this.#write(text),
      onState: (state, error) => this.#show({ state: this.#stateWords(state), error }),
      wait: ports.wait,
    });
  }

  onText(text: string): void {
    this.#draft = { ...this.#draft, text };
    this.#push();
  }

  dropOrigin(): void {
    this.#draft = { ...this.#draft, page: null, quote: null };
    this.#show({ origin: this.#draft });
    if (!isBlank(this.#draft.text)) this.#push();
  }

  adopt(note: Note): void {
    const isOurs = note.id !== this.#draft.id || note.editor === this.#ports.editor || note.revision <= this.#draft.base;
    if (isOurs || (this.#view.state !== 'saved' && this.#view.state !== 'idle')) return;
    this.#draft = { ...this.#draft, base: note.revision, text: note.text };
    this.#show({ text: note.text, fill: this.#view.fill + 1 });
  }

  flush(): ReturnType<NoteSession['flush']> {
    return this.#saver.flush();
  }

  #show(change: Partial<SessionView>): void {
    this.#view = { ...this.#view, ...change };
    this.#ports.onView(this.#view);
  }

  async #write(text: string): Promise<Result<null, StorageError>> {
    const { notes, drafts, editor } = this.#ports;
    if (isBlank(text)) return this.#isNew ? notes.discard(this.#draft.id, editor) : ok(null);
    const saved = await notes.save({ ...this.#draft, text });
    if (saved.ok) this.#draft = { ...this.#draft, base: saved.value.revision };
    else if (saved.error.name === 'NoteConflict') await this.#goOnInCopy(saved.error.copy);
    else return err(saved.error);
    if (this.#draft.text === text) await drafts.drop(this.#draft.id);
    return ok(null);
  }

  async #goOnInCopy(copy: Note): Promise<void> {
    const before = this.#draft.id;
    this.#draft = { ...this.#draft, id: copy.id, base: copy.revision };
    this.#show({ id: copy.id, hasConflict: true });
    await this.#ports.drafts.keep(this.#draft);
    await this.#ports.drafts.drop(before);
  }

  #stateWords(state: SaveState): SessionView['state'] {
    if (state !== 'saved' || !isBlank(this.#draft.text)) return state;
    return this.#isNew ? 'idle' : 'empty';
  }

  #push(): void {
    const { drafts } = this.#ports;
    void (isBlank(this.#draft.text) ? drafts.drop(this.#draft.id) : drafts.keep(this.#draft));
    this.#saver.push(this.#draft.text);
  }
}
