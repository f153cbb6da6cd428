import type { Matcher } from '@/domain/matcher/match';
import type { PageReport } from '@/platform/messages';
import { isMentionVisible, type Mention, type PageIndex } from './page-index';
import { readPageSource } from './page-source';
import { conditionsAround, quoteOf } from './passage';

/** Mentions that are looked at one by one for being visible; on longer pages the rest counts as it stands. */
const CHECKED = 5_000;

/** The report of a page on which the reader has switched us off, or that cannot be read. */
export function emptyReport(state: PageReport['state']): PageReport {
  return { state, source: readPageSource(), found: [], partial: false };
}

/** What stands on the page now: every therapy with all its visible mentions, in order of first mention. */
export function makeReport(index: PageIndex, match: Matcher, isBusy: boolean, isPartial: boolean): PageReport {
  const visible = index.mentions().filter((mention, i) => i >= CHECKED || isMentionVisible(mention));
  const byTherapy = Map.groupBy(visible, (mention) => mention.match.id);
  return {
    state: isBusy ? 'scanning' : 'ready',
    source: readPageSource(),
    found: [...byTherapy].map(([therapy, mentions]) => describe(therapy, mentions, match)),
    partial: isPartial,
  };
}

function describe(therapy: string, mentions: readonly Mention[], match: Matcher): PageReport['found'][number] {
  const [first] = mentions;
  if (!first) return { therapy, count: 0, conditions: [], quote: { exact: '', prefix: '', suffix: '' } };
  const about = conditionsAround(first, match);
  return { therapy, count: mentions.length, conditions: [...new Set([...about.passage, ...about.page])], quote: quoteOf(first) };
}
