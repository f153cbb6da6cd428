import type { Matcher } from '@/domain/matcher/match';
import { headingChain } from '@/domain/matcher/headings';
import { quoteAround } from '@/domain/text/sentence';
import { passageConditions, type NamedIn } from '@/domain/condition/passage-conditions';
import type { TextQuote } from '@/domain/note/text-quote';
import type { PassageConditions } from '@/domain/therapy/rank-findings';
import type { Mention, PageIndex } from './page-index';

/** Most page text that is looked at for the page's subject. */
const TOPIC_LENGTH = 1_000;
/** Blocks of a section that are looked at, and headings above it. */
const MOST_BLOCKS = 40;

/** What the passage around a mention is about, nearest first, and what its section and the page's title are about. */
export function conditionsAround(mention: Mention, index: PageIndex, match: Matcher): PassageConditions {
  const { block, match: found } = mention;
  return passageConditions({
    text: block.text,
    start: found.start,
    end: found.end,
    conditions: block.conditions,
    headings: headingChain(block.heading).map(({ text, matches }): NamedIn => ({
      text,
      conditions: matches.filter((each) => each.kind === 'condition'),
    })),
    section: index
      .blocksIn(block.section)
      .filter((each) => each !== block && !each.isHeading)
      .slice(0, MOST_BLOCKS),
    page: topicOf(match),
  });
}

/** Conditions in the page's title and main heading. */
function topicOf(match: Matcher): readonly string[] {
  const heading = document.querySelector('h1')?.textContent ?? '';
  const text = `${document.title.slice(0, TOPIC_LENGTH)}\n${heading.slice(0, TOPIC_LENGTH)}`;
  return [
    ...new Set(
      match(text)
        .filter((each) => each.kind === 'condition')
        .map((each) => each.id),
    ),
  ];
}

/** The sentence that a mention stands in. */
export function quoteOf(mention: Mention): TextQuote {
  return quoteAround(mention.block.text, mention.match.start);
}

/** Every condition named on the page, its title included. */
export function allConditions(found: ReadonlySet<string>, match: Matcher): readonly string[] {
  return [...new Set([...topicOf(match), ...found])];
}
