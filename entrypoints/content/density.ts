import type { Marks } from '@/domain/settings/settings';
import { tagOf } from './dom';
import type { Mention } from './page-index';
import { findSections } from './sections';

/**
 * Which mentions are marked (detection rules 6.7). `section`: the first of each therapy between two headings, its
 * abbreviation counted apart, since a reader who meets "MFR" has not met "myofascial release". A mention in a heading
 * does not use up the section's first; the page's main heading is never marked: it is what the page is about.
 */
export function chooseMarked(mentions: readonly Mention[], marks: Marks): readonly Mention[] {
  if (marks === 'none') return [];
  if (marks === 'every') return mentions;
  const sections = findSections();
  const seen = new Set<string>();
  return mentions.filter(({ match, location }) => {
    const heading = sections.headingOf(location.startNode);
    if (heading && tagOf(heading) === 'h1') return false;
    const place = heading ? 'heading' : 'text';
    const key = `${sections.indexOf(location.startNode)} ${place} ${match.id} ${match.tier === 2 ? 'short' : 'long'}`;
    return !seen.has(key) && seen.add(key);
  });
}
