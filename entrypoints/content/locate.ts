import type { TextBlock } from './text-run';

/** Start and end of a stretch of a block's text, as nodes. */
export interface Location {
  readonly startNode: Text;
  readonly startOffset: number;
  readonly endNode: Text;
  readonly endOffset: number;
}

/**
 * The place of `[start, end)` of a block's text in the document, or null where the nodes have changed since the block
 * was read. Touches the nodes of this one block only: most blocks hold no name and are never taken apart.
 */
export function locate(block: TextBlock, start: number, end: number): Location | null {
  const from = findUnit(block, start);
  const to = findUnit(block, end - 1);
  if (!from || !to) return null;
  return { startNode: from.node, startOffset: from.offset, endNode: to.node, endOffset: to.offset + 1 };
}

function findUnit(block: TextBlock, at: number): { node: Text; offset: number } | null {
  const piece = block.pieces.findLast((each) => each.start <= at);
  if (!piece) return null;
  let rest = at - piece.start + piece.from;
  if (piece.node instanceof Text) return rest < piece.node.data.length ? { node: piece.node, offset: rest } : null;
  const walker = document.createTreeWalker(piece.node, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    if (rest < node.data.length) return { node, offset: rest };
    rest -= node.data.length;
  }
  return null;
}

/** A range that the page's edits do not move and that costs the page nothing to keep. */
export function toStaticRange(location: Location): StaticRange {
  return new StaticRange({
    startContainer: location.startNode,
    startOffset: location.startOffset,
    endContainer: location.endNode,
    endOffset: location.endOffset,
  });
}

/** Whether both ends still stand in the document with text behind them. */
export function isAlive(location: Location): boolean {
  const { startNode, endNode, startOffset, endOffset } = location;
  return startNode.isConnected && endNode.isConnected && startOffset < startNode.data.length && endOffset <= endNode.data.length;
}
