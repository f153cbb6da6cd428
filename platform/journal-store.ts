import * as v from 'valibot';
import { canarySchema } from '@/domain/keeping/canary';
import { browser } from './browser';
import type { Journal, JournalEntry, KeptTable } from '@/domain/keeping/journal';

/** Entries written in one request: a message of the browser holds 64 MB at most, a note up to 0.4. */
const BATCH = 100;

const canaryKey = (table: KeptTable) => `canary:${table}`;
const entryKey = (table: KeptTable, id: string) => `journal:${table}:${id}`;

/** The journal in `storage.local`, whose files survived every damage tried on the database's (reliability.md, finding 1). */
export function createJournal(): Journal {
  return {
    async readCanary(table) {
      const key = canaryKey(table);
      const stored = await browser.storage.local.get(key).catch((): Record<string, unknown> => ({}));
      const canary = v.safeParse(canarySchema, stored[key]);
      return canary.success ? canary.output : null;
    },
    async keep(table, canary, entries) {
      try {
        for (let at = 0; at < entries.length; at += BATCH) await browser.storage.local.set(toItems(table, entries.slice(at, at + BATCH)));
        // Last, so that a canary never speaks of records that are not in the journal yet.
        await browser.storage.local.set({ [canaryKey(table)]: canary });
      } catch {
        // The database has it; the next change keeps the canary anew.
      }
    },
    async read(table) {
      const prefix = entryKey(table, '');
      const stored: Record<string, unknown> = await browser.storage.local.get(null);
      return Object.entries(stored).flatMap(([key, value]) =>
        key.startsWith(prefix) ? [{ id: key.slice(prefix.length), record: value }] : [],
      );
    },
  };
}

function toItems(table: KeptTable, entries: readonly JournalEntry[]): Record<string, unknown> {
  return Object.fromEntries(entries.map(({ id, record }) => [entryKey(table, id), record]));
}
