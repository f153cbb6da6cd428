import type { FileKind, ImportPreview } from '@/components/settings/DataPanel';
import { writeBackup } from '@/domain/exchange/backup';
import { importErrorWords } from '@/domain/exchange/import-error';
import { leftOutWords } from '@/domain/exchange/left-out';
import { planMerge, type MergePlan } from '@/domain/exchange/plan-merge';
import { planSize, planWords } from '@/domain/exchange/plan-words';
import { readImport } from '@/domain/exchange/read-import';
import { err, ok, type Result } from '@/domain/shared/result';
import { storageErrorWords, type ErrorWords } from '@/domain/shared/storage-error';
import type { Store } from '@/platform/db/store';
import { exportFile } from './export-file';
import { saveFile } from './save-file';
import { mergeInto, readRecords } from './stored-records';

const TOO_LARGE: ErrorWords = {
  title: 'The backup would be too large to be read back.',
  text: 'Nothing was changed. Delete what you no longer need, empty the trash, and try again.',
};
const UNREADABLE: ErrorWords = { title: 'The browser could not read this file.', text: 'Nothing was changed. Choose it again.' };

/** A file that was read, and what taking it over would do. */
export interface Waiting extends ImportPreview {
  readonly plan: MergePlan;
}

/** Saves one backup file of everything; says what is in it. */
export async function saveBackup(store: Store, settings: unknown): Promise<Result<string, ErrorWords>> {
  const records = await readRecords(store);
  if (!records.ok) return err(storageErrorWords(records.error));
  const { notes, bookmarks } = records.value;
  const made = new Date().toISOString();
  const bytes = await writeBackup({ notes, bookmarks, settings }, made);
  if (!bytes.ok) return err(TOO_LARGE);
  saveFile(`therapy-lens-backup-${made.slice(0, 10)}.jsonl`, 'application/x-ndjson', bytes.value);
  return ok(`Backup saved: notes ${notes.length}, sources ${bookmarks.length}, the trash included.`);
}

/** Saves a file for another program; says its name. */
export async function saveExport(store: Store, kind: FileKind): Promise<Result<string, ErrorWords>> {
  const records = await readRecords(store);
  if (!records.ok) return err(storageErrorWords(records.error));
  const { name, mime, text } = exportFile(kind, records.value.notes, records.value.bookmarks, new Date().toISOString());
  if (text.trim() === '') return ok('There is nothing to save yet.');
  saveFile(name, mime, text);
  return ok(`Saved as ${name}.`);
}

/** Reads a file and plans its merge; nothing is written. */
export async function lookInto(store: Store, file: File): Promise<Result<Waiting, ErrorWords>> {
  const now = new Date().toISOString();
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  if (bytes === null) return err(UNREADABLE);
  const read = await readImport(bytes, { now, device: store.device, schema: store.schema });
  if (!read.ok) return err(importErrorWords(read.error));
  const records = await readRecords(store);
  if (!records.ok) return err(storageErrorWords(records.error));
  const plan = await planMerge(records.value, read.value, { device: store.device, now });
  const leftOut = read.value.leftOut.map(leftOutWords);
  return ok({ fileName: file.name, lines: planWords(plan), leftOut, isEmpty: planSize(plan) === 0, plan });
}

/** Writes what the plan says. */
export async function takeOver(store: Store, { plan, fileName }: Waiting): Promise<Result<string, ErrorWords>> {
  const merged = await mergeInto(store, plan);
  return merged.ok ? ok(`Taken over from ${fileName}.`) : err(storageErrorWords(merged.error));
}
