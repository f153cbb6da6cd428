import type { Bookmark } from '../bookmark/bookmark';
import type { Note } from '../note/note';
import { err, ok, type Result } from '../shared/result';
import { canonicalJson, crc32, sha256 } from './canonical';
import { BACKUP_LIMIT } from './guard';

/** Names the format in its first and in its last line. */
export const BACKUP_NAME = 'therapy-lens-backup';

/** The newest version of the format, written and read. */
export const BACKUP_VERSION = 1;

/** Everything that a backup holds: trash and unknown fields included. */
export interface BackupContent {
  readonly notes: readonly Note[];
  readonly bookmarks: readonly Bookmark[];
  /** The reader's settings as stored; `null` where they are not part of it. */
  readonly settings: unknown;
}

/**
 * One backup file, UTF-8, a line of JSON for each record:
 *
 *     {"bookmarks":1,"format":"therapy-lens-backup","made":"…","notes":1,"settings":0,"version":1}
 *     {"crc":"…","note":{…}}
 *     {"crc":"…","bookmark":{…}}
 *     {"end":"therapy-lens-backup","sha256":"…"}
 *
 * The SHA-256 covers every byte before the last line, so that no change goes unnoticed; each line's CRC-32 (over what
 * follows it in the line) tells where it happened. Records are in the order of their ids and keys in order, so the same
 * content gives the same bytes. `made` is an ISO timestamp. Refuses what `readBackup` would refuse for its size.
 */
export async function writeBackup(content: BackupContent, made: string): Promise<Result<Uint8Array<ArrayBuffer>, 'too-large'>> {
  const encoder = new TextEncoder();
  const head = {
    format: BACKUP_NAME,
    version: BACKUP_VERSION,
    made,
    notes: content.notes.length,
    bookmarks: content.bookmarks.length,
    settings: content.settings === null ? 0 : 1,
  };
  const records = [
    ...byId(content.notes).map((note) => ({ note })),
    ...byId(content.bookmarks).map((bookmark) => ({ bookmark })),
    ...(content.settings === null ? [] : [{ settings: content.settings }]),
  ];
  const parts = [encoder.encode(`${canonicalJson(head)}\n`)];
  for (const record of records) parts.push(encoder.encode(`${recordLine(record, encoder)}\n`));
  if (parts.reduce((size, { length }) => size + length, 0) > BACKUP_LIMIT - 200) return err('too-large');
  const body = joined(parts);
  const tail = encoder.encode(`{"end":"${BACKUP_NAME}","sha256":"${await sha256(body)}"}\n`);
  return ok(joined([body, tail]));
}

/** A record as its line, without the line's end. */
export function recordLine(record: object, encoder: TextEncoder): string {
  const rest = canonicalJson(record).slice(1);
  return `{"crc":"${crc32(encoder.encode(rest))}",${rest}`;
}

function byId<T extends { readonly id: string }>(records: readonly T[]): readonly T[] {
  return records.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((size, { length }) => size + length, 0));
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}
