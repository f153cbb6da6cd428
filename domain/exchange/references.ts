import { dateWords, partialDateOf } from '../source/csl-date';
import type { Source } from '../source/source';
import type { Entry } from './entry';

/** American Psychological Association, 7th edition; Vancouver (ICMJE samples, www.nlm.nih.gov/bsd/uniform_requirements.html). */
export type ReferenceStyle = 'apa' | 'vancouver';

type Person = Source['author'][number];

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** APA names up to twenty authors, of more the first nineteen and the last; ICMJE six and the rest as "et al". */
const MOST = { apa: 20, vancouver: 6 } as const;
/** Written without comma and initials: names in Chinese, Japanese and Korean script. */
const EAST_ASIAN = /^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/**
 * References as a manuscript has them, one a line with an empty line between: APA by the alphabet, Vancouver numbered
 * in the order given. Plain text: titles of journals are not set in italics. What is not known is left out. Written
 * here since the processor that fits citation-js (citeproc) may not be shipped without its own terms of display.
 */
export function formatReferences(entries: readonly Entry[], style: ReferenceStyle): string {
  const sources = entries.map(({ source }) => source);
  const lines =
    style === 'apa'
      ? sources.map(toApa).toSorted((a, b) => a.localeCompare(b, 'en'))
      : sources.map((source, i) => `${i + 1}. ${toVancouver(source)}`);
  return lines.length === 0 ? '' : `${lines.join('\n\n')}\n`;
}

function toApa(source: Source): string {
  const authors = apaAuthors(source.author);
  const year = partialDateOf(source.issued).slice(0, 4) || dateWords(source.issued) || 'n.d.';
  const title = withStop(source.title);
  const container = source['container-title'] ?? (source.type === 'webpage' ? source.site : undefined);
  const place = container
    ? [container, apaVolume(source), source.page?.replace(/(\d)-(?=\d)/, '$1–')].filter(Boolean).join(', ')
    : (source.publisher ?? '');
  const parts = authors === '' ? [title, `(${year}).`] : [withStop(authors), `(${year}).`, title];
  return [...parts, withStop(place), source.DOI ? `https://doi.org/${source.DOI}` : source.URL].filter((part) => part !== '').join(' ');
}

function apaAuthors(people: readonly Person[]): string {
  const names = people.map((person) => apaName(person));
  if (names.length > MOST.apa) return `${names.slice(0, MOST.apa - 1).join(', ')}, . . . ${names.at(-1)}`;
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`;
}

function apaName(person: Person): string {
  if ('literal' in person) return person.literal;
  const { family, given = '', suffix } = person;
  if (EAST_ASIAN.test(family)) return family + given;
  const initials = initialsOf(given)
    .map((letter) => `${letter}.`)
    .join(' ');
  return [familyOf(person), initials, suffix].filter(Boolean).join(', ');
}

function apaVolume({ volume, issue }: Source): string {
  return volume ? `${volume}${issue ? `(${issue})` : ''}` : '';
}

function toVancouver(source: Source): string {
  const { title, site, accessed, publisher, DOI, URL, volume, issue, page } = source;
  const names = source.author.map(vancouverName);
  const authors = names.length > MOST.vancouver ? `${names.slice(0, MOST.vancouver).join(', ')}, et al` : names.join(', ');
  const date = vancouverDate(source);
  const container = source['container-title'];
  if (container) {
    const numbers = `${date}${volume ? `;${volume}` : ''}${issue ? `(${issue})` : ''}${page ? `:${page}` : ''}`;
    return joinParts([authors, title, container, numbers, DOI ? `doi:${DOI}` : '']);
  }
  if (source.type !== 'webpage') return joinParts([authors, title, [publisher, date].filter(Boolean).join('; '), DOI ? `doi:${DOI}` : '']);
  const seen = `${[site, date].filter(Boolean).join('; ')} [cited ${dateInWords(accessed)}]`;
  return `${joinParts([authors, `${title} [Internet]`, seen])} Available from: ${URL}`;
}

function vancouverName(person: Person): string {
  if ('literal' in person) return person.literal;
  const { family, given = '', suffix } = person;
  if (EAST_ASIAN.test(family)) return family + given;
  return [familyOf(person), initialsOf(given).join(''), suffix].filter(Boolean).join(' ');
}

function familyOf(person: Exclude<Person, { literal: string }>): string {
  return [person['dropping-particle'], person['non-dropping-particle'], person.family].filter(Boolean).join(' ');
}

function initialsOf(given: string): string[] {
  return [...given.matchAll(/\p{L}(?=[\p{L}\p{M}'’]*)[\p{L}\p{M}'’]*/gu)].map(([name]) => name.charAt(0).toUpperCase());
}

function vancouverDate({ issued }: Source): string {
  return dateInWords(partialDateOf(issued)) || dateWords(issued);
}

/** 2021-04-30 as "2021 Apr 30". */
function dateInWords(partial: string): string {
  const [year = '', month, day] = partial.split('-');
  return [year, month ? MONTHS[Number(month) - 1] : '', day ? String(Number(day)) : ''].filter(Boolean).join(' ');
}

function joinParts(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map(withStop)
    .join(' ');
}

function withStop(part: string): string {
  return part === '' || /[.!?]$/.test(part) || part.startsWith('doi:') ? part : `${part}.`;
}
