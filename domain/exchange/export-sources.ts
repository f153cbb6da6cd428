import { assertNever } from '../shared/result';
import { toBibtex } from './bibtex';
import { toCslItem } from './csl-item';
import { sourceRows, toCsv } from './csv';
import type { Entry } from './entry';
import { toRis } from './ris';

/** Kinds of files that sources can be taken out as. */
export type SourceFormat = 'ris' | 'bibtex' | 'csl-json' | 'csv' | 'csv-raw';

/** A file to be saved. */
export interface ExportFile {
  readonly name: string;
  readonly mime: string;
  readonly text: string;
}

/** Sources as one file. `day` (2026-11-26) stands in its name. All text is UTF-8. */
export function exportSources(entries: readonly Entry[], format: SourceFormat, day: string): ExportFile {
  const name = `therapy-lens-sources-${day}`;
  if (format === 'ris') return { name: `${name}.ris`, mime: 'application/x-research-info-systems', text: toRis(entries) };
  if (format === 'bibtex') return { name: `${name}.bib`, mime: 'application/x-bibtex', text: toBibtex(entries) };
  if (format === 'csl-json') {
    const text = `${JSON.stringify(entries.map(toCslItem), null, 2)}\n`;
    return { name: `${name}.json`, mime: 'application/vnd.citationstyles.csl+json', text };
  }
  if (format === 'csv') return { name: `${name}.csv`, mime: 'text/csv', text: toCsv(sourceRows(entries), { bom: true }) };
  if (format === 'csv-raw') return { name: `${name}.csv`, mime: 'text/csv', text: toCsv(sourceRows(entries), { raw: true }) };
  return assertNever(format);
}
