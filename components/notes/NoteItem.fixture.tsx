import { exampleNote } from './examples';
import { NoteEditor } from './NoteEditor';
import { NoteItem, type NoteItemProps } from './NoteItem';

const ignore = () => undefined;

function item(given: Partial<NoteItemProps>) {
  return (
    <ul class="notes">
      <NoteItem note={exampleNote()} now={new Date('2026-11-23T10:00:00Z')} onEdit={ignore} onDone={ignore} onDelete={ignore} {...given} />
    </ul>
  );
}

/** In a list of all notes, in a therapy's own list, and while it is edited. */
export const fixtures = {
  'with its therapy': () => item({ therapyName: 'Example therapy', onOpenTherapy: ignore }),
  'without page': () => item({ note: exampleNote({ page: null, quote: null }) }),
  'being edited': () => item({ editor: <NoteEditor label="Note" text="Ask the physio" state="saved" onText={ignore} /> }),
  'long words': () => item({ note: exampleNote({ text: 'Wort'.repeat(60), quote: { exact: 'Satz'.repeat(60), prefix: '', suffix: '' } }) }),
};
