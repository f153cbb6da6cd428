import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';

/*
 * The one file that loads citation-js, imported when BibTeX is read and not before. What the build leaves out of it: data/build/offline-plugin.ts.
 */

const PARSING = { generateGraph: false, maxChainLength: 10, strict: true, target: '@csl/list+object' };

/** A BibTeX entry as citation-js reads it: nothing of it has been checked. */
export interface ParsedEntry {
  /** As an item of CSL-JSON. */
  readonly item: unknown;
  /** The fields as they stand in the file, under lower-case names. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** One BibTeX entry, `@string`s before it allowed. Throws on faulty syntax. */
export function parseEntry(text: string): ParsedEntry {
  const entries: readonly unknown[] = plugins.input.chain(text, {
    ...PARSING,
    forceType: '@biblatex/text',
    target: '@biblatex/entries+list',
  });
  const [item]: readonly unknown[] = plugins.input.chain(entries, { ...PARSING, forceType: '@biblatex/entries+list' });
  return { item, fields: Object(Object(entries[0]).properties) };
}
