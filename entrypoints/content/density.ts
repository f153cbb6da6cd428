import type { Marks } from '@/domain/settings/settings';
import { organisationAround } from '@/domain/text/organisation';
import type { Mention } from './page-index';

/** Most mentions that are marked on one page: beyond this the marks say nothing and cost much. */
const MOST = 3_000;
/** Stands for the page where a section would. */
const PAGE = {};

/**
 * Which mentions are marked (detection rules 6.7). `section`: the first of each therapy between two headings, its
 * abbreviation counted apart, since a reader who meets "MFR" has not met "myofascial release"; `page`: the first on the
 * page. A mention in a heading does not use up the first, nor does one that cannot be seen. Never marked are the page's
 * main heading, which is what the page is about, lists of sources, and an organisation's name beyond its first mention.
 */
export function chooseMarked(mentions: readonly Mention[], marks: Marks, canBeSeen: (mention: Mention) => boolean): readonly Mention[] {
  if (marks === 'none') return [];
  const organisations = new Set<string>();
  const firsts = new Firsts(marks, canBeSeen);
  return mentions
    .filter((mention) => {
      const { block, match, isQuiet } = mention;
      if (isQuiet || (block.isHeading && block.section.level === 1)) return false;
      const organisation = match.tier === 2 ? '' : organisationAround(block.text, match.start, match.end).toLowerCase();
      if (organisation !== '') return !organisations.has(organisation) && !!organisations.add(organisation);
      return marks === 'every' || firsts.take(mention);
    })
    .slice(0, MOST);
}

/** The first mentions between two headings, or on the page. */
class Firsts {
  readonly #marks: Marks;
  readonly #canBeSeen: (mention: Mention) => boolean;
  /** For each part of the page and each way of naming a therapy the last one taken; null once it is known to be seen. */
  readonly #taken = new Map<object, Map<string, Mention | null>>();

  constructor(marks: Marks, canBeSeen: (mention: Mention) => boolean) {
    this.#marks = marks;
    this.#canBeSeen = canBeSeen;
  }

  /** Asks whether a mention can be seen only where it has a repeat. */
  take(mention: Mention): boolean {
    const { match, senses, block } = mention;
    const part = this.#marks === 'page' ? PAGE : block.section;
    const taken = this.#taken.get(part) ?? new Map<string, Mention | null>();
    this.#taken.set(part, taken);
    const key = `${senses.join('|')} ${match.tier === 2 ? 'short' : 'long'} ${block.isHeading ? 'heading' : 'text'}`;
    const before = taken.get(key);
    if (before === null) return false;
    if (before && this.#canBeSeen(before)) {
      taken.set(key, null);
      return false;
    }
    taken.set(key, mention);
    return true;
  }
}
