import type { Matcher } from '@/domain/matcher/match';
import type { PageReport } from '@/platform/messages';
import type { Mention, PageIndex } from './page-index';
import { readPageSource } from './page-source';
import { conditionsAround, quoteOf } from './passage';
import { isMentionVisible } from './visible';

/** Mentions that are looked at one by one for being visible; on longer pages the rest counts as it stands. */
const CHECKED = 5_000;

/** The report of a page on which the reader has switched us off, or that cannot be read. */
export function emptyReport(state: PageReport['state']): PageReport {
  return { state, source: readPageSource(), found: [], partial: false };
}

/** What stands on the page now: every therapy with all its visible mentions, in order of first mention. */
export function makeReport(index: PageIndex, match: Matcher, isBusy: boolean, isPartial: boolean): PageReport {
  const visible = index.mentions().filter((mention, i) => i >= CHECKED || isMentionVisible(mention));
  return {
    state: isBusy ? 'scanning' : 'ready',
    source: readPageSource(),
    found: [...bySense(visible)].map(([therapy, mentions]) => describe(therapy, mentions, index, match)),
    partial: isPartial,
  };
}

/** A mention that the page leaves open counts for each therapy it may mean. */
function bySense(mentions: readonly Mention[]): ReadonlyMap<string, readonly Mention[]> {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) for (const id of mention.senses) groups.set(id, [...(groups.get(id) ?? []), mention]);
  return groups;
}

function describe(therapy: string, mentions: readonly Mention[], index: PageIndex, match: Matcher): PageReport['found'][number] {
  const first = mentions.find((mention) => mention.senses.length === 1) ?? mentions[0];
  if (!first) return { therapy, count: 0, conditions: [], quote: { exact: '', prefix: '', suffix: '' } };
  const about = conditionsAround(first, index, match);
  return {
    therapy,
    count: mentions.length,
    conditions: [...new Set([...about.passage, ...about.page])],
    quote: quoteOf(first),
    // Nothing on the page says for sure that this therapy is meant.
    ...(first.senses.length > 1 ? { maybe: first.match.sense?.form ?? '' } : {}),
  };
}
