import { cleanText } from './clean-text';
import type { Source } from './source';

/** A person or group, with the property names of CSL-JSON. */
export type Person = Source['author'][number];

const NAME_LIMIT = 200;
const LIST_LIMIT = 4_000;

const TITLE = /^(?:by|dr|prof|professor|mr|mrs|ms|sir)\.?\s+/i;
const DEGREE =
  /^(?:m\.?d|ph\.?d|d\.?o|d\.?c|d\.?p\.?t|p\.?t|r\.?n|l\.?ac|m\.?p\.?h|m\.?sc?|b\.?sc?|m\.?a|b\.?a|mbbs|mph|frcp|faan|msn|rdn?|otr|lmt|cscs|dphil|edd|psyd|dnp)\.?(?:\/l)?$/i;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const PARTICLE = /^(?:van|von|der|den|de|da|di|do|dos|das|del|della|la|le|du|ten|ter|zu|zur|bin|ibn|al|el|af|av)$/;
const GROUP =
  /\b(?:collaborat(?:ion|ors)|group|team|society|association|institutes?|organi[sz]ation|university|clinic|staff|editors?|editorial|committee|network|consortium|foundation|department|ministry|press|news|health|service|college|academy|agency|centre|center|council|board|investigators|writers|authors)\b/i;
const INITIALS_ONLY = /^(?:\p{Lu}\.?[- ]?){1,3}$/u;
const INITIALS = /^(?:\p{Lu}\.?-?){1,3}$/u;

/** One name as a page writes it ("Wu Z", "Wu, Zugui", "Zugui Wu"), split into family and given name. `null` for no name at all. */
export function parsePerson(text: string): Person | null {
  const name = cleanText(text, NAME_LIMIT)
    .replace(TITLE, '')
    .replace(TITLE, '')
    .replace(/[;,]+$/, '')
    .trim();
  if (name === '' || isAddress(name) || !/\p{L}/u.test(name)) return null;
  if (GROUP.test(name)) return { literal: name };
  return name.includes(',') ? fromCommas(name) : fromWords(name);
}

/**
 * Names of one text that may hold several: "Wu Z; Wang Y", "Wu Z, Wang Y", "Wu, Z., Wang, Y.", "Zugui Wu and Yi Wang".
 * In prose "Mary Ann Roe, John Poe" is two people; in a citation tag "Berg Roe, Jan Peter" is one, family name first.
 */
export function parsePeople(text: string, style: 'citation' | 'prose' = 'citation'): readonly Person[] {
  return splitList(cleanText(text, LIST_LIMIT), style).flatMap((name) => parsePerson(name) ?? []);
}

/** A person whose family and given name the page itself tells apart. */
export function personOf(family: string, given: string): Person | null {
  const [cleanFamily, cleanGiven] = [cleanText(family, NAME_LIMIT), cleanText(given, NAME_LIMIT)];
  if (cleanFamily === '') return cleanGiven === '' ? null : { literal: cleanGiven };
  return cleanGiven === '' ? { family: cleanFamily } : { family: cleanFamily, given: cleanGiven };
}

/** A group that signs as one author. */
export function groupOf(name: string): Person | null {
  const literal = cleanText(name, NAME_LIMIT);
  return literal === '' || isAddress(literal) ? null : { literal };
}

function isAddress(text: string): boolean {
  return /^(?:https?:)?\/\/|^www\.|@/i.test(text);
}

function splitList(text: string, style: 'citation' | 'prose'): readonly string[] {
  if (text.includes(';')) return text.split(';');
  const parts = text
    .split(/,| (?:and|&) /)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !DEGREE.test(part));
  if (parts.length < 2 || GROUP.test(text)) return [text];
  if (isPairs(parts)) return parts.flatMap((part, i) => (i % 2 === 0 ? [`${part}, ${parts[i + 1] ?? ''}`] : []));
  const areNames = parts.every((part) => part.includes(' ') && !SUFFIX.test(part));
  const isList = parts.length > 2 || style === 'prose' || parts.every((part) => endsInInitials(part.split(' ')));
  return areNames && isList ? parts : text.split(/ (?:and|&) /);
}

/** "Wu, Z., Wang, Y.": family names and initials in turn, at least two of each. */
function isPairs(parts: readonly string[]): boolean {
  return parts.length >= 4 && parts.length % 2 === 0 && parts.every((part, i) => INITIALS_ONLY.test(part) === (i % 2 === 1));
}

function fromCommas(name: string): Person | null {
  const parts = name
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !DEGREE.test(part));
  const [family = '', ...rest] = parts;
  if (rest.length === 0) return fromWords(family);
  if (rest.every((part) => SUFFIX.test(part))) return withSuffix(fromWords(family), rest.join(' '));
  return personOf(family, rest.join(', '));
}

function fromWords(name: string): Person | null {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  if (words.length === 1) return groupOf(name);
  if (SUFFIX.test(last) && words.length > 2) return withSuffix(fromWords(words.slice(0, -1).join(' ')), last);
  if (endsInInitials(words)) return personOf(words.slice(0, -1).join(' '), last);
  const start = familyStart(words);
  return personOf(words.slice(start).join(' '), words.slice(0, start).join(' '));
}

/** "Wu ZG" and "WU Z", but neither "J. Wu" nor "ZUGUI WUN" in capitals throughout. */
function endsInInitials(words: readonly string[]): boolean {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const isAllCapitals = words.every((word) => word === word.toUpperCase());
  if (!INITIALS.test(last) || (isAllCapitals && letterCount(last) > 1)) return false;
  return !INITIALS.test(first) || letterCount(first) > letterCount(last);
}

function letterCount(word: string): number {
  return word.replace(/[^\p{L}]/gu, '').length;
}

/** Index of the first word of the family name: the last word, with the particles before it. */
function familyStart(words: readonly string[]): number {
  let start = words.length - 1;
  while (start > 1 && PARTICLE.test(words[start - 1] ?? '')) start -= 1;
  return start;
}

function withSuffix(person: Person | null, suffix: string): Person | null {
  if (!person || 'literal' in person) return person;
  return { family: person.family, given: person.given ? `${person.given}, ${suffix}` : suffix };
}
