import type { Table } from 'dexie';
import { nextCanary, type Canary, type Counted } from '@/domain/keeping/canary';
import { readOrReckon, writeInside } from './canary';
import type { Database } from './database';
import type { JournalEntry, KeptTable } from '@/domain/keeping/journal';

/** One record of a change; undefined where it was erased. */
export interface Written<T> {
  readonly id: string;
  readonly record: T | undefined;
}

/** What a change writes and erases, in one list. */
export function toWritten<T extends Counted>(write: readonly T[], erase: readonly string[]): readonly Written<T>[] {
  return [...write.map((record) => ({ id: record.id, record })), ...erase.map((id) => ({ id, record: undefined }))];
}

/** The same for the second copy. */
export function toEntries<T>(written: readonly Written<T>[]): readonly JournalEntry[] {
  return written.map(({ id, record }) => ({ id, record: record ?? null }));
}

/** Writes within the transaction that runs, and counts in the same one what the table must hold from now on; null: nothing is to be written. */
export async function applyCounted<T extends Counted>(
  db: Database,
  name: KeptTable,
  table: Table<T, string>,
  written: readonly Written<T>[],
): Promise<{ readonly written: readonly Written<T>[]; readonly canary: Canary | null }> {
  if (written.length === 0) return { written, canary: null };
  const before = await table.bulkGet(written.map(({ id }) => id));
  const canary = nextCanary(
    await readOrReckon(db, name, table),
    written.map(({ record }, i) => [before[i], record]),
  );
  await table.bulkPut(written.flatMap(({ record }) => record ?? []));
  await table.bulkDelete(written.flatMap(({ id, record }) => (record ? [] : [id])));
  await writeInside(db, name, canary);
  return { written, canary };
}

/** Whether the database gives back what was written, or something that another window wrote upon it. */
export async function readBack<T extends Counted>(table: Table<T, string>, written: readonly Written<T>[]): Promise<boolean> {
  const read = await table.bulkGet(written.map(({ id }) => id));
  return written.every(({ record }, i) => {
    const found = read[i];
    if (!record) return true;
    return found !== undefined && (found.revision > record.revision || JSON.stringify(found) === JSON.stringify(record));
  });
}
