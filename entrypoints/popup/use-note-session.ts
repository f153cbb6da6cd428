import { useEffect, useState } from 'preact/hooks';
import type { Note } from '@/domain/note/note';
import { dropDraft, keepDraft } from '@/platform/draft-store';
import type { Store } from '@/platform/db/store';
import { createNoteSession, firstView, type NoteSession, type NoteStart, type SessionView } from './note-session';
import { editorName } from './recover-drafts';
import { wait } from './use-store';

/** Name of this page while it lives; its drafts carry it. */
export const PAGE_NAME = crypto.randomUUID();

/**
 * Opens an editor on a note for as long as the component stands; another `start` needs another component. `stored` are
 * the notes as they are now, from which it learns what another window saved.
 */
export function useNoteSession(
  store: Store,
  start: NoteStart,
  stored: readonly Note[],
): { readonly session: NoteSession; readonly view: SessionView } {
  const [view, setView] = useState(() => firstView(start));
  const [session] = useState(() => {
    const drafts = { keep: keepDraft, drop: dropDraft };
    return createNoteSession(start, {
      notes: store.notes,
      drafts,
      editor: editorName(PAGE_NAME, crypto.randomUUID()),
      wait,
      onView: setView,
    });
  });

  useEffect(() => {
    const flush = () => void session.flush();
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [session]);

  const current = stored.find((note) => note.id === view.id);
  useEffect(() => {
    if (current) session.adopt(current);
  }, [session, current]);

  return { session, view };
}
