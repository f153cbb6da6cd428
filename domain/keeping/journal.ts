import type { Canary } from './canary';

/** Tables of which a second copy is kept. */
export type KeptTable = 'notes' | 'bookmarks';

/** A record as it was last written; `record` null where it was erased. */
export interface JournalEntry {
  readonly id: string;
  readonly record: unknown;
}

/**
 * The second place for what the reader keeps, outside the database: every record as it was last written since the last
 * verified backup, and what each table must hold. A damaged database is filled again from it.
 */
export interface Journal {
  /** What a table must hold; `null` where that was never kept or cannot be read. */
  readCanary(table: KeptTable): Promise<Canary | null>;
  /** Takes in one change. Never throws: a save that is safe in the database does not fail for want of its copy. */
  keep(table: KeptTable, canary: Canary, entries: readonly JournalEntry[]): Promise<void>;
  /** All entries of a table. */
  read(table: KeptTable): Promise<readonly JournalEntry[]>;
}
