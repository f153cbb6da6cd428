import { NoteEditor } from './NoteEditor';

const ignore = () => undefined;
const TEXT = 'Ask the physio whether this suits my shoulder.\nTwice a week at most?';

/** Every state in words. */
export const fixtures = {
  empty: () => <NoteEditor label="Note about example therapy" text="" state="idle" placeholder="Write a note…" onText={ignore} />,
  saved: () => <NoteEditor label="Note about example therapy" text={TEXT} state="saved" onText={ignore} />,
  saving: () => <NoteEditor label="Note about example therapy" text={TEXT} state="saving" onText={ignore} />,
  failed: () => <NoteEditor label="Note about example therapy" text={TEXT} state="failed" onText={ignore} />,
  emptied: () => <NoteEditor label="Note about example therapy" text="" state="empty" onText={ignore} />,
  conflict: () => (
    <NoteEditor
      label="Note about example therapy"
      text={TEXT}
      state="saved"
      message="This note was changed in another window too. Both versions are kept; you are now writing in a copy."
      onText={ignore}
    />
  ),
};
