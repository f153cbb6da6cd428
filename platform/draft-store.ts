import * as v from 'valibot';
import { noteSchema } from '@/domain/note/note';
import { err, ok, type Result } from '@/domain/shared/result';
import type { StorageError } from '@/domain/shared/storage-error';
import { browser } from './browser';

const PREFIX = 'draft:';

/** What was being typed, with all that is needed to save it. */
const draftSchema = v.object({
  ...v.pick(noteSchema, ['id', 'text', 'therapy', 'page', 'quote']).entries,
  base: v.number(),
  editor: v.string(),
});

/** What was being typed, with all that is needed to save it. */
export type StoredDraft = v.InferOutput<typeof draftSchema>;

/**
 * A second place for the text being typed, while a database transaction of a closing page is undone. Firefox may drop
 * the request of a page that closes at the next moment, so the text is put down within this very task as well.
 */
export async function keepDraft(draft: StoredDraft): Promise<void> {
  putDownAtOnce(draft);
  await withoutThrowing(browser.storage.local.set({ [PREFIX + draft.id]: draft }));
}

/** Forgets a draft whose text is safe in the database. */
export async function dropDraft(id: string): Promise<void> {
  atOnce()?.removeItem(PREFIX + id);
  await withoutThrowing(browser.storage.local.remove(PREFIX + id));
}

/** Drafts of pages that closed before their text was saved. One that cannot be read is left where it is. */
export async function readDrafts(): Promise<Result<readonly StoredDraft[], StorageError>> {
  try {
    const stored: Record<string, unknown> = { ...(await browser.storage.local.get(null)), ...readPutDown() };
    const drafts = Object.entries(stored).filter(([key]) => key.startsWith(PREFIX));
    return ok(
      drafts.flatMap(([, value]) => {
        const draft = v.safeParse(draftSchema, value);
        return draft.success ? [draft.output] : [];
      }),
    );
  } catch (cause) {
    const detail = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    return err({ name: 'StorageError', action: 'read', table: 'drafts', reason: 'failed', detail });
  }
}

/** The page's own storage, which is written before the next key can come; null where there is none or it is forbidden. */
function atOnce(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function putDownAtOnce(draft: StoredDraft): void {
  try {
    atOnce()?.setItem(PREFIX + draft.id, JSON.stringify(draft));
  } catch {
    // Full: the other place still gets it.
  }
}

function readPutDown(): Record<string, unknown> {
  const storage = atOnce();
  const keys = storage ? Object.keys(storage).filter((key) => key.startsWith(PREFIX)) : [];
  return Object.fromEntries(keys.map((key) => [key, v.parse(v.pipe(v.string(), v.parseJson()), storage?.getItem(key) ?? 'null')]));
}

/** The database save reports its own failure to the reader; the draft is the second string. */
async function withoutThrowing(request: Promise<void>): Promise<void> {
  await request.catch(() => undefined);
}
