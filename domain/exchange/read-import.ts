import type { Bookmark } from '../bookmark/bookmark';
import type { Note } from '../note/note';
import { err, ok, type Result } from '../shared/result';
import { decodeText } from './decode-text';
import { FILE_LIMIT } from './guard';
import { importError, type ImportError } from './import-error';
import { recordsOfNotes, recordsOfReferences, type ImportedRecords, type ImportPorts } from './imported-records';
import { LeftOuts, type LeftOut } from './left-out';
import { looksLikeBackup, readBackup, sizeWords, type Progress } from './read-backup';
import { readBibtex } from './read-bibtex';
import { looksLikeCsl, readCsl } from './read-csl';
import { hypothesisRows, readHypothesis } from './read-hypothesis';
import { readRis } from './read-ris';

/** Kinds of files that can be imported. */
type ImportFormat = 'backup' | 'ris' | 'bibtex' | 'csl-json' | 'hypothesis' | 'bookmarks';

/** What a file holds, ready to be merged. */
export interface ImportContent {
  readonly format: ImportFormat;
  readonly notes: readonly Note[];
  readonly bookmarks: readonly Bookmark[];
  /** Settings of a backup, as stored; nobody has checked them. */
  readonly settings: unknown;
  /** What could not be taken over, line by line. Always empty for a backup: that is read whole or not at all. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Reads a file of any kind that we know, told by what stands in it and not by its name. A backup is verified before
 * anything of it is handed on; other programs' files give all that can be read, and a list of the rest. Nothing is
 * written: see `planMerge`. `now` of the ports is the time of new records.
 */
export async function readImport(
  bytes: Uint8Array<ArrayBuffer>,
  ports: ImportPorts,
  progress?: Progress,
): Promise<Result<ImportContent, ImportError>> {
  if (bytes.length === 0) return err(importError('empty'));
  if (looksLikeBackup(bytes)) {
    const read = await readBackup(bytes, progress);
    return read.ok ? ok({ format: 'backup', ...read.value, leftOut: [] }) : read;
  }
  if (bytes.length > FILE_LIMIT) return err(importError('too-large', null, sizeWords(bytes.length, FILE_LIMIT)));
  const leftOut = new LeftOuts();
  const text = decodeText(bytes, leftOut);
  if (!text.ok) return text;
  const read = await readText(text.value, ports, leftOut);
  if (!read.ok) return read;
  const { format, notes, bookmarks } = read.value;
  const [first] = leftOut.list();
  if (notes.length + bookmarks.length === 0)
    return err(importError('nothing', first?.line ?? null, first ? `${first.what}: ${first.why}` : 'It names no source and no note.'));
  return ok({ format, notes, bookmarks, settings: null, leftOut: leftOut.list() });
}

type Found = Result<ImportedRecords & { readonly format: ImportFormat }, ImportError>;

async function readText(text: string, ports: ImportPorts, leftOut: LeftOuts): Promise<Found> {
  const start = text.trimStart();
  const today = ports.now.slice(0, 10);
  if (start === '') return err(importError('empty'));
  if (start.startsWith('[') || start.startsWith('{')) return readJson(start, text, ports, leftOut);
  if (start.startsWith('<')) {
    const { looksLikeNetscape, readNetscape } = await import('./read-netscape');
    if (!looksLikeNetscape(start)) return err(importError('unknown', 1, 'It is a web page, but no list of bookmarks.'));
    return ok({ format: 'bookmarks', ...(await recordsOfReferences(readNetscape(text, today, leftOut), ports, leftOut)) });
  }
  if (/^TY {1,2}- ?/m.test(text))
    return ok({ format: 'ris', ...(await recordsOfReferences(readRis(text, today, leftOut), ports, leftOut)) });
  if (/@[ \t]*[A-Za-z]+\s*[{(]/.test(text)) {
    return ok({ format: 'bibtex', ...(await recordsOfReferences(await readBibtex(text, today, leftOut), ports, leftOut)) });
  }
  return err(importError('unknown', 1));
}

async function readJson(start: string, text: string, ports: ImportPorts, leftOut: LeftOuts): Promise<Found> {
  const value = parseJson(start, text);
  if (!value.ok) return value;
  const rows = hypothesisRows(value.value);
  if (rows !== null) return ok({ format: 'hypothesis', ...(await recordsOfNotes(readHypothesis(rows, leftOut), ports)) });
  if (!looksLikeCsl(value.value)) return err(importError('unknown', 1, 'It is JSON of another kind.'));
  return ok({ format: 'csl-json', ...(await recordsOfReferences(readCsl(value.value, ports.now.slice(0, 10), leftOut), ports, leftOut)) });
}

function parseJson(start: string, text: string): Result<unknown, ImportError> {
  try {
    const value: unknown = JSON.parse(start);
    return ok(value);
  } catch (fault) {
    // Chromium and Node give the position, Firefox the line; without either it is the end, where cut files break.
    const words = fault instanceof Error ? fault.message : '';
    const position = Number(/position (\d+)/.exec(words)?.[1] ?? start.length) + text.length - start.length;
    const line = /line (\d+) column/.exec(words)?.[1];
    return err(importError('no-json', line === undefined ? text.slice(0, position).split('\n').length : Number(line)));
  }
}
