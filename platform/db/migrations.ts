/** One released layout of the database. */
interface Migration {
  readonly version: number;
  /** Indexes by table, in Dexie's notation (dexie.org/docs/Version/Version.stores()). */
  readonly stores: Readonly<Record<string, string>>;
}

/**
 * Every layout that was ever released, oldest first. Append only: a reader may come from any of them, so an entry
 * that was released is never changed or removed.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    stores: { notes: 'id, therapy, modified, deleted', bookmarks: 'id, modified, deleted', meta: 'key' },
  },
];

/** The newest layout: written into each record, so that one from an older window can be told apart. */
export const SCHEMA = MIGRATIONS.at(-1)?.version ?? 1;
