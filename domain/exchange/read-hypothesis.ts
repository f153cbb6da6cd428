import * as v from 'valibot';
import { NOTE_LIMIT } from '../note/note';
import { webAddress } from '../source/address';
import { ITEM_LIMIT, shapeFault } from './guard';
import type { ImportedNote } from './imported-records';
import { type LeftOuts, quoted } from './left-out';

const text = v.fallback(v.optional(v.string(), ''), '');

const selectorSchema = v.looseObject({ type: text, exact: text, prefix: text, suffix: text });

/** An annotation of Hypothesis' API (h.readthedocs.io, "The Hypothesis API"), as far as we read it. */
const annotationSchema = v.object({
  id: text,
  uri: text,
  text,
  tags: v.fallback(v.optional(v.array(v.string()), []), []),
  created: text,
  updated: text,
  references: v.fallback(v.optional(v.array(v.string()), []), []),
  target: v.fallback(v.optional(v.array(v.object({ selector: v.fallback(v.optional(v.array(selectorSchema), []), []) })), []), []),
  document: v.fallback(v.optional(v.object({ title: v.fallback(v.union([v.array(v.string()), v.string()]), '') }), { title: '' }), {
    title: '',
  }),
});

const QUOTE_LIMIT = 2_000;
const CONTEXT = 64;

/** The annotations in parsed JSON: a bare list, the answer of a search (`rows`), or the client's export (`annotations`). */
export function hypothesisRows(value: unknown): readonly unknown[] | null {
  const found = v.safeParse(
    v.union([
      v.pipe(
        v.object({ rows: v.array(v.unknown()) }),
        v.transform(({ rows }) => rows),
      ),
      v.pipe(
        v.object({ annotations: v.array(v.unknown()) }),
        v.transform(({ annotations }) => annotations),
      ),
      v.array(v.unknown()),
    ]),
    value,
  );
  if (!found.success) return null;
  const isOne = (row: unknown) => typeof row === 'object' && row !== null && 'uri' in row && ('target' in row || 'text' in row);
  return found.output.length === 0 ? (Array.isArray(value) ? null : []) : found.output.some(isOne) ? found.output : null;
}

/** Reads annotations as notes: text, tags, page and the sentence they are about. Never throws. */
export function readHypothesis(rows: readonly unknown[], leftOut: LeftOuts): readonly ImportedNote[] {
  return rows.flatMap((row, index) => {
    const name = `Annotation ${(index + 1).toLocaleString('en')} of ${rows.length.toLocaleString('en')}`;
    const fault = JSON.stringify(row).length > ITEM_LIMIT ? 'It is larger than any annotation can be.' : shapeFault(row);
    const read = v.safeParse(annotationSchema, row);
    const note = fault === null && read.success ? noteOf(read.output, name, leftOut) : null;
    if (note) return [note];
    leftOut.add(null, name, fault ?? 'It has neither a text nor a quoted sentence.');
    return [];
  });
}

function noteOf(row: v.InferOutput<typeof annotationSchema>, name: string, leftOut: LeftOuts): ImportedNote | null {
  const url = webAddress(row.uri);
  if (url === null && row.uri !== '')
    leftOut.add(null, `${name}, its address ${quoted(row.uri)}`, 'Only web addresses (http, https) are kept.');
  if (row.references.length > 0) leftOut.add(null, `${name}, what it replies to`, 'Replies become notes of their own.', 'reply');
  const selector = row.target
    .flatMap((target) => target.selector)
    .find(({ type, exact }) => type === 'TextQuoteSelector' && exact.trim() !== '');
  if (selector && selector.exact.length > QUOTE_LIMIT)
    leftOut.add(
      null,
      `${name}, the end of its quoted text`,
      `Of a quotation the first ${QUOTE_LIMIT.toLocaleString('en')} characters are kept.`,
    );
  if (row.text.length > NOTE_LIMIT || (row.text.trim() === '' && !selector)) return null;
  const [title = ''] = [row.document.title].flat();
  return {
    key: row.id === '' ? `${row.uri} ${row.created} ${row.text}` : row.id,
    text: row.text,
    tags: row.tags,
    page: url === null ? null : { url: url.slice(0, 4_000), title: title.slice(0, 1_000) },
    quote: selector
      ? { exact: selector.exact.slice(0, QUOTE_LIMIT), prefix: selector.prefix.slice(-CONTEXT), suffix: selector.suffix.slice(0, CONTEXT) }
      : null,
    created: timestamp(row.created),
    modified: timestamp(row.updated) ?? timestamp(row.created),
  };
}

/** ISO time in UTC, as our records have it; `null` for no time at all. */
function timestamp(time: string): string | null {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
