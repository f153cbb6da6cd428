import { dropDraft, readDrafts } from '@/platform/draft-store';
import type { NoteStore } from '@/platform/db/notes';
import { isPageGone } from '@/platform/page-life';

/** Names an open editor: the page it lives in, and its own name within that page. */
export function editorName(page: string, editor: string): string {
  return `${page}/${editor}`;
}

/**
 * Saves what pages were typing when they closed too fast for the database. A draft whose page still lives is left to
 * it, and one that cannot be saved now stays for the next time.
 */
export async function recoverDrafts(notes: Pick<NoteStore, 'save'>): Promise<void> {
  const drafts = await readDrafts();
  if (!drafts.ok) return;
  for (const draft of drafts.value) {
    if (!(await isPageGone(draft.editor.split('/')[0] ?? ''))) continue;
    const saved = await notes.save(draft);
    if (saved.ok || saved.error.name === 'NoteConflict') await dropDraft(draft.id);
  }
}
