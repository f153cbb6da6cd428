import * as v from 'valibot';
import type { Note } from '@/domain/note/note';
import { noteIdSchema, type NoteId } from '@/domain/shared/brand';
import { err, ok, type Result } from '@/domain/shared/result';
import type { StorageError } from '@/domain/shared/storage-error';
import { createRecords, type Records, type StorageContext, type Verdict } from './records';
import { watch, type Watch } from './watch';

/** A note as an editor holds it. */
export interface NoteDraft extends Pick<Note, 'text' | 'therapy' | 'page' | 'quote'> {
  readonly id: NoteId;
  /** Revision that the editor last saw; 0 for a note that was never saved. */
  readonly base: number;
  /** Names the open editor; its own saves follow each other and never conflict. */
  readonly editor: string;
}

/** Another editor changed the note in between. Nothing was overwritten: `copy` holds what was to be saved. */
interface NoteConflict {
  readonly name: 'NoteConflict';
  readonly stored: Note;
  readonly copy: Note;
}

/** Everything that can be done with notes. */
export interface NoteStore extends Omit<Records<Note>, 'change' | 'stamp'> {
  newId(): NoteId;
  /** Saves a draft. Sent twice it counts once. Over a newer revision of another editor it keeps both. */
  save(draft: NoteDraft): Promise<Result<Note, StorageError | NoteConflict>>;
  /** Takes back a new note that was emptied again: erased where this editor alone wrote it, else put into the trash. */
  discard(id: NoteId, editor: string): Promise<Result<null, StorageError>>;
  /** Notes about a therapy, the newest first, without the trash. */
  watchTherapy(therapy: string): Watch<readonly Note[]>;
}

function isSameContent(a: NoteDraft | Note, b: NoteDraft | Note): boolean {
  const content = ({ text, therapy, page, quote }: NoteDraft | Note) => JSON.stringify([text, therapy, page, quote]);
  return content(a) === content(b);
}

/** The notes of an open database. */
export function createNoteStore(context: StorageContext): NoteStore {
  const { notes } = context.db;
  const records = createRecords(context, 'notes', notes);
  const { change, stamp, ...shared } = records;
  const newId = () => v.parse(noteIdSchema, context.ports.newId());

  async function judge(draft: NoteDraft): Promise<Verdict<Note, Result<Note, NoteConflict>>> {
    const { base, ...content } = draft;
    const stored = await notes.get(draft.id);
    const isNewer = stored !== undefined && stored.revision !== base && stored.editor !== draft.editor;
    if (stored && isSameContent(stored, draft)) return { answer: ok(stored) };
    if (!stored || !isNewer) {
      const note: Note = { tags: [], ...stored, ...content, ...stamp(stored), deleted: null };
      return { write: [note], answer: ok(note) };
    }
    const copy: Note = { tags: stored.tags, ...content, id: newId(), ...stamp(undefined), deleted: null };
    return { write: [copy], answer: err({ name: 'NoteConflict', stored, copy }) };
  }

  return {
    ...shared,
    newId,
    async save(draft) {
      const result = await change('save', () => judge(draft));
      return result.ok ? result.value : result;
    },
    async discard(id, editor) {
      const erased = await change<boolean>('delete', async () => {
        const stored = await notes.get(id);
        const isOwn = stored?.editor === editor;
        return isOwn ? { erase: [id], answer: true } : { answer: stored === undefined };
      });
      return erased.ok && !erased.value ? shared.remove(id) : erased.ok ? ok(null) : erased;
    },
    watchTherapy: (therapy) =>
      watch('notes', async () => {
        const found = await notes
          .where('therapy')
          .equals(therapy)
          .and(({ deleted }) => deleted === null)
          .sortBy('modified');
        return found.toReversed();
      }),
  };
}
