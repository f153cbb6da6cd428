import type { Matcher } from '@/domain/matcher/match';
import { quoteAround, sentenceAround } from '@/domain/text/sentence';
import type { TextQuote } from '@/domain/note/note';
import type { PassageConditions } from '@/domain/therapy/rank-findings';
import type { Mention } from './page-index';

/** Most page text that is looked at for the page's subject. */
const TOPIC_LENGTH = 1_000;

/** The conditions that a mention's sentence and block name, nearest first, and those of the page's title. */
export function conditionsAround(mention: Mention, match: Matcher): PassageConditions {
  const { block, match: found } = mention;
  const [start, end] = sentenceAround(block.text, found.start);
  const distance = (at: number) => (at >= start && at < end ? 0 : block.text.length) + Math.abs(at - found.start);
  const inBlock = block.conditions.toSorted((a, b) => distance(a.start) - distance(b.start));
  return { passage: [...new Set(inBlock.map((each) => each.id))], page: topicOf(match) };
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
