import * as v from 'valibot';
import { bookmarkSchema, type Bookmark } from '../bookmark/bookmark';
import { noteSchema, type Note } from '../note/note';
import { err, ok, type Result } from '../shared/result';
import { BACKUP_NAME, BACKUP_VERSION, recordLine, type BackupContent } from './backup';
import { crc32, sha256 } from './canonical';
import { BACKUP_LIMIT, BACKUP_LINE_LIMIT, shapeFault } from './guard';
import { importError, type ImportError } from './import-error';

/** Told how far a long import is, in records; answers `false` to stop it. */
export type Progress = (done: number, total: number) => boolean | Promise<boolean>;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const headSchema = v.strictObject({
  format: v.literal(BACKUP_NAME),
  version: v.literal(BACKUP_VERSION),
  made: v.pipe(v.string(), v.isoTimestamp()),
  notes: count,
  bookmarks: count,
  settings: v.pipe(count, v.maxValue(1)),
});
type Head = v.InferOutput<typeof headSchema>;

const lineSchema = v.union([
  v.strictObject({ crc: v.string(), note: noteSchema }),
  v.strictObject({ crc: v.string(), bookmark: bookmarkSchema }),
  v.strictObject({ crc: v.string(), settings: v.unknown() }),
]);
type Line = v.InferOutput<typeof lineSchema>;

const TAIL = new RegExp(`^\\{"end":"${BACKUP_NAME}","sha256":"([0-9a-f]{64})"\\}\\n$`);
const TAIL_LENGTH = `{"end":"${BACKUP_NAME}","sha256":""}\n`.length + 64;

/** Records between two reports of progress. */
const STEP = 2_000;

/** Whether a file is a backup of ours, whole or damaged: told by its first line, its last, or the form of its lines. */
export function looksLikeBackup(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder();
  const [head, tail] = [decoder.decode(bytes.slice(0, 400)), decoder.decode(bytes.slice(-TAIL_LENGTH - 10))];
  return head.includes(`"${BACKUP_NAME}"`) || tail.includes(`"${BACKUP_NAME}"`) || /^\{"crc":"[0-9a-f]{8}","/m.test(head);
}

/**
 * Reads a backup whole or not at all. Before anything is handed on, every byte is covered by the hash, the counts are
 * right, and each record is one that we could have written.
 */
export async function readBackup(
  bytes: Uint8Array<ArrayBuffer>,
  progress: Progress = () => true,
): Promise<Result<BackupContent, ImportError>> {
  if (bytes.length > BACKUP_LIMIT) return err(importError('too-large', null, sizeWords(bytes.length, BACKUP_LIMIT)));
  const lines = splitLines(bytes);
  const head = readHead(lines[0] ?? bytes);
  if (!head.ok) return head;
  const sealed = await checkSeal(bytes, lines, head.value);
  if (sealed !== null) return err(sealed);
  const wrong = countFault(head.value, lines);
  if (wrong !== null) return err(wrong);
  return readRecords(lines, head.value, progress);
}

/** "It has 70 MB; 64 MB can be read." */
export function sizeWords(size: number, limit: number): string {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1_024 / 1_024).toLocaleString('en');
  return `It has ${megabytes(size)} MB; ${megabytes(limit)} MB can be read.`;
}

/** Lines without their ends; a text that does not end in a line's end has its rest as last line. */
function splitLines(bytes: Uint8Array<ArrayBuffer>): readonly Uint8Array<ArrayBuffer>[] {
  const lines: Uint8Array<ArrayBuffer>[] = [];
  let start = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  if (start < bytes.length) lines.push(bytes.subarray(start));
  return lines;
}

function readHead(line: Uint8Array): Result<Head, ImportError> {
  const value = parseLine(line);
  const head = v.safeParse(headSchema, value);
  if (head.success) return ok(head.output);
  const version = v.safeParse(
    v.object({ format: v.literal(BACKUP_NAME), version: v.pipe(v.number(), v.minValue(BACKUP_VERSION + 1)) }),
    value,
  );
  if (version.success)
    return err(importError('newer', 1, `It has version ${version.output.version}; this one reads version ${BACKUP_VERSION}.`));
  return err(value === undefined && !line.includes(125) ? importError('cut', 1) : importError('altered', 1));
}

/** The first thing that breaks the seal, with its line. */
async function checkSeal(bytes: Uint8Array<ArrayBuffer>, lines: readonly Uint8Array[], head: Head): Promise<ImportError | null> {
  const tail = TAIL.exec(new TextDecoder().decode(bytes.subarray(-TAIL_LENGTH)));
  const expected = head.notes + head.bookmarks + head.settings + 2;
  if (tail?.[1] !== undefined && (await sha256(bytes.slice(0, -TAIL_LENGTH))) === tail[1]) return null;
  const bad = lines.slice(1, -1).findIndex((line) => !hasOwnCrc(line));
  if (bad !== -1) return importError('altered', bad + 2);
  if (tail === null && lines.length < expected)
    return importError('cut', lines.length, `It should have ${expected.toLocaleString('en')} lines.`);
  if (tail === null) return importError(lines.length === expected && isBeginning(lines.at(-1)) ? 'cut' : 'altered', lines.length);
  // Every record is as it was written: then the first line, the last, or the order and number of lines was changed.
  return lines.length === expected ? importError('altered', 1) : countFault(head, lines);
}

