import type { KindPlan, MergePlan, Records } from '@/domain/exchange/plan-merge';
import { ok, type Result } from '@/domain/shared/result';
import type { StorageError } from '@/domain/shared/storage-error';
import type { Store } from '@/platform/db/store';

/** Everything that the reader keeps, the trash included. */
export async function readRecords(store: Store): Promise<Result<Records, StorageError>> {
  const notes = await store.notes.readAll();
  if (!notes.ok) return notes;
  const bookmarks = await store.bookmarks.readAll();
  return bookmarks.ok ? ok({ notes: notes.value, bookmarks: bookmarks.value }) : bookmarks;
}

/** Carries a plan out: sources first, since notes may be tied to them. What was written stays if the rest fails; trying again does the rest. */
export async function mergeInto(store: Store, plan: MergePlan): Promise<Result<number, StorageError>> {
  const sources = await store.bookmarks.putAll(toWrite(plan.bookmarks));
  if (!sources.ok) return sources;
  const notes = await store.notes.putAll(toWrite(plan.notes));
  return notes.ok ? ok(sources.value + notes.value) : notes;
}

function toWrite<T>({ added, changed, conflicts }: KindPlan<T>): readonly T[] {
  return [...added, ...changed.map(({ after }) => after), ...conflicts.map(({ copy }) => copy)];
}
