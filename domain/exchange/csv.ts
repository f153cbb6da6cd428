import { partialDateOf } from '../source/csl-date';
import type { Entry } from './entry';
import { nameParts } from './people';

/** How a table is written. */
export interface CsvOptions {
  /** Leaves texts as they are, for programs that do not calculate. */
  readonly raw?: boolean;
  /** A mark at the start by which Excel knows UTF-8. */
  readonly bom?: boolean;
}

/**
 * A table as RFC 4180 has it: every cell in quotes, lines ending in CR LF. Unless `raw`, a cell that a spreadsheet
 * would take for a formula gets an apostrophe before it (OWASP, "CSV Injection"): = + - @ at its start, also in full
 * width, behind spaces, quotes or separators, and tab or line end at its start.
 */
export function toCsv(rows: readonly (readonly string[])[], { raw = false, bom = false }: CsvOptions = {}): string {
  const cell = (text: string) => `"${(raw ? text : withoutFormula(text)).replaceAll('"', '""')}"`;
  return `${bom ? '\ufeff' : ''}${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

const FORMULA = /^(?:[\s"'`,;|\u200b-\u200f\u2060\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212\ufe62\ufe63\ufe66\ufe6b]|[\t\r\n])/;

function withoutFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

const COLUMNS: readonly (readonly [string, (entry: Entry) => string])[] = [
  ['Key', ({ key }) => key],
  ['Type', ({ source }) => source.type],
  ['Title', ({ source }) => source.title],
  ['Authors', ({ source }) => namesOf(source.author)],
  ['Date', ({ source }) => partialDateOf(source.issued)],
  ['Published in', ({ source }) => source['container-title'] ?? ''],
  ['Volume', ({ source }) => source.volume ?? ''],
  ['Issue', ({ source }) => source.issue ?? ''],
  ['Pages', ({ source }) => source.page ?? source.number ?? ''],
  ['Publisher', ({ source }) => source.publisher ?? ''],
  ['Editors', ({ source }) => namesOf(source.editor ?? [])],
  ['DOI', ({ source }) => source.DOI ?? ''],
  ['PMID', ({ source }) => source.PMID ?? ''],
  ['PMCID', ({ source }) => source.PMCID ?? ''],
  ['arXiv', ({ source }) => source.arXiv ?? ''],
  ['Trial', ({ source }) => source.NCT ?? ''],
  ['PROSPERO', ({ source }) => source.PROSPERO ?? ''],
  ['ISBN', ({ source }) => source.ISBN ?? ''],
  ['ISSN', ({ source }) => source.ISSN ?? ''],
  ['Language', ({ source }) => source.language ?? ''],
  ['Address', ({ source }) => source.URL],
  ['Site', ({ source }) => source.site],
  ['Saved', ({ source }) => source.accessed],
  ['Tags', ({ tags }) => tags.join('; ')],
  ['Notes', ({ notes }) => notes.join('\n\n')],
  ['Abstract', ({ source }) => source.abstract ?? ''],
];

/** Rows for {@link toCsv}: names of the columns, then one row for each source. */
export function sourceRows(entries: readonly Entry[]): readonly (readonly string[])[] {
  return [COLUMNS.map(([name]) => name), ...entries.map((entry) => COLUMNS.map(([, read]) => read(entry)))];
}

function namesOf(people: Entry['source']['author']): string {
  return people
    .map((person) => {
      const parts = nameParts(person);
      return parts.kind === 'whole' ? parts.name : [parts.family, parts.given, parts.suffix].filter((part) => part !== '').join(', ');
    })
    .join('; ');
}
