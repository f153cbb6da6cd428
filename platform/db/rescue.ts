import type { Table } from 'dexie';
import * as v from 'valibot';
import { bookmarkSchema } from '@/domain/bookmark/bookmark';
import { canaryOf } from '@/domain/keeping/canary';
import type { TableState } from '@/domain/keeping/table-state';
import { noteSchema } from '@/domain/note/note';
import { err, ok, type Result } from '@/domain/shared/result';
import type { StorageError } from '@/domain/shared/storage-error';
import { readInside, writeInside } from './canary';
import { Database, openDatabase, type StoragePorts } from './database';
import type { Journal, JournalEntry, KeptTable } from '@/domain/keeping/journal';
import type { Kept } from './records';
import { KEPT_TABLES } from './store';
import { toStorageError } from './to-storage-error';

/** A damaged database, open for looking. Nothing is changed before one of the two is called. */
export interface Rescue {
  readonly tables: readonly TableState[];
  /** Brings back every record of the second copy that is missing or older here. Nothing that is here is overwritten by an older one. */
  recover(): Promise<Result<null, StorageError>>;
  /** Goes on with what is there; the second copy stays as it is. */
  accept(): Promise<Result<null, StorageError>>;
  close(): void;
}

/** Opens a database that {@link openStore} found damaged. */
export async function openRescue(
  ports: StoragePorts,
  journal: Journal,
  make: () => Database = () => new Database(),
): Promise<Result<Rescue, StorageError>> {
  const opened = await openDatabase(make, ports, () => undefined);
  if (!opened.ok) return opened;
  const db = opened.value;
  const settleAll = (mayRecover: boolean) => inAll((table) => settle(db, journal, table, mayRecover));
  try {
    const tables = await Promise.all(KEPT_TABLES.map((table) => look(db, journal, table)));
    return ok({ tables, recover: () => settleAll(true), accept: () => settleAll(false), close: () => db.close() });
  } catch (cause) {
    db.close();
    return err(toStorageError(cause, 'open', 'meta'));
  }
}

async function inAll(run: (table: KeptTable) => Promise<void>): Promise<Result<null, StorageError>> {
  for (const table of KEPT_TABLES) {
    try {
      await run(table);
    } catch (cause) {
      return err(toStorageError(cause, 'restore', table));
    }
  }
  return ok(null);
}

async function look(db: Database, journal: Journal, table: KeptTable): Promise<TableState> {
  const inside = await readInside(db, table);
  const outside = await journal.readCanary(table);
  const expected = outside?.count ?? inside?.count ?? null;
  const entries = await journal.read(table);
  const missing = await missingFrom(tableOf(db, table), entries, table);
  return { table, found: await db[table].count(), expected, recoverable: missing.length };
}

/** What the second copy holds and the table does not, or only in an older revision. */
async function missingFrom(table: Table<Kept, string>, entries: readonly JournalEntry[], name: KeptTable): Promise<readonly Kept[]> {
  const kept = entries.flatMap(({ record }) => toRecord(record, name) ?? []);
  const there = await table.bulkGet(kept.map(({ id }) => id));
  return kept.filter((record, i) => (there[i]?.revision ?? 0) < record.revision);
}

/** A kept record of the right shape. Anything else in the second copy is left where it is. */
function toRecord(value: unknown, name: KeptTable): Kept | null {
  const parsed = v.safeParse(name === 'notes' ? noteSchema : bookmarkSchema, value);
  return parsed.success ? parsed.output : null;
}

function tableOf(db: Database, name: KeptTable): Table<Kept, string> {
  return db.table(name);
}

/** Makes database and second copy agree again, with or without what is missing. */
async function settle(db: Database, journal: Journal, name: KeptTable, mayRecover: boolean): Promise<void> {
  const entries = mayRecover ? await journal.read(name) : [];
  const outside = await journal.readCanary(name);
  const table = tableOf(db, name);
  const canary = await db.transaction('rw', table, db.meta, async () => {
    await table.bulkPut([...(await missingFrom(table, entries, name))]);
    const erased = entries.filter(({ record }) => record === null).map(({ id }) => id);
    await table.bulkDelete(erased);
    const inside = await readInside(db, name);
    const generation = Math.max(inside?.generation ?? 0, outside?.generation ?? 0) + 1;
    const settled = canaryOf(await table.toArray(), generation);
    await writeInside(db, name, settled);
    return settled;
  });
  await journal.keep(name, canary, []);
}
