import * as v from 'valibot';
import type { Bookmark } from '@/domain/bookmark/bookmark';
import { isSameSource } from '@/domain/bookmark/same-source';
import { bookmarkIdSchema } from '@/domain/shared/brand';
import type { Result } from '@/domain/shared/result';
import type { StorageError } from '@/domain/shared/storage-error';
import type { Source } from '@/domain/source/source';
import { createRecords, type Records, type StorageContext } from './records';
import { watch, type Watch } from './watch';

/** Everything that can be done with bookmarks. */
export interface BookmarkStore extends Omit<Records<Bookmark>, 'change' | 'stamp'> {
  /** Keeps a source; one that is kept already (see `isSameSource`) is not kept twice, and its bookmark is the answer. */
  add(source: Source, therapies: readonly string[]): Promise<Result<Bookmark, StorageError>>;
  /** The bookmark of this source, or `null`. */
  watchSame(source: Source): Watch<Bookmark | null>;
}

/** The bookmarks of an open database. */
export function createBookmarkStore(context: StorageContext): BookmarkStore {
  const { bookmarks } = context.db;
  const { change, stamp, ...shared } = createRecords(context, 'bookmarks', bookmarks);

  const findSame = (source: Source) => bookmarks.filter((each) => each.deleted === null && isSameSource(each.source, source)).first();

  return {
    ...shared,
    add: (source, therapies) =>
      change<Bookmark>('save', async () => {
        const known = await findSame(source);
        if (known) return { answer: known };
        const id = v.parse(bookmarkIdSchema, context.ports.newId());
        const bookmark: Bookmark = { id, ...stamp(undefined), deleted: null, source, therapies: [...therapies] };
        return { write: [bookmark], answer: bookmark };
      }),
    watchSame: (source) => watch('bookmarks', async () => (await findSame(source)) ?? null),
  };
}
