import type { Bookmark } from '../bookmark/bookmark';
import { comparableAddress } from '../source/address';
import { partialDateOf } from '../source/csl-date';
import type { Source } from '../source/source';
import { nameParts } from './people';

/** Identifiers that name one publication: where two sources both have one, it decides. The surest first. */
const IDENTIFIERS = ['DOI', 'PMID', 'PMCID', 'arXiv'] as const;

/** Titles shorter than this ("Editorial") name many works. */
const TITLE_LENGTH = 12;

/**
 * Whether two sources are one publication: by the first identifier that both have, else by address, else by title and
 * year, where the first authors do not contradict. Two web pages with two addresses are two, whatever their titles.
 */
export function isSamePublication(a: Source, b: Source): boolean {
  for (const name of IDENTIFIERS) {
    const [one, other] = [a[name], b[name]];
    if (one !== undefined && other !== undefined) return one.toLowerCase() === other.toLowerCase();
  }
  const haveAddresses = a.URL !== '' && b.URL !== '';
  if (haveAddresses && comparableAddress(a.URL) === comparableAddress(b.URL)) return true;
  if (haveAddresses && (a.type === 'webpage' || b.type === 'webpage')) return false;
  const key = titleKey(a);
  return key !== '' && key === titleKey(b) && !(firstAuthor(a) !== '' && firstAuthor(b) !== '' && firstAuthor(a) !== firstAuthor(b));
}

/** Finds the bookmark of a publication among many without comparing each with each. Only what is not in the trash. */
export class SourceIndex {
  readonly #byKey = new Map<string, Set<string>>();

  readonly #newest = new Map<string, Bookmark>();

  constructor(bookmarks: Iterable<Bookmark>) {
    for (const bookmark of bookmarks) this.replace(bookmark);
  }

  /** Takes a bookmark in, in place of an older form of itself. */
  replace(bookmark: Bookmark): void {
    this.#newest.set(bookmark.id, bookmark);
    for (const key of keysOf(bookmark.source)) {
      const ids = this.#byKey.get(key) ?? new Set();
      this.#byKey.set(key, ids.add(bookmark.id));
    }
  }

  /** The bookmark that is this publication; the surest match first. */
  find(source: Source): Bookmark | null {
    for (const key of keysOf(source)) {
      for (const id of this.#byKey.get(key) ?? []) {
        const bookmark = this.#newest.get(id);
        if (bookmark?.deleted === null && isSamePublication(bookmark.source, source)) return bookmark;
      }
    }
    return null;
  }
}

function keysOf(source: Source): readonly string[] {
  const identifiers = IDENTIFIERS.flatMap((name) => (source[name] === undefined ? [] : [`${name} ${source[name].toLowerCase()}`]));
  const title = titleKey(source);
  return [
    ...identifiers,
    ...(source.URL === '' ? [] : [`URL ${comparableAddress(source.URL)}`]),
    ...(title === '' ? [] : [`title ${title}`]),
  ];
}

/** Title without case, marks and punctuation, and the year; empty where either says too little. */
function titleKey(source: Source): string {
  const title = lettersOf(source.title);
  const year = partialDateOf(source.issued).slice(0, 4);
  return title.length < TITLE_LENGTH || year === '' ? '' : `${title} ${year}`;
}

function firstAuthor({ author: [first] }: Source): string {
  if (!first) return '';
  const parts = nameParts(first);
  return lettersOf(parts.kind === 'whole' ? parts.name : parts.family);
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