function isBeginning(line: Uint8Array | undefined): boolean {
  const text = new TextDecoder().decode(line ?? new Uint8Array());
  const start = `{"end":"${BACKUP_NAME}","sha256":"`;
  return start.startsWith(text) || (text.startsWith(start) && /^[0-9a-f]{0,64}(?:"\}?)?$/.test(text.slice(start.length)));
}

function countFault(head: Head, lines: readonly Uint8Array[]): ImportError | null {
  const expected = head.notes + head.bookmarks + head.settings;
  const found = lines.length - 2;
  if (found === expected) return null;
  return importError(
    'count',
    null,
    `It says ${expected.toLocaleString('en')} records; there are ${found.toLocaleString('en')}, up to line ${(found + 1).toLocaleString('en')}.`,
  );
}

const CRC_LENGTH = '{"crc":"00000000",'.length;

function hasOwnCrc(line: Uint8Array): boolean {
  const start = new TextDecoder().decode(line.slice(0, CRC_LENGTH));
  return start === `{"crc":"${crc32(line.slice(CRC_LENGTH))}",`;
}

async function readRecords(lines: readonly Uint8Array[], head: Head, progress: Progress): Promise<Result<BackupContent, ImportError>> {
  const notes = new Map<string, Note>();
  const bookmarks = new Map<string, Bookmark>();
  const settings: unknown[] = [];
  const encoder = new TextEncoder();
  for (const [index, line] of lines.slice(1, -1).entries()) {
    if (index % STEP === STEP - 1 && !(await progress(index, lines.length - 2))) return err(importError('cancelled', index + 2));
    const record = readRecord(line, index + 2, encoder);
    if (!record.ok) return record;
    const isNew = keep(record.value, notes, bookmarks, settings);
    if (!isNew) return err(importError('duplicate', index + 2));
  }
  if (notes.size !== head.notes || bookmarks.size !== head.bookmarks) {
    const found = `there are ${notes.size.toLocaleString('en')} and ${bookmarks.size.toLocaleString('en')}`;
    return err(
      importError(
        'count',
        null,
        `Line 1 says ${head.notes.toLocaleString('en')} notes and ${head.bookmarks.toLocaleString('en')} sources; ${found}.`,
      ),
    );
  }
  return ok({ notes: [...notes.values()], bookmarks: [...bookmarks.values()], settings: settings[0] ?? null });
}

/** Takes the record in; `false` where its id is taken already. */
function keep(line: Line, notes: Map<string, Note>, bookmarks: Map<string, Bookmark>, settings: unknown[]): boolean {
  if ('note' in line) {
    const isNew = !notes.has(line.note.id);
    notes.set(line.note.id, line.note);
    return isNew;
  }
  if ('bookmark' in line) {
    const isNew = !bookmarks.has(line.bookmark.id);
    bookmarks.set(line.bookmark.id, line.bookmark);
    return isNew;
  }
  return settings.push(line.settings) === 1;
}

function readRecord(line: Uint8Array, number: number, encoder: TextEncoder): Result<Line, ImportError> {
  if (line.length > BACKUP_LINE_LIMIT) return err(importError('record', number, 'It is larger than any record can be.'));
  const value = parseLine(line);
  const shape = value === undefined ? 'It is no JSON.' : shapeFault(value);
  if (shape !== null) return err(importError('record', number, shape));
  const record = v.safeParse(lineSchema, value);
  if (!record.success) return err(importError('record', number, fieldWords(value)));
  const { crc: _, ...rest } = record.output;
  // What is read must be what is kept: a field given twice, or a number that JavaScript rounds, would not be.
  return recordLine(rest, encoder) === new TextDecoder().decode(line)
    ? ok(record.output)
    : err(importError('record', number, 'It is not written in our order.'));
}

function parseLine(line: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line));
    return value;
  } catch {
    // Not UTF-8 or not JSON: said by the caller, which knows the place.
    return undefined;
  }
}

/** Names the first field that is wrong. */
function fieldWords(value: unknown): string {
  const schemas = { note: noteSchema, bookmark: bookmarkSchema };
  for (const [name, schema] of Object.entries(schemas)) {
    const record: unknown = Object.getOwnPropertyDescriptor(Object(value), name)?.value;
    if (record === undefined) continue;
    const parsed = v.safeParse(schema, record);
    const issue = parsed.success ? undefined : parsed.issues[0];
    if (issue) return `Its field “${v.getDotPath(issue) ?? name}” is missing or is not what it should be.`;
  }
  return 'It is neither a note nor a source.';
}
