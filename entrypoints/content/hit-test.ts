import { isAlive, type Location } from './locate';
import type { Mention } from './page-index';

/** Finds the mention at a point of the screen. */
export interface HitTest {
  /** CSS pixels of the viewport. Null where no mention's text is drawn at the point. */
  readonly at: (x: number, y: number) => Mention | null;
}

/** Slack around the letters, in CSS pixels: a dotted line hangs below them. */
const SLACK = 2;

/**
 * A hit test over `mentions`. Goes by caret position, since asking the highlight registry grows with every registered
 * range (measured: 841 µs against 20 µs with 1,500 ranges). `roots`: open shadow roots to look into.
 */
export function createHitTest(mentions: readonly Mention[], roots: readonly ShadowRoot[]): HitTest {
  const byNode = new Map<Node, Mention[]>();
  for (const mention of mentions)
    for (const node of textNodesOf(mention.location)) byNode.set(node, [...(byNode.get(node) ?? []), mention]);
  return {
    at(x, y) {
      if (byNode.size === 0) return null;
      const node = textNodeAt(x, y, roots);
      const candidates = node ? byNode.get(node) : undefined;
      return candidates?.find((mention) => isAt(mention.location, x, y)) ?? null;
    },
  };
}

/** Whether any of a mention's letters are drawn at a point, in CSS pixels of the viewport. */
export function isAt(location: Location, x: number, y: number): boolean {
  return rectsOf(location).some((rect) => holds(rect, x, y));
}

function textNodesOf({ startNode, endNode }: Location): readonly Node[] {
  if (startNode === endNode) return [startNode];
  const nodes: Node[] = [];
  const walker = document.createTreeWalker(startNode.getRootNode(), NodeFilter.SHOW_TEXT);
  walker.currentNode = startNode;
  for (let node: Node | null = startNode; node; node = walker.nextNode()) {
    nodes.push(node);
    if (node === endNode) break;
  }
  return nodes;
}

function textNodeAt(x: number, y: number, roots: readonly ShadowRoot[]): Node | null {
  if ('caretPositionFromPoint' in document) return document.caretPositionFromPoint(x, y, { shadowRoots: [...roots] })?.offsetNode ?? null;
  return null;
}

/** The boxes in which a mention's letters are drawn, in CSS pixels of the viewport. Empty where it is not drawn. */
export function rectsOf(location: Location): readonly DOMRect[] {
  if (!isAlive(location)) return [];
  const range = document.createRange();
  range.setStart(location.startNode, location.startOffset);
  range.setEnd(location.endNode, location.endOffset);
  return [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
}

function holds(rect: DOMRect, x: number, y: number): boolean {
  return x >= rect.left - SLACK && x <= rect.right + SLACK && y >= rect.top - SLACK && y <= rect.bottom + SLACK;
}
