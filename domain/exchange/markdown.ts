import type { Note } from '../note/note';

/** One file of an export. */
export interface MarkdownFile {
  readonly name: string;
  readonly text: string;
}

/** Longest file name without its ending, in letters: every system takes it, paths included. */
const NAME_LIMIT = 60;

/**
 * One Markdown file for each note outside of the trash, with its facts as YAML before it (as Obsidian reads them). File
 * names are the note's day and first words, and no two are the same whatever their case.
 */
export function noteFiles(notes: readonly Note[]): readonly MarkdownFile[] {
  const taken = new Set<string>();
  return living(notes).map((note) => {
    const base = fileName(note);
    let name = base;
    for (let i = 2; taken.has(name.toLowerCase()); i += 1) name = `${base} ${i}`;
    taken.add(name.toLowerCase());
    return { name: `${name}.md`, text: `${frontMatter(note)}\n${body(note)}` };
  });
}

/** All notes outside of the trash in one Markdown text, each under a heading of its own. */
export function notesAsMarkdown(notes: readonly Note[]): string {
  return living(notes)
    .map((note) => `## ${firstWords(note)}\n\n${facts(note)}${body(note)}`)
    .join('\n');
}

function living(notes: readonly Note[]): readonly Note[] {
  return notes.filter(({ deleted }) => deleted === null);
}

function body({ text, quote }: Note): string {
  const quoted =
    quote === null
      ? ''
      : `${quote.exact
          .trim()
          .split(/\r?\n/)
          .map((line) => `> ${escapeStart(line)}`)
          .join('\n')}\n\n`;
  return `${quoted}${text.trimEnd()}\n`;
}

/** The page's words are words: what would be markup at the start of a line, or HTML, is written as text. */
function escapeStart(line: string): string {
  return line.replace(/^\s*([#>*+=|~-]|\d+[.)])/, (start) => `\\${start.trim()}`).replace(/[<`[\]]/g, (sign) => `\\${sign}`);
}

function facts({ page, therapy, tags, created }: Note): string {
  const lines = [
    `- Written: ${created.slice(0, 10)}`,
    ...(therapy === null ? [] : [`- Therapy: ${therapy}`]),
    ...(page === null
      ? []
      : [`- Page: ${escapeStart(page.title.replace(/\s+/g, ' ').trim())} <${page.url.replace(/[<>\s]/g, encodeURIComponent)}>`]),
    ...(tags.length === 0 ? [] : [`- Tags: ${tags.map(escapeStart).join(', ')}`]),
  ];
  return `${lines.join('\n')}\n\n`;
}

function frontMatter(note: Note): string {
  const fields: readonly (readonly [string, unknown])[] = [
    ['id', note.id],
    ['created', note.created],
    ['modified', note.modified],
    ['therapy', note.therapy],
    ['page', note.page?.url ?? null],
    ['page_title', note.page?.title ?? null],
    ['tags', note.tags.length === 0 ? null : note.tags],
    ['quote', note.quote?.exact ?? null],
    ['quote_prefix', note.quote?.prefix || null],
    ['quote_suffix', note.quote?.suffix || null],
  ];
  return `---\n${fields
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${yaml(value)}\n`)
    .join('')}---\n`;
}

/**
 * A text or a list of texts as YAML: always in double quotes, as JSON writes them, which YAML 1.2 reads alike. What
 * JSON leaves and YAML does not allow (control characters above ASCII, lone halves of pairs) is escaped too.
 */
function yaml(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u00a0\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function fileName(note: Note): string {
  const words = firstWords(note)
    .replace(/[\\/:*?"<>|#^[\]\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, ' ')
    .replace(/\s+/g, ' ');
  const short = Array.from(words.toWellFormed())
    .slice(0, NAME_LIMIT)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
  return `${note.created.slice(0, 10)} ${short || 'note'}`;
}

function firstWords({ text, quote, page }: Note): string {
  const lines = [...text.split(/\r?\n/), quote?.exact ?? '', page?.title ?? ''];
  const line = lines
    .map((each) =>
      each
        .replace(/^[\s#>*+-]+/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .find((each) => each !== '');
  return Array.from(line ?? 'Note')
    .slice(0, NAME_LIMIT)
    .join('')
    .trim();
}
