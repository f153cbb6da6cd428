import type { ParsedEntry } from './citation-js';
import { fromCslItem } from './csl-item';
import { type LeftOuts, quoted } from './left-out';
import type { ReadReference } from './read-ris';

/** One `@…{…}` of a file. */
interface RawEntry {
  readonly line: number;
  readonly type: string;
  readonly text: string;
  readonly isWhole: boolean;
}

/** Longest entry that is parsed: an abstract and a thousand authors fit; anything above is no reference. */
const ENTRY_LIMIT = 256 * 1_024;

/** Fields that say where the reader's own files lie, and the like: nothing that we could use. */
const UNREAD = new Set(['file', 'crossref', 'timestamp', 'owner', 'bdsk-url-1', 'bdsk-file-1', 'groups', 'affiliation', 'copyright']);

/**
 * Reads BibTeX and BibLaTeX. Each entry is parsed by itself, so that a fault in one costs that one only; TeX's commands
 * become letters. Loads citation-js on its first call. Never throws.
 */
export async function readBibtex(text: string, today: string, leftOut: LeftOuts): Promise<readonly ReadReference[]> {
  const { parseEntry } = await import('./citation-js');
  const entries = entriesIn(text);
  const strings = entries.filter(({ type, isWhole }) => type === 'string' && isWhole).map(({ text: each }) => each);
  return entries.flatMap((entry) => {
    if (['string', 'comment', 'preamble'].includes(entry.type)) return [];
    const found = readEntry(entry, strings.join('\n'), today, leftOut, parseEntry);
    return found ? [found] : [];
  });
}

function readEntry(
  entry: RawEntry,
  strings: string,
  today: string,
  leftOut: LeftOuts,
  parse: (text: string) => ParsedEntry,
): ReadReference | null {
  const head = quoted(entry.text.split('\n')[0] ?? '');
  if (!entry.isWhole) leftOut.add(entry.line, head, 'Its braces do not close; the file may have been cut off.');
  else if (entry.text.length > ENTRY_LIMIT) leftOut.add(entry.line, head, 'It is longer than any reference can be.');
  else {
    try {
      const { item, fields } = parse(`${strings}\n${plainBraces(entry.text)}`);
      const found = fromCslItem({ ...Object(item), ...missedBy(fields, entry.type) }, today);
      if (!found) leftOut.add(entry.line, head, 'It has neither title nor address nor DOI.');
      for (const field of Object.keys(fields)) {
        if (UNREAD.has(field)) leftOut.add(entry.line, `the field ${field}`, 'Therapy Lens has no place for it.', field);
      }
      return found ? { ...found, line: entry.line } : null;
    } catch (fault) {
      leftOut.add(entry.line, head, `It is not written as BibTeX is${place(fault)}.`);
    }
  }
  return null;
}

/** citation-js counts an escaped brace within a name as an opening one. */
function plainBraces(text: string): string {
  return text.replace(
    /(?<!\\)((?:\\\\)*)\\([{}])/g,
    (_, before: string, brace) => `${before}\\textbrace${brace === '{' ? 'left' : 'right'}{}`,
  );
}

function place(fault: unknown): string {
  const found = fault instanceof Error ? /line (\d+)/.exec(fault.message) : null;
  return found ? ` (near its line ${found[1]})` : '';
}

const KINDS: Readonly<Record<string, string>> = { phdthesis: 'PhD thesis', mastersthesis: 'Master’s thesis' };

/** What citation-js does not take over: numbers of preprints, kinds of articles, and notes beside each other. */
function missedBy(fields: Readonly<Record<string, unknown>>, type: string): Readonly<Record<string, unknown>> {
  const field = (name: string) => (typeof fields[name] === 'string' ? fields[name].replace(/[{}]/g, '').trim() : '');
  const subtype = field('entrysubtype').toLowerCase();
  const arXiv = field('eprint').replace(/^arxiv:/i, '');
  return {
    ...(subtype === 'magazine' || subtype === 'newspaper' ? { type: `article-${subtype}`, genre: undefined } : {}),
    // citation-js says the entry's type where no kind is given.
    ...(fields['type'] === undefined || field('type').toLowerCase() === 'thesis'
      ? { genre: field('type') === '' ? KINDS[type] : undefined }
      : {}),
    ...(/^arxiv$/i.test(field('archiveprefix') || field('eprinttype')) && arXiv !== '' ? { arXiv } : {}),
  };
}

/** Cuts a file into entries by their braces. An entry that does not close ends where the next one begins on a new line. */
function entriesIn(text: string): readonly RawEntry[] {
  const entries: RawEntry[] = [];
  const head = /@[ \t]*([A-Za-z]+)\s*[{(]/g;
  let [line, counted] = [1, 0];
  for (let found = head.exec(text); found; found = head.exec(text)) {
    line += text.slice(counted, found.index).split('\n').length - 1;
    counted = found.index;
    const end = endOf(text, found.index + found[0].length - 1);
    head.lastIndex = end ?? nextHead(text, head.lastIndex);
    entries.push({
      line,
      type: (found[1] ?? '').toLowerCase(),
      text: text.slice(found.index, head.lastIndex),
      isWhole: end !== null,
    });
  }
  return entries;
}

/** Offset behind the brace that closes the one at `start`; `null` where none does before the next entry's line. */
function endOf(text: string, start: number): number | null {
  let depth = 0;
  for (let i = start; i < text.length; i += 1) {
    const character = text[i];
    if (character === '\\') i += 1;
    else if (character === '{' || (i === start && character === '(')) depth += 1;
    else if (character === '}' || (depth === 1 && character === ')' && text[start] === '(')) depth -= 1;
    else if (character === '\n' && /^@[A-Za-z]+[ \t]*\{/.test(text.slice(i + 1, i + 40))) return null;
    if (depth === 0) return i + 1;
  }
  return null;
}

function nextHead(text: string, from: number): number {
  const next = text.indexOf('\n@', from);
  return next === -1 ? text.length : next;
}
