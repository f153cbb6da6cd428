import type { Marks } from '@/domain/settings/settings';
import type { Mention } from './page-index';
import type { Section } from './text-run';

/** Most mentions that are marked on one page: beyond this the marks say nothing and cost much. */
const MOST = 3_000;

/**
 * Which mentions are marked (detection rules 6.7). `section`: the first of each therapy between two headings, its
 * abbreviation counted apart, since a reader who meets "MFR" has not met "myofascial release". A mention in a heading
 * does not use up the section's first; the page's main heading is never marked: it is what the page is about.
 */
export function chooseMarked(mentions: readonly Mention[], marks: Marks): readonly Mention[] {
  if (marks === 'none') return [];
  return (marks === 'every' ? mentions : firstInSections(mentions)).slice(0, MOST);
}

function firstInSections(mentions: readonly Mention[]): readonly Mention[] {
  const seen = new Map<Section, Set<string>>();
  return mentions.filter(({ match, block }) => {
    if (block.isHeading && block.section.level === 1) return false;
    const keys = seen.get(block.section) ?? new Set();
    seen.set(block.section, keys);
    const key = `${match.id} ${match.tier === 2 ? 'short' : 'long'} ${block.isHeading ? 'heading' : 'text'}`;
    return !keys.has(key) && keys.add(key);
  });
}
