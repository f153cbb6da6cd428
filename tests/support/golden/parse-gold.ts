import type { GoldBlock, GoldKind, GoldMention, GoldPage, GoldProblem } from './gold.ts';

/** What a file holds, and what is wrong with it. Pages with a problem are kept as far as they can be read. */
export interface ParsedGold {
  readonly pages: readonly GoldPage[];
  readonly problems: readonly GoldProblem[];
}

interface Context {
  readonly file: string;
  readonly kind: GoldKind;
  readonly therapies: ReadonlySet<string>;
  readonly problems: GoldProblem[];
}

interface Line {
  readonly text: string;
  readonly number: number;
}

/** Reads a file of passages or traps. `therapies` are the ids that an annotation may name. */
export function parsePassages(source: string, file: string, kind: GoldKind, therapies: ReadonlySet<string>): ParsedGold {
  const context: Context = { file, kind, therapies, problems: [] };
  const groups: Line[][] = [];
  for (const line of toLines(source)) {
    if (line.text.startsWith('===')) groups.push([line]);
    else if (groups.length > 0) groups.at(-1)?.push(line);
    else if (line.text !== '')
      complain(context, line.number, 'text before the first "=== id"; begin the passage with a line "=== some-id"');
  }
  const pages = groups.map((lines) => toPage(lines, context));
  return { pages, problems: [...context.problems, ...findDuplicates(pages)] };
}

/** Reads a file of one-line cases: each line is a page, `#` begins a comment. */
export function parseLines(source: string, file: string, therapies: ReadonlySet<string>): ParsedGold {
  const context: Context = { file, kind: 'lines', therapies, problems: [] };
  const pages = toLines(source)
    .filter(({ text }) => text !== '' && !text.startsWith('#'))
    .map((line): GoldPage => {
      const { text, mentions } = readAnnotations(line, context);
      const id = `line-${line.number}`;
      return {
        kind: 'lines',
        id,
        file,
        line: line.number,
        lang: 'en',
        title: '',
        blocks: [{ line: line.number, text, level: 0, mentions }],
      };
    });
  return { pages, problems: context.problems };
}

/** Ids are unique within a kind, be it over several files. */
export function findDuplicates(pages: readonly GoldPage[]): GoldProblem[] {
  const seen = new Map<string, GoldPage>();
  const problems: GoldProblem[] = [];
  for (const page of pages) {
    const other = seen.get(page.id);
    if (other)
      problems.push({ ...placeOf(page), message: `the id "${page.id}" stands already at ${other.file}:${other.line}; give it another` });
    else seen.set(page.id, page);
  }
  return problems;
}

function placeOf({ file, line }: GoldPage): { file: string; line: number } {
  return { file, line };
}

function toLines(source: string): Line[] {
  return source.split(/\r?\n/).map((text, i) => ({ text: text.trim(), number: i + 1 }));
}

function complain(context: Context, line: number, message: string): void {
  context.problems.push({ file: context.file, line, message });
}

const ID = /^=== ([a-z0-9]+(?:-[a-z0-9]+)*)$/;
const HEADER = /^(lang|title):\s*(.*)$/;

function toPage(lines: readonly Line[], context: Context): GoldPage {
  const [first = { text: '', number: 0 }, ...rest] = lines;
  const id = ID.exec(first.text)?.[1] ?? '';
  if (id === '') complain(context, first.number, `"${first.text}" is no id; write "=== knee-pain-baths", lower case with hyphens`);
  const bodyAt = rest.findIndex(({ text }) => !HEADER.test(text));
  const headers = new Map(rest.slice(0, Math.max(bodyAt, 0)).map(({ text }) => [HEADER.exec(text)?.[1], HEADER.exec(text)?.[2] ?? '']));
  const blocks = bodyAt < 0 ? [] : toBlocks(rest.slice(bodyAt), context);
  if (blocks.length === 0) complain(context, first.number, `the passage "${id}" holds no text`);
  return {
    kind: context.kind,
    id,
    file: context.file,
    line: first.number,
    lang: headers.get('lang') ?? 'en',
    title: headers.get('title') ?? '',
    blocks,
  };
}

const HEADING = /^(#{1,6}) +/;

/** A blank line ends a block, a heading is a block of its own; lines of one block are joined by a space. */
function toBlocks(lines: readonly Line[], context: Context): GoldBlock[] {
  const blocks: GoldBlock[] = [];
  let open: GoldBlock | null = null;
  for (const line of lines) {
    const marks = HEADING.exec(line.text)?.[0] ?? '';
    if (line.text === '' || marks !== '') open = null;
    if (line.text === '') continue;
    const part = readAnnotations({ ...line, text: line.text.slice(marks.length) }, context);
    const block: GoldBlock = open ? append(open, part) : { ...part, line: line.number, level: marks.trim().length };
    if (open) blocks.pop();
    blocks.push(block);
    open = marks === '' ? block : null;
  }
  return blocks;
}

function append(block: GoldBlock, part: Annotated): GoldBlock {
  const shift = block.text.length + 1;
  const moved = part.mentions.map((mention) => ({ ...mention, start: mention.start + shift, end: mention.end + shift }));
  return { ...block, text: `${block.text} ${part.text}`, mentions: [...block.mentions, ...moved] };
}

interface Annotated {
  readonly text: string;
  readonly mentions: readonly GoldMention[];
}

const ANNOTATION = /\[([^[\]]*)\]\(([^()]*)\)/g;

/** Takes `[text](id)` and `[text](a|b)` out of a line. */
function readAnnotations({ text: source, number }: Line, context: Context): Annotated {
  let text = '';
  let from = 0;
  const mentions: GoldMention[] = [];
  for (const found of source.matchAll(ANNOTATION)) {
    const [whole, words = '', target = ''] = found;
    text += plain(source.slice(from, found.index), number, context);
    const ids = target.split('|').toSorted();
    checkAnnotation(whole, words, ids, number, context);
    mentions.push({ start: text.length, end: text.length + words.length, ids, line: number });
    text += words;
    from = found.index + whole.length;
  }
  text += plain(source.slice(from), number, context);
  return { text, mentions };
}

function checkAnnotation(whole: string, words: string, ids: readonly string[], line: number, context: Context): void {
  if (words.trim() === '' || words !== words.trim()) complain(context, line, `"${whole}" marks no words, or a space at their edge`);
  for (const id of ids) if (!context.therapies.has(id)) complain(context, line, `"${id}" in "${whole}" is no therapy of data/therapies`);
  if (new Set(ids).size < ids.length) complain(context, line, `"${whole}" names one therapy twice`);
}

/** Text between annotations. Brackets are allowed in pairs ("[1]"), but not what looks like half an annotation. */
function plain(text: string, line: number, context: Context): string {
  const isBroken = text.includes('](') || text.replace(/\[[^[\]]*\]/g, '').search(/[[\]]/) >= 0;
  if (isBroken)
    complain(context, line, `an annotation is not closed or nested near "${text.trim().slice(0, 60)}"; write [words](therapy-id)`);
  return text;
}
