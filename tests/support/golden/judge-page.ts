import { judgePage } from '../../../domain/matcher/judge-page.ts';
import { createMatcher, type Match } from '../../../domain/matcher/match.ts';
import type { Lexicon } from '../../../domain/matcher/lexicon.ts';
import type { GoldPage } from './gold.ts';

/** A mark that a reader of the page would see. */
export interface Mark {
  /** Index of the block. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** One therapy, or several where the card would offer a choice. Sorted. */
  readonly ids: readonly string[];
  readonly tier: number;
}

/** What stands between the corpus and the engine. */
export interface Engine {
  /** All marks of a page, density apart. */
  readonly judge: (page: Pick<GoldPage, 'lang' | 'title' | 'blocks'>) => readonly Mark[];
  /** The tier under which these words alone name the therapy; undefined where the records hold no such name. */
  readonly tierOf: (words: string, id: string) => number | undefined;
}

/** The one place where the corpus calls the engine. */
export function createEngine(lexicon: Lexicon): Engine {
  const match = createMatcher(lexicon);
  return {
    judge: ({ lang, title, blocks }) =>
      judgePage(match, { lang, title, blocks }).map(({ block, match: { start, end, tier }, senses }): Mark => {
        return { block, start, end, ids: senses.toSorted(), tier };
      }),
    tierOf: (words, id) => match(words).find((each) => each.kind === 'therapy' && namesTherapy(each, id))?.tier,
  };
}

function namesTherapy({ id, others = [] }: Match, wanted: string): boolean {
  return id === wanted || others.some((other) => other.id === wanted);
}
