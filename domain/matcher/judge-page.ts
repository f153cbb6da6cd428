import { isCitation, isCreditLine, isReferenceHeading } from '../text/citation.ts';
import { isEnglish, isEnglishPage, sampleLanguage } from '../text/language.ts';
import { headingAfter, headingChain, type Heading } from './headings.ts';
import type { Match, Matcher } from './match';
import { createPageEvidence, type PageEvidence } from './page-evidence.ts';

/** A page as plain text. */
export interface PageText {
  readonly title?: string;
  /** What the page's `meta` key words say. */
  readonly keywords?: string;
  /** What its root element says of its language. */
  readonly lang?: string;
  /** In document order. */
  readonly blocks: readonly PageBlock[];
}

/** One block of text, as a reader sees it. */
interface PageBlock {
  readonly text: string;
  /** 1 to 6 for a heading; 0 or nothing for any other text. */
  readonly level?: number;
  /** Short forms that the markup explains: text and title of each `<abbr>`. */
  readonly titles?: readonly (readonly [form: string, title: string])[];
  /** The nearest `lang`, that of the root element apart. */
  readonly lang?: string;
}

/** A name that may be marked. */
export interface JudgedMatch {
  /** Number of its block. */
  readonly block: number;
  readonly match: Match;
  /** Ids of the therapies that it may mean here: mostly one; several where the page does not settle it. */
  readonly senses: readonly string[];
}

/** A name found, and where. */
interface Found {
  readonly match: Match;
  readonly isEnglish: boolean;
}

/**
 * Finds every therapy named on a page and says which names are meant, those in lists of sources apart. The content
 * script takes in the same evidence block by block (`page-index.ts`), so that this is what it marks, density apart.
 */
export function judgePage(match: Matcher, page: PageText): readonly JudgedMatch[] {
  const evidence = createPageEvidence();
  evidence.addHead(match(`${page.title ?? ''}\n${page.keywords ?? ''}`));
  const sample = sampleLanguage(page.blocks.map(({ text }) => text.slice(0, 400)).join('\n'));
  const isPageEnglish = isEnglishPage(sample, page.lang);
  let heading: Heading | null = null;
  const found = page.blocks.map(({ text, level = 0, titles = [], lang }): readonly Found[] => {
    const matches = match(text);
    const above: Heading | null = level > 0 ? headingAfter(heading, level, text, matches) : heading;
    heading = above;
    const headings = headingChain(level > 0 ? (above?.over ?? null) : above);
    const explained = titles.map(([form, words]) => ({ form, title: words, matches: match(words) }));
    evidence.add(matches, { text, headings, titles: explained });
    if (isCreditLine(text) || isCitation(text, false) || headings.some((each) => isReferenceHeading(each.text))) return [];
    const named = matches.filter((each) => each.kind === 'therapy');
    const isOurs = named.some(({ tier }) => tier > 0) && isEnglish({ sample: sampleLanguage(text), lang: lang ?? null, isPageEnglish });
    return named.map((each) => ({ match: each, isEnglish: isOurs }));
  });
  return found.flatMap((each, block) => each.flatMap((one) => judge(one, block, evidence)));
}

/** Other than distinctive names are words of many languages (detection rules 6.6). */
function judge(found: Found, block: number, evidence: PageEvidence): readonly JudgedMatch[] {
  const senses = found.match.tier === 0 || found.isEnglish ? evidence.sensesOf(found.match) : [];
  return senses.length > 0 ? [{ block, match: found.match, senses }] : [];
}
