import { withoutUnseen } from '../../domain/text/normalize.ts';
import { chooseMarked } from '../../entrypoints/content/density.ts';
import { PageIndex, type Mention } from '../../entrypoints/content/page-index.ts';
import { BlockReader } from '../../entrypoints/content/text-blocks.ts';
import { isForEarsOnly, isMentionVisible } from '../../entrypoints/content/visible.ts';
import type { Case } from './case.ts';
import { DISTORTIONS, seeded, type DistortionName } from './distort.ts';
import { match } from './names.ts';

/** What one row gave. */
export interface Outcome {
  readonly found: readonly string[];
  readonly marked: readonly string[];
  /** What stands at the places of the mentions, where that can be asked. */
  readonly located: readonly string[];
}

/** Makes the document the row's page, distorts it, and reads it as the content script does. */
export function readRow(row: Case, distortion?: DistortionName, seed = 1): Outcome {
  document.documentElement.setAttribute('lang', row.lang ?? 'en');
  document.body.setHTMLUnsafe(row.html);
  if (distortion) DISTORTIONS[distortion](document.body, seeded(seed));
  const all = readPage().mentions();
  // Those in lists of sources are kept for the popup alone.
  const mentions = all.filter((mention) => !mention.isQuiet);
  const chosen = chooseMarked(all, row.mode ?? 'section', row.layout ? isMentionVisible : () => true);
  const marked = row.layout ? chosen.filter((mention) => !isForEarsOnly(mention)) : chosen;
  return { found: mentions.map(textOf), marked: marked.map(textOf), located: mentions.map(textAt) };
}

function readPage(): PageIndex {
  const index = new PageIndex(match);
  const roots: (Element | ShadowRoot)[] = [document.documentElement];
  for (let pass = 1; pass <= roots.length; pass++) {
    const root = roots[pass - 1];
    if (!root) break;
    const reader = new BlockReader(root, {
      wants: (text, owner, isHeading) => index.wants(text, owner, isHeading, pass, pass === 1),
      onBlock: (block) => index.add(block, pass, pass === 1),
      onShadowRoot: (shadow) => void (roots.includes(shadow) || roots.push(shadow)),
      onBareHost: () => undefined,
      onMoved: () => undefined,
    });
    while (reader.step());
  }
  return index;
}

const folded = (text: string) => withoutUnseen(text).replace(/\s+/g, ' ');

function textOf({ match: { start, end }, block }: Mention): string {
  return folded(block.text.slice(start, end));
}

function textAt({ location }: Mention): string {
  const range = document.createRange();
  range.setStart(location.startNode, location.startOffset);
  range.setEnd(location.endNode, location.endOffset);
  return folded(range.toString());
}
