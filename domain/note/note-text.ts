import { webAddress } from '../source/address';

/** A stretch of a note: words, or a web address that may be opened. */
export type NotePart =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'link'; readonly text: string; readonly href: string };

/** White space and quotes end an address; so does the punctuation of the sentence around it (see {@link addressEnd}). */
const ADDRESS = /\bhttps?:\/\/[^\s<>"'`]+/gi;

/** Splits a note into words and links. Only http and https become links; joined, the parts are the note again. */
export function noteParts(text: string): readonly NotePart[] {
  const parts: NotePart[] = [];
  let from = 0;
  for (const found of text.matchAll(ADDRESS)) {
    const shown = found[0].slice(0, addressEnd(found[0]));
    const href = webAddress(shown) === null ? null : new URL(shown).href;
    if (href === null) continue;
    if (found.index > from) parts.push({ kind: 'text', text: text.slice(from, found.index) });
    parts.push({ kind: 'link', text: shown, href });
    from = found.index + shown.length;
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) });
  return parts;
}

function addressEnd(address: string): number {
  let end = address.length;
  while (/[.,;:!?)\]}]/.test(address[end - 1] ?? '') && !(address[end - 1] === ')' && address.slice(0, end).includes('('))) end -= 1;
  return end;
}

/** Whether a text holds nothing that anybody could read. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}
