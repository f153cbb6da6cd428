import type { ErrorWords } from '../shared/storage-error';

/** Why a file was refused. Nothing of it has been handed on, so nothing was changed. */
export interface ImportError {
  readonly name: 'ImportError';
  readonly reason:
    | 'empty'
    | 'too-large'
    | 'unknown'
    | 'not-text'
    | 'no-json'
    | 'nothing'
    | 'newer'
    | 'cut'
    | 'altered'
    | 'count'
    | 'record'
    | 'duplicate'
    | 'cancelled';
  /** Line of the file, from 1; `null` where it is the file as a whole. */
  readonly line: number | null;
  /** More about the place, in words that can stand in a sentence; may be empty. */
  readonly detail: string;
}

/** An {@link ImportError}. */
export function importError(reason: ImportError['reason'], line: number | null = null, detail = ''): ImportError {
  return { name: 'ImportError', reason, line, detail };
}

const ANOTHER_COPY = 'Nothing was changed. Take another copy of the backup, or make a new one.';
const EXPORT_AGAIN = 'Nothing was changed. Export it again from the program that it came from.';

/** What was wrong, where, and what helps. */
export function importErrorWords({ reason, line, detail }: ImportError): ErrorWords {
  const at = line === null ? 'the file' : `line ${line.toLocaleString('en')}`;
  const more = detail === '' ? '' : ` ${detail}`;
  const words: Record<ImportError['reason'], readonly [string, string]> = {
    empty: ['The whole file is empty.', EXPORT_AGAIN],
    'too-large': [`The file is too large.${more}`, 'Nothing was changed. Export it in smaller parts.'],
    unknown: [
      `The beginning of the file is of no kind that can be read here.${more}`,
      'Nothing was changed. Choose a Therapy Lens backup, or a file in RIS, BibTeX, CSL-JSON, Hypothesis JSON, or bookmarks as HTML.',
    ],
    'not-text': [`At ${at} there is something that is no text.${more}`, EXPORT_AGAIN],
    'no-json': [`At ${at} the file is no longer JSON; it may have been cut off.${more}`, EXPORT_AGAIN],
    nothing: [`Nothing in the whole file could be read.${more}`, EXPORT_AGAIN],
    newer: [
      `The first line says that the backup was made by a newer Therapy Lens.${more}`,
      'Nothing was changed. Update Therapy Lens, then try again.',
    ],
    cut: [`The backup was cut off at ${at}.${more}`, ANOTHER_COPY],
    altered: [`The backup was altered at ${at}.${more}`, ANOTHER_COPY],
    count: [`The backup does not hold as much as its first line says.${more}`, ANOTHER_COPY],
    record: [`At ${at} stands something that Therapy Lens would not write.${more}`, ANOTHER_COPY],
    duplicate: [`At ${at} a record stands a second time.${more}`, ANOTHER_COPY],
    cancelled: [`The import was stopped at ${at}.`, 'Nothing was changed. Start again whenever you like.'],
  };
  const [title, text] = words[reason];
  return { title, text };
}
