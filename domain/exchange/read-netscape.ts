import { Parser } from 'htmlparser2';
import { hostOf, webAddress } from '../source/address';
import { cleanText } from '../source/clean-text';
import { ITEM_LIMIT } from './guard';
import { type LeftOuts, quoted } from './left-out';
import type { ReadReference } from './read-ris';

/** A bookmark as it is collected, tag by tag. */
interface Draft {
  href: string;
  title: string;
  note: string;
  readonly line: number;
  readonly added: number;
  readonly tags: readonly string[];
}

/** Folders that every browser makes: they say nothing about what lies in them. */
const ROOTS =
  /^(?:bookmarks(?: bar| menu| toolbar)?|favou?rites(?: bar)?|other bookmarks|mobile bookmarks|imported|toolbar|unread|read archive)$/i;

const TITLE_LIMIT = 1_000;

/** Folders within folders that become tags. */
const FOLDER_DEPTH = 8;

/** Tags that may be open at once. The parser's work grows with them, so that a built file could stop everything. */
const NESTING = 500;

/** Characters that are parsed between two looks at the nesting. */
const CHUNK = 64 * 1_024;

/** A bookmark of a browser, and when it was made. */
export interface ReadBookmark extends ReadReference {
  readonly created: string | null;
}

type Target = 'link' | 'folder' | 'note';

/** What the text behind a tag belongs to. */
const TARGETS: ReadonlyMap<string, Target> = new Map([
  ['a', 'link'],
  ['h3', 'folder'],
  ['dd', 'note'],
] as const);

/** Tags that do not end what they stand in. */
const INLINE = new Set(['p', 'br', 'b', 'i', 'em', 'strong', 'sub', 'sup', 'span', 'u', 'small']);

/** Whether a text is a browser's file of bookmarks: by its first line, or by its lists of links. */
export function looksLikeNetscape(text: string): boolean {
  const start = text.slice(0, 2_000);
  return /<!doctype netscape-bookmark-file/i.test(start) || (/<d[lt]\b/i.test(start) && /<a\s[^>]*href/i.test(text.slice(0, 20_000)));
}

/**
 * Reads bookmarks as browsers, Pocket and others write them (learn.microsoft.com, "Netscape Bookmark File Format").
 * Names of folders become tags. The parser only reports tags: nothing is loaded, run or drawn.
 */
export function readNetscape(text: string, today: string, leftOut: LeftOuts): readonly ReadBookmark[] {
  return collect(text, leftOut).flatMap((draft) => {
    const url = webAddress(draft.href.trim());
    const title = cleanText(draft.title, TITLE_LIMIT);
    if (url === null || draft.href.length > ITEM_LIMIT) {
      leftOut.add(
        draft.line,
        `${quoted(title)} ${quoted(draft.href)}`,
        'Only web addresses (http, https) are kept.',
        draft.href.slice(0, 11),
      );
      return [];
    }
    const created = draft.added > 0 && draft.added < 8.64e12 ? new Date(draft.added * 1_000).toISOString() : null;
    return [
      {
        source: { type: 'webpage', title: title || url, URL: url, site: hostOf(url), accessed: created?.slice(0, 10) ?? today, author: [] },
        tags: draft.tags,
        note: draft.note.trim(),
        line: draft.line,
        created,
      },
    ];
  });
}

function collect(text: string, leftOut: LeftOuts): readonly Draft[] {
  const found: Draft[] = [];
  const folders: string[] = [];
  let depth = 0;
  let [folder, target]: [string, Target | null] = ['', null];
  let [line, next] = [1, text.indexOf('\n')];
  const lineAt = (offset: number) => {
    for (; next !== -1 && next < offset; line += 1) next = text.indexOf('\n', next + 1);
    return line;
  };
  const parser = new Parser(
    {
      onopentag(name, { href = '', add_date: added = '', tags = '' }) {
        depth += 1;
        if (name === 'a')
          found.push(draftOf(href, Number(added.slice(0, 10)), lineAt(parser.startIndex), [...namedFolders(folders), ...tags.split(',')]));
        if (name === 'h3') folder = '';
        if (name === 'dl') folders.push(cleanText(folder, 100));
        if (name === 'dl') folder = '';
        target = TARGETS.get(name) ?? (INLINE.has(name) ? target : null);
      },
      ontext(part) {
        const last = found.at(-1);
        if (target === 'folder') folder += part;
        else if (target === 'link' && last) last.title += part;
        else if (target === 'note' && last && last.note.length < ITEM_LIMIT) last.note += part;
      },
      onclosetag(name) {
        depth -= 1;
        if (name === 'dl') folders.pop();
        if (!INLINE.has(name)) target = null;
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  for (let at = 0; at < text.length; at += CHUNK) {
    parser.write(text.slice(at, at + CHUNK));
    if (depth <= NESTING) continue;
    leftOut.add(lineAt(at + CHUNK), 'All that comes from here on', 'Its tags are open within each other as no browser writes them.');
    break;
  }
  parser.end();
  return found;
}

function draftOf(href: string, added: number, line: number, tags: readonly string[]): Draft {
  const named = tags.map((tag) => tag.trim()).filter((tag) => tag !== '');
  return { href, title: '', note: '', line, added, tags: [...new Set(named)] };
}

function namedFolders(folders: readonly string[]): readonly string[] {
  return folders.slice(0, FOLDER_DEPTH).filter((folder) => !ROOTS.test(folder));
}
