import * as v from 'valibot';
import { canaryOf, canarySchema, type Canary, type Counted } from '@/domain/keeping/canary';
import type { Database } from './database';
import type { KeptTable } from '@/domain/keeping/journal';

/** What a table must hold, as the database itself says; `null` in a database from before it said so, or a new one. */
export async function readInside(db: Database, name: KeptTable): Promise<Canary | null> {
  const row = await db.meta.get(`canary:${name}`);
  if (!row) return null;
  const canary = v.safeParse(v.pipe(v.string(), v.parseJson(), canarySchema), row.value);
  return canary.success ? canary.output : null;
}

/** As much of a table as is needed to reckon. */
interface Readable {
  toArray(): PromiseLike<readonly Counted[]>;
}

/** The same, reckoned from all records where nothing is said. To be called within a transaction over table and meta. */
export async function readOrReckon(db: Database, name: KeptTable, table: Readable): Promise<Canary> {
  return (await readInside(db, name)) ?? canaryOf(await table.toArray(), 0);
}

/** Puts down what a table must hold. To be called within the transaction that changes the table. */
export async function writeInside(db: Database, name: KeptTable, canary: Canary): Promise<void> {
  await db.meta.put({ key: `canary:${name}`, value: JSON.stringify(canary) });
}
