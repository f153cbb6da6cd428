import { err, ok, type Result } from '../shared/result';
import { importError, type ImportError } from './import-error';
import type { LeftOuts } from './left-out';

/**
 * The text of another program's file: UTF-8 or UTF-16 as its first bytes say, else UTF-8, else Windows-1252, which
 * older reference managers write; that last is reported, since letters may be wrong. Refuses what is no text.
 */
export function decodeText(bytes: Uint8Array, leftOut: LeftOuts): Result<string, ImportError> {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes.subarray(2), 'utf-16le');
  if (first === 0xfe && second === 0xff) return decode(bytes.subarray(2), 'utf-16be');
  if (first === 0xef && second === 0xbb && third === 0xbf) return decode(bytes.subarray(3), 'utf-8');
  const zero = bytes.indexOf(0);
  if (zero !== -1) return err(importError('not-text', lineOf(bytes, zero), 'It may be a program’s own kind of file.'));
  const text = decode(bytes, 'utf-8');
  if (text.ok) return text;
  const western = decode(bytes, 'windows-1252');
  if (western.ok)
    leftOut.add(
      text.error.line,
      'A letter outside of English',
      'The file is not in UTF-8. It was read as Western European text: check names with accents.',
    );
  return western;
}

function decode(bytes: Uint8Array, encoding: string): Result<string, ImportError> {
  try {
    return ok(new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return err(importError('not-text', badLine(bytes)));
  }
}

/** Line of the first byte sequence that is no UTF-8. */
function badLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder();
  for (let [line, start] = [1, 0]; start < bytes.length; line += 1) {
    const found = bytes.indexOf(10, start);
    const end = found === -1 ? bytes.length : found;
    if (decoder.decode(bytes.subarray(start, end)).includes('\ufffd')) return line;
    start = end + 1;
  }
  return 1;
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let i = bytes.indexOf(10); i !== -1 && i < offset; i = bytes.indexOf(10, i + 1)) line += 1;
  return line;
}
