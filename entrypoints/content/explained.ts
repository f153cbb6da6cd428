import type { Matcher } from '@/domain/matcher/match';
import type { Explained } from '@/domain/matcher/surroundings';
import { textOf } from './dom';

const LIMITS = { title: 200, head: 2_000, elements: 50 } as const;

/** Short forms that the markup of an element explains: `<abbr title="…">`. Asked for only where an abbreviation of ours stands. */
export function explainedIn(owner: Element | ShadowRoot, match: Matcher): readonly Explained[] {
  return [...owner.querySelectorAll('abbr[title],acronym[title],dfn[title]')].slice(0, LIMITS.elements).map((element) => {
    const title = (element.getAttribute('title') ?? '').slice(0, LIMITS.title);
    return { form: textOf(element).trim(), title, matches: match(title) };
  });
}

/** The page's title and key words, cut to length. */
export function readHead(): string {
  const keywords = document.querySelector('meta[name="keywords" i]')?.getAttribute('content') ?? '';
  return `${document.title.slice(0, LIMITS.head)}\n${keywords.slice(0, LIMITS.head)}`;
}
