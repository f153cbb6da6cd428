import type { Lexicon } from '@/domain/matcher/lexicon';
import { createMatcher, type Matcher } from '@/domain/matcher/match';
import { PageIndex } from '@/entrypoints/content/page-index';
import { BlockReader } from '@/entrypoints/content/text-blocks';
import { toResult } from './scan-result';

let match: Matcher = () => [];

/** The matcher, as the content script makes it. */
export function make({ lexicon }: { readonly lexicon: Lexicon }): void {
  match = createMatcher(lexicon);
}

/** One whole reading of the page in one go: walk, match, evidence, places of all mentions. */
export function scan(): () => unknown {
  const hits: { readonly text: string; readonly matches: ReturnType<Matcher> }[] = [];
  const index = new PageIndex((text) => {
    const matches = match(text);
    if (matches.length > 0) hits.push({ text, matches });
    return matches;
  });
  const reader = new BlockReader(document.body, {
    wants: (text, owner, isHeading) => index.wants(text, owner, isHeading, 1, true),
    onBlock: (block) => index.add(block, 1, true),
    onShadowRoot: () => undefined,
    onBareHost: () => undefined,
    onMoved: () => undefined,
  });
  while (reader.step());
  const { length } = index.mentions();
  const texts = () => hits.flatMap(({ text, matches }) => matches.map((each) => text.slice(each.start, each.end)));
  return () => ({ ...toResult(texts()), mentions: length });
}
