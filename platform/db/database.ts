import { Dexie, type DexieOptions, type Table } from 'dexie';
import type { Bookmark } from '@/domain/bookmark/bookmark';
import type { Note } from '@/domain/note/note';
import { err, ok, type Result } from '@/domain/shared/result';
import type { StorageError } from '@/domain/shared/storage-error';
import { MIGRATIONS, SCHEMA } from './migrations';
import { toStorageError } from './to-storage-error';

/** A small fact about this installation. */
interface MetaRow {
  readonly key: string;
  readonly value: string;
}

/** Name of the database in the extension's own origin. */
const DATABASE_NAME = 'therapy-lens';

/** The tables. `strict`: a save is acknowledged only once it is on the disk (Chromium's default became relaxed in 2024). */
export class Database extends Dexie {
  readonly notes: Table<Note, string>;
  readonly bookmarks: Table<Bookmark, string>;
  readonly meta: Table<MetaRow, string>;

  constructor(options: DexieOptions = {}) {
    super(DATABASE_NAME, { autoOpen: false, chromeTransactionDurability: 'strict', ...options });
    for (const { version, stores } of MIGRATIONS) this.version(version).stores(stores);
    this.notes = this.table('notes');
    this.bookmarks = this.table('bookmarks');
    this.meta = this.table('meta');
  }
}

/** What the storage layer needs from outside, so that tests decide about time and chance. */
export interface StoragePorts {
  now(): Date;
  /** A random UUID. */
  newId(): string;
  wait(milliseconds: number): Promise<void>;
}

/** Pauses between attempts to open: the browser refuses now and then right after a crash (dexie/Dexie.js#543). */
const PAUSES = [50, 200, 800];

/** An older window that does not let go would otherwise keep the reader waiting for ever. */
const OPEN_LIMIT = 5_000;

/**
 * Opens the database, in at most four attempts and about six seconds. `make` gives a fresh object for each attempt.
 * `onLost` is called once if the connection ends later: when a newer version takes over, or the browser closes it.
 */
export async function openDatabase(
  make: () => Database,
  { wait }: Pick<StoragePorts, 'wait'>,
  onLost: (error: StorageError) => void,
): Promise<Result<Database, StorageError>> {
  for (let attempt = 0; ; attempt += 1) {
    const opened = await openOnce(make(), wait, onLost);
    const pause = PAUSES[attempt];
    if (opened.ok || isHopeless(opened.error) || pause === undefined) return opened;
    await wait(pause);
  }
}

function isHopeless({ reason }: StorageError): boolean {
  return reason === 'blocked' || reason === 'outdated';
}

async function openOnce(
  db: Database,
  wait: StoragePorts['wait'],
  onLost: (error: StorageError) => void,
): Promise<Result<Database, StorageError>> {
  let isOver = false;
  const lose = (reason: StorageError['reason'], detail: string) => {
    if (!isOver) onLost(openError(reason, detail));
    isOver = true;
  };
  db.on('versionchange', () => {
    lose('outdated', 'versionchange');
    db.close();
    return false;
  });
  const opening = db.open().then(
    () => (isNewer(db) ? err(openError('outdated', `version ${db.backendDB().version}`)) : ok(db)),
    (cause: unknown) => err(toStorageError(cause, 'open', 'meta')),
  );
  const limit = wait(OPEN_LIMIT).then(() => err(openError('blocked', `did not open within ${OPEN_LIMIT} ms`)));
  const outcome = await Promise.race([opening, limit]);
  if (outcome.ok) db.on('close', () => lose('cannot-open', 'closed by the browser'));
  else db.close();
  return outcome;
}

/** Dexie 4 opens a database of a newer layout without a word and would write old shapes into it. It counts in tenths. */
function isNewer(db: Database): boolean {
  return Math.floor(db.backendDB().version / 10) > SCHEMA;
}

function openError(reason: StorageError['reason'], detail: string): StorageError {
  return { name: 'StorageError', action: 'open', table: 'meta', reason, detail };
}

/** The random name of this installation, made at its first use. */
export async function readDevice(db: Database, newId: () => string): Promise<string> {
  return await db.transaction('rw', db.meta, async () => {
    const known = await db.meta.get('device');
    if (known) return known.value;
    const value = newId();
    await db.meta.put({ key: 'device', value });
    return value;
  });
}
