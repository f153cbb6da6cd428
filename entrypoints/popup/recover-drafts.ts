import { dropDraft, readDrafts } from '@/platform/draft-store';
import type { NoteStore } from '@/platform/db/notes';
import { afterPage } from '@/platform/page-life';

/** Names an open editor: the page it lives in, and its own name within that page. */
export function editorName(page: string, editor: string): string {
  return `${page}/${editor}`;
}

/**
 * Saves what pages were typing when they closed too fast for the database. A draft whose page still lives is left to it,
 * and saved as soon as that page is gone; one that cannot be saved now stays for the next time. Resolves once all
 * pages that had drafts are gone.
 */
export async function recoverDrafts(notes: Pick<NoteStore, 'save'>): Promise<void> {
  const drafts = await readDrafts();
  if (!drafts.ok) return;
  const pages = new Set(drafts.value.map(pageOf));
  await Promise.all([...pages].map((page) => afterPage(page, () => saveDraftsOf(page, notes))));
}

/** What is read anew here is the page's last word. */
async function saveDraftsOf(page: string, notes: Pick<NoteStore, 'save'>): Promise<void> {
  const drafts = await readDrafts();
  for (const draft of drafts.ok ? drafts.value : []) {
    if (pageOf(draft) !== page) continue;
    const saved = await notes.save(draft);
    if (saved.ok || saved.error.name === 'NoteConflict') await dropDraft(draft.id);
  }
}

function pageOf({ editor }: { readonly editor: string }): string {
  return editor.split('/')[0] ?? '';
}
