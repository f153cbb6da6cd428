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

/** What lies in `localStorage` is text. */
const jsonSchema = v.pipe(v.string(), v.parseJson());

/**
 * A second place for the text being typed: a database transaction of a closing page is undone, and Firefox drops
 * requests to `storage.local` that a page made just before it closed. The extension's own `localStorage` has the text
 * within this very task; `storage.local` stands in where that is full or forbidden. For pages of the extension only: a
 * content script's `localStorage` is the page's.
 */
export async function keepDraft(draft: StoredDraft): Promise<void> {
  if (!putDown(draft)) await withoutThrowing(browser.storage.local.set({ [PREFIX + draft.id]: draft }));
}

/** Forgets a draft whose text is safe in the database. */
export async function dropDraft(id: string): Promise<void> {
  ownStorage()?.removeItem(PREFIX + id);
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

/** Null where it is forbidden. */
function ownStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function putDown(draft: StoredDraft): boolean {
  const storage = ownStorage();
  try {
    storage?.setItem(PREFIX + draft.id, JSON.stringify(draft));
    return storage !== null;
  } catch {
    // Full. What was put down before is out of date now.
    storage?.removeItem(PREFIX + draft.id);
    return false;
  }
}

function readPutDown(): Record<string, unknown> {
  const entries = Object.entries(ownStorage() ?? {}).flatMap(([key, text]) => {
    const value = v.safeParse(jsonSchema, text);
    return value.success ? [[key, value.output] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** The database save reports its own failure to the reader; the draft is the second string. */
async function withoutThrowing(request: Promise<void>): Promise<void> {
  await request.catch(() => undefined);
}
